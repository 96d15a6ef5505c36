import { beforeAll, expect, test } from 'vitest'
import { getPublishedAgreementText } from '@/lib/agreements/agreement-text-queries'
import type { Actor } from '@/lib/auth/permissions'
import { submitDrafts } from '@/lib/drafts/draft-batch-commands'
import { beginRecord, discardDraft, saveDraft } from '@/lib/drafts/draft-commands'
import { listAgreementFamily } from '@/lib/drafts/draft-family-queries'
import { draftValues } from '@/lib/drafts/draft-values'
import { publishDraft } from '@/lib/drafts/publish-commands'
import type { FormValues } from '@/lib/forms/form-data'
import type { Locale } from '@/lib/i18n/locales'
import type { RecordDocument } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { handInTranslations, saveTranslations } from '@/lib/translations/translation-commands'
import type { TypedRow } from '@/lib/translations/translation-form'
import { getTranslationForm } from '@/lib/translations/translation-form-queries'
import { getTranslationMatrix, listTranslations } from '@/lib/translations/translation-queries'
import { textFieldsOf } from '@/lib/translations/translation-texts'
import { testDatabase } from '../support/database'
import { addPeople, person } from '../support/people'

const database = testDatabase()

const writer = person('writer', 'editor')
// Whom only what they wrote keeps from publishing.
const translator = person('translator', 'administrator')
const reviewer = person('reviewer', 'administrator')
const official = person('official', 'official')

beforeAll(async () => {
  await addPeople(database.db, [writer, translator, reviewer, official])
})

/** The form of a record that is published, as that of another with words of its own. */
async function copied(noun: 'agreements' | 'clauses', key: string, changes: RecordDocument): Promise<FormValues> {
  const { document } = await database.db.recordRevision.findFirstOrThrow({ where: { noun, key } })
  const wordless = Object.fromEntries(textFieldsOf(noun).map(({ name }) => [name, {}]))
  const marks = { textStatus: { kk: 'authentic' }, checkedBy: {}, translatedFrom: {}, partyOrder: {} }
  const changed = { ...(document as unknown as RecordDocument), ...wordless, ...marks, ...changes }
  return draftValues(recordShapes[noun], changed, 'ru')
}

/** An agreement of two clauses that is only begun, in Kazakh alone. */
async function begun(agreement: string): Promise<void> {
  const title = { kk: `Сынақ ${agreement}` }
  const values = await copied('agreements', 'kz-tm', { title, shortTitle: title })
  await beginRecord(writer, { noun: 'agreements', key: agreement }, values)
  for (const number of [1, 2]) {
    const words = { heading: { kk: `Бап ${number}` }, text: { kk: `Мәтін ${number}.` } }
    const place = { agreement, number, position: number, parent: '' }
    const clause = { noun: 'clauses', key: `${agreement}-${number}` } as const
    await beginRecord(writer, clause, await copied('clauses', 'kz-tm-1', { ...words, ...place }))
  }
}

/** The form as somebody opens it, with what they write into its clauses. */
async function formOf(
  by: Actor,
  agreement: string,
  language: Locale,
  written: Record<number, string>,
  upToDate = false,
) {
  const form = await getTranslationForm(by, agreement, language, null, 'ru', 1)
  const rows = (form?.rows ?? []).map(({ row, noun, key, number, target, opened, original }): [string, TypedRow] => {
    const text = written[number ?? 0]
    const texts = text === undefined ? target.texts : { ...target.texts, heading: `Заголовок ${number}`, text }
    return [row, { noun, key, opened, original, ...target, texts, ...(text && upToDate ? { upToDate } : {}) }]
  })
  return { agreement, language, rows: new Map(rows), reason: null }
}
const translate = async (...[by, ...rest]: Parameters<typeof formOf>) => saveTranslations(by, await formOf(by, ...rest))

const draftOf = (key: string) => database.db.draft.findUniqueOrThrow({ where: { noun_key: { noun: 'clauses', key } } })

async function rewriteOriginal(key: string, text: string): Promise<void> {
  const { version, values } = await draftOf(key)
  const changed = { ...(values as FormValues), 'text.kk': text }
  await saveDraft(writer, { noun: 'clauses', key }, version, { values: changed, note: null, reason: null })
}

const family = async (by: Actor, agreement: string) =>
  (await listAgreementFamily(by, agreement, 'ru')).flatMap(({ noun, ...draft }) =>
    noun === 'documents' ? [] : [{ noun, ...draft }],
  )

test('a text that is only a draft stands beside its translation, and among all others', async () => {
  await begun('trial-beside')
  const form = await getTranslationForm(translator, 'trial-beside', 'ru', null, 'ru', 1)
  expect(form).toMatchObject({ primary: 'kk', from: 'kk', isPublished: false, pages: 1 })
  expect(form?.rows.map(({ row, source }) => [row, source.text])).toEqual([
    ['agreement', undefined],
    ['clause-1', 'Мәтін 1.'],
    ['clause-2', 'Мәтін 2.'],
  ])
  expect(await translate(translator, 'trial-beside', 'ru', { 2: 'Текст 2.' })).toBe(1)
  const matrix = await getTranslationMatrix(translator, 'trial-beside', 'ru', 'all', 1)
  expect(matrix?.rows.map(({ cells }) => cells.map(({ locale, state }) => `${locale} ${state}`))).toEqual([
    ['fa missing', 'ru missing', 'kk draft', 'en missing'],
    ['fa missing', 'ru missing', 'kk draft', 'en missing'],
    ['fa missing', 'ru draft', 'kk draft', 'en missing'],
  ])
  const listed = async (filter: 'all' | 'missing' | 'behind') =>
    (await listTranslations(translator, 'ru', filter, 1)).agreements.find(({ key }) => key === 'trial-beside')
  expect(await listed('all')).toMatchObject({ isPublished: false, texts: 3 })
  expect(await listed('missing')).toBeDefined()
  expect(await listed('behind')).toBeUndefined()
  expect(await getPublishedAgreementText('trial-beside', 'ru')).toBeNull()
})

