import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { getProposedAgenda } from '@/lib/agenda/agenda-queries'
import { getPublishedAgreementForApi, listPublishedAgreementsForApi } from '@/lib/agreements/agreement-api-queries'
import { getAgreementAsOf, getAgreementDays } from '@/lib/agreements/agreement-as-of-queries'
import { noFilter } from '@/lib/agreements/agreement-filter'
import { listPublishedAgreements } from '@/lib/agreements/agreement-list-queries'
import { getPublishedAgreement } from '@/lib/agreements/agreement-queries'
import { getPublishedAgreementText, getPublishedComparison } from '@/lib/agreements/agreement-text-queries'
import { wholeAttention } from '@/lib/attention/attention-filter'
import { getPublishedAttention, listPublishedAttention } from '@/lib/attention/attention-queries'
import { hashLinkToken } from '@/lib/auth/access-link'
import type { Actor } from '@/lib/auth/permissions'
import { getPublishedBody } from '@/lib/bodies/body-queries'
import { listDeskClauses } from '@/lib/clauses/clause-desk-queries'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { listReportsBefore } from '@/lib/clauses/report-before-queries'
import { getClauseForReport } from '@/lib/clauses/report-form-queries'
import { getAgreementForReports, listReportedAgreements } from '@/lib/clauses/several-report-queries'
import { listStandingsInTime } from '@/lib/clauses/standing-in-time-queries'
import { getPublishedCountryComing, listPublishedComing } from '@/lib/coming/coming-queries'
import {
  getPublishedCompared,
  getPublishedOfCountry,
  listPublishedComparable,
} from '@/lib/comparison/comparison-queries'
import { getPublishedCountry, listPublishedCountries } from '@/lib/countries/country-queries'
import { getPublishedDashboard } from '@/lib/dashboard/dashboard-queries'
import { getPublishedBodyThemes, listPublishedHappenings } from '@/lib/dashboard/happening-queries'
import { getPublishedYear, listPublishedYears } from '@/lib/dashboard/year-queries'
import { getClauseForDispute } from '@/lib/disputes/dispute-form-queries'
import { getPublishedDocument } from '@/lib/documents/document-page-queries'
import { appendDocumentRevisions } from '@/lib/documents/document-revisions'
import { getPublishedCalendar } from '@/lib/feeds/calendar-queries'
import { getPublishedFeed } from '@/lib/feeds/feed-queries'
import { getPrivateCalendar } from '@/lib/feeds/private-calendar-queries'
import { getPublishedFilm } from '@/lib/films/film-queries'
import { getPublishedHistory } from '@/lib/history/history-queries'
import { appendRevisions } from '@/lib/history/revision-rows'
import { getPublishedHome } from '@/lib/home/home-queries'
import { listNouns, wholeList } from '@/lib/lists/list-question'
import { listPublishedRecords } from '@/lib/lists/list-row-queries'
import { getPublishedMeeting } from '@/lib/meetings/meeting-queries'
import { noObstacleFilter } from '@/lib/obstacles/obstacle-filter'
import { listPublishedObstacles } from '@/lib/obstacles/obstacle-list-queries'
import { getPublishedOutcome } from '@/lib/outcomes/outcome-queries'
import { getPublishedPerson } from '@/lib/people/person-queries'
import { getPublishedSource } from '@/lib/sources/source-queries'
import { getTranslationForm } from '@/lib/translations/translation-form-queries'
import { getTranslationMatrix, listTranslations } from '@/lib/translations/translation-queries'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

