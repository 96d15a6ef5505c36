import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { askForWithdrawal, beginRecord, submitDraft } from '@/lib/drafts/draft-commands'
import { getDraftForEdit } from '@/lib/drafts/draft-desk-queries'
import { publishDraft } from '@/lib/drafts/publish-commands'
import { findByName } from '@/lib/drafts/record-names'
import type { RecordNoun } from '@/lib/records/record-shape'
import { testDatabase } from '../support/database'

const database = testDatabase()
const person = (userId: string): Actor => ({ userId, role: 'editor', name: userId, locale: 'ru', bodyIds: [] })
const writer = person('writer')
const reviewer = person('reviewer')

beforeAll(async () => {
  for (const id of ['writer', 'reviewer'])
    await database.db.user.create({
      data: { id, name: id, email: `${id}@example.org`, role: 'editor', updatedAt: new Date() },
    })
  await beginRecord(writer, { noun: 'films', key: 'new-film' }, { 'title.fa': 'کیک زرد', 'title.ru': 'Ёлка' })
})

async function keysOf(noun: RecordNoun, words: string, isForChoice = true): Promise<string[]> {
  return (await findByName(database.db, { noun, words, locale: 'ru', limit: 20, isForChoice })).map(({ key }) => key)
}

test.each([
  ['bodies', 'ФАРАБИ', 'ir-farabi'],
  ['bodies', 'فارابي', 'ir-farabi'],
  ['bodies', 'Farabi', 'ir-farabi'],
  ['agreements', 'ir-ru', 'ir-ru'],
  ['sources', '', 's0'],
  ['films', 'елка', 'new-film'],
  ['films', 'كيك', 'new-film'],
] as const)('%s are found by %s', async (noun, words, key) => {
  expect(await keysOf(noun, words)).toContain(key)
})

test('by the name that a source prints, and by a short name', async () => {
  const printed = await database.db.personPrintedName.findFirstOrThrow({ include: { person: true } })
  expect(await keysOf('people', printed.printed)).toContain(printed.person.key)
  const short = await database.db.agreementText.findFirstOrThrow({
    where: { current: true, locale: 'kk' },
    include: { agreement: true },
  })
  expect(await keysOf('agreements', short.shortTitle)).toContain(short.agreement.key)
})

test('an agreement is called by its short title, as on public pages', async () => {
  const [found] = await findByName(database.db, { noun: 'agreements', words: 'ir-ru', locale: 'ru', limit: 1 })
  const text = await database.db.agreementText.findFirstOrThrow({
    where: { current: true, locale: 'ru', agreement: { key: 'ir-ru' } },
  })
  expect(text.shortTitle).not.toBe(text.title)
  expect(found?.name).toBe(text.shortTitle)
})

test('signs of the database are plain letters', async () => {
  expect(await keysOf('bodies', '%')).toEqual([])
  expect(await keysOf('bodies', 'f_rabi')).toEqual([])
})

test('what was withdrawn is offered to nobody who chooses, and found by whoever looks for the record', async () => {
  const name = { noun: 'bodies', key: 'gone-studio' } as const
  await beginRecord(writer, name, { 'name.ru': 'Ушедшая студия', kind: 'company', 'sources.0': 's0' })
  await submitDraft(writer, name, 1)
  await publishDraft(reviewer, name, 2)
  expect(await keysOf('bodies', 'ушедшая')).toEqual(['gone-studio'])
  await askForWithdrawal(writer, name, 'withdrawal', { text: 'Проба', locale: 'ru' })
  await publishDraft(reviewer, name, 1)
  expect(await keysOf('bodies', 'ушедшая')).toEqual([])
  expect(await keysOf('bodies', 'ушедшая', false)).toEqual(['gone-studio'])
})

test('a form offers so many and says where there are more', async () => {
  for (let index = 0; index < 25; index += 1)
    await beginRecord(writer, { noun: 'people', key: `same-name-${index}` }, { 'name.ru': 'Однофамилец' })
  const film = { noun: 'films', key: 'new-film' } as const
  const found = (words: string) => getDraftForEdit(writer, film, 'ru', { path: 'subjects.0', words })
  expect(await found('однофамилец')).toMatchObject({ found: { isCut: true } })
  expect((await found('однофамилец'))?.found?.records).toHaveLength(20)
  expect(await found('елка')).toMatchObject({ found: { isCut: false, records: [] } })
})

test('a record begun twice by the same form is one, and another one is refused', async () => {
  const name = { noun: 'people', key: 'begun-twice' } as const
  await beginRecord(writer, name, { 'name.ru': 'Дважды', 'name.fa': 'دوبار' })
  await beginRecord(writer, name, { 'name.fa': 'دوبار', 'name.ru': 'Дважды' })
  expect(await database.db.draftEvent.count({ where: name })).toBe(1)
  await expect(beginRecord(writer, name, { 'name.ru': 'Другой' })).rejects.toMatchObject({ code: 'keyTaken' })
  await expect(beginRecord(reviewer, name, { 'name.ru': 'Дважды', 'name.fa': 'دوبار' })).rejects.toMatchObject({
    code: 'keyTaken',
  })
})
