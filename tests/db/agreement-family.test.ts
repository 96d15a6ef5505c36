import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { publishDocument } from '@/lib/documents/document-commands'
import { getDocumentForEdit, listLinkOffers } from '@/lib/documents/document-desk-queries'
import { linkDocument, unlinkDocument } from '@/lib/documents/document-link-commands'
import { submitDrafts } from '@/lib/drafts/draft-batch-commands'
import { beginRecord, discardDraft, openDraft, saveDraft } from '@/lib/drafts/draft-commands'
import { listAgreementFamily } from '@/lib/drafts/draft-family-queries'
import type { FamilyMember } from '@/lib/drafts/draft-lines'
import { publishTogether } from '@/lib/drafts/publish-commands'
import type { FormValues } from '@/lib/forms/form-data'
import type { Locale } from '@/lib/i18n/locales'
import type { RecordNoun } from '@/lib/records/record-shape'
import { testDatabase } from '../support/database'
import { addPeople, person } from '../support/people'

const database = testDatabase()
const writer = person('writer')
const reviewer = person('reviewer')
const official = person('official', 'official')

const agreementValues: FormValues = {
  'title.ru': 'Пробное соглашение',
  'shortTitle.ru': 'Пробное',
  'textStatus.ru': 'summary',
  primaryLanguage: 'ru',
  kind: 'agreement',
  bindingness: 'unclear',
  scope: 'bilateral',
  stage: 'signed',
  entryRule: 'not_stated',
  provisionalRule: 'not_stated',
  duration: 'not_stated',
  renewal: 'not_stated',
  survival: 'not_stated',
  'parties.0.body': 'kz-mincult',
  'parties.0.role': 'party',
  'parties.0.consent': 'not_stated',
  'parties.1.body': 'new-party',
  'parties.1.role': 'party',
  'parties.1.consent': 'not_stated',
  'sources.0': 's0',
}
const clauseValues = (number: number): FormValues => ({
  agreement: 'trial',
  number: String(number),
  position: String(number),
  'heading.ru': `Пункт ${number}`,
  'text.ru': 'Текст пункта.',
  nature: 'not_stated',
  strength: 'not_stated',
  obliged: 'one_party',
  obligedParty: 'new-party',
  source: 'new-source',
})
const begun: [RecordNoun, string, FormValues][] = [
  ['agreements', 'trial', agreementValues],
  ['clauses', 'trial-1', clauseValues(1)],
  ['clauses', 'trial-2', { ...clauseValues(2), parent: 'trial-1' }],
  ['bodies', 'new-party', { 'name.ru': 'Новая Сторона', kind: 'ministry', 'sources.0': 'new-source' }],
  ['sources', 'new-source', { 'title.ru': 'Новый источник', language: 'ru' }],
  ['bodies', 'unrelated', { 'name.ru': 'Посторонняя', kind: 'company', 'sources.0': 's0' }],
]

beforeAll(async () => {
  await addPeople(database.db, [writer, reviewer, official])
  for (const [noun, key, values] of begun) await beginRecord(writer, { noun, key }, values)
})

const family = (actor: Actor) => listAgreementFamily(actor, 'trial', 'ru')
const marks = (members: readonly { noun: string; key: string }[]) => members.map(({ noun, key }) => `${noun} ${key}`)
const linesOf = (members: readonly FamilyMember[]) =>
  members.flatMap(({ noun, key, version }) => (noun === 'documents' ? [] : [{ noun, key, version }]))
const withStep = (members: readonly FamilyMember[], step: 'submit' | 'publish') =>
  members.filter(({ steps }) => steps.includes(step))

test('the drafts of an agreement are its own, its clauses, and the new records that these refer to', async () => {
  const members = await family(writer)
  expect(marks(members)).toEqual([
    'sources new-source',
    'bodies new-party',
    'agreements trial',
    'clauses trial-1',
    'clauses trial-2',
  ])
  expect(members.every(({ faults, isNew }) => faults === 0 && isNew)).toBe(true)
  expect(await family(official)).toEqual([])
})