/** How many statements reach the database while the work is done. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return query.mock.calls.length
  } finally {
    query.mockRestore()
  }
}

const secret = 'the-address-of-a-calendar'.padEnd(43, '-')
const iran: Actor = { userId: 'nobody', name: 'Test', role: 'official', bodyIds: [], locale: 'en' }
const editor: Actor = { ...iran, role: 'editor' }

/** What a page costs may follow what it shows, in rows, but never in statements. */
const pages: Record<string, () => Promise<unknown>> = {
  home: () => getPublishedHome('en'),
  dashboard: () => getPublishedDashboard('en', '2026-01-01'),
  years: () => listPublishedYears('2026-11-01'),
  'a year': () => getPublishedYear(2025, 'en', '2026-11-01'),
  'the next twelve months': () => listPublishedComing('en', '2026-01-01'),
  'the next twelve months of a country': () => getPublishedCountryComing('ru', 'en', '2026-01-01'),
  'standings in time': () => listStandingsInTime(['ir-ru', 'kz-uz'], 'persian', '2026-01-01'),
  'what is overdue': async () =>
    listPublishedAttention(await getPublishedAttention('overdue', '2030-01-01'), wholeAttention, 'en'),
  'what is silent, asked': async () =>
    listPublishedAttention(
      await getPublishedAttention('silent', '2030-01-01'),
      { chosen: { country: 'ru' }, page: 1 },
      'en',
    ),
  'meetings and outcomes in time': () => listPublishedHappenings('en'),
  'bodies and themes': () => getPublishedBodyThemes('en'),
  'list of agreements': () => listPublishedAgreements(noFilter, 'en'),
  'filtered list of agreements': () =>
    listPublishedAgreements({ ...noFilter, country: 'ru', partner: 'ir', theme: 'co-production' }, 'en'),
  agreement: () => getPublishedAgreement('ir-ru', 'en'),
  'text of an agreement': () => getPublishedAgreementText('ir-ru', 'en'),
  'comparison of texts': () => getPublishedComparison('ir-ru', ['fa', 'ru'], 'en'),
  'agreement beside another': () => getPublishedCompared('ir-ru', 'en'),
  'agreements to compare': () => listPublishedComparable('en'),
  'agreements of a country to compare': () => getPublishedOfCountry('ir', 'en'),
  clause: () => getPublishedClause('ir-ru', 2, 'en'),
  body: () => getPublishedBody('ir-cinema-org', 'en', '2026-01-01'),
  'list of countries': () => listPublishedCountries('en'),
  country: () => getPublishedCountry('ru', 'en', '2026-01-01'),
  meeting: () => getPublishedMeeting('ir-ru-online-2', 'en'),
  person: () => getPublishedPerson('mohammad-khazaei', 'en'),
  outcome: () => getPublishedOutcome('kazan-prizes', 'en'),
  ...Object.fromEntries(
    listNouns.map((noun) => [
      `list of ${noun} with a question`,
      () => listPublishedRecords(noun, { ...wholeList(noun), chosen: { country: 'ru' } }, 'en'),
    ]),
  ),
  obstacles: () => listPublishedObstacles(noObstacleFilter, 'en'),
  'filtered obstacles': () => listPublishedObstacles({ kind: 'law', move: 'ru-mincult', page: 1 }, 'en'),
  film: () => getPublishedFilm('winners', 'en'),
  'history of a body': () => getPublishedHistory('bodies', 'ir-cinema-org', 1, 'en'),
  'history of an agreement': () => getPublishedHistory('agreements', 'ir-ru', 1, 'en'),
  'days of an agreement': () => getAgreementDays('ir-ru', 'en'),
  'agreement as of a day': () => getAgreementAsOf('ir-ru', new Date().toISOString().slice(0, 10), 'en'),
  'feed of the registry': () => getPublishedFeed({ kind: 'registry' }, 'en'),
  'feed of an agreement': () => getPublishedFeed({ kind: 'agreements', key: 'ir-ru' }, 'en'),
  'feed of a body': () => getPublishedFeed({ kind: 'bodies', key: 'ir-cinema-org' }, 'en'),
  'calendar of the registry': () => getPublishedCalendar({ kind: 'registry' }, 'en', '2026-01-01'),
  'calendar of a body': () => getPublishedCalendar({ kind: 'bodies', key: 'ir-cinema-org' }, 'en', '2026-01-01'),
  'calendar of a country': () => getPublishedCalendar({ kind: 'countries', key: 'ru' }, 'en', '2026-01-01'),
  'private calendar': () => getPrivateCalendar(secret, 'en', '2026-01-01'),
  source: () => getPublishedSource('s0', 'en'),
  document: () => getPublishedDocument('test-document', 'en'),
  'agreements for programs': () => listPublishedAgreementsForApi(1),
  'agreement for programs': () => getPublishedAgreementForApi('ir-ru'),
  desk: () => listDeskClauses(iran, 'en', 1, '2026-01-01'),
  'ways to report on several clauses': () => listReportedAgreements(iran, 'en'),
  'report on several clauses': () => getAgreementForReports(iran, 'ir-ru', 'en', 1),
  'proposed agenda': () => getProposedAgenda(editor, 'ir-ru-online-2', '2026-01-01'),
  'what was said before': () => listReportsBefore(iran, 'ir-ru', [1, 2, 3]),
  'report form': () => getClauseForReport(iran, 'ir-ru', 2, 'en'),
  'form of a dispute': () => getClauseForDispute(iran, 'ir-ru', 2, 'en'),
  'overview of translations': () => listTranslations(editor, 'en', 'all', 1),
  'translations of an agreement': () => getTranslationMatrix(editor, 'ir-ru', 'en', 'all', 1),
  'form of translations': () => getTranslationForm(editor, 'ir-ru', 'kk', 'fa', 'en', 1),
}

