/** What each side said of each clause at the end of each quarter, as the registry knew it then. */
import { knownBy } from '@/lib/agreements/agreement-as-of'
import type { IsoDay } from '@/lib/agreements/day-math'
import type { Quarter } from '@/lib/i18n/quarters'
import { clauseStanding, type StandingReport } from './clause-standing'
import { type Status, type StatusCounts, statuses } from './status-order'

/** How many quarters a picture looks back, that of today included. */
export const shownQuarters = 12

/** `before`: the agreement was not signed yet. `coming`: the quarter has not begun. */
export type QuarterMark = Status | 'before' | 'coming'

export interface ClauseInTime {
  number: number
  nature: string
  /** In the order in which the parties were given; a mark for each quarter. */
  sides: { partyId: string; marks: QuarterMark[] }[]
}

export interface AgreementInTime {
  key: string
  quarters: Quarter[]
  clauses: ClauseInTime[]
}

interface InTime {
  quarters: readonly Quarter[]
  today: IsoDay
  /** The first day on which the agreement may have been signed; null where no source says. */
  signedFrom: IsoDay | null
}

/**
 * What each side said of a clause at the end of each quarter; of the quarter that has not ended, what it says now. The rules are those of
 * an agreement of the past (`agreementAsOf`): what had been recorded by then counts, also what was corrected later.
 */
export function sidesInTime(
  reports: readonly StandingReport[],
  parties: readonly { id: string }[],
  { quarters, today, signedFrom }: InTime,
): ClauseInTime['sides'] {
  const standings = quarters.map(({ from, to }) => {
    if (from > today) return 'coming' as const
    if (signedFrom !== null && to < signedFrom) return 'before' as const
    return clauseStanding(reports.filter(knownBy(to < today ? to : today)), parties).parties
  })
  return parties.map(({ id }, index) => ({
    partyId: id,
    marks: standings.map((standing) =>
      typeof standing === 'string' ? standing : (standing[index]?.status ?? 'no_information'),
    ),
  }))
}

/** How many of the counted clauses stood at each status by the word of one side, for each quarter; null before and after. */
export function compositionsInTime(clauses: readonly ClauseInTime[], partyId: string): (StatusCounts | null)[] {
  const rows = clauses.flatMap(({ nature, sides }) =>
    nature === 'final_provision' ? [] : sides.flatMap((side) => (side.partyId === partyId ? [side.marks] : [])),
  )
  return (rows[0] ?? []).map((_, quarter) => {
    const counts: StatusCounts = {}
    for (const marks of rows) {
      const mark = marks[quarter]
      if (mark !== undefined && isStatusMark(mark)) counts[mark] = (counts[mark] ?? 0) + 1
    }
    return Object.keys(counts).length > 0 ? counts : null
  })
}

export function isStatusMark(mark: QuarterMark): mark is Status {
  return statuses.some((status) => status === mark)
}

/** Quarters one after the other in which a side said the same. Both are places in the row of quarters. */
export interface Run {
  status: Status
  first: number
  last: number
}

/** The runs of one side, the oldest first; what is before the agreement or still to come is none. */
export function runsOf(marks: readonly QuarterMark[]): Run[] {
  const runs: Run[] = []
  for (const [place, mark] of marks.entries()) {
    if (!isStatusMark(mark)) continue
    const run = runs.at(-1)
    if (run?.status === mark) run.last = place
    else runs.push({ status: mark, first: place, last: place })
  }
  return runs
}

/** Whether any side has reported in the quarters shown. */
export function hasReports(clauses: readonly ClauseInTime[]): boolean {
  return clauses.some(({ sides }) =>
    sides.some(({ marks }) => marks.some((mark) => isStatusMark(mark) && mark !== 'no_information')),
  )
}