test('all are handed in or none, and each that cannot be is named with its reason', async () => {
  const save = async (key: string, values: FormValues) => {
    const { version } = await database.db.draft.findUniqueOrThrow({ where: { noun_key: { noun: 'clauses', key } } })
    await saveDraft(writer, { noun: 'clauses', key }, version, { values, note: null, reason: null })
  }
  await save('trial-1', { ...clauseValues(1), 'text.ru': '' })
  await save('trial-2', { ...clauseValues(2), obligedParty: 'ru-mincult' })
  const members = withStep(await family(writer), 'submit')
  expect(members).toHaveLength(5)
  const [first, ...others] = linesOf(members)
  if (!first) throw new Error('There are drafts')
  const stale = [{ ...first, version: 9 }, ...others]
  await expect(submitDrafts(writer, stale)).rejects.toMatchObject({
    refused: [
      { noun: 'sources', key: 'new-source', code: 'staleVersion' },
      { noun: 'clauses', key: 'trial-1', code: 'draftFaulty' },
      { noun: 'clauses', key: 'trial-2', code: 'draftFaulty' },
    ],
  })
  expect(await database.db.draft.count({ where: { state: 'in_review' } })).toBe(0)
  await save('trial-1', clauseValues(1))
  await save('trial-2', { ...clauseValues(2), parent: 'trial-1' })
  await submitDrafts(writer, linesOf(withStep(await family(writer), 'submit')))
  expect(await database.db.draft.count({ where: { state: 'in_review' } })).toBe(5)
})

test('a second person publishes all of it, or nothing of it', async () => {
  expect(withStep(await family(writer), 'publish')).toEqual([])
  const members = await family(reviewer)
  expect(withStep(members, 'publish')).toHaveLength(5)
  await expect(publishTogether(writer, linesOf(members))).rejects.toMatchObject({
    refused: [{ noun: 'sources', key: 'new-source', code: 'stepIllegal' }],
  })
  const withoutSource = linesOf(members).filter(({ noun }) => noun !== 'sources')
  await expect(publishTogether(reviewer, withoutSource)).rejects.toMatchObject({
    refused: [{ noun: 'bodies', key: 'new-party', code: 'referencesUnpublished' }],
  })
  expect(await database.db.agreement.count({ where: { key: 'trial' } })).toBe(0)
  const published = await publishTogether(reviewer, linesOf(members).reverse())
  expect(marks(published)).toEqual(marks(members))
  expect(await getPublishedClause('trial', 2, 'ru')).toMatchObject({ number: 2 })
  expect(await family(writer)).toEqual([])
})

test('documents of its texts go with it, each by its own second person', async () => {
  const agreement = await database.db.agreement.findUniqueOrThrow({ where: { key: 'trial' }, select: { id: true } })
  for (const [key, uploadedById, digit] of [
    ['trial-text', 'writer', 'a'],
    ['trial-scan', 'reviewer', 'b'],
  ] as const)
    await database.db.agreementDocument.create({
      data: { agreementId: agreement.id, locale: 'ru', documentId: await file(key, uploadedById, digit) },
      select: { documentId: true },
    })
  await openDraft(writer, { noun: 'clauses', key: 'trial-1' })
  await submitDrafts(writer, [{ noun: 'clauses', key: 'trial-1', version: 1 }])
  const ready = withStep(await family(reviewer), 'publish')
  expect(marks(ready)).toEqual(['clauses trial-1', 'documents trial-text'])
  const documents = ['trial-text', 'trial-scan'].map((key) => ({ key, version: 1 }))
  await expect(publishTogether(reviewer, linesOf(ready), documents)).rejects.toMatchObject({
    refused: [{ noun: 'documents', key: 'trial-scan', code: 'secondPersonNeeded' }],
  })
  expect(await database.db.document.count({ where: { state: 'published' } })).toBe(0)
  expect(await database.db.draft.count({ where: { key: 'trial-1' } })).toBe(1)
  await publishTogether(reviewer, linesOf(ready), documents.slice(0, 1))
  expect(await database.publicDb.document.findMany({ select: { key: true } })).toEqual([{ key: 'trial-text' }])
  expect(await database.db.auditEntry.count({ where: { action: 'document.published', recordKey: 'trial-text' } })).toBe(
    1,
  )
})

