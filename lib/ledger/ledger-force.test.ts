import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementClock } from '@/lib/agreements/agreement-clock'
import type { AgreementTerms } from '@/lib/agreements/agreement-terms'
import { addDays } from '@/lib/agreements/day-math'
import type { PartialDate } from '@/lib/i18n/dates'
import { endedStages } from '@/lib/rhythm/report-duties'
import { terms } from '@/tests/support/agreement-terms'
import { ledgerForce } from './ledger-force'
import { type LedgerFacts, type LedgerTerms, ledgerPeriods, ledgerSummary, nextOwed } from './obligation-ledger'

const yearly: LedgerTerms = {
  owed: 1,
  months: 12,
  from: { date: '2020-01-01', precision: 'year' },
  turns: 'not_stated',
  order: [],
}
const nothing: LedgerFacts = { counted: [], entries: [] }

const inForce = (given: Parameters<typeof terms>[0] = {}) =>
  terms({
    stage: 'in_force',
    duration: 'unlimited',
    entry: { rule: 'on_stated_date', stated: { date: '2019-05-01', precision: 'day' } },
    ...given,
  })
const terminated = (date: PartialDate) => inForce({ stage: 'terminated', terminated: date })

const periodsOf = (agreement: AgreementTerms, today: string, facts = nothing) =>
  ledgerPeriods(yearly, facts, ledgerForce(agreement, today), today)
const shown = (agreement: AgreementTerms, today: string, facts = nothing) =>
  periodsOf(agreement, today, facts).map(({ number, to, state, cut }) => [number, to, state, cut])

const day = fc.integer({ min: 0, max: 365 * 12 }).map((count) => addDays('2016-01-01', count))
const stated: fc.Arbitrary<PartialDate> = fc.oneof(
  fc.record({ date: day, precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const) }),
  fc.constant({ precision: 'unknown' as const }),
)

describe('the ledger of an agreement that has ended', () => {
  it('opens no period after the end, and says which one the end has cut', () => {
    const ended = terminated({ date: '2022-07-01', precision: 'day' })
    expect(shown(ended, '2024-05-05')).toEqual([
      [1, '2020-12-31', 'no_information', 'no'],
      [2, '2021-12-31', 'no_information', 'no'],
      [3, '2022-06-30', 'cut', 'yes'],
    ])
    expect(nextOwed(periodsOf(ended, '2024-05-05'))).toBeNull()
    expect(ledgerSummary(periodsOf(ended, '2024-05-05'))).toMatchObject({ over: 2, fulfilled: 0, cut: 1 })
  })

  it('knows of an end that is still to come', () => {
    const ending = terms({
      ...inForce({ duration: 'fixed_term', initialTerm: { count: 3, unit: 'years' }, renewal: 'none' }),
    })
    expect(shown(ending, '2022-02-02').slice(2)).toEqual([[3, '2022-04-30', 'open', 'yes']])
    expect(nextOwed(periodsOf(ending, '2022-02-02'))?.to).toBe('2022-04-30')
    expect(nextOwed(periodsOf(ending, '2022-05-01'))).toBeNull()
  })

  it('does not guess the day of an end that is known to the year', () => {
    const ended = terminated({ date: '2022-01-01', precision: 'year' })
    expect(shown(ended, '2024-05-05').slice(1)).toEqual([
      [2, '2021-12-31', 'no_information', 'no'],
      [3, '2022-12-31', 'cut', 'unknown'],
    ])
  })

  it('leaves an end without a day open, and still opens nothing', () => {
    const ended = terminated({ precision: 'unknown' })
    expect(ledgerForce(ended, '2022-05-05')).toMatchObject({ state: 'ended', end: { from: null, to: '2022-05-05' } })
    expect(shown(ended, '2022-05-05').slice(1)).toEqual([
      [2, '2021-12-31', 'no_information', 'no'],
      [3, '2022-12-31', 'cut', 'unknown'],
    ])
    expect(nextOwed(periodsOf(ended, '2022-05-05'))).toBeNull()
  })

  it('does not say whether an agreement goes on of which no renewal is stated', () => {
    const unclear = inForce({ duration: 'fixed_term', initialTerm: { count: 3, unit: 'years' } })
    expect(ledgerForce(unclear, '2024-05-05')).toMatchObject({
      state: 'unknown',
      end: { from: '2022-05-01', to: null },
    })
    expect(shown(unclear, '2024-05-05').slice(2)).toEqual([
      [3, '2022-12-31', 'cut', 'unknown'],
      [4, '2023-12-31', 'cut', 'unknown'],
      [5, '2024-12-31', 'open', 'unknown'],
      [6, '2025-12-31', 'coming', 'unknown'],
    ])
  })

  it('keeps what is said of a period after the end, and counts it for nothing', () => {
    const ended = terminated({ date: '2022-01-01', precision: 'day' })
    const known: LedgerFacts = { counted: [4], entries: [{ period: 2, kind: 'postponed', postponedTo: 3 }] }
    const periods = periodsOf(ended, '2024-05-05', known)
    expect(periods.map(({ number, state, outside }) => [number, state, outside])).toEqual([
      [1, 'no_information', null],
      [2, 'postponed', null],
      [4, 'fulfilled', 'after'],
    ])
    expect(periods[1]?.postponedTo).toMatchObject({ number: 3, isReached: false })
    expect(ledgerSummary(periods)).toMatchObject({ over: 2, fulfilled: 0 })
  })

  it('agrees with the clock: nothing is open or coming once it says that the agreement has ended', () => {
    fc.assert(
      fc.property(stated, stated, day, (entry, end, today) => {
        const agreement = inForce({
          stage: 'terminated',
          entry: { rule: 'on_stated_date', stated: entry },
          terminated: end,
        })
        const { value } = agreementClock(agreement, today).stage
        const periods = periodsOf(agreement, today)
        const isEnded = value !== null && endedStages.includes(value)
        fc.pre(isEnded)
        expect(periods.filter(({ isOver }) => !isOver)).toEqual([])
        expect(periods.filter(({ state }) => state === 'open' || state === 'coming')).toEqual([])
      }),
    )
  })
})

