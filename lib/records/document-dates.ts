import { isSurelyBefore, rangeOf } from '@/lib/agreements/partial-date-math'
import type { PartialDate } from '@/lib/i18n/dates'
import type { DocumentDate } from './record-shape'
import { storedDate } from './stored-date'

/** A date of a document as the formatter takes it. */
export function documentDate(value: DocumentDate | undefined): PartialDate {
  return value
    ? storedDate(new Date(`${value.date}T00:00:00Z`), value.precision, value.calendar)
    : { precision: 'unknown' }
}

/** Whether a span of time surely ends before it begins: on every day that the two dates may mean. */
export function isEndBeforeStart(start: DocumentDate | undefined, end: DocumentDate | undefined): boolean {
  return isSurelyBefore(rangeOf(documentDate(end)), rangeOf(documentDate(start)))
}
