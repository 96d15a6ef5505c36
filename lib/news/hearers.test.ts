import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hearersOf } from './hearers'

const body = fc.constantFrom('ministry', 'centre', 'archive', 'festival', 'fund')
const bodies = fc.uniqueArray(body, { maxLength: 3 })
const sides = fc
  .array(bodies, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((bodyIds, index) => ({ id: String(index), bodyIds })))
const people = fc
  .array(bodies, { maxLength: 6 })
  .map((all) => all.map((bodyIds, index) => ({ userId: String(index), bodyIds })))

describe('who is told what a side has reported', () => {
  it('is each person once who speaks for another side, and nobody who speaks for that one or for none', () => {
    fc.assert(
      fc.property(sides, people, fc.nat(3), (all, everybody, place) => {
        const reporting = all[place % all.length]
        if (!reporting) throw new Error('There is a side')
        const told = hearersOf(all, reporting.id, everybody)
        expect(new Set(told).size).toBe(told.length)
        for (const { userId, bodyIds } of everybody) {
          const speaksFor = new Set(
            all.filter((side) => side.bodyIds.some((id) => bodyIds.includes(id))).map(({ id }) => id),
          )
          const isOther = speaksFor.size > 0 && !speaksFor.has(reporting.id)
          expect(told.includes(userId)).toBe(isOther)
        }
      }),
    )
  })
})