/** What other sources say of the records of the pages. */
async function addOtherValues(position: number): Promise<void> {
  const { db } = registry
  const [source, followed] = await Promise.all(
    ['s1', 's0'].map((key) => db.source.findUniqueOrThrow({ where: { key }, select: { id: true } })),
  )
  if (!source || !followed) throw new Error('The registry has both sources')
  const records = {
    agreement: { key: 'ir-ru' },
    clause: { key: 'ir-ru-2' },
    body: { key: 'ir-cinema-org' },
    person: { key: 'mohammad-khazaei' },
    film: { key: 'winners' },
    meeting: { key: 'ir-ru-online-2' },
    outcome: { key: 'kazan-prizes' },
  }
  for (const [noun, record] of Object.entries(records)) {
    for (const field of ['signed', 'starts', 'date', 'title']) {
      await db.otherValue.create({
        data: {
          [noun]: { connect: record },
          position,
          field,
          source: { connect: source },
          followedSource: { connect: followed },
          texts: { create: { locale: 'en', value: 'Test value', note: 'Test note' } },
        },
        select: { id: true },
      })
    }
  }
}

/** What a clause owes in each period, with an entry for each of these periods and an outcome that is counted for it. */
async function addLedger(key: string, periods: readonly number[]): Promise<void> {
  const { db } = registry
  const clause = await db.clause.update({
    where: { key },
    data: { nature: 'recurring', owedCount: 1, periodLength: 1, periodUnit: 'years' },
    select: {
      id: true,
      agreementId: true,
      sourceId: true,
      agreement: { select: { parties: { select: { id: true } } } },
    },
  })
  const outcome = await db.outcome.findUniqueOrThrow({ where: { key: 'content-market-stand' }, select: { id: true } })
  const link = { outcomeId: outcome.id, clauseId: clause.id }
  await db.outcomeClause.upsert({ where: { outcomeId_clauseId: link }, create: link, update: {} })
  await db.clauseLedgerText.createMany({
    data: [{ clauseId: clause.id, locale: 'en', unit: 'Test' }],
    skipDuplicates: true,
  })
  for (const period of periods) {
    await db.ledgerEntry.create({
      data: {
        ...{ clauseId: clause.id, agreementId: clause.agreementId, sourceId: clause.sourceId },
        ...{ position: period, period, kind: 'missed', partyId: clause.agreement.parties[0]?.id ?? null },
        texts: { create: { locale: 'en', reason: 'Test reason' } },
      },
      select: { id: true },
    })
    await db.ledgerOutcome.create({ data: { ...link, period } })
  }
}

/** What carries out a decision about the second clause: who took part, and a film. */
async function addThread(outcome: string, decision: string): Promise<void> {
  const { db } = registry
  const [clause, meeting, film, body] = await Promise.all([
    db.clause.findUniqueOrThrow({ where: { key: 'ir-ru-2' }, select: { id: true } }),
    db.meeting.findUniqueOrThrow({ where: { key: 'ir-ru-online-2' }, select: { id: true } }),
    db.film.findUniqueOrThrow({ where: { key: 'winners' }, select: { id: true } }),
    db.body.findUniqueOrThrow({ where: { key: 'ru-mincult' }, select: { id: true } }),
  ])
  const { id: outcomeId } = await db.outcome.findUniqueOrThrow({ where: { key: outcome }, select: { id: true } })
  const skipDuplicates = true
  await db.outcomeClause.createMany({ data: [{ outcomeId, clauseId: clause.id }], skipDuplicates })
  await db.outcomeDecision.createMany({ data: [{ outcomeId, meetingId: meeting.id, decisionKey: decision }] })
  await db.outcomeFilm.createMany({ data: [{ outcomeId, filmId: film.id }], skipDuplicates })
  await db.outcomeBody.createMany({ data: [{ outcomeId, bodyId: body.id, role: 'partner' }], skipDuplicates })
  const { id: decisionId } = await db.decision.findFirstOrThrow({ where: { key: decision }, select: { id: true } })
  await db.decisionFilm.createMany({ data: [{ decisionId, filmId: film.id }], skipDuplicates })
  await db.decisionOwner.createMany({ data: [{ decisionId, bodyId: body.id }], skipDuplicates })
}

