import type { PartialDate } from '@/lib/i18n/dates'
import type { DocumentDate } from './record-shape'
import { storedDate } from './stored-date'

/** A date of a document as the formatter takes it. */
export function documentDate(value: DocumentDate | undefined): PartialDate {
  return value
    ? storedDate(new Date(`${value.date}T00:00:00Z`), value.precision, value.calendar)
    : { precision: 'unknown' }
}

/** Whether a span of time ends before it begins, as exactly as both ends are known. */
export function isEndBeforeStart(start: DocumentDate | undefined, end: DocumentDate | undefined): boolean {
  if (!start || !end) return false
  if (start.precision === end.precision) return end.date < start.date
  const digits = { day: 10, by: 10, month: 7, year: 4 }
  const length = Math.min(digits[start.precision], digits[end.precision])
  return end.date.slice(0, length) < start.date.slice(0, length)
}
