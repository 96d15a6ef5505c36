import { describe, expect, test } from 'vitest'
import { dateColumns, isEndBeforeStart } from './record-dates'

const day = (date: string) => ({ date, precision: 'day' as const })
const year = (date: string) => ({ date, precision: 'year' as const })

describe('a span of time', () => {
  test('ends before it begins when its last day is earlier', () => {
    expect(isEndBeforeStart(day('2025-11-07'), day('2025-11-06'))).toBe(true)
    expect(isEndBeforeStart(day('2025-11-07'), day('2025-11-07'))).toBe(false)
  })

  test('is compared by the coarser precision of its two ends', () => {
    expect(isEndBeforeStart(day('2025-11-07'), year('2025-01-01'))).toBe(false)
    expect(isEndBeforeStart(day('2025-11-07'), year('2024-01-01'))).toBe(true)
  })

  test('with an unknown end has no order', () => {
    expect(isEndBeforeStart(day('2025-11-07'), 'unknown')).toBe(false)
    expect(isEndBeforeStart('unknown', day('2025-11-07'))).toBe(false)
  })
})

test('a date is stored as midnight UTC, an unknown one as none', () => {
  expect(dateColumns(day('2025-10-05')).on?.toISOString()).toBe('2025-10-05T00:00:00.000Z')
  expect(dateColumns('unknown')).toEqual({ on: null, precision: 'unknown', printed: null, calendar: null })
})
