import type { IsoDay } from '@/lib/agreements/day-math'
import { rangeOf } from '@/lib/agreements/partial-date-math'
import { isoIn, partsIn } from '@/lib/i18n/calendars'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Calendar, Direction } from '@/lib/i18n/locales'

/** Positions are per cent of the picture's width, from its left edge, so that one markup fits every screen. */
interface AxisMark<Item> {
  item: Item
  /** Where it happened; the end of the time in which it may have happened. */
  x: number
  /** The beginning of that time: `x` itself for a day, null where it is open. */
  from: number | null
  /** How many marks of its sort stand between it and the axis. */
  level: number
}

interface AxisTick {
  x: number
  /** The first day of a month or a year of the calendar. */
  day: IsoDay
  precision: 'month' | 'year'
}

export interface TimeAxis<Item> {
  marks: AxisMark<Item>[]
  ticks: AxisTick[]
  today: number
  /** What no source dates: it has no place on the axis. */
  undated: Item[]
}

interface AxisInput<Item> {
  items: readonly Item[]
  today: IsoDay
  calendar: Calendar
  dir: Direction
}

/** Room for half a mark at each end. */
const margin = 4
/** Marks nearer than this would touch on a wide screen: they stand above each other. */
const columnWidth = 2.4
const mostTicks = 7
const msPerDay = 86_400_000

const dayNumber = (day: IsoDay) => Date.parse(`${day}T00:00:00Z`) / msPerDay

/**
 * Dated items along an axis in the reader's calendar that runs in the reader's direction, with the day `today` on it. Items of one
 * kind that would touch are piled up, in the order of time. A date that is known to the month or the year keeps its whole length.
 */
export function timeAxis<Item extends { kind: string; date: PartialDate }>({
  items,
  today,
  calendar,
  dir,
}: AxisInput<Item>): TimeAxis<Item> {
  const dated = items.flatMap((item) => {
    const { from, to } = rangeOf(item.date)
    return to === null ? [] : [{ item, from, to }]
  })
  const days = [...dated.flatMap(({ from, to }) => [from ?? to, to]), today].sort()
  const [first = today, last = today] = [days[0], days.at(-1)]
  // A month on either side, so that one event alone is no whole axis.
  const start = dayNumber(first) - 31
  const length = dayNumber(last) + 31 - start
  const place = (day: IsoDay) => {
    const x = margin + ((dayNumber(day) - start) / length) * (100 - 2 * margin)
    return dir === 'rtl' ? 100 - x : x
  }
  const levels = new Map<string, number>()
  return {
    marks: dated
      .sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
      .map(({ item, from, to }) => {
        // Columns are counted from the axis' beginning, so that the picture of the other direction is the same in a mirror.
        const column = Math.floor((((dayNumber(to) - start) / length) * 100) / columnWidth)
        const name = `${item.kind} ${column}`
        const level = levels.get(name) ?? 0
        levels.set(name, level + 1)
        return { item, x: place(to), from: from === null ? null : place(from), level }
      }),
    ticks: ticks(start, length, calendar).map((tick) => ({ ...tick, x: place(tick.day) })),
    today: place(today),
    undated: items.filter((item) => rangeOf(item.date).to === null),
  }
}

/** The beginnings of quarters, halves, years or so many years that fit beside each other. */
function ticks(start: number, length: number, calendar: Calendar): Omit<AxisTick, 'x'>[] {
  const iso = (day: number) => new Date(day * msPerDay).toISOString().slice(0, 10)
  const firstYear = partsIn(calendar, iso(start)).year
  const lastYear = partsIn(calendar, iso(start + length)).year
  for (const step of [3, 6, 12, 24, 60, 120, 240, 600]) {
    const found: Omit<AxisTick, 'x'>[] = []
    for (let month = firstYear * 12; month < (lastYear + 1) * 12; month += 1) {
      if (month % step !== 0) continue
      const day = isoIn(calendar, { year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 })
      if (dayNumber(day) < start || dayNumber(day) > start + length) continue
      found.push({ day, precision: step < 12 ? 'month' : 'year' })
    }
    if (found.length <= mostTicks) return found
  }
  return []
}
