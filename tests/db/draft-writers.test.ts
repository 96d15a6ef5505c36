import { createElement } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { DraftSteps } from '@/components/drafts/draft-steps'
import { RecordPanel } from '@/components/drafts/record-panel'
import { RecordStanding } from '@/components/drafts/record-standing'
import type { Actor } from '@/lib/auth/permissions'
import {
  askForWithdrawal,
  beginRecord,
  discardDraft,
  openDraft,
  returnDraft,
  saveDraft,
  scheduleDraft,
  submitDraft,
  takeBackDraft,
} from '@/lib/drafts/draft-commands'
import { publishDraft, publishDue, publishTogether } from '@/lib/drafts/publish-commands'
import { getRecordOnDesk } from '@/lib/drafts/record-desk-queries'
import type { FormValues } from '@/lib/forms/form-data'
import { joinList } from '@/lib/i18n/lists'
import { type Locale, locales } from '@/lib/i18n/locales'
import type { RecordNoun } from '@/lib/records/record-shape'
import { makeClauses } from '@/lib/text-drafts/clause-making-commands'
import { readMarks, writeMarks } from '@/lib/text-drafts/clause-marks'
import { correctText, keepText } from '@/lib/text-drafts/text-draft-commands'
import { getTextToClauses } from '@/lib/text-drafts/text-draft-queries'
import { saveTranslations } from '@/lib/translations/translation-commands'
import type { TypedRow } from '@/lib/translations/translation-form'
import { getTranslationForm } from '@/lib/translations/translation-form-queries'
import { getTranslationMatrix } from '@/lib/translations/translation-queries'
import { testDatabase } from '../support/database'
import { messages, rendered } from '../support/rendered'

const database = testDatabase()

const person = (userId: string): Actor => ({ userId, role: 'editor', name: userId, locale: 'ru', bodyIds: [] })
/** Writes what should not be published unseen. */
const forger = person('forger')
/** Adds something small to it and does not read the rest. */
const careless = person('careless')
const reviewer = person('reviewer')

beforeAll(async () => {
  for (const { userId, role } of [forger, careless, reviewer])
    await database.db.user.create({
      data: { id: userId, name: `Test ${userId}`, email: `${userId}@example.org`, role, updatedAt: new Date() },
    })
})

interface Name {
  noun: RecordNoun
  key: string
}

const studio: FormValues = {
  'name.ru': 'Пробная студия',
  'textStatus.ru': 'summary',
  kind: 'company',
  country: 'kz',
  'sources.0': 's0',
}
const draftOf = (name: Name) => database.db.draft.findUniqueOrThrow({ where: { noun_key: name } })
const save = async (by: Actor, name: Name, change: FormValues) => {
  const { version, values } = await draftOf(name)
  await saveDraft(by, name, version, { values: { ...(values as FormValues), ...change }, note: null, reason: null })
}
const handIn = async (by: Actor, name: Name) => submitDraft(by, name, (await draftOf(name)).version)
const publish = async (by: Actor, name: Name) => publishDraft(by, name, (await draftOf(name)).version)
const writersOf = async (name: Name) => (await draftOf(name)).writerIds

/** A draft that the one has written and the other has saved something small in and handed in. */
async function sharedDraft(key: string): Promise<Name> {
  const name = { noun: 'bodies', key } as const
  await beginRecord(forger, name, studio)
  await save(careless, name, { 'name.en': 'Trial Studio' })
  await handIn(careless, name)
  return name
}

/** That neither of the two publishes it, and that a third person does. */
async function expectThirdPerson(name: Name): Promise<void> {
  for (const actor of [forger, careless]) {
    expect((await getRecordOnDesk(actor, name, 'ru'))?.draft?.steps).not.toContain('publish')
    await expect(publish(actor, name)).rejects.toMatchObject({ code: 'stepIllegal' })
    const { version } = await draftOf(name)
    await expect(publishTogether(actor, [{ ...name, version }])).rejects.toMatchObject({ code: 'stepIllegal' })
    await expect(scheduleDraft(actor, name, version, new Date(Date.now() + 3_600_000))).rejects.toMatchObject({
      code: 'stepIllegal',
    })
  }
  expect((await getRecordOnDesk(reviewer, name, 'ru'))?.draft?.steps).toContain('publish')
  expect(await publish(reviewer, name)).toHaveLength(1)
  const revision = await database.db.recordRevision.findFirstOrThrow({ where: name, orderBy: { revision: 'desc' } })
  expect(revision).toMatchObject({ alone: false, publisherId: 'reviewer' })
  expect(revision.writerIds).toEqual(expect.arrayContaining(['forger', 'careless']))
}

