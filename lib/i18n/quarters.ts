import type { IsoDay } from '@/lib/agreements/day-math'
import { daysInMonth, isoIn, partsIn } from './calendars'
import type { Calendar } from './locales'

/** Three months of a year of the calendar; in the Solar Hijri one a season. Both days are ISO days and belong to it. */
export interface Quarter {
  year: number
  /** From 1 to 4. */
  number: number
  from: IsoDay
  to: IsoDay
}

/** The quarter that holds a day, or the one so many quarters later; earlier where `later` is negative. */
export function quarterOf(day: IsoDay, calendar: Calendar, later = 0): Quarter {
  const { year: ownYear, month } = partsIn(calendar, day)
  const count = ownYear * 4 + Math.floor((month - 1) / 3) + later
  const [year, index] = [Math.floor(count / 4), count - Math.floor(count / 4) * 4]
  const last = index * 3 + 3
  return {
    year,
    number: index + 1,
    from: isoIn(calendar, { year, month: last - 2, day: 1 }),
    to: isoIn(calendar, { year, month: last, day: daysInMonth(calendar, year, last) }),
  }
}

/** So many quarters of which the last holds `today`, and after them what is left of its year. */
export function quartersUntil(today: IsoDay, calendar: Calendar, count: number): Quarter[] {
  const coming = 4 - quarterOf(today, calendar).number
  return Array.from({ length: count + coming }, (_, index) => quarterOf(today, calendar, index - count + 1))
}

/** So many months of the calendar of which the first holds `today`: the first and the last day of each. */
export function monthsFrom(today: IsoDay, calendar: Calendar, count: number): { from: IsoDay; to: IsoDay }[] {
  const { year, month } = partsIn(calendar, today)
  return Array.from({ length: count }, (_, index) => {
    const months = year * 12 + month - 1 + index
    const at = { year: Math.floor(months / 12), month: (months % 12) + 1 }
    return {
      from: isoIn(calendar, { ...at, day: 1 }),
      to: isoIn(calendar, { ...at, day: daysInMonth(calendar, at.year, at.month) }),
    }
  })
}