test('a file waits for an agreement that is a draft, and is published with it', async () => {
  const awaited = { noun: 'agreements', key: 'trial-awaited' } as const
  await beginRecord(writer, awaited, { ...agreementValues, 'parties.1.body': 'ir-cinema-org' })
  for (const [key, uploadedById, digit] of [
    ['awaiting', 'writer', 'c'],
    ['awaiting-in-kazakh', 'writer', 'd'],
    ['awaiting-shown', 'writer', 'e'],
    ['awaiting-no-more', 'writer', 'f'],
  ] as const)
    await file(key, uploadedById, digit)
  const link = (key: string, textLocale: Locale = 'ru', actor = writer, version = 1) =>
    linkDocument(actor, {
      key,
      version,
      locale: 'ru',
      record: 'agreement',
      target: awaited.key,
      textLocale,
      replaces: false,
    })
  await link('awaiting')
  await link('awaiting')
  await link('awaiting-in-kazakh', 'kk')
  await link('awaiting-shown')
  await publishDocument(reviewer, { key: 'awaiting-shown', version: 2, locale: 'ru' })
  await link('awaiting-no-more')
  const place = { locale: 'ru', record: 'agreement', target: awaited.key, textLocale: 'ru' } as const
  await unlinkDocument(writer, { ...place, key: 'awaiting-no-more', version: 2 })
  await expect(link('awaiting', 'ru', official)).rejects.toMatchObject({ code: 'notFound' })
  await expect(link('awaiting-shown', 'kk', writer, 3)).rejects.toMatchObject({ code: 'linkUnknown' })
  expect(await getDocumentForEdit(writer, 'awaiting', 'ru')).toMatchObject({
    links: [{ record: 'agreement', key: awaited.key, name: 'Пробное', textLocale: 'ru', isAwaited: true }],
  })
  expect((await listLinkOffers(writer, 'ru'))?.draft).toMatchObject([{ key: awaited.key }])

  await submitDrafts(writer, [{ ...awaited, version: 1 }])
  const documents = withStep(await listAgreementFamily(reviewer, awaited.key, 'ru'), 'publish').filter(
    ({ noun }) => noun === 'documents',
  )
  expect(documents.map(({ key }) => key)).toEqual(['awaiting', 'awaiting-in-kazakh'])
  await publishTogether(reviewer, [{ ...awaited, version: 2 }], [{ key: 'awaiting', version: 2 }])
  expect(
    await database.publicDb.agreementDocument.findMany({
      where: { agreement: { key: awaited.key } },
      select: { locale: true, document: { select: { key: true } } },
    }),
  ).toEqual([{ locale: 'ru', document: { key: 'awaiting' } }])
  expect(await database.db.awaitedAgreement.findMany({ select: { locale: true } })).toEqual([{ locale: 'kk' }])
  const content = { agreements: [{ key: awaited.key, locale: 'ru' }] }
  expect(await historyOf('awaiting')).toMatchObject([{ kind: 'published', content }])
  expect(await historyOf('awaiting-shown')).toMatchObject([{ kind: 'published', content: { agreements: [] } }])
  // What was public before the agreement is linked when a second person confirms it.
  expect(await getDocumentForEdit(writer, 'awaiting-shown', 'ru')).toMatchObject({ waiting: 1, links: [] })
})

test('a file waits no more for an agreement whose draft is discarded', async () => {
  const dropped = { noun: 'agreements', key: 'trial-dropped' } as const
  await beginRecord(writer, dropped, agreementValues)
  const place = { locale: 'ru', record: 'agreement', target: dropped.key, textLocale: 'ru' } as const
  await linkDocument(writer, { ...place, key: 'awaiting-no-more', version: 3, replaces: false })
  expect(await database.db.awaitedAgreement.count({ where: { agreementKey: dropped.key } })).toBe(1)
  await discardDraft(writer, dropped, 1)
  expect(await database.db.awaitedAgreement.count({ where: { agreementKey: dropped.key } })).toBe(0)
})

test('a public file is linked at once where the office is one person, and its history says so', async () => {
  const awaited = { noun: 'agreements', key: 'trial-alone' } as const
  await beginRecord(writer, awaited, { ...agreementValues, 'parties.1.body': 'ir-cinema-org' })
  await file('awaiting-alone', 'writer', '1')
  const place = { locale: 'ru', record: 'agreement', target: awaited.key, textLocale: 'ru' } as const
  await linkDocument(writer, { ...place, key: 'awaiting-alone', version: 1, replaces: false })
  await publishDocument(reviewer, { key: 'awaiting-alone', version: 2, locale: 'ru' })
  await submitDrafts(writer, [{ ...awaited, version: 1 }])
  await database.db.setting.update({ where: { id: 1 }, data: { publishesAlone: true } })
  await publishTogether(reviewer, [{ ...awaited, version: 2 }])
  await database.db.setting.update({ where: { id: 1 }, data: { publishesAlone: false } })
  expect(await historyOf('awaiting-alone')).toMatchObject([
    { kind: 'published', alone: false, content: { agreements: [] } },
    { kind: 'changed', alone: true, content: { agreements: [{ key: awaited.key, locale: 'ru' }] } },
  ])
})

/** What the public saw of a document, the oldest state first. */
function historyOf(key: string) {
  return database.db.documentRevision.findMany({
    where: { document: { key } },
    select: { kind: true, alone: true, content: true },
    orderBy: { revision: 'asc' },
  })
}

async function file(key: string, uploadedById: string, digit: string): Promise<string> {
  const { id } = await database.db.document.create({
    data: {
      key,
      kind: 'signed_text',
      language: 'ru',
      fileName: `${key}.pdf`,
      bytes: 10,
      sha256: digit.repeat(64),
      pages: 1,
      uploadedById,
      texts: { create: [{ locale: 'ru', title: key }] },
    },
    select: { id: true },
  })
  return id
}
