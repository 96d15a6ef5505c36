import type { Direction } from '@/lib/i18n/locales'
import type { Quarter } from '@/lib/i18n/quarters'
import { type Status, type StatusCounts, statuses, totalOf } from './status-order'

/** Where a column of so many begins, from the left edge: time runs in the reader's direction. */
export function columnAt(place: number, count: number, pitch: number, dir: Direction): number {
  return (dir === 'rtl' ? count - place - 1 : place) * pitch
}

export interface YearMark {
  year: number
  /** The middle of its columns, from the left edge. */
  x: number
  /** The edge at which it begins; null where it began before the first column. */
  edge: number | null
}

/** The years below the columns of their quarters. One of which fewer than three are shown has no room for its number. */
export function yearMarks(quarters: readonly Quarter[], pitch: number, dir: Direction): YearMark[] {
  const years = [...new Set(quarters.map(({ year }) => year))]
  return years.flatMap((year) => {
    const places = quarters.flatMap((quarter, place) => (quarter.year === year ? [place] : []))
    const [first = 0, last = first] = [places[0], places.at(-1)]
    const [start, end] = [first, last].map((place) => columnAt(place, quarters.length, pitch, dir)) as [number, number]
    if (places.length < 3) return []
    return [
      {
        year,
        x: (Math.min(start, end) + Math.max(start, end) + pitch) / 2,
        edge: first === 0 ? null : dir === 'rtl' ? start + pitch : start,
      },
    ]
  })
}

export interface Segment {
  status: Status
  y: number
  height: number
}

/** A standing bar of all clauses of one quarter, in the fixed order of the statuses from below; whole pixels are not asked for. */
export function standingBar(counts: StatusCounts, height: number): Segment[] {
  const total = totalOf(counts)
  let below = 0
  return statuses.flatMap((status) => {
    const count = counts[status] ?? 0
    if (count === 0 || total === 0) return []
    const own = (count / total) * height
    below += own
    return [{ status, y: height - below, height: own }]
  })
}
