import type { z } from 'zod'
import type { Calendar, DatePrecision } from '@/lib/generated/prisma/enums'
import { isEndBeforeStart as endsBeforeStart } from '@/lib/records/document-dates'
import type { partialDate } from './records/fields'

export type PartialDate = z.infer<typeof partialDate>

/** A partial date as the columns of a table keep it: a day at midnight UTC, since dates have no time zone. */
export function dateColumns(given: PartialDate): {
  on: Date | null
  precision: DatePrecision
  printed: string | null
  calendar: Calendar | null
} {
  if (given === 'unknown') return { on: null, precision: 'unknown', printed: null, calendar: null }
  const { date, precision, printed = null, calendar = null } = given
  return { on: new Date(`${date}T00:00:00Z`), precision, printed, calendar }
}

/** Whether a span of time ends before it begins; a month or a year stands for its first day. */
export function isEndBeforeStart(start: PartialDate, end: PartialDate): boolean {
  return start !== 'unknown' && end !== 'unknown' && endsBeforeStart(start, end)
}

/** The calendar day in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
