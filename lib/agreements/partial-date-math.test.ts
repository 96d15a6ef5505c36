import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allows, coarseness, knownDate, resolve, solarMonthOf, someDay } from '@/tests/support/partial-dates'
import { addMonths } from './day-math'
import { dateOf, latestOf, mapRange, nthOf, rangeOf, reached, unknownDays } from './partial-date-math'

const choice = fc.double({ min: 0, max: 1, noNaN: true })

describe('a partial date as a range of days', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(knownDate, (date) => {
        expect(dateOf(rangeOf(date))).toEqual(date)
      }),
    )
    expect(dateOf(rangeOf({ precision: 'unknown' }))).toEqual({ precision: 'unknown' })
  })

  it('keeps a month of the Solar Hijri calendar a month of it', () => {
    const range = rangeOf({ date: '2025-09-23', precision: 'month', calendar: 'persian' })
    expect([range.from, range.to]).toEqual(['2025-09-23', '2025-10-22'])
    expect(solarMonthOf('2025-10-22')).toBe(solarMonthOf('2025-09-23'))
    expect(dateOf(range)).toEqual({ date: '2025-09-23', precision: 'month', calendar: 'persian' })
  })

  it('is a year where a period turns a month into parts of two, and “not later than” where the parts are of two years', () => {
    const days = (from: string, to: string) => dateOf({ from, to })
    expect(days('2025-03-31', '2025-04-30')).toEqual({ date: '2025-01-01', precision: 'year' })
    expect(days('2025-12-31', '2026-01-30')).toEqual({ date: '2026-01-30', precision: 'by' })
    expect(dateOf({ from: '2025-12-31', to: null })).toEqual({ precision: 'unknown' })
  })
})

describe('a period after a partial date', () => {
  it('ends within what the answer allows, whatever day was meant, and is never known more exactly', () => {
    fc.assert(
      fc.property(knownDate, choice, fc.integer({ min: 0, max: 600 }), (date, when, months) => {
        const answer = dateOf(mapRange(rangeOf(date), (day) => addMonths(day, months)))
        expect(allows(answer, addMonths(resolve(date, when), months))).toBe(true)
        expect(coarseness(answer)).toBeGreaterThanOrEqual(coarseness(date))
      }),
    )
  })
})

describe('several events', () => {
  const events = fc.array(fc.tuple(knownDate, choice), { minLength: 1, maxLength: 6 })

  it('have an n-th one within what the answer allows, never known more exactly than the best known', () => {
    fc.assert(
      fc.property(events, fc.nat(5), (given, index) => {
        const n = (index % given.length) + 1
        const meant = given.map(([date, when]) => resolve(date, when)).sort()
        const answer = dateOf(
          nthOf(
            given.map(([date]) => rangeOf(date)),
            n,
          ),
        )
        expect(allows(answer, meant[n - 1] ?? '')).toBe(true)
        expect(coarseness(answer)).toBeGreaterThanOrEqual(Math.min(...given.map(([date]) => coarseness(date))))
      }),
    )
  })

  it('have no order of their own', () => {
    fc.assert(
      fc.property(events, fc.nat(5), (given, n) => {
        const ranges = given.map(([date]) => rangeOf(date))
        expect(nthOf([...ranges].reverse(), n + 1)).toEqual(nthOf(ranges, n + 1))
        expect(latestOf([...ranges].reverse())).toEqual(latestOf(ranges))
      }),
    )
  })

  it('leave the last one unknown where one is unknown, and the n-th no more than “not later than”', () => {
    fc.assert(
      fc.property(events, (given) => {
        const ranges = [...given.map(([date]) => rangeOf(date)), unknownDays]
        expect(dateOf(latestOf(ranges))).toEqual({ precision: 'unknown' })
        expect(dateOf(nthOf(ranges, 1)).precision).toBe('by')
      }),
    )
  })

  it('have no more than there are', () => {
    expect(nthOf([rangeOf({ date: '2025-01-01', precision: 'day' })], 2)).toEqual(unknownDays)
  })
})

it('a day has come, has not, or may have', () => {
  fc.assert(
    fc.property(knownDate, someDay, choice, (date, today, when) => {
      const meant = resolve(date, when) <= today ? 'yes' : 'no'
      expect(['unknown', meant]).toContain(reached(rangeOf(date), today))
    }),
  )
  expect(reached(unknownDays, '2025-01-01')).toBe('unknown')
  const october = rangeOf({ date: '2025-10-01', precision: 'month' })
  expect(['2025-09-30', '2025-10-01', '2025-10-30', '2025-10-31'].map((today) => reached(october, today))).toEqual([
    'no',
    'unknown',
    'unknown',
    'yes',
  ])
})