describe('the ledger of an agreement that is not in force yet', () => {
  it('opens no period before the entry into force', () => {
    const signed = inForce({
      stage: 'signed',
      signed: { date: '2019-01-01', precision: 'day' },
      entry: { rule: 'on_stated_date', stated: { date: '2023-03-01', precision: 'day' } },
    })
    expect(ledgerForce(signed, '2021-05-05').state).toBe('not_yet')
    expect(shown(signed, '2021-05-05')).toEqual([[4, '2023-12-31', 'coming', 'no']])
    expect(shown(signed, '2023-05-05')).toEqual([
      [4, '2023-12-31', 'open', 'no'],
      [5, '2024-12-31', 'coming', 'no'],
    ])
  })

  it('names no period where nobody knows when it will be', () => {
    const proposed = terms({ stage: 'proposed' })
    expect(ledgerForce(proposed, '2022-05-05')).toEqual({ state: 'not_yet', from: null, end: null })
    expect(shown(proposed, '2022-05-05')).toEqual([])
  })

  it('reckons from the clause alone where the record does not tell', () => {
    const unclear = terms({ stage: 'signed', signed: { date: '2019-01-01', precision: 'day' } })
    expect(ledgerForce(unclear, '2020-05-05')).toEqual({ state: 'unknown', from: null, end: null })
    expect(shown(unclear, '2020-05-05').map(([, , state]) => state)).toEqual(['open', 'coming'])
  })

  it('begins with provisional application', () => {
    const applied = inForce({
      stage: 'provisionally_applied',
      provisional: {
        rule: 'on_stated_date',
        from: { date: '2021-01-01', precision: 'day' },
        to: { precision: 'unknown' },
      },
      entry: { rule: 'on_stated_date', stated: { date: '2024-01-01', precision: 'day' } },
    })
    expect(ledgerForce(applied, '2021-05-05')).toMatchObject({ state: 'in_force', from: '2021-01-01' })
    expect(shown(applied, '2021-05-05').map(([number, , state]) => [number, state])).toEqual([
      [2, 'open'],
      [3, 'coming'],
    ])
  })
})
