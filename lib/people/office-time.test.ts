import { describe, expect, it } from 'vitest'
import { officesByTime, officeTime } from './office-time'

const unknown = { precision: 'unknown' as const }
const day = (date: string) => ({ date, precision: 'day' as const })

describe('the time of an office', () => {
  it.each([
    ['no date at all', unknown, unknown, 'present'],
    ['a beginning and no end', day('2020-01-01'), unknown, 'present'],
    ['an end that is past', day('2020-01-01'), day('2025-12-31'), 'earlier'],
    ['an end on the day itself', day('2020-01-01'), day('2026-05-05'), 'present'],
    ['an end some time this year', unknown, { date: '2026-01-01', precision: 'year' as const }, 'present'],
    ['a beginning to come', day('2026-05-06'), unknown, 'coming'],
  ])('with %s', (_, from, to, time) => {
    expect(officeTime({ from, to }, '2026-05-05')).toBe(time)
  })

  it('leaves out no office', () => {
    const offices = [
      { from: unknown, to: day('2020-01-01') },
      { from: unknown, to: unknown },
    ]
    expect(officesByTime(offices, '2026-05-05')).toEqual({ present: [offices[1]], earlier: [offices[0]] })
  })
})