/** What stands in the way of the second clause and waits for the move of a body, and what stood in the way and is resolved. */
async function addObstacles(index: number): Promise<void> {
  const { db } = registry
  const by = { agreement: { connect: { key: 'ir-ru' } }, speaker: { connect: { key: 'mohammad-khazaei' } } }
  const shared = {
    role: 'obstacle',
    kind: 'law',
    state: 'published',
    source: { connect: { key: 's0' } },
    ...by,
  } as const
  const texts = { create: { locale: 'en', text: 'Test obstacle.' } } as const
  const moves = { create: ['ir-cinema-org', 'ru-mincult'].map((key) => ({ body: { connect: { key } } })) }
  const clause = await db.clause.findUniqueOrThrow({ where: { key: 'ir-ru-2' }, select: { id: true } })
  const open = await db.obstacle.create({ data: { key: `test-open-${index}`, ...shared, texts, moves } })
  const resolved = await db.obstacle.create({
    data: {
      ...{ key: `test-resolved-${index}`, standing: 'resolved', ...shared, texts, moves },
      ...{ resolvedDecisionKey: 'screening-consultation', resolvedMeeting: { connect: { key: 'ir-ru-online-2' } } },
      resolvedOutcome: { connect: { key: 'kazan-prizes' } },
      resolutionSource: { connect: { key: 's0' } },
      resolutions: { create: { locale: 'en', resolution: 'Test resolution.' } },
    },
  })
  await db.obstacle.updateMany({ where: { id: { in: [open.id, resolved.id] } }, data: { clauseId: clause.id } })
}

/** Somebody who owes reports every month, and reads of them in a calendar. */
async function giveCalendar(bodyId: string): Promise<void> {
  const { db } = registry
  await db.agreement.update({ where: { key: 'ir-ru' }, data: { reportingRhythm: 'monthly' }, select: { id: true } })
  await db.user.create({
    data: {
      ...{ id: 'official', name: 'Test', email: 'official@example.org', role: 'official', updatedAt: new Date() },
      bodies: { create: { bodyId } },
      privateCalendar: { create: { secretHash: hashLinkToken(secret), readOn: new Date('2026-01-01') } },
    },
    select: { id: true },
  })
}

/** Of the side that the reader speaks for, against the other's newest report on a clause: one settled by a decision, one open. */
async function addDisputes(): Promise<void> {
  const { db } = registry
  const { id: clauseId, agreementId } = await db.clause.findUniqueOrThrow({
    where: { key: 'ir-ru-2' },
    select: { id: true, agreementId: true },
  })
  const parties = await db.agreementParty.findMany({ where: { agreementId } })
  const own = parties.find(({ bodyId }) => bodyId === iran.bodyIds[0])
  const other = parties.find((party) => party !== own)
  const report = await db.statusReport.findFirstOrThrow({
    where: { clauseId, partyId: other?.id },
    orderBy: { recordedAt: 'desc' },
  })
  const decision = await db.decision.findFirstOrThrow({
    where: { meeting: { key: 'ir-ru-online-2' } },
    orderBy: { position: 'asc' },
  })
  if (!own) throw new Error('The side is a party')
  await db.$transaction(async (tx) => {
    for (const open of await tx.dispute.findMany({ where: { settledBy: null } })) await settle(tx, open.id)
  })
  const raise = () =>
    db.dispute.create({
      data: {
        ...{ clauseId, agreementId, partyId: own.id, bodyId: own.bodyId, reportId: report.id },
        ...{ authorUserId: 'uploader', submissionId: randomUUID() },
        texts: { create: { locale: 'en', reason: 'Test reason.' } },
      },
      select: { id: true },
    })
  const { id } = await raise()
  await db.$transaction((tx) => settle(tx, id))
  await raise()

  async function settle(tx: Pick<typeof db, 'dispute' | 'disputeSettlementText'>, disputeId: string): Promise<void> {
    await tx.dispute.update({
      where: { id: disputeId },
      data: {
        ...{ settledBy: 'decision', settledAt: new Date(), settlerUserId: 'uploader' },
        ...{ settlementSubmissionId: randomUUID() },
        ...{ settledMeetingId: decision.meetingId, settledDecisionKey: decision.key },
      },
      select: { id: true },
    })
    await tx.disputeSettlementText.create({ data: { disputeId, locale: 'en', reason: 'Test reason.' } })
  }
}

