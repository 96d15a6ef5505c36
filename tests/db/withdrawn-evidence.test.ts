import { createElement } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { ReportDetails } from '@/components/clauses/report-details'
import { getPublishedAgreementForApi } from '@/lib/agreements/agreement-api-queries'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { listWithdrawnEvidence } from '@/lib/clauses/withdrawn-evidence-queries'
import { askForWithdrawal } from '@/lib/drafts/draft-commands'
import type { DraftName } from '@/lib/drafts/draft-rows'
import { publishDraft } from '@/lib/drafts/publish-commands'
import { formatDate } from '@/lib/i18n/dates'
import { type Locale, locales } from '@/lib/i18n/locales'
import { testDatabase } from '../support/database'
import { addPeople, person } from '../support/people'
import { messages, rendered } from '../support/rendered'

const database = testDatabase()
const [writer, reviewer, official] = [person('writer'), person('reviewer'), person('official', 'official')]
const today = new Date().toISOString().slice(0, 10)

beforeAll(async () => {
  await addPeople(database.db, [writer, reviewer])
})

interface Rests {
  asOf: string
  meetingId?: string
  sourceId?: string
  evidence: readonly ({ outcomeId: string } | { url: string })[]
}

/** A report of the first side on a clause of ir-ru. */
async function report(number: number, { asOf, evidence, meetingId, sourceId }: Rests): Promise<void> {
  const clause = await database.db.clause.findUniqueOrThrow({
    where: { key: `ir-ru-${number}` },
    include: { agreement: { include: { parties: { take: 1 } } } },
  })
  const [party] = clause.agreement.parties
  if (!party) throw new Error('An agreement without parties')
  await database.db.$transaction(async (tx) => {
    const { id: reportId } = await tx.statusReport.create({
      data: {
        clauseId: clause.id,
        agreementId: clause.agreementId,
        partyId: party.id,
        reportingBodyId: party.bodyId,
        status: 'fulfilled',
        asOfOn: new Date(asOf),
        asOfPrecision: 'day',
        sourceId: sourceId ?? clause.sourceId,
        meetingId: meetingId ?? null,
      },
      select: { id: true },
    })
    await tx.statusReportText.create({ data: { reportId, locale: 'ru', note: 'Проба' } })
    for (const item of evidence) await tx.reportEvidence.create({ data: { reportId, ...item } })
  })
}

async function withdraw(name: DraftName): Promise<void> {
  await askForWithdrawal(writer, name, 'withdrawal', { text: 'Проба', locale: 'ru' })
  await publishDraft(reviewer, name, 1)
}

const newestOn = async (number: number, locale: Locale = 'ru') => {
  const clause = await getPublishedClause('ir-ru', number, locale)
  const [newest] = clause?.history ?? []
  if (!newest) throw new Error('A clause without reports')
  return newest
}

const latestForPrograms = async (number: number) => {
  const agreement = await getPublishedAgreementForApi('ir-ru')
  const standing = agreement?.clauses.find((clause) => clause.number === number)?.standing
  const reports = standing?.parties.flatMap(({ latestReport }) => latestReport ?? []) ?? []
  return reports.filter(({ recordedAt }) => recordedAt === standing?.newestReportRecordedAt)
}

test('evidence that was withdrawn is told as such to the public, and by its name to whoever keeps records', async () => {
  const outcome = await database.db.outcome.findFirstOrThrow({
    where: { state: 'published' },
    include: { texts: true },
  })
  await report(1, {
    asOf: '2025-10-05',
    evidence: [{ outcomeId: outcome.id }, { url: 'https://example.org/evidence' }],
  })
  const kinds = async () => (await newestOn(1)).evidence.map(({ kind }) => kind).sort()
  expect(await kinds()).toEqual(['outcome', 'url'])
  expect(await listWithdrawnEvidence(writer, 'ir-ru-1', 'ru')).toEqual([])

  await withdraw({ noun: 'outcomes', key: outcome.key })
  expect(await kinds()).toEqual(['url', 'withdrawn'])
  const shown = await newestOn(1)
  expect(shown.evidence.find(({ kind }) => kind === 'withdrawn')).toMatchObject({ withdrawnOn: today })
  const forPrograms = await latestForPrograms(1)
  expect(forPrograms.map(({ evidence }) => evidence)).toEqual([
    expect.arrayContaining([{ url: null, outcome: null, source: null, withdrawnOn: today }]),
  ])
  const said = JSON.stringify([shown, forPrograms])
  for (const hidden of [outcome.key, outcome.id, ...outcome.texts.map(({ title }) => title)])
    expect(said).not.toContain(hidden)
  expect(await listWithdrawnEvidence(writer, 'ir-ru-1', 'ru')).toMatchObject([
    { noun: 'outcomes', key: outcome.key, asOf: { date: '2025-10-05', precision: 'day' } },
  ])
  expect(await listWithdrawnEvidence(official, 'ir-ru-1', 'ru')).toEqual([])
})

test('a report says when the meeting and the source that it names were withdrawn', async () => {
  const meeting = await database.db.meeting.findFirstOrThrow({ where: { state: 'published' } })
  const source = await database.db.source.findFirstOrThrow({ where: { state: 'published', clauses: { none: {} } } })
  await report(2, {
    asOf: '2025-10-06',
    meetingId: meeting.id,
    sourceId: source.id,
    evidence: [{ url: 'https://example.org/evidence' }],
  })
  expect(await newestOn(2)).toMatchObject({ meeting: { key: meeting.key }, source: { key: source.key } })
  await withdraw({ noun: 'meetings', key: meeting.key })
  await withdraw({ noun: 'sources', key: source.key })
  const shown = await newestOn(2)
  expect(shown).toMatchObject({ meeting: { withdrawnOn: today }, source: { withdrawnOn: today } })
  const forPrograms = await latestForPrograms(2)
  expect(forPrograms).toMatchObject([
    { meeting: null, meetingWithdrawnOn: today, source: null, sourceWithdrawnOn: today },
  ])
  for (const hidden of [meeting.key, meeting.id, source.key, source.id])
    expect(JSON.stringify([shown, forPrograms])).not.toContain(hidden)
})

test.each(locales)('the page says so in %s, with the day', async (locale) => {
  const day = formatDate({ date: today, precision: 'day' }, locale)
  for (const [number, times] of [
    [1, 1],
    [2, 2],
  ] as const) {
    const said = rendered(locale, createElement(ReportDetails, { report: await newestOn(number, locale) }))
    const sentence = messages[locale].clauses.report.withdrawnOn.replace('{day}', day)
    expect(said.split(sentence)).toHaveLength(times + 1)
  }
})

test('of a report on a clause that is withdrawn itself, nothing of what it rests on is told', async () => {
  const { id } = await database.db.statusReport.findFirstOrThrow({
    where: { clause: { key: 'ir-ru-1' } },
    orderBy: { recordedAt: 'desc' },
  })
  const asked = () => database.publicDb.$queryRaw`SELECT "noun" FROM withdrawn_with_reports(ARRAY[${id}::uuid])`
  expect(await asked()).toEqual([{ noun: 'outcomes' }])
  await withdraw({ noun: 'clauses', key: 'ir-ru-1' })
  expect(await asked()).toEqual([])
})
