import type { ComingDate } from '@/lib/agreements/agreement-coming-dates'
import type { MeetingState } from '@/lib/generated/prisma/enums'
import type { Reference } from '@/lib/records/reference'

interface Days {
  /** Of the event, for ever: the same in every calendar that has it. */
  id: string
  /** ISO instant of the last change of the record. */
  changedAt: string
  /** ISO day. */
  from: string
}

export type CalendarDate = Days &
  /** With the keys of the published agreements that it belongs to. */
  (
    | { type: 'meeting'; meeting: Reference; until: string; state: MeetingState; agreements: readonly string[] }
    | { type: 'due'; agreement: Reference; number: number }
    /** The own side's next reports on these clauses. */
    | { type: 'report'; agreement: Reference; numbers: readonly number[] }
    | { type: ComingDate['kind']; agreement: Reference }
  )

/** Days to put into a calendar, the earliest first. */
export interface PublishedCalendar {
  /** The record that the calendar is of; null for the whole registry. */
  record: Reference | null
  dates: CalendarDate[]
}

/** The order of a calendar. Identifiers settle that of one day, so that the bytes are the same while nothing changes. */
export function earliestFirst(a: CalendarDate, b: CalendarDate): number {
  const [first, second] = [a, b].map(({ from, type, id }) => `${from} ${type} ${id}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}