/** A published file of one record of each kind. */
async function addDocument(): Promise<void> {
  const { db } = registry
  for (const id of ['uploader', 'publisher'])
    await db.user.create({ data: { id, name: 'Test', email: `${id}@example.org`, updatedAt: new Date() } })
  const { id } = await db.document.create({
    data: {
      ...{ key: 'test-document', kind: 'other', language: 'en', fileName: 'test.pdf', bytes: 1, pages: 1 },
      ...{ sha256: 'a'.repeat(64), state: 'published', uploadedById: 'uploader', publishedById: 'publisher' },
      texts: { create: { locale: 'en', title: 'Test document' } },
      agreements: { create: { locale: 'en', agreement: { connect: { key: 'ir-ru' } } } },
      meetings: { create: { meeting: { connect: { key: 'ir-ru-online-2' } } } },
      sources: { create: { source: { connect: { key: 's0' } } } },
    },
    select: { id: true },
  })
  await appendDocumentRevisions(db, [id], { kind: 'published', alone: false })
}

async function addToDocument(): Promise<void> {
  const { db } = registry
  const document = { connect: { key: 'test-document' } }
  const { id } = await db.document.findUniqueOrThrow({ where: { key: 'test-document' }, select: { id: true } })
  const agreements = ['ir-ru', 'kz-fr', ...[1, 2, 3, 4, 5, 6].map((index) => `test-${index}`)]
  for (const key of agreements) {
    await db.agreementDocument.create({ data: { locale: 'ru', document, agreement: { connect: { key } } } })
    await appendDocumentRevisions(db, [id], { kind: 'changed', alone: false })
  }
  for (const key of ['aktau-signing', 'cannes-signing'])
    await db.meetingDocument.create({ data: { document, meeting: { connect: { key } } } })
  for (const key of ['s1', 's2', 's3'])
    await db.sourceDocument.create({ data: { document, source: { connect: { key } } } })
  await appendDocumentRevisions(db, [id], { kind: 'changed', alone: false })
}

