import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, addSpan, nextMonthStart } from './day-math'

const msPerDay = 86_400_000
/** Days from 1800 to 2299, by the clock of the language, which the module itself does without. */
const days = fc.integer({ min: -62_091, max: 120_529 }).map((number) => isoOf(number))
const isoOf = (number: number) => new Date(number * msPerDay).toISOString().slice(0, 10)
const numberOf = (iso: string) => Date.parse(iso) / msPerDay

describe('days', () => {
  it('are counted as the calendar has them', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(addDays(day, count)).toBe(isoOf(numberOf(day) + count))
      }),
    )
  })

  it('follow one another through every year from 1896 to 2105', () => {
    const wrong: string[] = []
    for (let day = '1896-01-01'; day < '2105-12-31'; day = addDays(day, 1)) {
      if (numberOf(addDays(day, 1)) !== numberOf(day) + 1) wrong.push(day)
    }
    expect(wrong).toEqual([])
  })

  it('end with the year 9999 and begin with the year 1', () => {
    expect(addDays('9999-12-30', 100)).toBe('9999-12-31')
    expect(addMonths('2025-01-31', 120_000)).toBe('9999-12-31')
    expect(addMonths('2025-01-31', -120_000)).toBe('0001-01-01')
  })

  it('are refused where the calendar has none', () => {
    for (const text of ['2025-02-29', '2025-13-01', '2025-00-10', '2025-1-1', 'today', '2025-04-31'])
      expect(() => addDays(text, 1), text).toThrow(RangeError)
  })
})

describe('months and years', () => {
  it.each([
    ['2025-01-15', 1, '2025-02-15'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-03-31', 3, '2025-06-30'],
    ['2025-08-31', -6, '2025-02-28'],
    ['2025-11-30', 2, '2026-01-30'],
  ])('after %s, %i months on, comes %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected)
  })

  it('never put a later day before an earlier one', () => {
    fc.assert(
      fc.property(days, fc.nat(3000), fc.integer({ min: -2400, max: 2400 }), (day, later, count) => {
        expect(addMonths(addDays(day, later), count) >= addMonths(day, count)).toBe(true)
      }),
    )
  })

  it('keep the number of the day, or take the last day of a month that has none', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2400, max: 2400 }), (day, count) => {
        const moved = addMonths(day, count)
        const isLast = addDays(moved, 1).slice(8) === '01'
        expect(moved.slice(8) === day.slice(8) || (isLast && moved.slice(8) < day.slice(8))).toBe(true)
      }),
    )
  })

  it('do not drift: every anniversary of a leap day is reckoned from that day', () => {
    const years = [1, 2, 3, 4].map((times) => addSpan('2024-02-29', { count: 1, unit: 'years' }, times))
    expect(years).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'])
  })
})

it('the next month begins after the whole of this one', () => {
  fc.assert(
    fc.property(days, (day) => {
      const start = nextMonthStart(day)
      expect(start > day).toBe(true)
      expect(start.slice(8)).toBe('01')
      expect(addDays(start, -1).slice(0, 7)).toBe(day.slice(0, 7))
    }),
  )
})
