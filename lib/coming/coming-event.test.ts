import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/agreements/day-math'
import type { CalendarDate } from '@/lib/feeds/calendar-event'
import { comingEnd, comingMonths, eventsOf } from './coming-event'

describe('the year to come', () => {
  const reference = { key: 'test', name: 'Test', locale: 'en' as const }
  const due = (from: string): CalendarDate => ({
    ...{ type: 'due', id: from, changedAt: '2026-01-01T00:00:00.000Z', from, agreement: reference, number: 1 },
  })
  const meeting = (from: string, until: string, state: 'planned' | 'cancelled' | 'postponed'): CalendarDate => ({
    ...{
      type: 'meeting',
      id: state,
      changedAt: '2026-01-01T00:00:00.000Z',
      from,
      until,
      state,
      meeting: reference,
      agreements: ['test'],
    },
  })

  it('begins today and ends on the same day of the next year', () => {
    const days = ['2026-03-09', '2026-03-10', '2027-03-10', '2027-03-11'].map(due)
    expect(eventsOf(days, '2026-03-10').map(({ day }) => day)).toEqual(['2026-03-10', '2027-03-10'])
  })

  it('has a meeting that lasts, and none that is called off', () => {
    const meetings = [
      meeting('2026-03-08', '2026-03-12', 'planned'),
      meeting('2026-04-01', '2026-04-01', 'cancelled'),
      meeting('2026-04-02', '2026-04-02', 'postponed'),
    ]
    expect(eventsOf(meetings, '2026-03-10')).toMatchObject([
      { kind: 'meeting', day: '2026-03-10', until: '2026-03-12' },
    ])
  })

  it('stands month by month in either calendar, each event once, in the order of its days', () => {
    const today = '2026-03-10'
    fc.assert(
      fc.property(
        fc.array(fc.nat(364), { maxLength: 30 }),
        fc.constantFrom('gregory' as const, 'persian' as const),
        (after, calendar) => {
          const events = eventsOf(
            after.map((days) => due(addDays(today, days))),
            today,
          )
          const months = comingMonths(events, today, calendar)
          expect(months.length).toBeLessThanOrEqual(13)
          const placed = months.flatMap((month) => month.events)
          expect(placed.map(({ day }) => day)).toEqual(events.map(({ day }) => day).sort())
          for (const { from, to, events: own } of months)
            for (const { day } of own) expect(day >= from && day <= to && day <= comingEnd(today)).toBe(true)
        },
      ),
    )
  })
})
