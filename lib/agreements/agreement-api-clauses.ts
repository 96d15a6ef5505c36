import 'server-only'
import { type ClauseStanding, clauseStanding } from '@/lib/clauses/clause-standing'
import { type LossDays, lossMark } from '@/lib/clauses/report-loss'
import { standingReportSelect } from '@/lib/clauses/report-select'
import { apiDispute, apiDisputes } from '@/lib/disputes/dispute-api'
import type { Prisma } from '@/lib/generated/prisma/client'
import { apiLedger, apiLedgerSelect } from '@/lib/ledger/ledger-api'
import { apiDate, byLocale } from '@/lib/records/api-shape'
import { named } from '@/lib/records/named-link'
import { storedDate } from '@/lib/records/stored-date'
import { type LastReport, type ReportingBasis, sidesDue } from '@/lib/rhythm/report-duties'

const keyOnly = { select: { key: true } } as const

const reportSelect = {
  ...standingReportSelect,
  receivedByLetter: true,
  reportingBody: named,
  texts: { select: { locale: true, note: true, obstacle: true, nextStep: true } },
  evidence: { select: { id: true, url: true, outcome: keyOnly, source: keyOnly } },
  meetingId: true,
  meeting: keyOnly,
  sourceId: true,
  source: keyOnly,
} satisfies Prisma.StatusReportSelect

/** What programs read of a clause. */
export const apiClauseSelect = {
  id: true,
  key: true,
  number: true,
  printedNumber: true,
  nature: true,
  strength: true,
  obliged: true,
  dueOn: true,
  duePrecision: true,
  dueCalendar: true,
  reportingRhythm: true,
  obligedParty: { select: { body: keyOnly } },
  source: keyOnly,
  texts: {
    where: { current: true },
    select: {
      locale: true,
      revision: true,
      status: true,
      translatedFromRevision: true,
      heading: true,
      text: true,
      remark: true,
    },
  },
  themes: { orderBy: { theme: { position: 'asc' } }, select: { theme: named } },
  responsible: { select: { party: { select: { body: keyOnly } }, body: keyOnly } },
  latest: { select: { report: { select: reportSelect } } },
  ...apiLedgerSelect,
  disputes: apiDisputes,
} satisfies Prisma.ClauseSelect

type ClauseRow = Prisma.ClauseGetPayload<{ select: typeof apiClauseSelect }>
type ReportRow = Prisma.StatusReportGetPayload<{ select: typeof reportSelect }>
type Parties = readonly { id: string; body: { key: string } }[]

/** What all clauses of an agreement need to say when the next reports on them are due. */
export interface ApiReporting {
  basis: ReportingBasis
  lastReports: readonly LastReport[]
  /** ISO day. */
  today: string
}

/**
 * A clause for programs, with the standing derived from each party's latest report, and the day on which each party's next report
 * is due: null for a party that owes none.
 * @param lost by `lossMark`, when what a report names was withdrawn
 */
export function apiClause(row: ClauseRow, parties: Parties, lost: LossDays, reporting: ApiReporting) {
  const reports = row.latest.map(({ report }) => ({ ...report, asOf: storedDate(report.asOfOn, report.asOfPrecision) }))
  return {
    key: row.key,
    number: row.number,
    printedNumber: row.printedNumber,
    nature: row.nature,
    strength: row.strength,
    obliged: row.obliged,
    obligedBody: row.obligedParty?.body.key ?? null,
    due: apiDate(row.dueOn, row.duePrecision, null, row.dueCalendar),
    /** Of the clause; where it has none that of the agreement holds. */
    reportingRhythm: row.reportingRhythm,
    themes: row.themes.map(({ theme }) => ({ key: theme.key, names: byLocale(theme.texts) })),
    responsible: row.responsible.map(({ party, body }) => ({ party: party.body.key, body: body.key })),
    texts: byLocale(row.texts),
    source: row.source.key,
    ledger: apiLedger(row),
    standing: standingView(clauseStanding(reports, parties), row, parties, lost, reporting),
    disputes: row.disputes.map((dispute) => apiDispute(dispute, parties)),
  }
}

type DatedReport = ReportRow & { asOf: ReturnType<typeof storedDate> }

function standingView(
  { accord, newest, parties: standings }: ClauseStanding<DatedReport>,
  clause: ClauseRow,
  parties: Parties,
  lost: LossDays,
  { basis, lastReports, today }: ApiReporting,
) {
  const dues = sidesDue({ ...clause, sides: standings }, basis, lastReports, today)
  const bodyOf = new Map(parties.map((party) => [party.id, party.body.key]))
  return {
    accord,
    newestReportRecordedAt: newest?.recordedAt.toISOString() ?? null,
    parties: standings.map(({ partyId, status, latest }) => ({
      body: bodyOf.get(partyId) ?? null,
      status,
      /** ISO day, UTC. */
      nextReportDue: dues.find((side) => side.partyId === partyId)?.due.dueOn ?? null,
      latestReport: latest && reportView(latest, lost),
    })),
  }
}

function reportView(report: ReportRow, lost: LossDays) {
  const lostOn = (id: string, place: Parameters<typeof lossMark>[1]) => lost.get(lossMark(id, place)) ?? null
  return {
    id: report.id,
    status: report.status,
    asOf: apiDate(report.asOfOn, report.asOfPrecision),
    recordedAt: report.recordedAt.toISOString(),
    reportingBody: { key: report.reportingBody.key, names: byLocale(report.reportingBody.texts) },
    receivedByLetter: report.receivedByLetter,
    supersedes: report.supersedesId,
    meeting: report.meeting?.key ?? null,
    /** ISO day. */
    meetingWithdrawnOn: lostOn(report.id, 'meetings'),
    source: report.source?.key ?? null,
    sourceWithdrawnOn: lostOn(report.id, 'sources'),
    texts: byLocale(report.texts),
    evidence: report.evidence.map(({ id, url, outcome, source }) => ({
      url,
      outcome: outcome?.key ?? null,
      source: source?.key ?? null,
      withdrawnOn: lostOn(id, 'evidence'),
    })),
  }
}
