import { beforeAll, describe, expect, test } from 'vitest'
import { getPublishedAgreementText, getPublishedComparison } from '@/lib/agreements/agreement-text-queries'
import type { Actor } from '@/lib/auth/permissions'
import { discardDraft, openDraft, returnDraft, saveDraft } from '@/lib/drafts/draft-commands'
import { publishDraft } from '@/lib/drafts/publish-commands'
import type { FormValues } from '@/lib/forms/form-data'
import { type Locale, locales } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { handInTranslations, saveTranslations } from '@/lib/translations/translation-commands'
import { rowName, type TypedRow } from '@/lib/translations/translation-form'
import { getTranslationForm } from '@/lib/translations/translation-form-queries'
import { getTranslationMatrix, listTranslations } from '@/lib/translations/translation-queries'
import { testDatabase } from '../support/database'
import { addPeople, person } from '../support/people'

const database = testDatabase()

const translator = person('translator', 'editor')
const colleague = person('colleague', 'editor')
const reviewer = person('reviewer', 'administrator')
const official = person('official', 'official')

beforeAll(async () => {
  await addPeople(database.db, [translator, colleague, reviewer, official])
})

interface Change {
  heading?: string
  text?: string
  status?: string
  checkedBy?: string
  upToDate?: boolean
}

/** The form of an agreement as somebody opens it, with the clauses that they change in it. */
async function formOf(by: Actor, agreement: string, language: Locale, changes: Record<number, Change>) {
  const form = await getTranslationForm(by, agreement, language, null, 'ru', 1)
  const rows = (form?.rows ?? []).map(({ row, noun, key, number, target, opened, original }): [string, TypedRow] => {
    const { heading, text, ...marks } = changes[number ?? 0] ?? {}
    const texts = { ...target.texts, ...(heading ? { heading } : {}), ...(text ? { text } : {}) }
    return [row, { noun, key, opened, original, ...target, ...marks, texts }]
  })
  return { agreement, language, rows: new Map(rows), reason: null }
}

const draftsOf = (agreement: string) =>
  database.db.draft.findMany({ where: { key: { startsWith: agreement } }, orderBy: { key: 'asc' } })

/** Saves, hands in, and lets a second person publish. */
async function published(agreement: string, language: Locale, changes: Record<number, Change>) {
  await saveTranslations(translator, await formOf(translator, agreement, language, changes))
  await handInTranslations(translator, { agreement, language })
  const drafts = (await draftsOf(agreement)).flatMap(({ noun, key, version, state }) =>
    state === 'in_review' ? [{ noun, key, version }] : [],
  )
  const [first, ...others] = drafts
  if (!first) throw new Error('Nothing was handed in')
  return publishDraft(reviewer, first, first.version, others)
}

const clauseIn = async (agreement: string, locale: Locale, number: number) =>
  (await getPublishedAgreementText(agreement, locale))?.clauses.find((clause) => clause.number === number)

const cellsIn = async (agreement: string, number: number | null, locale: Locale) =>
  (await getTranslationMatrix(translator, agreement, 'ru', 'all', 1))?.rows
    .find((row) => row.number === number)
    ?.cells.find((cell) => cell.locale === locale)

