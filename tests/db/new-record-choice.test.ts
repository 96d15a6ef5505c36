import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { beginRecord, saveDraft } from '@/lib/drafts/draft-commands'
import { listAgreementFamily, listAgreementsNaming } from '@/lib/drafts/draft-family-queries'
import { firstValues } from '@/lib/drafts/first-values'
import { createAndChoose } from '@/lib/drafts/new-record-choice'
import type { FormValues } from '@/lib/forms/form-data'
import { testDatabase } from '../support/database'
import { addPeople, person } from '../support/people'

const database = testDatabase()

const writer = person('writer', 'editor')
const colleague = person('colleague', 'editor')
const official = person('official', 'official')

beforeAll(async () => {
  await addPeople(database.db, [writer, colleague, official])
})

const form = { noun: 'agreements', key: 'trial-form' } as const

/** Presses the button of a form that makes a record where the form refers to one. */
async function made(by: Actor, values: FormValues, path: string, noun: string, key: string, kind = '') {
  const typed = { ...values, [`newKey.${path}`]: key, [`newHead.${path}`]: `Проба ${key}`, [`newKind.${path}`]: kind }
  const answer = await createAndChoose(by, form, values, typed, { command: 'create', path, argument: noun }, 'ru')
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors))
  return answer.values
}

const valuesOf = async (noun: 'bodies' | 'people' | 'sources', key: string) =>
  (await database.db.draft.findUniqueOrThrow({ where: { noun_key: { noun, key } } })).values as FormValues

test('what is begun in a form is complete, whether its source comes before or after it', async () => {
  const begun = firstValues('agreements', { locale: 'ru', head: 'Пробный меморандум' })
  const withBody = await made(writer, begun, 'parties.1.body', 'bodies', 'trial-body', 'film_centre')
  const withSource = await made(writer, withBody, 'sources.0', 'sources', 'trial-source')
  const all = await made(writer, withSource, 'parties.1.signedBy', 'people', 'trial-person')
  expect(await valuesOf('bodies', 'trial-body')).toMatchObject({ kind: 'film_centre', 'sources.0': 'trial-source' })
  expect(await valuesOf('people', 'trial-person')).toMatchObject({ 'sources.0': 'trial-source' })
  expect(await valuesOf('sources', 'trial-source')).toMatchObject({ language: 'ru' })

  await beginRecord(writer, form, all)
  const faults = (await listAgreementFamily(writer, form.key, 'ru')).map(({ noun, faults }) => [noun, faults])
  expect(Object.fromEntries(faults)).toMatchObject({ bodies: 0, people: 0, sources: 0 })
  const naming = { noun: 'bodies', key: 'trial-body' } as const
  expect(await listAgreementsNaming(writer, naming, 'ru')).toMatchObject([{ key: 'trial-form' }])
  expect(await listAgreementsNaming(official, naming, 'ru')).toEqual([])
  expect(await listAgreementsNaming(writer, { ...naming, key: 'film_centre' }, 'ru')).toEqual([])
})

test('a source is not lent to what somebody else has begun, or has written in since', async () => {
  await beginRecord(colleague, { noun: 'bodies', key: 'others-body' }, { 'name.ru': 'Чужая' })
  await beginRecord(writer, { noun: 'people', key: 'own-person' }, { 'name.ru': 'Своё' })
  const typed = { values: { 'name.ru': 'Своё имя' }, note: null, reason: null }
  await saveDraft(writer, { noun: 'people', key: 'own-person' }, 1, typed)
  const values = {
    ...{ 'parties.0': '', 'parties.0.body': 'others-body', 'parties.0.role': 'signatory' },
    'parties.0.signedBy': 'own-person',
  }
  await made(writer, values, 'sources.0', 'sources', 'another-source')
  expect(await valuesOf('bodies', 'others-body')).toEqual({ 'name.ru': 'Чужая' })
  expect(await valuesOf('people', 'own-person')).toEqual({ 'name.ru': 'Своё имя' })
})
