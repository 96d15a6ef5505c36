import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartialDate } from '@/lib/i18n/dates'
import { timeAxis } from './time-axis'

const day = fc
  .integer({ min: Date.UTC(1950, 0, 1) / 86_400_000, max: Date.UTC(2060, 0, 1) / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))
const date: fc.Arbitrary<PartialDate> = fc.oneof(
  fc.record({
    date: day,
    precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const, 'by' as const),
    calendar: fc.constantFrom('gregory' as const, 'persian' as const),
  }),
  fc.constant({ precision: 'unknown' as const }),
)
const item = fc.record({ kind: fc.constantFrom('meeting', 'outcome'), date })
const input = fc.record({
  items: fc.array(item, { maxLength: 40 }),
  today: day,
  calendar: fc.constantFrom('gregory' as const, 'persian' as const),
})

describe('the axis of time', () => {
  it('has every item once, on the axis or apart where no source dates it, and no mark outside the frame', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { marks, ticks, today, undated } = timeAxis({ ...given, dir: 'ltr' })
        expect([...marks.map((mark) => mark.item), ...undated].length).toBe(given.items.length)
        expect(undated.every(({ date: { precision } }) => precision === 'unknown')).toBe(true)
        const places = [...marks.flatMap(({ x, from }) => [x, from ?? x]), ...ticks.map(({ x }) => x), today]
        expect(places.every((x) => x >= 0 && x <= 100)).toBe(true)
      }),
    )
  })

  it('runs from right to left as the same picture in a mirror', () => {
    fc.assert(
      fc.property(input, (given) => {
        const [ltr, rtl] = [timeAxis({ ...given, dir: 'ltr' }), timeAxis({ ...given, dir: 'rtl' })]
        expect(rtl.today).toBeCloseTo(100 - ltr.today, 6)
        for (const [index, mark] of ltr.marks.entries()) {
          expect(rtl.marks[index]?.item).toBe(mark.item)
          expect(rtl.marks[index]?.x).toBeCloseTo(100 - mark.x, 6)
          expect(rtl.marks[index]?.level).toBe(mark.level)
        }
        expect(rtl.ticks.map(({ day: at }) => at)).toEqual(ltr.ticks.map(({ day: at }) => at))
      }),
    )
  })

  it('keeps the order of time, and nothing stands on another', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { marks } = timeAxis({ ...given, dir: 'ltr' })
        const places = marks.map(({ x }) => x)
        expect(places).toEqual([...places].sort((a, b) => a - b))
        for (const kind of ['meeting', 'outcome']) {
          const own = marks.filter((mark) => mark.item.kind === kind)
          expect(new Set(own.map(({ x, level }) => `${x} ${level}`)).size).toBe(own.length)
        }
      }),
    )
  })

  it('has ticks of the reader’s calendar, few enough to be read', () => {
    const items = [{ kind: 'meeting', date: { date: '2025-10-05', precision: 'by' as const } }]
    const at = (calendar: 'gregory' | 'persian') =>
      timeAxis({ items, today: '2026-11-27', calendar, dir: 'ltr' }).ticks.map((tick) => tick.day)
    expect(at('gregory')).toEqual(['2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'])
    expect(at('persian')).toEqual(['2025-09-23', '2025-12-22', '2026-03-21', '2026-06-22', '2026-09-23', '2026-12-22'])
    fc.assert(
      fc.property(input, (given) => {
        const { ticks } = timeAxis({ ...given, dir: 'ltr' })
        expect(ticks.length).toBeLessThanOrEqual(7)
      }),
    )
  })
})