async function published(key: string): Promise<Name> {
  const name = { noun: 'bodies', key } as const
  await beginRecord(forger, name, studio)
  await handIn(forger, name)
  await publish(reviewer, name)
  return name
}

describe('nobody publishes a draft that they have ever written in', () => {
  test('when another saved something small in it and handed it in', async () => {
    const name = await sharedDraft('shared-studio')
    expect(await writersOf(name)).toEqual(['forger', 'careless'])
    await expectThirdPerson(name)
  })

  test('when another only handed it in', async () => {
    const name = { noun: 'bodies', key: 'handed-studio' } as const
    await beginRecord(forger, name, studio)
    await handIn(careless, name)
    expect(await writersOf(name)).toEqual(['forger'])
    await expectThirdPerson(name)
  })

  test('when it was taken back, returned and handed in again on the way', async () => {
    const name = await sharedDraft('wandering-studio')
    await takeBackDraft(careless, name, (await draftOf(name)).version)
    await save(careless, name, { kind: 'foundation' })
    await handIn(careless, name)
    await returnDraft(reviewer, name, (await draftOf(name)).version, 'Проба')
    await save(careless, name, { kind: 'company' })
    await handIn(careless, name)
    await expectThirdPerson(name)
  })

  test('when its moment comes, whoever approved it', async () => {
    const name = await sharedDraft('due-studio')
    const at = new Date(Date.now() + 3_600_000)
    await scheduleDraft(reviewer, name, (await draftOf(name)).version, at)
    await database.db.draft.update({ where: { noun_key: name }, data: { approverId: 'forger' } })
    expect(await publishDue(at)).toEqual([])
    expect(await draftOf(name)).toMatchObject({ state: 'in_review', approverId: null })
    await scheduleDraft(reviewer, name, (await draftOf(name)).version, at)
    expect(await publishDue(at)).toEqual([{ ...name, purpose: 'edit' }])
  })

  test('among others that they may publish: then none of them is published', async () => {
    const shared = await sharedDraft('batch-shared')
    const other = { noun: 'bodies', key: 'batch-other' } as const
    await beginRecord(careless, other, studio)
    await handIn(careless, other)
    const lines = [
      { ...other, version: 2 },
      { ...shared, version: (await draftOf(shared)).version },
    ] as const
    await expect(publishTogether(forger, lines)).rejects.toMatchObject({
      code: 'stepIllegal',
      refused: [{ ...shared, code: 'stepIllegal' }],
    })
    expect(await database.db.body.count({ where: { key: { in: ['batch-shared', 'batch-other'] } } })).toBe(0)
    expect(await publishTogether(reviewer, lines)).toHaveLength(2)
  })

  test('that asks for a withdrawal or a merge', async () => {
    const name = await published('withdrawn-studio')
    await askForWithdrawal(forger, name, 'withdrawal', { text: 'Проба', locale: 'ru' })
    await database.db.draft.update({ where: { noun_key: name }, data: { reason: 'Иначе', editorId: 'careless' } })
    await expectThirdPerson(name)
    const other = await published('merged-studio')
    const { revision } = await database.db.recordRevision.findFirstOrThrow({ where: other })
    await database.db.draft.create({
      data: {
        ...{ ...other, purpose: 'merge', mergeInto: 'kz-kazakhfilm', baseRevision: revision, values: {} },
        ...{ state: 'in_review', reason: 'Проба', reasonLocale: 'ru', editorId: 'forger', submitterId: 'forger' },
      },
    })
    await database.db.draft.update({ where: { noun_key: other }, data: { reason: 'Иначе', editorId: 'careless' } })
    for (const actor of [forger, careless])
      await expect(publish(actor, other)).rejects.toMatchObject({ code: 'stepIllegal' })
  })

  test('unless the office is one person, and then the history says so', async () => {
    const name = await sharedDraft('alone-shared')
    await database.db.setting.update({ where: { id: 1 }, data: { publishesAlone: true } })
    await publish(forger, name)
    await database.db.setting.update({ where: { id: 1 }, data: { publishesAlone: false } })
    expect(await database.db.recordRevision.findFirstOrThrow({ where: name })).toMatchObject({
      alone: true,
      publisherId: 'forger',
      writerIds: ['forger', 'careless'],
    })
  })
})

