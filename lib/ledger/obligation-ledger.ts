/**
 * The ledger of a recurring clause: its periods, what is owed in each and what is known of it. Facts come from the record, the day
 * from outside; nothing here is stored, and nothing here is a status, which only a side can report.
 */
import { addDays, addMonths, type IsoDay } from '@/lib/agreements/day-math'
import { type Certainty, type DayRange, rangeOf } from '@/lib/agreements/partial-date-math'
import { daysInMonth, isoIn, partsIn } from '@/lib/i18n/calendars'
import type { PartialDate } from '@/lib/i18n/dates'
import type { LedgerForce } from './ledger-force'

export interface LedgerTerms {
  /** How many are owed in one period, above nought. */
  owed: number
  /** The length of a period in months, above nought. */
  months: number
  /** When the first period begins. */
  from: PartialDate
  turns: 'not_stated' | 'in_turn' | 'every_party'
  /** Ids in the order in which they take turns, with the one that begins first; empty where nobody says who begins. */
  order: readonly string[]
}

export interface LedgerFacts {
  /** The periods for which outcomes are counted, one for each outcome; the first period is 1. */
  counted: readonly number[]
  entries: readonly { period: number; kind: 'postponed' | 'missed'; postponedTo: number | null }[]
}

/**
 * `no_information`: the period is over and nobody has said anything of it, which is not the same as missed. `cut`: the same of a
 * period within which the agreement ended, or may have ended.
 */
export type LedgerState = 'fulfilled' | 'partly' | 'missed' | 'postponed' | 'no_information' | 'cut' | 'open' | 'coming'

/** Both days included. */
export interface PeriodDays {
  from: IsoDay
  to: IsoDay
  /** The calendar that the periods follow. */
  calendar?: 'persian'
}

export interface LedgerPeriod extends PeriodDays {
  number: number
  /** Whose turn it is; null where all are obliged or nothing is stated. */
  turn: string | null
  /** With what was postponed to it. */
  owed: number
  done: number
  state: LedgerState
  /** `isReached` is no where the agreement surely ended before that period. */
  postponedTo: (PeriodDays & { number: number; isReached: boolean }) | null
  /** Whether the agreement ends within the period. Where the day is known, the period ends the day before. */
  cut: Certainty
  /** Over by the calendar, or with the agreement. */
  isOver: boolean
  /** Where the agreement surely bound nobody on any day of it; such periods are listed only if something is said of them. */
  outside: 'before' | 'after' | null
}

/** A slip of the finger in the first day would otherwise make a ledger without end. */
const mostPeriods = 2000

/**
 * The periods that have begun by `today` and the next one, the oldest first. A first day of which only the month or the year is known is
 * the first day of that month or year, and periods counted from a Solar Hijri month or year follow that calendar. None where
 * not even that is known. Where the agreement surely bound nobody no period opens; what is said of such a period is kept.
 */
export function ledgerPeriods(
  terms: LedgerTerms,
  facts: LedgerFacts,
  force: LedgerForce,
  today: IsoDay,
): LedgerPeriod[] {
  const first = rangeOf(terms.from).from
  if (first === null) return []
  const done = countBy(facts.counted)
  const entries = new Map(facts.entries.map((entry) => [entry.period, entry]))
  const carried = new Map<number, number>()
  const periods: LedgerPeriod[] = []
  for (let number = 1; number <= mostPeriods; number += 1) {
    const days = daysOf(terms, first, number)
    const placed = placeIn(force, days, today)
    const isAhead = placed.begins > today
    const count = done.get(number) ?? 0
    const entry = entries.get(number)
    const owed = terms.owed + (carried.get(number) ?? 0)
    const state = stateOf({ owed, count, kind: entry?.kind, isAhead, ...placed })
    const target = state === 'postponed' ? (entry?.postponedTo ?? null) : null
    if (target !== null) carried.set(target, (carried.get(target) ?? 0) + owed - count)
    if (placed.outside === null || count > 0 || entry) {
      periods.push({
        ...days,
        number,
        to: placed.to,
        turn: turnOf(terms, number),
        owed,
        done: count,
        state,
        postponedTo: target === null ? null : laterPeriod(terms, force, first, target),
        cut: placed.cut,
        isOver: placed.isOver,
        outside: placed.outside,
      })
    }
    if (days.from > today && (placed.outside !== 'before' || force.from === null)) break
  }
  return periods
}

