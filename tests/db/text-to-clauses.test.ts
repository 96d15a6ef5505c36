import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { submitDrafts } from '@/lib/drafts/draft-batch-commands'
import { beginRecord, discardDraft, openDraft, saveDraft, submitDraft } from '@/lib/drafts/draft-commands'
import { publishDraft } from '@/lib/drafts/publish-commands'
import type { FormValues } from '@/lib/forms/form-data'
import type { Locale } from '@/lib/i18n/locales'
import { makeClauses } from '@/lib/text-drafts/clause-making-commands'
import { readMarks, writeMarks } from '@/lib/text-drafts/clause-marks'
import { correctText, discardText, keepText } from '@/lib/text-drafts/text-draft-commands'
import { getTextToClauses } from '@/lib/text-drafts/text-draft-queries'
import { testDatabase } from '../support/database'
import { addPeople, person } from '../support/people'

const database = testDatabase()

const writer = person('writer', 'editor')
const second = person('second', 'editor')
const reviewer = person('reviewer', 'administrator')
const official = person('official', 'official')

beforeAll(async () => {
  await addPeople(database.db, [writer, second, reviewer, official])
})

const sample = (locale: Locale) => readFileSync(`tests/data/texts/${locale}/co-production-17-articles.txt`, 'utf8')
const twoArticles = 'ОБРАЗЕЦ\n\nСтатья 1. Фильмы\nВиды:\n1. цветные;\n2. немые.\n\nСтатья 2\nНедели кино.'
const screen = async (agreement: string, locale: Locale = 'ru', actor = writer) => {
  const data = await getTextToClauses(actor, { agreement, locale }, 'ru')
  if (!data) throw new Error(`No screen for ${agreement}`)
  return data
}
const text = async (agreement: string, locale: Locale = 'ru') => {
  const { text: kept } = await screen(agreement, locale)
  if (!kept) throw new Error(`No text of ${agreement} in ${locale}`)
  return kept
}
/** What the form of the screen sends. */
const form = async (agreement: string, locale: Locale = 'ru') => {
  const { version, plan } = await text(agreement, locale)
  const seen = readMarks(writeMarks(plan.clauses)) ?? new Map<number, string>()
  return { version, making: { source: 's4', textStatus: 'authentic' as const, seen } }
}
const make = async (agreement: string, locale: Locale = 'ru', actor = writer) => {
  const { version, making } = await form(agreement, locale)
  return makeClauses(actor, { agreement, locale }, version, making)
}
const drafts = (agreement: string) =>
  database.db.draft.findMany({
    where: { noun: 'clauses', values: { path: ['agreement'], equals: agreement } },
    orderBy: { createdAt: 'asc' },
  })
const valuesOf = async (key: string) =>
  (await database.db.draft.findUniqueOrThrow({ where: { noun_key: { noun: 'clauses', key } } })).values as FormValues
/** A new agreement that is a draft still. */
const begun = (key: string) => beginRecord(writer, { noun: 'agreements', key }, { 'title.ru': 'Пробное соглашение' })
const untouched = { typed: null, pressed: null, pairs: [] }

describe('who may', () => {
  test('officials and agreements that are not there have one answer', async () => {
    await begun('trial-roles')
    await keepText(writer, { agreement: 'trial-roles', locale: 'ru' }, 0, twoArticles)
    const name = { agreement: 'trial-roles', locale: 'ru' } as const
    const absent = { agreement: 'no-such', locale: 'ru' } as const
    const { making } = await form('trial-roles')
    for (const attempt of [
      () => keepText(official, name, 1, twoArticles),
      () => keepText(writer, absent, 0, twoArticles),
      () => correctText(official, name, 1, untouched),
      () => correctText(writer, absent, 1, untouched),
      () => discardText(official, name, 1),
      () => discardText(writer, absent, 1),
      () => makeClauses(official, name, 1, making),
      () => makeClauses(writer, absent, 1, making),
      () => submitDrafts(official, []),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'notFound' })
    expect(await getTextToClauses(official, name, 'ru')).toBeNull()
    expect(await getTextToClauses(writer, absent, 'ru')).toBeNull()
    expect(await drafts('trial-roles')).toEqual([])
    expect((await text('trial-roles')).version).toBe(1)
  })
})

