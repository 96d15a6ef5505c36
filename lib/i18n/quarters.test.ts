import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/agreements/day-math'
import { monthsFrom, quarterOf, quartersUntil } from './quarters'

const calendars = fc.constantFrom('gregory' as const, 'persian' as const)
const day = fc
  .date({ min: new Date('1925-04-01'), max: new Date('2095-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the quarters of a calendar', () => {
  it('hold their day and follow each other without a gap', () => {
    fc.assert(
      fc.property(calendars, day, fc.integer({ min: -20, max: 20 }), (calendar, today, later) => {
        const own = quarterOf(today, calendar)
        expect(own.from <= today && today <= own.to).toBe(true)
        expect(quarterOf(today, calendar, later + 1).from).toBe(addDays(quarterOf(today, calendar, later).to, 1))
      }),
    )
  })

  it('end with that of today, and after it with what is left of the year', () => {
    fc.assert(
      fc.property(calendars, day, fc.integer({ min: 1, max: 16 }), (calendar, today, count) => {
        const quarters = quartersUntil(today, calendar, count)
        expect(quarters[count - 1]).toEqual(quarterOf(today, calendar))
        expect(quarters.at(-1)?.number).toBe(4)
        expect(quarters.length - count).toBe(4 - quarterOf(today, calendar).number)
      }),
    )
  })

  it('are seasons in the Solar Hijri year', () => {
    expect(quarterOf('2025-10-05', 'persian')).toEqual({ year: 1404, number: 3, from: '2025-09-23', to: '2025-12-21' })
    expect(quarterOf('2025-10-05', 'gregory')).toEqual({ year: 2025, number: 4, from: '2025-10-01', to: '2025-12-31' })
  })
})

describe('the months ahead', () => {
  it('begin with that of today and follow each other without a gap', () => {
    fc.assert(
      fc.property(calendars, day, fc.integer({ min: 1, max: 30 }), (calendar, today, count) => {
        const months = monthsFrom(today, calendar, count)
        expect(months).toHaveLength(count)
        const [first] = months
        expect(first && first.from <= today && today <= first.to).toBe(true)
        for (const [index, { from }] of months.slice(1).entries())
          expect(from).toBe(addDays(months[index]?.to ?? '', 1))
      }),
    )
  })
})