describe('a translation', () => {
  test('hands in nothing that its translator has not seen', async () => {
    const name = { noun: 'clauses', key: 'kz-uz-1' } as const
    const draft = () => database.db.draft.findUniqueOrThrow({ where: { noun_key: name } })
    await openDraft(colleague, name)
    const values = (await draft()).values as FormValues
    const changed = { ...values, 'text.ru': 'Слова, которых переводчик не видел.' }
    await saveDraft(colleague, name, 1, { values: changed, note: null, reason: null })
    await saveTranslations(translator, await formOf(translator, 'kz-uz', 'kk', { 1: { text: 'Аударма.' } }))
    const handIn = () => handInTranslations(translator, { agreement: 'kz-uz', language: 'kk' })
    await expect(handIn()).rejects.toMatchObject({ code: 'moreToHandIn' })
    expect(await draft()).toMatchObject({ state: 'draft', submitterId: null })
    const { version, values: both } = await draft()
    const translated = { ...values, 'text.kk': (both as FormValues)['text.kk'] ?? '' }
    await saveDraft(translator, name, version, {
      values: { ...(both as FormValues), ...translated },
      note: null,
      reason: null,
    })
    expect(await handIn()).toBe(1)
    await discardDraft(reviewer, name, (await draft()).version)
  })

  test('is written into the drafts of the records that it changes, and into no others', async () => {
    const form = await formOf(translator, 'ir-ru', 'kk', {
      1: { text: 'Бірінші аударма.' },
      3: { heading: 'Мамандар', text: 'Үшінші аударма.' },
    })
    expect(await saveTranslations(translator, form)).toBe(2)
    const drafts = await draftsOf('ir-ru')
    expect(drafts.map(({ noun, key, state, editorId }) => ({ noun, key, state, editorId }))).toEqual([
      { noun: 'clauses', key: 'ir-ru-1', state: 'draft', editorId: 'translator' },
      { noun: 'clauses', key: 'ir-ru-3', state: 'draft', editorId: 'translator' },
    ])
    expect(drafts[1]?.values).toMatchObject({ 'heading.kk': 'Мамандар', 'text.kk': 'Үшінші аударма.' })
    expect((await clauseIn('ir-ru', 'kk', 3))?.text).not.toBe('Үшінші аударма.')
    expect(await cellsIn('ir-ru', 3, 'kk')).toMatchObject({ state: 'draft', isPublished: true })
    expect(await cellsIn('ir-ru', 3, 'en')).toMatchObject({ state: 'summary' })
    expect(await database.db.auditEntry.count({ where: { recordKey: 'ir-ru-3', actorUserId: 'translator' } })).toBe(1)
  })

  test('that says nothing new opens nothing', async () => {
    expect(await saveTranslations(translator, await formOf(translator, 'kz-uz', 'ru', {}))).toBe(0)
    expect(await draftsOf('kz-uz')).toEqual([])
    await expect(handInTranslations(translator, { agreement: 'kz-uz', language: 'ru' })).rejects.toMatchObject({
      code: 'nothingToHandIn',
    })
  })

  test('is handed in and published together, with its status and whoever checked it', async () => {
    const marks = { status: 'official_translation', checkedBy: 'Пробная редакция' }
    await published('kz-tm', 'ru', {
      1: { text: 'Первый перевод.', ...marks },
      2: { text: 'Второй перевод.', ...marks },
    })
    expect(await clauseIn('kz-tm', 'ru', 2)).toMatchObject({ text: 'Второй перевод.', lang: 'ru', marks })
    expect(await clauseIn('kz-tm', 'ru', 1)).toMatchObject({ text: 'Первый перевод.' })
    expect(await draftsOf('kz-tm')).toEqual([])
    expect(await cellsIn('kz-tm', 1, 'ru')).toMatchObject({ state: 'checked', behind: 0 })
  })

  test('falls behind when the original changes, until it is brought up to it', async () => {
    await published('kz-tm', 'kk', { 1: { text: 'Өзгертілген түпнұсқа.' } })
    expect(await cellsIn('kz-tm', 1, 'ru')).toMatchObject({ state: 'checked', behind: 1 })
    expect((await clauseIn('kz-tm', 'ru', 1))?.marks).toMatchObject({ behind: 1 })
    expect((await clauseIn('kz-tm', 'ru', 2))?.marks).not.toHaveProperty('behind')
    const compared = await getPublishedComparison('kz-tm', ['kk', 'ru'], 'en')
    expect(compared?.clauses[0]?.texts.map((text) => text?.marks.behind)).toEqual([undefined, 1])
    expect((await listTranslations(translator, 'ru', 'behind', 1)).agreements.map(({ key }) => key)).toEqual(['kz-tm'])

    await published('kz-tm', 'ru', { 1: { text: 'Исправленный перевод.' } })
    expect(await cellsIn('kz-tm', 1, 'ru')).toMatchObject({ behind: 1 })
    await published('kz-tm', 'ru', { 1: { upToDate: true } })
    expect(await cellsIn('kz-tm', 1, 'ru')).toMatchObject({ behind: 0 })
    expect((await listTranslations(translator, 'ru', 'behind', 1)).agreements).toEqual([])
  })

  test.each(locales)('is listed in the alphabet of its readers: %s', async (locale) => {
    const { agreements } = await listTranslations(translator, locale, 'all', 1)
    const names = agreements.flatMap(({ name, lang }) => (lang === locale ? [name] : []))
    expect(names.length).toBeGreaterThan(5)
    expect(names).toEqual(sortByName(names, (name) => name, locale))
  })

  test('goes to a second person', async () => {
    await saveTranslations(translator, await formOf(translator, 'kz-tr', 'ru', { 3: { text: 'Свой перевод.' } }))
    expect(await handInTranslations(translator, { agreement: 'kz-tr', language: 'ru' })).toBe(1)
    const own = await getTranslationMatrix(translator, 'kz-tr', 'ru', 'all', 1)
    expect(own?.drafts).toMatchObject([{ key: 'kz-tr-3', state: 'in_review', mayPublish: false }])
    const other = await getTranslationMatrix(reviewer, 'kz-tr', 'ru', 'all', 1)
    expect(other?.drafts).toMatchObject([{ key: 'kz-tr-3', mayPublish: true }])
    await expect(publishDraft(translator, { noun: 'clauses', key: 'kz-tr-3' }, 3)).rejects.toMatchObject({
      code: 'stepIllegal',
    })
  })

  test('cannot be written while its draft waits for a review', async () => {
    const form = await formOf(colleague, 'kz-tr', 'ru', { 3: { text: 'Другой перевод.' } })
    await expect(saveTranslations(colleague, form)).rejects.toMatchObject({ rows: { 'clause-3': 'rowLocked' } })
    await returnDraft(reviewer, { noun: 'clauses', key: 'kz-tr-3' }, 3, 'Проба')
    expect(await saveTranslations(colleague, await formOf(colleague, 'kz-tr', 'ru', { 3: { text: 'Другой.' } }))).toBe(
      1,
    )
  })

  test('is handed in whole or not at all', async () => {
    await saveTranslations(
      translator,
      await formOf(translator, 'kz-az', 'ru', { 1: { text: 'Годный перевод.' }, 2: { text: 'Негодный перевод.' } }),
    )
    const broken = await database.db.draft.findUniqueOrThrow({
      where: { noun_key: { noun: 'clauses', key: 'kz-az-2' } },
    })
    await database.db.draft.update({
      where: { id: broken.id },
      data: { values: { ...(broken.values as FormValues), 'heading.ru': '' } },
    })
    await expect(handInTranslations(translator, { agreement: 'kz-az', language: 'ru' })).rejects.toMatchObject({
      code: 'draftFaulty',
    })
    expect((await draftsOf('kz-az')).map(({ state }) => state)).toEqual(['draft', 'draft'])
    const form = await getTranslationForm(translator, 'kz-az', 'ru', 'kk', 'ru', 1)
    expect(form?.rows.find(({ number }) => number === 2)?.errors).toEqual({ heading: 'textMissingHere' })
  })
})