/** What the form of a translation sends, with another text of the first clause. */
async function translationOf(actor: Actor, agreement: string, language: Locale, text: string) {
  const form = await getTranslationForm(actor, agreement, language, null, 'ru', 1)
  const rows = (form?.rows ?? []).map(({ row, noun, key, number, target, opened, original }): [string, TypedRow] => {
    const texts = number === 1 ? { ...target.texts, text } : target.texts
    return [row, { noun, key, opened, original, ...target, texts }]
  })
  return { agreement, language, rows: new Map(rows), reason: null }
}

describe('a translation', () => {
  test('into a draft that another has written makes neither of them its publisher', async () => {
    const name = { noun: 'clauses', key: 'kz-uz-1' } as const
    await openDraft(forger, name)
    await save(forger, name, { 'text.kk': 'Басқа сөздер.' })
    await saveTranslations(careless, await translationOf(careless, 'kz-uz', 'ru', 'Перевод.'))
    expect(await writersOf(name)).toEqual(['forger', 'careless'])
    await handIn(careless, name)
    for (const [actor, mayPublish] of [
      [forger, false],
      [careless, false],
      [reviewer, true],
    ] as const)
      expect((await getTranslationMatrix(actor, 'kz-uz', 'ru', 'all', 1))?.drafts).toMatchObject([
        { key: 'kz-uz-1', mayPublish },
      ])
    await expectThirdPerson(name)
  })

  test('of two languages at once is both translators’', async () => {
    const [russian, english] = [
      await translationOf(forger, 'kz-kg', 'ru', 'По-русски.'),
      await translationOf(careless, 'kz-kg', 'en', 'In English.'),
    ]
    await Promise.all([saveTranslations(forger, russian), saveTranslations(careless, english)])
    const name = { noun: 'clauses', key: 'kz-kg-1' } as const
    expect((await writersOf(name)).toSorted()).toEqual(['careless', 'forger'])
  })
})

describe('clauses made from a text', () => {
  const text = 'Статья 1. Фильмы\nВиды.\n\nСтатья 2. Недели\nНедели кино.'
  const name = (agreement: string) => ({ agreement, locale: 'ru' }) as const
  const begun = async (agreement: string) =>
    beginRecord(reviewer, { noun: 'agreements', key: agreement }, { 'title.ru': 'Пробное соглашение' })
  const make = async (actor: Actor, agreement: string) => {
    const kept = (await getTextToClauses(actor, name(agreement), 'ru'))?.text
    if (!kept) throw new Error('There is no such text')
    const seen = readMarks(writeMarks(kept.plan.clauses)) ?? new Map<number, string>()
    return makeClauses(actor, name(agreement), kept.version, { source: 's4', textStatus: 'authentic', seen })
  }

  test('into the open draft of another leave its writer its writer', async () => {
    await begun('written-into')
    await keepText(careless, name('written-into'), 0, text)
    await make(careless, 'written-into')
    const first = { noun: 'clauses', key: 'written-into-1' } as const
    await save(forger, first, { 'heading.en': 'Forged', 'text.en': 'Forged.', 'textStatus.en': 'summary' })
    const fields = { kind: 'article', label: 'Статья 1.', heading: 'Фильмы', text: 'Иначе.', clause: 1 } as const
    await correctText(careless, name('written-into'), 1, { typed: { row: 0, fields }, pressed: null, pairs: [] })
    expect(await make(careless, 'written-into')).toEqual({ opened: 0, changed: 1 })
    expect(await draftOf(first)).toMatchObject({ editorId: 'careless', writerIds: ['careless', 'forger'] })
    await handIn(careless, first)
    await expect(publish(forger, first)).rejects.toMatchObject({ code: 'stepIllegal' })
  })

  test('are also those of everybody who has written in the text', async () => {
    await begun('text-of-another')
    await keepText(forger, name('text-of-another'), 0, text)
    const fields = { kind: 'article', label: 'Статья 2.', heading: 'Недели', text: 'Иначе.', clause: null } as const
    await correctText(careless, name('text-of-another'), 1, { typed: { row: 1, fields }, pressed: null, pairs: [] })
    await make(careless, 'text-of-another')
    const first = { noun: 'clauses', key: 'text-of-another-1' } as const
    expect(await draftOf(first)).toMatchObject({ editorId: 'careless', writerIds: ['forger', 'careless'] })
    await handIn(careless, first)
    await expect(publish(forger, first)).rejects.toMatchObject({ code: 'stepIllegal' })
    expect((await getTextToClauses(forger, name('text-of-another'), 'ru'))?.clauses[0]?.steps).not.toContain('publish')
  })
})

