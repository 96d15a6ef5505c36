import type { DatePrecision, Calendar as StoredCalendar } from '@/lib/generated/prisma/enums'
import type { PartialDate } from '@/lib/i18n/dates'

/**
 * A date as the database keeps it (a day at midnight UTC, its precision, the calendar it was printed in) as the formatter
 * takes it: a plain object that a cache can keep. Without a day it is unknown, whatever the precision says. The imperial
 * year of 1976 is the Solar Hijri one counted from elsewhere: its months and days are the same.
 */
export function storedDate(
  day: Date | null,
  precision: DatePrecision | null,
  calendar?: StoredCalendar | null,
): PartialDate {
  if (!day || !precision || precision === 'unknown') return { precision: 'unknown' }
  const date = day.toISOString().slice(0, 10)
  return calendar && calendar !== 'gregorian' ? { date, precision, calendar: 'persian' } : { date, precision }
}
