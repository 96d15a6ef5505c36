import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/agreements/day-math'
import type { LedgerForce } from './ledger-force'
import { type LedgerFacts, type LedgerTerms, ledgerPeriods, ledgerSummary, nextOwed } from './obligation-ledger'

const yearly: LedgerTerms = {
  owed: 1,
  months: 12,
  from: { date: '2020-01-01', precision: 'year' },
  turns: 'in_turn',
  order: ['a', 'b'],
}
const bound: LedgerForce = { state: 'in_force', from: null, end: null }
const nothing: LedgerFacts = { counted: [], entries: [] }

const day = fc.integer({ min: 0, max: 365 * 40 }).map((count) => addDays('1990-01-01', count))
const period = fc.integer({ min: 1, max: 40 })
const terms: fc.Arbitrary<LedgerTerms> = fc.record({
  owed: fc.integer({ min: 1, max: 4 }),
  months: fc.integer({ min: 1, max: 30 }),
  from: fc.oneof(
    fc.record({ date: day, precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const) }),
    fc.record({
      date: day,
      precision: fc.constantFrom('month' as const, 'year' as const),
      calendar: fc.constant('persian' as const),
    }),
  ),
  turns: fc.constantFrom('not_stated' as const, 'in_turn' as const, 'every_party' as const),
  order: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
})
const facts: fc.Arbitrary<LedgerFacts> = fc.record({
  counted: fc.array(period, { maxLength: 30 }),
  entries: fc.uniqueArray(
    fc.oneof(
      fc.record({ period, kind: fc.constant('missed' as const), postponedTo: fc.constant(null) }),
      fc
        .record({ period, later: fc.integer({ min: 1, max: 5 }) })
        .map(({ period, later }) => ({ period, kind: 'postponed' as const, postponedTo: period + later })),
    ),
    { selector: (entry) => entry.period, maxLength: 15 },
  ),
})

describe('the ledger of a recurring clause', () => {
  it('has every period up to the day and the next one, end to end', () => {
    fc.assert(
      fc.property(terms, facts, day, (given, known, today) => {
        const periods = ledgerPeriods(given, known, bound, today)
        for (const [index, { number, from, to }] of periods.entries()) {
          expect(number).toBe(index + 1)
          expect(from <= to).toBe(true)
          const next = periods[index + 1]
          expect(next === undefined ? to >= today : next.from === addDays(to, 1)).toBe(true)
        }
        expect(periods.filter(({ from }) => from > today)).toHaveLength(1)
      }),
    )
  })

  it('says of a period only what somebody has said', () => {
    fc.assert(
      fc.property(terms, facts, day, (given, known, today) => {
        for (const { number, state, done, owed, to, from } of ledgerPeriods(given, known, bound, today)) {
          const entry = known.entries.find(({ period }) => period === number)
          expect(state === 'fulfilled').toBe(done >= owed)
          expect(done).toBe(known.counted.filter((counted) => counted === number).length)
          if (state === 'missed' || state === 'postponed') expect(entry?.kind).toBe(state)
          if (state === 'no_information') expect([entry, done, to < today]).toEqual([undefined, 0, true])
          if (state === 'open') expect(from <= today && today <= to).toBe(true)
          if (state === 'coming') expect(from > today).toBe(true)
        }
      }),
    )
  })

  it('loses nothing of what is postponed', () => {
    fc.assert(
      fc.property(terms, facts, day, (given, known, today) => {
        const periods = ledgerPeriods(given, known, bound, today)
        const postponed = periods.filter(({ state }) => state === 'postponed')
        for (const { number, owed } of periods) {
          const carried = postponed
            .filter(({ postponedTo }) => postponedTo?.number === number)
            .reduce((sum, earlier) => sum + earlier.owed - earlier.done, 0)
          expect(owed).toBe(given.owed + carried)
        }
      }),
    )
  })

  it('never changes its mind about a period that is over', () => {
    fc.assert(
      fc.property(terms, facts, day, fc.integer({ min: 0, max: 3000 }), (given, known, today, later) => {
        const over = ledgerPeriods(given, known, bound, today).filter(({ to }) => to < today)
        expect(ledgerPeriods(given, known, bound, addDays(today, later)).slice(0, over.length)).toEqual(over)
      }),
    )
  })

  it('gives the sides their turns one after the other', () => {
    expect(ledgerPeriods(yearly, nothing, bound, '2022-05-05').map(({ turn }) => turn)).toEqual(['a', 'b', 'a', 'b'])
    expect(ledgerPeriods({ ...yearly, order: [] }, nothing, bound, '2020-05-05').map(({ turn }) => turn)).toEqual([
      null,
      null,
    ])
    const everybody = ledgerPeriods({ ...yearly, turns: 'every_party' }, nothing, bound, '2020-05-05')
    expect(everybody.map(({ turn }) => turn)).toEqual([null, null])
  })

  it('follows the calendar in which its first period was printed', () => {
    const solar = { ...yearly, from: { date: '2020-03-20', precision: 'year', calendar: 'persian' } } as const
    expect(ledgerPeriods(solar, nothing, bound, '2022-01-01').map(({ from }) => from)).toEqual([
      '2020-03-20',
      '2021-03-21',
      '2022-03-21',
    ])
  })

  it('has no periods where nobody knows when the first begins', () => {
    expect(ledgerPeriods({ ...yearly, from: { precision: 'unknown' } }, nothing, bound, '2022-01-01')).toEqual([])
    expect(
      ledgerPeriods({ ...yearly, from: { date: '2020-01-01', precision: 'by' } }, nothing, bound, '2022-01-01'),
    ).toEqual([])
  })

  it('sums up the periods that are over, and names the one in which something is owed next', () => {
    const known: LedgerFacts = {
      counted: [1, 4],
      entries: [
        { period: 2, kind: 'missed', postponedTo: null },
        { period: 3, kind: 'postponed', postponedTo: 4 },
      ],
    }
    const today = '2024-06-01'
    const periods = ledgerPeriods(yearly, known, bound, today)
    expect(periods.map(({ state }) => state)).toEqual(['fulfilled', 'missed', 'postponed', 'partly', 'open', 'coming'])
    expect(periods[3]).toMatchObject({ owed: 2, done: 1, turn: 'b' })
    expect(ledgerSummary(periods)).toMatchObject({ over: 4, fulfilled: 1, lastMissed: { number: 2 } })
    expect(nextOwed(periods)?.number).toBe(5)
    expect(nextOwed(ledgerPeriods(yearly, { ...known, counted: [1, 5] }, bound, today))?.number).toBe(6)
  })
})
