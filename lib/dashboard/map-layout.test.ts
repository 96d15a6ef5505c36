import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountryPair } from './country-pairs'
import { letterSize, mapLayout } from './map-layout'
import world from './world-land.json'

const known = Object.keys(world.points)
const pair = fc
  .tuple(fc.constantFrom(...known, 'us', 'zz'), fc.constantFrom(...known, 'us', 'zz'), fc.integer({ min: 1, max: 99 }))
  .filter(([a, b]) => a < b)
  .map(([a, b, agreements]): CountryPair => ({ a, b, agreements, mark: 'no_information' }))
const pairs = fc.uniqueArray(pair, { selector: ({ a, b }) => `${a} ${b}`, maxLength: 30 })
const nameOf = (code: string) => `Land ${code}`

describe('the map of co-operation', () => {
  it('draws every pair whose countries are in the frame, and names every other country', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { arcs, places, outside, middle } = mapLayout(given, nameOf, world)
        const xs = places.map(({ x }) => x)
        if (xs.length > 0) expect(middle >= Math.min(...xs) && middle <= Math.max(...xs)).toBe(true)
        const inside = given.filter(({ a, b }) => known.includes(a) && known.includes(b))
        expect(arcs.map((arc) => arc.pair)).toEqual(inside)
        const codes = new Set(given.flatMap(({ a, b }) => [a, b]))
        expect([...places.map(({ key }) => key), ...outside].sort()).toEqual([...codes].sort())
      }),
    )
  })

  it('has no mark and no name outside the frame', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { arcs, places } = mapLayout(given, nameOf, world)
        for (const { d } of arcs) {
          const [x1 = -1, y1 = -1, cx = -1, cy = -1, x2 = -1, y2 = -1] = d.split(/[MQ ]/).filter(Boolean).map(Number)
          for (const x of [x1, x2, cx]) expect(x >= 0 && x <= world.width).toBe(true)
          for (const y of [y1, y2, cy]) expect(y >= 0 && y <= world.height).toBe(true)
        }
        for (const { anchor, labelX, labelY, name } of places) {
          const width = name.length * letterSize * 0.58
          const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2
          expect(left >= 0 && left + width <= world.width).toBe(true)
          expect(labelY >= 0 && labelY <= world.height).toBe(true)
        }
      }),
    )
  })

  it('keeps names apart where there is room', () => {
    const given = ['az', 'ge', 'kg', 'tm', 'tr', 'uz', 'fr'].map(
      (code): CountryPair => ({ a: code, b: 'kz', agreements: 1, mark: 'differ' }),
    )
    const boxes = mapLayout(given, () => 'Turkmenistan', world).places.map(({ anchor, labelX, labelY }) => {
      const width = 12 * letterSize * 0.58
      return {
        left: anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2,
        y: labelY,
        width,
      }
    })
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        expect(
          Math.abs(one.y - other.y) >= letterSize * 0.9 ||
            one.left + one.width <= other.left + 1 ||
            other.left + other.width <= one.left + 1,
        ).toBe(true)
  })
})
