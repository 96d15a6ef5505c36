import { beforeAll, expect, test } from 'vitest'
import { listRecords } from '@/lib/drafts/draft-desk-queries'
import type { Locale } from '@/lib/i18n/locales'
import { compareNames } from '@/lib/i18n/sorting'
import { testDatabase } from '../support/database'
import { addPeople, person } from '../support/people'

const database = testDatabase()
const editor = person('lister', 'editor')

beforeAll(async () => {
  await addPeople(database.db, [editor])
})

test.each<Locale>(['fa', 'ru', 'kk', 'en'])('people stand in the alphabet of the reader: %s', async (locale) => {
  const { records } = await listRecords(editor, 'people', locale, 1, '')
  const names = records.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(10)
  expect(names).toEqual([...names].sort(compareNames(locale)))
})

test('the pages of a list go on with the alphabet, each record once', async () => {
  const first = await listRecords(editor, 'bodies', 'kk', 1, '')
  const rest = await listRecords(editor, 'bodies', 'kk', 2, '')
  const names = [...first.records, ...rest.records].map(({ name }) => name)
  expect(rest.records.length).toBeGreaterThan(0)
  expect(names).toHaveLength(await database.db.body.count())
  expect(names).toEqual([...names].sort(compareNames('kk')))
})

test('clauses stand as in their agreements', async () => {
  const { records } = await listRecords(editor, 'clauses', 'ru', 1, '')
  const keys = records.map(({ key }) => key)
  expect(keys).toEqual([...keys].sort())
  const named = records.find(({ key }) => key === 'ir-ru-2')
  expect(named?.agreement).toMatchObject({ key: 'ir-ru', name: 'Меморандум Россия — Иран', lang: 'ru' })
})