describe('two translators at once', () => {
  test('of one language do not overwrite each other: the second sees what the first saved', async () => {
    const [first, second] = await Promise.all([
      formOf(translator, 'kz-tr', 'ru', { 1: { text: 'Один.' } }),
      formOf(colleague, 'kz-tr', 'ru', { 1: { text: 'Другой.' }, 2: { text: 'Тоже.' } }),
    ])
    const results = await Promise.allSettled([saveTranslations(translator, first), saveTranslations(colleague, second)])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toMatchObject([{ code: 'rowsOvertaken', rows: { 'clause-1': 'rowChanged' } }])
    const winner = results[0]?.status === 'fulfilled' ? 'Один.' : 'Другой.'
    const form = await getTranslationForm(translator, 'kz-tr', 'ru', 'kk', 'ru', 1)
    expect(form?.rows.find(({ number }) => number === 1)?.target.texts.text).toBe(winner)
  })

  test('of two languages write in one and the same draft', async () => {
    const [russian, english] = await Promise.all([
      formOf(translator, 'kz-kg', 'ru', { 1: { text: 'По-русски.' } }),
      formOf(colleague, 'kz-kg', 'en', { 1: { text: 'In English.' } }),
    ])
    await Promise.all([saveTranslations(translator, russian), saveTranslations(colleague, english)])
    const [draft, ...others] = await draftsOf('kz-kg')
    expect(others).toEqual([])
    expect(draft?.values).toMatchObject({ 'text.ru': 'По-русски.', 'text.en': 'In English.' })
  })

  test('keep what somebody else has written in rows that they did not touch', async () => {
    const late = await formOf(translator, 'kz-kg', 'ru', { 2: { text: 'Поздно.' } })
    await saveTranslations(colleague, await formOf(colleague, 'kz-kg', 'ru', { 3: { text: 'Между тем.' } }))
    expect(await saveTranslations(translator, late)).toBe(1)
    const form = await getTranslationForm(translator, 'kz-kg', 'ru', 'kk', 'ru', 1)
    expect(form?.rows.find(({ number }) => number === 3)?.target.texts.text).toBe('Между тем.')
  })

  test('do not call a translation up to date with an original that has changed meanwhile', async () => {
    const late = await formOf(translator, 'kz-uz', 'ru', { 1: { text: 'Перевод.', upToDate: true } })
    await saveTranslations(colleague, await formOf(colleague, 'kz-uz', 'kk', { 1: { text: 'Басқа түпнұсқа.' } }))
    await expect(saveTranslations(translator, late)).rejects.toMatchObject({ rows: { 'clause-1': 'originalChanged' } })
    const again = await formOf(translator, 'kz-uz', 'ru', { 1: { text: 'Перевод.', upToDate: true } })
    expect(await saveTranslations(translator, again)).toBe(1)
  })
})

