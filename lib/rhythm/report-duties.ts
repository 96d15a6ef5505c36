import { entryIntoForce } from '@/lib/agreements/agreement-entry'
import type { AgreementTerms } from '@/lib/agreements/agreement-terms'
import type { IsoDay } from '@/lib/agreements/day-math'
import { dateOf, rangeOf } from '@/lib/agreements/partial-date-math'
import { isPromise } from '@/lib/clauses/clause-promises'
import type { ReportableStatus, Status } from '@/lib/clauses/status-order'
import type { AgreementStage, ClauseNature, ReportingRhythm } from '@/lib/generated/prisma/enums'
import { type ReportDue, reportDue } from './report-due'

/** What an agreement sets for the reports on all its clauses; plain data, which a cache can keep. */
export interface ReportingBasis {
  rhythm: ReportingRhythm | null
  terms: AgreementTerms
  /** Days (ISO) of its meetings, planned or held. */
  meetings: readonly IsoDay[]
}

/** The day on which a side recorded its last report on a clause. */
export interface LastReport {
  clauseId: string
  partyId: string
  day: IsoDay
}

export interface ReportedClause {
  id: string
  nature: ClauseNature
  /** Its own. */
  reportingRhythm: ReportingRhythm | null
  sides: readonly { partyId: string; status: Status }[]
}

export interface SideDue {
  partyId: string
  due: ReportDue
}

/** Of agreements that have ended: nobody owes a report any more. */
export const endedStages: readonly AgreementStage[] = ['expired', 'terminated', 'replaced']
const settled: ReadonlySet<Status> = new Set<ReportableStatus>(['fulfilled', 'superseded'])

/**
 * The day from which periods of reporting count: entry into force, else signature. Of a date that is known to the month or the year
 * it is the last day, so that nobody is late before the facts say so; null where neither is known to the year.
 */
export function reportingStart(terms: AgreementTerms): IsoDay | null {
  for (const range of [entryIntoForce(terms)?.days, rangeOf(terms.signed)]) {
    if (range && ['day', 'month', 'year'].includes(dateOf(range).precision)) return range.to
  }
  return null
}

/**
 * When each side's next report on the clause is due, in the order of its sides; only the sides that owe one. Nobody does on final
 * provisions, under an agreement that has ended, or where no rhythm is set, and a side that reports a clause fulfilled or
 * superseded does not owe another.
 * @param today ISO day
 */
export function sidesDue(
  clause: ReportedClause,
  { rhythm, terms, meetings }: ReportingBasis,
  reports: readonly LastReport[],
  today: IsoDay,
): SideDue[] {
  const own = clause.reportingRhythm ?? rhythm
  if (own === null || !isPromise(clause) || endedStages.includes(terms.stage)) return []
  const start = reportingStart(terms)
  return clause.sides
    .filter(({ status }) => !settled.has(status))
    .map(({ partyId }) => {
      const last = reports.find((report) => report.clauseId === clause.id && report.partyId === partyId)
      return { partyId, due: reportDue({ rhythm: own, start, reportedOn: last?.day ?? null, meetings }, today) }
    })
}

/** One side over all clauses: how many reports are overdue, and the day that comes first. */
export interface SideSummary {
  partyId: string
  overdue: number
  /** The first due day of all that the side owes; it has passed where something is overdue. */
  dueOn: IsoDay
  /** The side's last report on any clause, else the day from which periods count. */
  silentSince: IsoDay
}

/** What each party owes under the agreement; only the parties that owe a report on a known day. */
export function agreementDue(
  clauses: readonly ReportedClause[],
  basis: ReportingBasis,
  reports: readonly LastReport[],
  today: IsoDay,
): SideSummary[] {
  const dues = clauses.flatMap((clause) => sidesDue(clause, basis, reports, today))
  return [...new Set(dues.map(({ partyId }) => partyId))].flatMap((partyId) => {
    const own = dues.flatMap(({ partyId: of, due }) => (of === partyId && due.state !== 'none' ? [due] : []))
    const [first] = own.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    if (!first) return []
    const days = reports.flatMap((report) => (report.partyId === partyId ? [report.day] : [])).sort()
    return [
      {
        partyId,
        overdue: own.filter(({ state }) => state === 'overdue').length,
        dueOn: first.dueOn,
        silentSince: days.at(-1) ?? first.silentSince,
      },
    ]
  })
}
