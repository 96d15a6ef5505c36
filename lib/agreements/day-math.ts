/**
 * Reckoning with calendar days. A day is an ISO date of the Gregorian calendar, `2025-10-05`; days compare as strings.
 *
 * Periods are counted as the European Convention on the Calculation of Time-Limits (Basel, 1972, articles 3 and 4) has it, which
 * is also the habit of the law of treaties: the day of the event is not counted, a period in days is a number of calendar days,
 * and one in months or years ends on the day of the same number in the last month, or, where that month has no such day, on
 * its last day. One month after 31 January is 28 or 29 February; a year after 29 February is 28 February. Working days and
 * holidays play no part.
 */
export type IsoDay = string

export type SpanUnit = 'days' | 'months' | 'years'

/** A length of time; `count` is a whole number above nought. */
export interface Span {
  count: number
  unit: SpanUnit
}

interface Parts {
  year: number
  month: number
  day: number
}

// Beyond these years an ISO day has no longer four digits, and strings would compare wrongly.
const firstDay: IsoDay = '0001-01-01'
const lastDay: IsoDay = '9999-12-31'

/** The day `count` calendar days later; earlier where it is negative. Ends at the years 1 and 9999. */
export function addDays(day: IsoDay, count: number): IsoDay {
  return dayOf(dayNumber(partsOf(day)) + count)
}

/** The day `count` months later; earlier where it is negative. The last day of the month where the month has no such day. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const parts = partsOf(day)
  const months = parts.year * 12 + parts.month - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return isoOf({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) })
}

/** The day `times` spans later; earlier where it is negative. Always reckoned in one step from the same day, so that it does not drift. */
export function addSpan(day: IsoDay, span: Span, times = 1): IsoDay {
  return span.unit === 'days' ? addDays(day, span.count * times) : addMonths(day, monthsIn(span) * times)
}

/** The first day of the month after the day's own. */
export function nextMonthStart(day: IsoDay): IsoDay {
  const { year, month } = partsOf(day)
  return addMonths(isoOf({ year, month, day: 1 }), 1)
}

/** The months of a span in months or years. */
export function monthsIn({ count, unit }: Span): number {
  return unit === 'years' ? count * 12 : count
}

function partsOf(day: IsoDay): Parts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const parts = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) }
  if (
    !match ||
    parts.month < 1 ||
    parts.month > 12 ||
    parts.day < 1 ||
    parts.day > daysInMonth(parts.year, parts.month)
  ) {
    throw new RangeError(`Not a calendar date: ${day}`)
  }
  return parts
}

function isoOf({ year, month, day }: Parts): IsoDay {
  if (year < 1) return firstDay
  if (year > 9999) return lastDay
  return [String(year).padStart(4, '0'), month, day].map((part) => String(part).padStart(2, '0')).join('-')
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

// Years are counted from March, so that the odd day comes last, and in eras of 400 years, after which the calendar repeats.
const daysInEra = 146_097

function dayNumber({ year, month, day }: Parts): number {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  return era * daysInEra + daysBeforeYear(yearOfEra) + daysBeforeMarchMonth((month + 9) % 12) + day - 1
}

function dayOf(number: number): IsoDay {
  const era = Math.floor(number / daysInEra)
  const dayOfEra = number - era * daysInEra
  const guess = Math.floor(dayOfEra / 365)
  const yearOfEra = daysBeforeYear(guess) > dayOfEra || guess === 400 ? guess - 1 : guess
  const dayOfYear = dayOfEra - daysBeforeYear(yearOfEra)
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return isoOf({ year, month, day: dayOfYear - daysBeforeMarchMonth(marchMonth) + 1 })
}

function daysBeforeYear(yearOfEra: number): number {
  return yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
}

function daysBeforeMarchMonth(marchMonth: number): number {
  return Math.floor((153 * marchMonth + 2) / 5)
}