describe('nobody but those who keep records', () => {
  test('sees, writes or hands in translations', async () => {
    const form = await formOf(translator, 'ir-ru', 'en', { 5: { text: 'Foreign.' } })
    await expect(saveTranslations(official, form)).rejects.toMatchObject({ code: 'notFound' })
    await expect(handInTranslations(official, { agreement: 'ir-ru', language: 'kk' })).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(listTranslations(official, 'ru', 'all', 1)).rejects.toMatchObject({ code: 'notFound' })
    expect(await getTranslationMatrix(official, 'ir-ru', 'ru', 'all', 1)).toBeNull()
    expect(await getTranslationForm(official, 'ir-ru', 'en', 'fa', 'ru', 1)).toBeNull()
  })

  test('reaches the clauses of another agreement by a bent form', async () => {
    const form = await formOf(translator, 'kz-az', 'en', { 1: { text: 'Bent.' } })
    const rows = new Map(
      [...form.rows].map(([name, row]) => [name, { ...row, key: row.key.replace('kz-az', 'kz-uz') }]),
    )
    await expect(saveTranslations(translator, { ...form, agreement: 'kz-az', rows })).rejects.toMatchObject({
      code: 'notFound',
    })
    const absent = new Map([[rowName('clauses', 99), { ...[...form.rows.values()][1], key: 'kz-az-99' } as TypedRow]])
    await expect(saveTranslations(translator, { ...form, rows: absent })).rejects.toMatchObject({ code: 'notFound' })
  })
})