/**
 * What the ledger says as a whole: of the periods that are over, how many are fulfilled, and the last that is stated as missed.
 * Periods of which nothing is known and within which the agreement ended are left out, and counted for themselves.
 */
export function ledgerSummary(periods: readonly LedgerPeriod[]) {
  const bound = periods.filter(({ isOver, outside }) => isOver && outside === null)
  const over = bound.filter(({ state }) => state !== 'cut')
  return {
    over: over.length,
    fulfilled: over.filter(({ state }) => state === 'fulfilled').length,
    cut: bound.length - over.length,
    lastMissed: over.filter(({ state }) => state === 'missed').at(-1) ?? null,
  }
}

/** The period in which something is owed next: the one that runs, while it is open, else the coming one. */
export function nextOwed(periods: readonly LedgerPeriod[]): LedgerPeriod | null {
  return (
    periods.find(
      ({ isOver, outside, state }) =>
        !isOver && outside === null && (state === 'open' || state === 'partly' || state === 'coming'),
    ) ?? null
  )
}

/** Where a period lies in the days in which the agreement binds; `begins` is its first day that may bind. */
function placeIn({ state, from: binds, end }: LedgerForce, { from, to }: PeriodDays, today: IsoDay) {
  const begins = binds !== null && binds > from ? binds : from
  const isBefore = binds === null ? state === 'not_yet' : to < binds
  const isAfter = end !== null && end.to !== null && from >= end.to
  const cut = end === null || isAfter ? 'no' : cutBy(end, { from, to })
  const last = cut === 'yes' && end?.from && end.from === end.to ? addDays(end.from, -1) : to
  const hasEnded = isAfter || (cut !== 'no' && end !== null && end.to !== null && end.to <= today)
  const outside = isBefore ? ('before' as const) : isAfter ? ('after' as const) : null
  return { begins, to: last, cut, isOver: last < today || hasEnded, outside }
}

/** Whether a period that does not surely begin after the end is cut by it. Without a first possible day only the last one tells. */
function cutBy(end: DayRange, { from, to }: PeriodDays): Certainty {
  if (end.from === null) return end.to !== null && to >= end.to ? 'unknown' : 'no'
  if (to < end.from) return 'no'
  return end.to !== null && from < end.from && to >= end.to ? 'yes' : 'unknown'
}

interface Known {
  owed: number
  count: number
  kind: 'postponed' | 'missed' | undefined
  isAhead: boolean
  isOver: boolean
  cut: Certainty
}

function stateOf({ owed, count, kind, isAhead, isOver, cut }: Known): LedgerState {
  if (count >= owed) return 'fulfilled'
  if (kind === 'postponed') return 'postponed'
  if (count > 0) return 'partly'
  if (kind === 'missed') return 'missed'
  if (isOver) return cut === 'no' ? 'no_information' : 'cut'
  return isAhead ? 'coming' : 'open'
}

function laterPeriod(terms: LedgerTerms, { end }: LedgerForce, first: IsoDay, number: number) {
  const days = daysOf(terms, first, number)
  const isReached = end === null || end.to === null || days.from < end.to
  return { ...days, number, isReached }
}

/** A postponement does not move the turns: what is owed stays owed by whose turn it was. */
function turnOf({ turns, order }: LedgerTerms, number: number): string | null {
  return turns === 'in_turn' && order.length > 0 ? (order[(number - 1) % order.length] ?? null) : null
}

function daysOf(terms: LedgerTerms, first: IsoDay, number: number): PeriodDays {
  const days = { from: boundary(terms, first, number - 1), to: addDays(boundary(terms, first, number), -1) }
  return isSolar(terms) ? { ...days, calendar: 'persian' } : days
}

function isSolar({ from }: LedgerTerms): boolean {
  return from.precision !== 'unknown' && from.calendar === 'persian'
}

/** The first day of the period after `index` periods; reckoned from the first day, so that it does not drift. */
function boundary(terms: LedgerTerms, first: IsoDay, index: number): IsoDay {
  const { months } = terms
  if (!isSolar(terms)) return addMonths(first, months * index)
  const parts = partsIn('persian', first)
  const count = parts.year * 12 + parts.month - 1 + months * index
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return isoIn('persian', { year, month, day: Math.min(parts.day, daysInMonth('persian', year, month)) })
}

function countBy(numbers: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return counts
}