/** Adds to everything that the pages list: agreements of the same bodies, clauses, reports, statements and outcomes. */
async function addMuchMore(): Promise<void> {
  const { db } = registry
  const agreement = await db.agreement.findUniqueOrThrow({
    where: { key: 'ir-ru' },
    select: { id: true, parties: { select: { id: true, bodyId: true } }, clauses: { select: { id: true } } },
  })
  const source = await db.source.findUniqueOrThrow({ where: { key: 's0' }, select: { id: true } })
  const theme = await db.theme.findUniqueOrThrow({ where: { key: 'co-production' }, select: { id: true } })
  const meeting = await db.meeting.findUniqueOrThrow({ where: { key: 'ir-ru-online-2' }, select: { id: true } })
  const speaker = await db.person.findUniqueOrThrow({ where: { key: 'mohammad-khazaei' }, select: { id: true } })
  const clauseOf = (key: string, number: number) => ({
    key: `${key}-${number}`,
    number,
    position: number,
    sourceId: source.id,
    texts: { create: { locale: 'en', heading: 'Test clause', text: 'Test text.', status: 'summary' } as const },
    themes: { create: { themeId: theme.id } },
  })
  for (let index = 1; index <= 6; index += 1) {
    const key = `test-${index}`
    const added = await db.agreement.create({
      data: {
        key,
        kind: 'memorandum',
        stage: 'signed',
        primaryLocale: 'en',
        state: 'published',
        texts: {
          create: {
            locale: 'en',
            title: `Test ${index}`,
            shortTitle: `Test ${index}`,
            summary: 'Test.',
            status: 'summary',
          },
        },
        parties: { create: agreement.parties.map(({ bodyId }) => ({ bodyId, role: 'party' })) },
        clauses: { create: [1, 2, 3].map((number) => clauseOf(key, number)) },
        meetings: { create: { meetingId: meeting.id } },
        sources: { create: { sourceId: source.id } },
      },
      select: { id: true },
    })
    await db.clause.create({ data: { ...clauseOf('ir-ru', 100 + index), agreementId: agreement.id } })
    await db.outcome.create({
      data: {
        key: `test-outcome-${index}`,
        kind: 'training',
        state: 'published',
        toldByPersonId: speaker.id,
        texts: { create: { locale: 'en', title: 'Test outcome', description: 'Test.' } },
        clauses: { create: agreement.clauses.map(({ id }) => ({ clauseId: id })) },
        sources: { create: { sourceId: source.id } },
      },
    })
    await db.decision.create({
      data: {
        meetingId: meeting.id,
        key: `test-${index}`,
        position: 100 + index,
        kind: 'proposal',
        decisionState: 'open',
        speakerId: speaker.id,
        sourceId: source.id,
        texts: { create: { locale: 'en', text: 'Test statement.' } },
        clauses: { create: agreement.clauses.map(({ id }) => ({ clauseId: id })) },
      },
    })
    await report(added.id)
  }
  for (let round = 1; round <= 3; round += 1) {
    await addOtherValues(1 + round)
    await report(agreement.id)
    await appendRevisions(db, 'agreements', ['ir-ru'], { kind: 'loaded' })
    await appendRevisions(db, 'bodies', ['ir-cinema-org'], { kind: 'loaded' })
  }
  for (const index of [1, 2, 3]) await addObstacles(index)
  for (const index of [1, 2, 3]) await addThread(`test-outcome-${index}`, `test-${index}`)
  await addToDocument()
  await addLedger('ir-ru-2', [2, 3, 4, 5])
  for (const key of ['ir-ru-1', 'ir-ru-4']) await addLedger(key, [1, 2])
  await addDisputes()
  const clauses = await db.clause.findMany({ where: { agreementId: agreement.id }, select: { key: true } })
  await appendRevisions(
    db,
    'clauses',
    clauses.map(({ key }) => key),
    { kind: 'loaded' },
  )

  async function report(agreementId: string): Promise<void> {
    const clauses = await db.clause.findMany({ where: { agreementId }, select: { id: true } })
    const parties = await db.agreementParty.findMany({ where: { agreementId }, select: { id: true, bodyId: true } })
    for (const clause of clauses) {
      for (const party of parties) {
        await db.statusReport.create({
          data: {
            clauseId: clause.id,
            agreementId,
            partyId: party.id,
            reportingBodyId: party.bodyId,
            status: 'ongoing',
            sourceId: source.id,
            texts: { create: { locale: 'en', note: 'Test note.' } },
            evidence: { create: { sourceId: source.id } },
          },
          select: { id: true },
        })
      }
    }
  }
}

describe('a page asks no more of the database', () => {
  const few: Record<string, number> = {}

  beforeAll(async () => {
    const body = await registry.db.body.findUniqueOrThrow({ where: { key: 'ir-cinema-org' }, select: { id: true } })
    iran.bodyIds = [body.id]
    await giveCalendar(body.id)
    // One of each first: what is not there at all is not asked for further.
    await addOneReport()
    await addOtherValues(1)
    await addLedger('ir-ru-2', [1])
    await addThread('content-market-stand', 'screening-consultation')
    await addObstacles(0)
    await addDocument()
    await addDisputes()
    for (const [name, page] of Object.entries(pages)) {
      // Connections first: opening one costs a statement.
      await page()
      few[name] = await statementsOf(page)
    }
    await addMuchMore()
  }, 120_000)

  async function addOneReport(): Promise<void> {
    const clause = await registry.db.clause.findUniqueOrThrow({
      where: { key: 'ir-ru-2' },
      select: { id: true, agreementId: true, sourceId: true, agreement: { select: { parties: true } } },
    })
    for (const party of clause.agreement.parties) {
      await registry.db.statusReport.create({
        data: {
          clauseId: clause.id,
          agreementId: clause.agreementId,
          partyId: party.id,
          reportingBodyId: party.bodyId,
          status: 'ongoing',
          sourceId: clause.sourceId,
          texts: { create: { locale: 'en', note: 'Test note.' } },
          evidence: { create: { sourceId: clause.sourceId } },
        },
      })
    }
  }

  it.each(Object.entries(pages))('when there is more to show: %s', async (name, page) => {
    expect(few[name]).toBeGreaterThan(0)
    expect(await statementsOf(page)).toBeLessThanOrEqual(few[name] ?? 0)
  })
})