describe('a text', () => {
  test('is kept as pasted, corrected by one of two who correct at once, and told of in the audit', async () => {
    await begun('trial-text')
    const name = { agreement: 'trial-text', locale: 'ru' } as const
    await keepText(writer, name, 0, twoArticles)
    await expect(keepText(second, name, 0, twoArticles)).rejects.toMatchObject({ code: 'staleVersion' })
    const leave = (row: number) => ({ ...untouched, pressed: { row, move: 'leave' as const } })
    const results = await Promise.allSettled([
      correctText(writer, name, 1, leave(0)),
      correctText(second, name, 1, leave(3)),
    ])
    expect(results.map((one) => (one.status === 'rejected' ? one.reason.code : 'done')).toSorted()).toEqual([
      'done',
      'staleVersion',
    ])
    expect(await text('trial-text')).toMatchObject({ version: 2, pasted: twoArticles })
    expect((await text('trial-text')).rows.filter(({ isOut }) => isOut)).toHaveLength(1)

    await expect(discardText(writer, name, 1)).rejects.toMatchObject({ code: 'staleVersion' })
    await discardText(writer, name, 2)
    expect((await screen('trial-text')).text).toBeNull()
    const audit = await database.db.auditEntry.findMany({
      where: { recordKey: 'trial-text', action: { startsWith: 'text.' } },
      orderBy: { at: 'asc' },
    })
    expect(audit.map(({ action, actorUserId }) => `${action} ${actorUserId}`)).toEqual([
      'text.kept writer',
      'text.discarded writer',
    ])
  })

  test('is not written again by whoever only opens a piece, and a button finds its piece after a division', async () => {
    await begun('trial-open')
    const name = { agreement: 'trial-open', locale: 'ru' } as const
    await keepText(writer, name, 0, twoArticles)
    expect(await correctText(writer, name, 1, { ...untouched, pressed: { row: 2, move: null } })).toBe(2)
    expect((await text('trial-open')).version).toBe(1)
    const fields = {
      kind: 'article',
      label: 'Статья 1.',
      heading: 'Фильмы',
      text: 'Виды:\n---\nИ ещё.',
      clause: null,
    } as const
    expect(
      await correctText(writer, name, 1, { ...untouched, typed: { row: 0, fields }, pressed: { row: 3, move: 'up' } }),
    ).toBe(1)
    expect((await text('trial-open')).rows.map(({ label, text: said }) => label || said)).toEqual([
      'Статья 1.',
      'Статья 2',
      'И ещё.',
      '1.',
      '2.',
    ])
  })

  test('falls into no more pieces, and grows no longer, than one page can show', async () => {
    await begun('trial-pieces')
    const name = { agreement: 'trial-pieces', locale: 'ru' } as const
    const points = (count: number) => 'IV\n'.repeat(count)
    await expect(keepText(writer, name, 0, points(90_000))).rejects.toMatchObject({ code: 'piecesTooMany' })
    expect((await screen('trial-pieces')).text).toBeNull()
    await keepText(writer, name, 0, points(1900))
    const { rows, version } = await text('trial-pieces')
    expect(rows.length).toBeGreaterThan(1800)
    const divided = {
      kind: 'paragraph',
      label: '1.',
      heading: '',
      text: 'x\n---\n'.repeat(40_000),
      clause: null,
    } as const
    const long = { ...divided, text: 'слово '.repeat(50_001) }
    for (const [fields, code] of [
      [divided, 'piecesTooMany'],
      [long, 'textFileTooLarge'],
    ] as const)
      await expect(
        correctText(writer, name, version, { ...untouched, typed: { row: 5, fields } }),
        code,
      ).rejects.toMatchObject({ code })
    expect(await text('trial-pieces')).toMatchObject({ version, rows })
  })

  test('is bounded and whole in the database too', async () => {
    const row = { agreementKey: 'trial-bounds', locale: 'ru', rows: [], userId: 'writer' } as const
    for (const wrong of [
      { ...row, text: ' \n' },
      { ...row, text: 'я'.repeat(200_001) },
      { ...row, text: 'Текст', rows: {} },
      { ...row, text: 'Текст', agreementKey: 'Кириллица' },
    ])
      await expect(database.db.textDraft.create({ data: wrong })).rejects.toThrow(/check constraint|violates/)
  })
})

