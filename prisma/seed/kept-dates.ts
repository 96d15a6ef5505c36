import type { Check } from './record-checks'
import type { PartialDate } from './record-dates'

/** A form of the date that its table has no column for would be lost in silence. The Gregorian calendar is what a date without one has. */
export function keptDate(
  path: (string | number)[],
  date: PartialDate | undefined,
  kept: readonly string[],
  check: Check,
): void {
  if (date === undefined || date === 'unknown') return
  if (date.printed && !kept.includes('printed'))
    check.fault([...path, 'printed'], 'the registry does not keep the printed form of this date')
  if (date.calendar && date.calendar !== 'gregorian')
    check.fault([...path, 'calendar'], 'the registry keeps the calendar of a signing only')
}