describe('the database', () => {
  test('takes no writer away while the draft lives', async () => {
    const name = await sharedDraft('kept-writers')
    await database.db.draft.update({ where: { noun_key: name }, data: { writerIds: [] } })
    await database.db.draft.update({ where: { noun_key: name }, data: { editorId: null } })
    expect(await writersOf(name)).toEqual(['forger', 'careless'])
    await discardDraft(reviewer, name, (await draftOf(name)).version)
    await beginRecord(careless, name, studio)
    expect(await writersOf(name)).toEqual(['careless'])
  })

  test('refuses a writer as the publisher, whatever the statement says', async () => {
    const name = await sharedDraft('refused-by-database')
    const { id } = await draftOf(name)
    const other = await draftOf(await sharedDraft('another-draft'))
    const revision = { ...name, revision: 1, kind: 'published', document: {}, editorId: 'careless' } as const
    const attempt = (data: { publisherId: string; draftId?: string; writerIds?: string[] }) =>
      database.db.recordRevision.create({ data: { ...revision, ...data } })
    await expect(attempt({ publisherId: 'forger', draftId: id, writerIds: [] })).rejects.toThrow(
      /RecordRevision_second_person/,
    )
    await expect(attempt({ publisherId: 'forger' })).rejects.toThrow(/comes of a draft/)
    await expect(attempt({ publisherId: 'reviewer', draftId: other.id })).rejects.toThrow(/comes of a draft/)
    expect(await attempt({ publisherId: 'reviewer', draftId: id, writerIds: [] })).toMatchObject({
      writerIds: ['forger', 'careless'],
    })
  })

  test('knows whoever handed in a draft without having written in it', async () => {
    const name = { noun: 'bodies', key: 'refused-handed' } as const
    await beginRecord(forger, name, studio)
    await handIn(careless, name)
    const { id: draftId } = await draftOf(name)
    const revision = { ...name, revision: 1, kind: 'published', document: {}, editorId: 'forger', draftId } as const
    await expect(database.db.recordRevision.create({ data: { ...revision, publisherId: 'careless' } })).rejects.toThrow(
      /RecordRevision_second_person/,
    )
  })
})

describe('the desk', () => {
  test('names everybody who has written, and says when nobody is left to publish', async () => {
    const name = { noun: 'bodies', key: 'everybody-wrote' } as const
    await beginRecord(forger, name, studio)
    await save(careless, name, { 'name.en': 'Trial Studio' })
    const seen = async () => (await getRecordOnDesk(forger, name, 'ru'))?.draft
    expect(await seen()).toMatchObject({ writers: ['Test forger', 'Test careless'], hasPublisher: true })
    await database.db.user.update({ where: { id: 'reviewer' }, data: { banned: true } })
    expect(await seen()).toMatchObject({ hasPublisher: false })
    await database.db.user.update({ where: { id: 'reviewer' }, data: { banned: false, role: 'official' } })
    expect(await seen()).toMatchObject({ hasPublisher: false })
    await database.db.user.update({ where: { id: 'reviewer' }, data: { role: 'editor' } })
    await handIn(reviewer, name)
    expect(await seen()).toMatchObject({ writers: ['Test forger', 'Test careless'], hasPublisher: false })
    for (const locale of locales) {
      const record = await getRecordOnDesk(forger, name, locale)
      if (!record) throw new Error('There is no such draft')
      const { step } = messages[locale].drafts
      const page = rendered(locale, [
        createElement(RecordStanding, { key: 'standing', record }),
        createElement(RecordPanel, { key: 'panel', locale, record }),
        createElement(DraftSteps, { key: 'steps', locale, record }),
      ])
      expect(page).toContain(joinList(['<bdi>Test forger</bdi>', '<bdi>Test careless</bdi>'], locale))
      expect(page).toContain(step.nobodyLeft)
      expect(page).not.toContain(step.secondPerson)
      expect(page).not.toContain('value="publish"')
      const onePerson = rendered(
        locale,
        createElement(DraftSteps, { locale, record: { ...record, publishesAlone: true } }),
      )
      expect(onePerson).not.toContain(step.nobodyLeft)
    }
  })
})