describe('making clauses', () => {
  test('opens a draft for each, once, however often and by however many it is asked', async () => {
    await begun('trial-make')
    const name = { agreement: 'trial-make', locale: 'ru' } as const
    await keepText(writer, name, 0, sample('ru'))
    const { version, making } = await form('trial-make')
    const results = await Promise.all([
      makeClauses(writer, name, version, making),
      makeClauses(second, name, version, making),
    ])
    expect(results).toContainEqual({ opened: 18, changed: 0 })
    expect(results).toContainEqual({ opened: 0, changed: 0 })
    const made = await drafts('trial-make')
    expect(made).toHaveLength(18)
    expect(await makeClauses(writer, name, version, making)).toEqual({ opened: 0, changed: 0 })
    expect(await drafts('trial-make')).toEqual(made)
    expect(await valuesOf('trial-make-3')).toEqual({
      agreement: 'trial-make',
      number: '3',
      printedNumber: '3',
      position: '3',
      nature: 'not_stated',
      strength: 'not_stated',
      obliged: 'not_stated',
      turns: 'not_stated',
      source: 's4',
      'heading.ru': 'Признание',
      'text.ru': expect.stringMatching(/^1\. Фильм.*\n2\. За признанием.*\n3\. В соответствии/),
      'textStatus.ru': 'authentic',
    })
    expect(await valuesOf('trial-make-18')).toMatchObject({ printedNumber: 'Приложение', number: '18' })
    expect((await screen('trial-make')).clauses.every(({ faults }) => faults === 0)).toBe(true)
    const audit = await database.db.auditEntry.findMany({ where: { recordKey: 'trial-make', action: 'clauses.made' } })
    expect(audit.map(({ payload }) => payload)).toEqual([{ locale: 'ru', textVersion: 1, opened: 18, changed: 0 }])
    expect(await database.db.draftEvent.count({ where: { key: { startsWith: 'trial-make-' }, step: 'opened' } })).toBe(
      18,
    )
  })

  test('puts another language into the same clauses, and keeps everything else of them', async () => {
    await begun('trial-both')
    await keepText(writer, { agreement: 'trial-both', locale: 'ru' }, 0, sample('ru'))
    await make('trial-both')
    const third = { noun: 'clauses', key: 'trial-both-3' } as const
    const values = { ...(await valuesOf('trial-both-3')), nature: 'one_off', 'remark.ru': 'Заметка' }
    await saveDraft(second, third, 1, { values, note: null, reason: null })
    await keepText(writer, { agreement: 'trial-both', locale: 'fa' }, 0, sample('fa'))
    const { original } = await text('trial-both', 'fa')
    expect(original?.lines.every((line) => line.original && line.other)).toBe(true)
    expect(await make('trial-both', 'fa')).toEqual({ opened: 0, changed: 18 })
    expect(await valuesOf('trial-both-3')).toEqual({
      ...values,
      'heading.fa': 'شناسایی',
      'text.fa': expect.stringContaining('فیلم ملی'),
      'textStatus.fa': 'authentic',
    })
    expect(await drafts('trial-both')).toHaveLength(18)
  })

  test('gives a piece to the clause that an editor has chosen, or leaves it out', async () => {
    await begun('trial-pairs')
    await keepText(writer, { agreement: 'trial-pairs', locale: 'ru' }, 0, twoArticles)
    await make('trial-pairs')
    const name = { agreement: 'trial-pairs', locale: 'fa' } as const
    await keepText(writer, name, 0, 'نمونه\n\nماده ۷\nفیلم‌ها.\n\nماده ۸\nهفته‌ها.')
    expect((await text('trial-pairs', 'fa')).original?.lines.map(({ number, other }) => [number, other?.row])).toEqual([
      [7, 0],
      [8, 1],
      [1, undefined],
      [2, undefined],
    ])
    await correctText(writer, name, 1, {
      ...untouched,
      pairs: [
        { row: 0, clause: 2 },
        { row: 1, clause: 'leave' },
      ],
    })
    expect(await make('trial-pairs', 'fa')).toEqual({ opened: 0, changed: 1 })
    expect(await valuesOf('trial-pairs-2')).toMatchObject({ 'text.ru': 'Недели кино.', 'text.fa': 'فیلم‌ها.' })
  })

  test('changes the words of published clauses in one language, and leaves those alone that say the same', async () => {
    const published = await database.db.clause.findMany({
      where: { agreement: { key: 'kz-uz' } },
      orderBy: { number: 'asc' },
      select: { key: true, texts: { where: { locale: 'ru', current: true } } },
    })
    const first = published[0]?.texts[0]
    const source = `ОБРАЗЕЦ\n\nСтатья 1. ${first?.heading}\n${first?.text}\n\nСтатья 2. Новое\nНовый текст.`
    await keepText(writer, { agreement: 'kz-uz', locale: 'ru' }, 0, source)
    expect((await text('kz-uz')).unmet.map(({ number }) => number)).toEqual([3])
    const { version, making } = await form('kz-uz')
    const same = { ...making, textStatus: first?.status ?? 'authentic' }
    expect(await makeClauses(writer, { agreement: 'kz-uz', locale: 'ru' }, version, same)).toEqual({
      opened: 1,
      changed: 0,
    })
    const [draft] = await drafts('kz-uz')
    expect(draft).toMatchObject({ key: 'kz-uz-2', baseRevision: 1 })
    const values = await valuesOf('kz-uz-2')
    expect(values).toMatchObject({ 'heading.ru': 'Новое', 'text.ru': 'Новый текст.', source: 's4' })
    expect(values['heading.kk']).toBeTruthy()
    await discardDraft(writer, { noun: 'clauses', key: 'kz-uz-2' }, 1)
    await discardText(writer, { agreement: 'kz-uz', locale: 'ru' }, 1)
  })

  test('writes nothing at all where one clause was saved since the page was opened, and says so', async () => {
    await begun('trial-conflict')
    const name = { agreement: 'trial-conflict', locale: 'ru' } as const
    await keepText(writer, name, 0, twoArticles)
    await make('trial-conflict')
    const fields = { kind: 'article', label: 'Статья 1.', heading: 'Картины', text: 'Виды:', clause: 1 } as const
    await correctText(writer, name, 1, { ...untouched, typed: { row: 0, fields } })
    const other = { kind: 'article', label: 'Статья 2', heading: 'Недели', text: 'Недели кино.', clause: 2 } as const
    await correctText(writer, name, 2, { ...untouched, typed: { row: 3, fields: other } })
    const opened = await form('trial-conflict')
    const values = { ...(await valuesOf('trial-conflict-2')), 'text.ru': 'Слова другого редактора.' }
    await saveDraft(second, { noun: 'clauses', key: 'trial-conflict-2' }, 1, { values, note: null, reason: null })
    const before = await drafts('trial-conflict')
    await expect(makeClauses(writer, name, opened.version, opened.making)).rejects.toMatchObject({
      code: 'clausesChanged',
    })
    expect(await drafts('trial-conflict')).toEqual(before)
    // Whoever has seen it may go on.
    expect(await make('trial-conflict')).toEqual({ opened: 0, changed: 2 })
    expect(await valuesOf('trial-conflict-2')).toMatchObject({ 'heading.ru': 'Недели', 'text.ru': 'Недели кино.' })
  })

  test('writes nothing into a draft that is in review, nor anything beside it', async () => {
    await begun('trial-review')
    const name = { agreement: 'trial-review', locale: 'ru' } as const
    await keepText(writer, name, 0, twoArticles)
    await make('trial-review')
    await submitDraft(writer, { noun: 'clauses', key: 'trial-review-2' }, 1)
    expect(await make('trial-review')).toEqual({ opened: 0, changed: 0 })
    const fields = { kind: 'article', label: 'Статья 1.', heading: 'Иначе', text: 'Виды:', clause: 1 } as const
    await correctText(writer, name, 1, { ...untouched, typed: { row: 0, fields } })
    const later = { kind: 'article', label: 'Статья 2', heading: 'Иначе', text: 'Недели кино.', clause: 2 } as const
    await correctText(writer, name, 2, { ...untouched, typed: { row: 3, fields: later } })
    await expect(make('trial-review')).rejects.toMatchObject({ code: 'clausesInReview' })
    expect(await valuesOf('trial-review-1')).toMatchObject({ 'heading.ru': 'Фильмы' })
  })

  test('is refused for a text corrected since, two pieces for one clause, no pieces and an unknown source', async () => {
    await begun('trial-refused')
    const name = { agreement: 'trial-refused', locale: 'ru' } as const
    await keepText(writer, name, 0, twoArticles)
    const { making } = await form('trial-refused')
    await expect(makeClauses(writer, name, 1, { ...making, source: 'no-such' })).rejects.toMatchObject({
      code: 'referenceUnknown',
    })
    await correctText(writer, name, 1, {
      ...untouched,
      pairs: [
        { row: 0, clause: 1 },
        { row: 3, clause: 1 },
      ],
    })
    await expect(makeClauses(writer, name, 1, making)).rejects.toMatchObject({ code: 'staleVersion' })
    await expect(make('trial-refused')).rejects.toMatchObject({ code: 'clauseTwice' })
    await correctText(writer, name, 2, {
      ...untouched,
      pairs: [
        { row: 0, clause: 'leave' },
        { row: 3, clause: 'leave' },
      ],
    })
    await expect(make('trial-refused')).rejects.toMatchObject({ code: 'clausesMissing' })
    expect(await drafts('trial-refused')).toEqual([])
  })
})

