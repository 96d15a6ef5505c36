import type { IsoDay } from '@/lib/agreements/day-math'
import { rangeOf } from '@/lib/agreements/partial-date-math'
import { isPromise } from '@/lib/clauses/clause-promises'
import { type Status, type StatusCounts, statuses } from '@/lib/clauses/status-order'
import type { ClauseNature, Obliged } from '@/lib/generated/prisma/enums'
import type { PartialDate } from '@/lib/i18n/dates'

/** How many of the reports of a side its page shows. */
export const shownReports = 8

/** What decides what a side has taken on in a clause. */
export interface CommittedClause {
  nature: ClauseNature
  obliged: Obliged
  /** Of `one_party`: which. */
  obligedPartyId: string | null
  due: PartialDate
}

/** A side that says of a clause that it is done, or that another took its place, owes nothing more on it. */
const settled: readonly Status[] = ['fulfilled', 'superseded']

/** Whether the record says that this side, and no other, is obliged. */
export function isObligedAlone(clause: CommittedClause, partyId: string): boolean {
  return isPromise(clause) && clause.obliged === 'one_party' && clause.obligedPartyId === partyId
}

/**
 * Whether the clause has a due date that this side may have to keep: its own word is not that it is settled, and the record
 * does not say that another is obliged. Where it does not say who is obliged, the date concerns every side.
 */
export function isDueFrom(clause: CommittedClause, partyId: string, own: Status): boolean {
  const { obliged, obligedPartyId, due } = clause
  if (due.precision === 'unknown' || !isPromise(clause) || settled.includes(own)) return false
  return obliged === 'one_party' ? obligedPartyId === partyId : obliged !== 'joint_commission'
}

/** Whether every day that the date may mean is past. */
export function isPast(due: PartialDate, today: IsoDay): boolean {
  const { to } = rangeOf(due)
  return to !== null && to < today
}

/** Compares due dates, the earliest first; an unknown one comes last. */
export function compareDue(a: { due: PartialDate }, b: { due: PartialDate }): number {
  const dayOf = ({ due }: { due: PartialDate }) => rangeOf(due).to ?? '9999-12-31'
  return dayOf(a).localeCompare(dayOf(b))
}

/** How many stand at each status, and which: groups in the fixed order of the statuses, without empty ones. */
export function byOwnWord<Item extends { status: Status }>(
  items: readonly Item[],
): { counts: StatusCounts; groups: { status: Status; items: Item[] }[] } {
  const groups = statuses
    .map((status) => ({ status, items: items.filter((item) => item.status === status) }))
    .filter(({ items: own }) => own.length > 0)
  return { counts: Object.fromEntries(groups.map(({ status, items: own }) => [status, own.length])), groups }
}
