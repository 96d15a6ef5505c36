import type { Calendar } from './locales'

export interface CalendarDate {
  year: number
  month: number
  day: number
}

export const otherCalendar: Record<Calendar, Calendar> = { gregory: 'persian', persian: 'gregory' }

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const msPerDay = 86_400_000
/** Days from 1 Farvardin 1 to 1970-01-01. */
const solarHijriEpoch = -492_268

/** The Gregorian date of an ISO date. Throws a RangeError where the text is no calendar date. */
export function partsOfIso(iso: string): CalendarDate {
  const match = isoPattern.exec(iso)
  const parts = match && {
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
  }
  if (!parts || parts.day < 1 || parts.day > daysInMonth('gregory', parts.year, parts.month)) {
    throw new RangeError(`Not a calendar date: ${iso}`)
  }
  return parts
}

function isoOfDayNumber(dayNumber: number): string {
  return new Date(dayNumber * msPerDay).toISOString().slice(0, 10)
}

function dayNumberOf(iso: string): number {
  const { year, month, day } = partsOfIso(iso)
  return Date.UTC(year, month - 1, day) / msPerDay
}

// The 33-year cycle with 8 leap years. It agrees with the astronomical calendar, and with ICU, on
// every day from 1900 to 2123, which is more than a form accepts (calendars.test.ts counts them).
function newYearDayNumber(year: number): number {
  return solarHijriEpoch + 365 * (year - 1) + Math.floor((8 * year + 21) / 33)
}

function isSolarLeapYear(year: number): boolean {
  return newYearDayNumber(year + 1) - newYearDayNumber(year) === 366
}

/** How many days a month has; none where there is no such month. */
export function daysInMonth(calendar: Calendar, year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (calendar === 'gregory') return new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month <= 6) return 31
  if (month <= 11) return 30
  return isSolarLeapYear(year) ? 30 : 29
}

/** The Solar Hijri date of an ISO date. Throws a RangeError where the text is no calendar date. */
export function toSolarHijri(iso: string): CalendarDate {
  const dayNumber = dayNumberOf(iso)
  let year = partsOfIso(iso).year - 621
  if (dayNumber < newYearDayNumber(year)) year -= 1
  const dayOfYear = dayNumber - newYearDayNumber(year)
  const month = dayOfYear < 186 ? Math.floor(dayOfYear / 31) + 1 : Math.floor((dayOfYear - 6) / 30) + 1
  return { year, month, day: dayOfYear - daysBeforeSolarMonth(month) + 1 }
}

/** The ISO date of a Solar Hijri date. Throws a RangeError for a day that its month does not have. */
export function fromSolarHijri(year: number, month: number, day: number): string {
  if (day < 1 || day > daysInMonth('persian', year, month)) {
    throw new RangeError(`Not a Solar Hijri date: ${year}-${month}-${day}`)
  }
  return isoOfDayNumber(newYearDayNumber(year) + daysBeforeSolarMonth(month) + day - 1)
}

function daysBeforeSolarMonth(month: number): number {
  return (month - 1) * 30 + Math.min(month - 1, 6)
}

/** An ISO date in a calendar. Throws a RangeError where the text is no calendar date. */
export function partsIn(calendar: Calendar, iso: string): CalendarDate {
  return calendar === 'persian' ? toSolarHijri(iso) : partsOfIso(iso)
}

/** The ISO date of a date in a calendar. */
export function isoIn(calendar: Calendar, { year, month, day }: CalendarDate): string {
  if (calendar === 'persian') return fromSolarHijri(year, month, day)
  return [String(year).padStart(4, '0'), month, day].map((part) => String(part).padStart(2, '0')).join('-')
}

/** First and last ISO day of the month or year of `calendar` that holds the date. */
export function spanOf(iso: string, precision: 'month' | 'year', calendar: Calendar): [string, string] {
  const { year, month } = partsIn(calendar, iso)
  const first = precision === 'month' ? month : 1
  const last = precision === 'month' ? month : 12
  return [
    isoIn(calendar, { year, month: first, day: 1 }),
    isoIn(calendar, { year, month: last, day: daysInMonth(calendar, year, last) }),
  ]
}
