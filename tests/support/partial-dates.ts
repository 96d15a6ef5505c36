import fc from 'fast-check'
import { addDays, type IsoDay } from '@/lib/agreements/day-math'
import { dateOf, rangeOf } from '@/lib/agreements/partial-date-math'
import { toSolarHijri } from '@/lib/i18n/calendars'
import type { PartialDate } from '@/lib/i18n/dates'

/** Days of the time in which the registry's treaties live. */
export const someDay = fc.integer({ min: 0, max: 27_000 }).map((number) => addDays('1970-01-01', number))

/** A date of any precision and of both calendars, never unknown. */
export const knownDate: fc.Arbitrary<PartialDate> = fc
  .record({
    day: someDay,
    precision: fc.constantFrom('day', 'month', 'year', 'by'),
    calendar: fc.constantFrom('gregory', 'persian'),
  })
  .map(({ day, precision, calendar }) =>
    precision === 'day' || precision === 'by'
      ? { date: day, precision }
      : dateOf(rangeOf(calendar === 'persian' ? { date: day, precision, calendar } : { date: day, precision })),
  )

/** How coarse a date is: a day 0, unknown 4. */
export function coarseness(date: PartialDate): number {
  return ['day', 'month', 'year', 'by', 'unknown'].indexOf(date.precision)
}

/** A day that the date may mean; `choice` from 0 to 1 says how late in it. What is open goes on for a thousand days. */
export function resolve(date: PartialDate, choice: number): IsoDay {
  const { from, to } = rangeOf(date)
  if (to === null) throw new Error('An unknown date means no day')
  const first = from ?? addDays(to, -1000)
  const length = daysBetween(first, to)
  return addDays(first, Math.round(choice * length))
}

/** Whether the day is one that the date may mean. */
export function allows(date: PartialDate, day: IsoDay): boolean {
  const { from, to } = rangeOf(date)
  return (from === null || from <= day) && (to === null || day <= to)
}

export function daysBetween(from: IsoDay, to: IsoDay): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** The Solar Hijri month of a day, to see that a month printed so stays one. */
export function solarMonthOf(day: IsoDay): string {
  const { year, month } = toSolarHijri(day)
  return `${year}-${month}`
}
