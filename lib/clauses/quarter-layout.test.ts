import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quartersUntil } from '@/lib/i18n/quarters'
import { columnAt, standingBar, yearMarks } from './quarter-layout'
import { statuses } from './status-order'

const counts = fc.dictionary(fc.constantFrom(...statuses), fc.integer({ min: 0, max: 40 }))

describe('the columns of a picture by quarter', () => {
  it('are in a mirror where the reader reads from right to left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(19), (count, place) => {
        fc.pre(place < count)
        const mirrored = columnAt(place, count, 14.5, 'rtl')
        expect(mirrored + columnAt(place, count, 14.5, 'ltr')).toBeCloseTo((count - 1) * 14.5)
      }),
    )
    const quarters = quartersUntil('2026-05-20', 'gregory', 12)
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map((dir) => yearMarks(quarters, 10, dir))
    expect(rtl).toEqual(
      ltr?.map(({ year, x, edge }) => ({
        year,
        x: quarters.length * 10 - x,
        edge: edge && quarters.length * 10 - edge,
      })),
    )
  })

  it('name no year that has no room for its number', () => {
    expect(yearMarks(quartersUntil('2026-05-20', 'gregory', 12), 10, 'ltr').map(({ year }) => year)).toEqual([
      2024, 2025, 2026,
    ])
  })
})

describe('a standing bar', () => {
  it('is filled from below without a gap, each status as high as its share, in the fixed order', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const total = Object.values(some).reduce((sum, count) => sum + count, 0)
        fc.pre(total > 0)
        const bar = standingBar(some, 64)
        let below = 64
        for (const { status, y, height } of bar) {
          expect(y + height).toBeCloseTo(below)
          expect(height / 64).toBeCloseTo((some[status] ?? 0) / total)
          below = y
        }
        expect(below).toBeCloseTo(0)
        expect(bar.map(({ status }) => status)).toEqual(statuses.filter((status) => some[status]))
      }),
    )
    expect(standingBar({}, 64)).toEqual([])
  })
})
