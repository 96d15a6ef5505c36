/**
 * The ledger of a recurring clause: its periods, what is owed in each and what is known of it. Facts come from the record, the day
 * from outside; nothing here is stored, and nothing here is a status, which only a side can report.
 */
import { addDays, addMonths, type IsoDay } from '@/lib/agreements/day-math'
import { rangeOf } from '@/lib/agreements/partial-date-math'
import { daysInMonth, isoIn, partsIn } from '@/lib/i18n/calendars'
import type { PartialDate } from '@/lib/i18n/dates'

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

/** `no_information`: the period is over and nobody has said anything of it, which is not the same as missed. */
export type LedgerState = 'fulfilled' | 'partly' | 'missed' | 'postponed' | 'no_information' | 'open' | 'coming'

export interface LedgerPeriod {
  number: number
  /** Both days included. */
  from: IsoDay
  to: IsoDay
  /** Whose turn it is; null where all are obliged or nothing is stated. */
  turn: string | null
  /** With what was postponed to it. */
  owed: number
  done: number
  state: LedgerState
  postponedTo: number | null
}

/** A slip of the finger in the first day would otherwise make a ledger without end. */
const mostPeriods = 2000

/**
 * The periods that have begun by `today` and the next one, the oldest first. A first day of which only the month or the year is known is
 * the first day of that month or year, and periods counted from a Solar Hijri month or year follow that calendar. None where
 * not even that is known.
 */
export function ledgerPeriods(terms: LedgerTerms, facts: LedgerFacts, today: IsoDay): LedgerPeriod[] {
  const first = firstDay(terms.from)
  if (first === null) return []
  const done = countBy(facts.counted)
  const entries = new Map(facts.entries.map((entry) => [entry.period, entry]))
  const carried = new Map<number, number>()
  const periods: LedgerPeriod[] = []
  for (let number = 1; number <= mostPeriods; number += 1) {
    const from = boundary(terms, first, number - 1)
    const to = addDays(boundary(terms, first, number), -1)
    const count = done.get(number) ?? 0
    const owed = terms.owed + (carried.get(number) ?? 0)
    const entry = entries.get(number)
    const state = stateOf({ owed, count, kind: entry?.kind, from, to }, today)
    const postponedTo = state === 'postponed' ? (entry?.postponedTo ?? null) : null
    if (postponedTo !== null) carried.set(postponedTo, (carried.get(postponedTo) ?? 0) + owed - count)
    periods.push({ number, from, to, turn: turnOf(terms, number), owed, done: count, state, postponedTo })
    if (from > today) break
  }
  return periods
}

/** What the ledger says as a whole: of the periods that are over, how many are fulfilled, and the last that is stated as missed. */
export function ledgerSummary(periods: readonly LedgerPeriod[], today: IsoDay) {
  const over = periods.filter(({ to }) => to < today)
  return {
    over: over.length,
    fulfilled: over.filter(({ state }) => state === 'fulfilled').length,
    lastMissed: over.filter(({ state }) => state === 'missed').at(-1) ?? null,
  }
}

/** The period in which something is owed next: the one that runs, while it is open, else the coming one. */
export function nextOwed(periods: readonly LedgerPeriod[], today: IsoDay): LedgerPeriod | null {
  return (
    periods.find(({ to, state }) => to >= today && (state === 'open' || state === 'partly' || state === 'coming')) ??
    null
  )
}

interface Known {
  owed: number
  count: number
  kind: 'postponed' | 'missed' | undefined
  from: IsoDay
  to: IsoDay
}

function stateOf({ owed, count, kind, from, to }: Known, today: IsoDay): LedgerState {
  if (count >= owed) return 'fulfilled'
  if (kind === 'postponed') return 'postponed'
  if (count > 0) return 'partly'
  if (kind === 'missed') return 'missed'
  if (to < today) return 'no_information'
  return from > today ? 'coming' : 'open'
}

/** A postponement does not move the turns: what is owed stays owed by whose turn it was. */
function turnOf({ turns, order }: LedgerTerms, number: number): string | null {
  return turns === 'in_turn' && order.length > 0 ? (order[(number - 1) % order.length] ?? null) : null
}

function firstDay(from: PartialDate): IsoDay | null {
  return rangeOf(from).from
}

/** The first day of the period after `index` periods; reckoned from the first day, so that it does not drift. */
function boundary({ from, months }: LedgerTerms, first: IsoDay, index: number): IsoDay {
  const isSolar = from.precision !== 'unknown' && from.calendar === 'persian'
  if (!isSolar) return addMonths(first, months * index)
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
