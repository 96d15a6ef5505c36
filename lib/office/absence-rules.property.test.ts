import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/agreements/day-math'
import { absenceFault, bodiesOn, isAwayOn, type Membership, shareDay } from './absence-rules'

const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-11-20', days))
const days = fc
  .tuple(day, day)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }))
const duty = fc.constantFrom('files' as const, 'drafts' as const)
const standingIn = fc.record({
  days,
  isEnded: fc.boolean(),
  absent: fc.record({ duty, isActive: fc.boolean() }),
})
const membership = fc
  .record({ duty, standsIn: fc.array(standingIn, { maxLength: 3 }) })
  .map(({ standsIn, ...one }) => ({
    ...one,
    standsIn: standsIn.map(({ days: when, ...rest }) => ({ ...when, ...rest })),
  }))
const memberships = fc
  .array(membership, { maxLength: 4 })
  .map((list): Membership[] => list.map((one, index) => ({ ...one, bodyId: `body ${index}` })))

describe('standing in', () => {
  it('gives a right on the days of the absence alone, and takes none', () => {
    fc.assert(
      fc.property(memberships, day, (list, today) => {
        const { bodyIds, draftBodyIds } = bodiesOn(list, today)
        expect([...bodyIds, ...draftBodyIds].toSorted()).toEqual(list.map(({ bodyId }) => bodyId).toSorted())
        for (const { bodyId, duty: own, standsIn } of list) {
          const running = standsIn.filter((one) => one.from <= today && today <= one.to && !one.isEnded)
          const given = running.some(({ absent }) => absent.isActive && absent.duty === 'files')
          expect(bodyIds.includes(bodyId)).toBe(own === 'files' || given)
        }
      }),
    )
  })

  it('is over once it was ended, and the day after its last', () => {
    fc.assert(
      fc.property(days, day, ({ from, to }, today) => {
        expect(isAwayOn({ from, to, isEnded: true }, today)).toBe(false)
        expect(isAwayOn({ from, to, isEnded: false }, addDays(to, 1))).toBe(false)
        expect(isAwayOn({ from, to, isEnded: false }, from)).toBe(true)
        expect(isAwayOn({ from, to, isEnded: false }, to)).toBe(true)
      }),
    )
  })
})

describe('the days of an absence', () => {
  it('meet where they have a day in common, whichever is asked first', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const all = Array.from({ length: 45 }, (_, index) => addDays('2026-11-20', index))
        const common = all.some((today) =>
          [one, other].every((absence) => isAwayOn({ ...absence, isEnded: false }, today)),
        )
        expect(shareDay(one, other)).toBe(common)
        expect(shareDay(other, one)).toBe(common)
      }),
    )
  })

  it('follow each other and are not all over', () => {
    fc.assert(
      fc.property(day, day, day, (from, to, today) => {
        const fault = absenceFault({ from, to }, today)
        expect(fault === 'absenceDaysWrong').toBe(to < from)
        expect(fault === null).toBe(from <= to && today <= to)
      }),
    )
  })
})