describe('the way to the public', () => {
  test('all drafts are handed in together, or none', async () => {
    await begun('trial-submit')
    await keepText(writer, { agreement: 'trial-submit', locale: 'ru' }, 0, twoArticles)
    await make('trial-submit')
    const names = (version: number) =>
      [1, 2].map((number) => ({ noun: 'clauses' as const, key: `trial-submit-${number}`, version }))
    const faulty = { ...(await valuesOf('trial-submit-2')), 'text.ru': '' }
    await saveDraft(writer, { noun: 'clauses', key: 'trial-submit-2' }, 1, { values: faulty, note: null, reason: null })
    const [first, last] = [names(1)[0], names(2)[1]]
    const mixed = [first, last].filter((one) => one !== undefined)
    await expect(submitDrafts(writer, mixed)).rejects.toMatchObject({ code: 'draftFaulty' })
    await expect(submitDrafts(writer, names(1))).rejects.toMatchObject({ code: 'staleVersion' })
    expect((await drafts('trial-submit')).map(({ state }) => state)).toEqual(['draft', 'draft'])
    await saveDraft(writer, { noun: 'clauses', key: 'trial-submit-2' }, 2, {
      values: { ...faulty, 'text.ru': 'Недели кино.' },
      note: null,
      reason: null,
    })
    await submitDrafts(writer, [...names(1).slice(0, 1), ...names(3).slice(1)])
    expect((await drafts('trial-submit')).map(({ state, submitterId }) => `${state} ${submitterId}`)).toEqual([
      'in_review writer',
      'in_review writer',
    ])
  })

  test('a second person publishes the clauses with their agreement, those above others first', async () => {
    const agreement = { noun: 'agreements', key: 'kz-ge' } as const
    await openDraft(writer, agreement)
    await submitDraft(writer, agreement, 1)
    const withAnnex = `${twoArticles}\n\nПриложение\nСписок\n\nСтатья 1\nВиды.`
    await keepText(writer, { agreement: 'kz-ge', locale: 'ru' }, 0, withAnnex)
    await make('kz-ge')
    const made = (await screen('kz-ge')).clauses
    expect(made.map(({ number, parent }) => [number, parent])).toEqual([
      [1, null],
      [2, null],
      [3, null],
      [4, 'kz-ge-3'],
    ])
    await submitDrafts(
      writer,
      made.map(({ key, version }) => ({ noun: 'clauses' as const, key, version })),
    )
    const forWriter = await screen('kz-ge')
    expect(forWriter.clauses.every(({ steps }) => !steps.includes('publish'))).toBe(true)
    const { clauses, agreementDraft } = await screen('kz-ge', 'ru', reviewer)
    const ready = clauses.map(({ key, version }) => ({ noun: 'clauses' as const, key, version }))
    await publishDraft(reviewer, agreement, agreementDraft?.version ?? 0, ready)
    const published = await database.publicDb.clause.findMany({
      where: { agreement: { key: 'kz-ge' } },
      orderBy: { number: 'asc' },
      select: {
        number: true,
        parent: { select: { number: true } },
        texts: { select: { locale: true, heading: true } },
      },
    })
    expect(published).toEqual([
      { number: 1, parent: null, texts: [{ locale: 'ru', heading: 'Фильмы' }] },
      { number: 2, parent: null, texts: [{ locale: 'ru', heading: 'Статья 2' }] },
      { number: 3, parent: null, texts: [{ locale: 'ru', heading: 'Список' }] },
      { number: 4, parent: { number: 3 }, texts: [{ locale: 'ru', heading: 'Статья 1' }] },
    ])
    expect(await drafts('kz-ge')).toEqual([])
    // Once they are published, the same text changes nothing.
    expect(await make('kz-ge')).toEqual({ opened: 0, changed: 0 })
  })
})