test('it is published together with its agreement, and by nobody who wrote in it', async () => {
  await begun('trial-whole')
  await translate(translator, 'trial-whole', 'ru', { 1: 'Текст 1.', 2: 'Текст 2.' })
  await expect(handInTranslations(translator, { agreement: 'trial-whole', language: 'ru' })).rejects.toMatchObject({
    code: 'handedInTogether',
  })
  await submitDrafts(writer, await family(writer, 'trial-whole'))
  const publish = async (by: Actor) => {
    const [first, ...others] = await family(by, 'trial-whole')
    if (!first) throw new Error('There is nothing to publish')
    return publishDraft(by, first, first.version, others)
  }
  await expect(publish(translator)).rejects.toMatchObject({ name: 'TogetherRefusedError' })
  expect(await publish(reviewer)).toHaveLength(3)
  const text = await getPublishedAgreementText('trial-whole', 'ru')
  expect(text?.clauses.map((clause) => [clause.text, clause.lang, clause.marks])).toMatchObject([
    ['Текст 1.', 'ru', { status: 'unofficial_translation' }],
    ['Текст 2.', 'ru', { status: 'unofficial_translation' }],
  ])
  expect(text?.clauses.map(({ marks }) => marks.behind)).toEqual([0, 0])
})

test('nothing goes in whose original was changed after it, until somebody has compared the two', async () => {
  await begun('trial-changed')
  await translate(translator, 'trial-changed', 'ru', { 1: 'Текст 1.', 2: 'Текст 2.' })
  await rewriteOriginal('trial-changed-1', 'Басқа мәтін.')
  const rows = async () => (await getTranslationForm(translator, 'trial-changed', 'ru', null, 'ru', 1))?.rows
  expect((await rows())?.map(({ isOvertaken }) => isOvertaken)).toEqual([false, true, false])
  const all = await family(writer, 'trial-changed')
  expect(all.map(({ key, faults }) => [key, faults])).toContainEqual(['trial-changed-1', 1])
  await expect(submitDrafts(writer, all)).rejects.toMatchObject({
    refused: [{ noun: 'clauses', key: 'trial-changed-1', code: 'draftFaulty' }],
  })

  await translate(translator, 'trial-changed', 'ru', { 1: 'Другой текст.' })
  expect((await rows())?.[1]).toMatchObject({ isOvertaken: true, errors: { status: 'originalOther' } })
  await translate(translator, 'trial-changed', 'ru', { 1: 'Другой текст.' }, true)
  expect((await rows())?.[1]).toMatchObject({ isOvertaken: false, errors: {}, target: { upToDate: true } })
  await submitDrafts(writer, await family(writer, 'trial-changed'))
  expect(await draftOf('trial-changed-1')).toMatchObject({ state: 'in_review' })
  await expect(translate(translator, 'trial-changed', 'ru', { 1: 'Поздно.' })).rejects.toMatchObject({
    rows: { 'clause-1': 'rowLocked' },
  })
})

test('a translation of words that have gone meanwhile is not saved', async () => {
  await begun('trial-meanwhile')
  const late = await formOf(translator, 'trial-meanwhile', 'ru', { 1: 'Текст 1.' })
  await rewriteOriginal('trial-meanwhile-1', 'Басқа мәтін.')
  await expect(saveTranslations(translator, late)).rejects.toMatchObject({ rows: { 'clause-1': 'originalChanged' } })
  const two = [
    await formOf(translator, 'trial-meanwhile', 'ru', { 1: 'Один.' }),
    await formOf(reviewer, 'trial-meanwhile', 'ru', { 1: 'Другой.' }),
  ] as const
  const results = await Promise.allSettled([saveTranslations(translator, two[0]), saveTranslations(reviewer, two[1])])
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  expect(refused).toMatchObject([{ rows: { 'clause-1': 'rowChanged' } }])
})

test('a clause that is new to a published agreement is translated with the others', async () => {
  const values = await copied('clauses', 'kz-tm-1', {
    ...{ number: 90, position: 90, parent: '' },
    ...{ heading: { kk: 'Бап 90' }, text: { kk: 'Мәтін 90.' } },
  })
  await beginRecord(writer, { noun: 'clauses', key: 'kz-tm-90' }, values)
  expect(await translate(translator, 'kz-tm', 'en', { 90: 'Text 90.' })).toBe(1)
  expect((await draftOf('kz-tm-90')).values).toMatchObject({ 'text.en': 'Text 90.' })
  expect((await getPublishedAgreementText('kz-tm', 'en'))?.clauses.map(({ number }) => number)).not.toContain(90)
})

test('officials, and drafts that are thrown away, have one answer', async () => {
  await begun('trial-roles')
  const form = await formOf(translator, 'trial-roles', 'ru', { 1: 'Текст 1.' })
  await expect(saveTranslations(official, form)).rejects.toMatchObject({ code: 'notFound' })
  expect(await getTranslationMatrix(official, 'trial-roles', 'ru', 'all', 1)).toBeNull()
  expect(await getTranslationForm(official, 'trial-roles', 'ru', null, 'ru', 1)).toBeNull()
  await discardDraft(writer, { noun: 'agreements', key: 'trial-roles' }, 1)
  await expect(saveTranslations(translator, form)).rejects.toMatchObject({ code: 'notFound' })
  expect(await getTranslationMatrix(translator, 'trial-roles', 'ru', 'all', 1)).toBeNull()
})
