import { daysInMonth, isoIn, partsIn } from './calendars'
import type { Calendar, Locale } from './locales'
import { formatDigits, toAsciiDigits } from './numbers'

export type DateFieldError = 'dateIncomplete' | 'dayInvalid' | 'monthInvalid' | 'yearInvalid' | 'dateImpossible'

export type DateFieldsResult = { iso: string } | { error: DateFieldError }

/** The years a form accepts, inclusive. */
export const acceptedYears: Record<Calendar, { from: number; to: number }> = {
  gregory: { from: 1900, to: 2100 },
  persian: { from: 1300, to: 1500 },
}

/** Day, month and year as typed, in any of the three kinds of digits, as an ISO date or an error code. */
export function parseDateFields(fields: {
  day: string
  month: string
  year: string
  calendar: Calendar
}): DateFieldsResult {
  const { calendar } = fields
  const [day, month, year] = [fields.day, fields.month, fields.year].map((field) =>
    toAsciiDigits(field).replace(/[\s\u200e\u200f]/g, ''),
  ) as [string, string, string]
  if (!day || !month || !year) return { error: 'dateIncomplete' }
  if (!isWhole(day, 1, 31)) return { error: 'dayInvalid' }
  if (!isWhole(month, 1, 12)) return { error: 'monthInvalid' }
  if (!isWhole(year, acceptedYears[calendar].from, acceptedYears[calendar].to)) {
    return { error: 'yearInvalid' }
  }
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  if (date.day > daysInMonth(calendar, date.year, date.month)) return { error: 'dateImpossible' }
  return { iso: isoIn(calendar, date) }
}

function isWhole(text: string, from: number, to: number): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= from && Number(text) <= to
}

/** An ISO date as the three fields of a form, in the reader's digits. */
export function toDateFields(iso: string, calendar: Calendar, locale: Locale) {
  const { year, month, day } = partsIn(calendar, iso)
  return {
    day: formatDigits(day, locale),
    month: String(month),
    year: formatDigits(year, locale),
  }
}
