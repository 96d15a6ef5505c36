import { spanOf } from '@/lib/i18n/calendars'
import type { PartialDate } from '@/lib/i18n/dates'
import type { IsoDay } from './day-math'

/**
 * The days that a partial date may mean, both ends included; null where that side is open. Everything is reckoned on ranges
 * and only the answer is put back into a date with a precision, so that nothing is lost on the way and nothing is made up:
 * an answer always holds every day that the facts allow.
 */
export interface DayRange {
  from: IsoDay | null
  to: IsoDay | null
  /** The calendar that a month or year was printed in: its months are other months. */
  calendar?: 'persian'
}

/** `unknown`: the day may have come or not. */
export type Certainty = 'yes' | 'no' | 'unknown'

export const unknownDays: DayRange = { from: null, to: null }

export function rangeOf(date: PartialDate): DayRange {
  if (date.precision === 'unknown') return unknownDays
  const calendar = date.calendar === 'persian' ? { calendar: date.calendar } : {}
  if (date.precision === 'day') return { from: date.date, to: date.date }
  if (date.precision === 'by') return { from: null, to: date.date }
  const [from, to] = spanOf(date.date, date.precision, date.calendar ?? 'gregory')
  return { from, to, ...calendar }
}

/**
 * The most exact date that holds the whole range: a day, a month, a year, else `by` its last day; unknown where even that is
 * open. A month or year of the calendar that the facts were printed in comes first.
 */
export function dateOf({ from, to, calendar }: DayRange): PartialDate {
  if (to === null) return { precision: 'unknown' }
  if (from === to) return { date: to, precision: 'day' }
  if (from !== null) {
    for (const precision of ['month', 'year'] as const) {
      for (const candidate of calendar ? ([calendar, 'gregory'] as const) : (['gregory'] as const)) {
        const [first, last] = spanOf(from, precision, candidate)
        if (to > last) continue
        return candidate === 'persian' ? { date: first, precision, calendar: candidate } : { date: first, precision }
      }
    }
  }
  return { date: to, precision: 'by' }
}

/** The range after a step that never puts a later day before an earlier one. */
export function mapRange(range: DayRange, step: (day: IsoDay) => IsoDay): DayRange {
  return {
    ...range,
    from: range.from === null ? null : step(range.from),
    to: range.to === null ? null : step(range.to),
  }
}

/**
 * When the n-th of several events happens; `n` counts from 1. Where the day of one of them is not known at all, any of the others
 * may be the n-th or come after it: what is certain is only how late it can be.
 */
export function nthOf(ranges: readonly DayRange[], n: number): DayRange {
  const nth = inOrder(ranges, n)
  return ranges.every(isKnown) ? nth : { ...nth, from: null }
}

/** When the last of several events happens. An open end leaves it open. */
export function latestOf(ranges: readonly DayRange[]): DayRange {
  return inOrder(ranges, ranges.length)
}

function inOrder(ranges: readonly DayRange[], n: number): DayRange {
  return {
    from: ranges.map(({ from }) => from).sort(byStart)[n - 1] ?? null,
    to: ranges.map(({ to }) => to).sort(byEnd)[n - 1] ?? null,
    ...(ranges.some(({ calendar }) => calendar) ? { calendar: 'persian' as const } : {}),
  }
}

/** Whether the day has come. */
export function reached({ from, to }: DayRange, today: IsoDay): Certainty {
  if (to !== null && to <= today) return 'yes'
  return from !== null && from > today ? 'no' : 'unknown'
}

export function isSurelyBefore(earlier: DayRange, later: DayRange): boolean {
  return earlier.to !== null && later.from !== null && earlier.to < later.from
}

export function isKnown({ from, to }: DayRange): boolean {
  return from !== null || to !== null
}

/** An open beginning is before every day, an open end after every day. */
function byStart(a: IsoDay | null, b: IsoDay | null): number {
  return compare(a, b, -1)
}

function byEnd(a: IsoDay | null, b: IsoDay | null): number {
  return compare(a, b, 1)
}

function compare(a: IsoDay | null, b: IsoDay | null, nullSide: -1 | 1): number {
  if (a === b) return 0
  if (a === null) return nullSide
  if (b === null) return -nullSide
  return a < b ? -1 : 1
}
