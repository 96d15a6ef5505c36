import { isPromise } from '@/lib/clauses/clause-promises'
import type { PartialDate } from '@/lib/i18n/dates'
import { type ReportableStatus, type Status, type StatusCounts, statuses } from './status-order'

/** What the standing of a clause needs to know of a report. `recordedAt` is an ISO instant or a Date. */
export interface StandingReport {
  id: string
  partyId: string
  status: ReportableStatus
  asOf: PartialDate
  recordedAt: string | Date
  supersedesId: string | null
}

export interface PartyStanding<R extends StandingReport> {
  partyId: string
  /** What the side says; `no_information` where it says nothing. */
  status: Status
  latest: R | null
}

/**
 * - `agree`: every side has reported, and all say the same
 * - `differ`: at least two sides have reported, and not all say the same
 * - `oneSide`: some sides have reported, at least one is silent, and those that reported do not contradict each other
 * - `silent`: nobody has reported
 */
export type Accord = 'agree' | 'differ' | 'oneSide' | 'silent'

export interface ClauseStanding<R extends StandingReport> {
  /** In the order in which the parties were given. */
  parties: PartyStanding<R>[]
  accord: Accord
  /** The report that was recorded last, whoever's it is. */
  newest: R | null
}

/**
 * How a clause stands by the word of each side. Latest is the greatest as-of date, ties broken by when it was recorded;
 * an unknown as-of comes before any known one; what a later report corrects is out. A report counts for its own party
 * and for nobody else, and a report of somebody who is no party counts for nobody.
 */
export function clauseStanding<R extends StandingReport>(
  reports: readonly R[],
  parties: readonly { id: string }[],
): ClauseStanding<R> {
  const valid = validReports(reports)
  const standings = parties.map(({ id }): PartyStanding<R> => {
    const latest = greatest(
      valid.filter((report) => report.partyId === id),
      byAsOf,
    )
    return { partyId: id, status: latest?.status ?? 'no_information', latest }
  })
  const partyIds = new Set(parties.map(({ id }) => id))
  return {
    parties: standings,
    accord: accordOf(standings.map(({ status }) => status)),
    newest: greatest(
      valid.filter((report) => partyIds.has(report.partyId)),
      byRecording,
    ),
  }
}

/** The reports that no report of the same side corrects. */
export function validReports<R extends StandingReport>(reports: readonly R[]): R[] {
  const corrected = new Set(reports.map(({ supersedesId, partyId }) => supersedesId && `${partyId} ${supersedesId}`))
  return reports.filter(({ id, partyId }) => !corrected.has(`${partyId} ${id}`))
}

/** Newest first, as a history lists them: by as-of date, then by recording; unknown as-of dates last. */
export function newestFirst<R extends StandingReport>(reports: readonly R[]): R[] {
  return [...reports].sort((a, b) => byAsOf(b, a))
}

function accordOf(said: readonly Status[]): Accord {
  const words = new Set(said.filter((status) => status !== 'no_information'))
  if (words.size === 0) return 'silent'
  if (words.size > 1) return 'differ'
  return said.includes('no_information') ? 'oneSide' : 'agree'
}

type Compare<R> = (a: R, b: R) => number

function greatest<R>(reports: readonly R[], compare: Compare<R>): R | null {
  return reports.reduce<R | null>((best, report) => (best === null || compare(report, best) > 0 ? report : best), null)
}

function byAsOf(a: StandingReport, b: StandingReport): number {
  // ISO days compare as text, and the empty text of an unknown date is the smallest.
  return compareText(dayOf(a.asOf), dayOf(b.asOf)) || byRecording(a, b)
}

function dayOf(asOf: PartialDate): string {
  return asOf.precision === 'unknown' ? '' : asOf.date
}

function byRecording(a: StandingReport, b: StandingReport): number {
  // The id settles what no clock can, so that the answer never hangs on the order of rows.
  return new Date(a.recordedAt).getTime() - new Date(b.recordedAt).getTime() || compareText(a.id, b.id)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * How many clauses stand at each status by the word of one party, all nine statuses in their fixed order. Only
 * promises are counted.
 */
export function composition(
  clauses: readonly { nature: string; standing: { parties: readonly { partyId: string; status: Status }[] } }[],
  partyId: string,
): Required<StatusCounts> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Required<StatusCounts>
  for (const { standing } of clauses.filter(isPromise)) {
    const own = standing.parties.find((party) => party.partyId === partyId)
    counts[own?.status ?? 'no_information'] += 1
  }
  return counts
}
