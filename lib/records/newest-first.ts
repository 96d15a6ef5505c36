import type { PartialDate } from '@/lib/i18n/dates'

/** Compares dates, the newest first; an unknown one comes last. */
export function compareNewestFirst(a: PartialDate, b: PartialDate): number {
  const dateOf = (value: PartialDate) => (value.precision === 'unknown' ? '' : value.date)
  return dateOf(b).localeCompare(dateOf(a))
}
