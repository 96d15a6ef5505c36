import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maySucceed } from './successor-rules'

const body = fc.constantFrom(
  { bodyId: 'ir-1', countryCode: 'ir' },
  { bodyId: 'ir-2', countryCode: 'ir' },
  { bodyId: 'ru-1', countryCode: 'ru' },
  { bodyId: 'all-1', countryCode: null },
  { bodyId: 'all-2', countryCode: null },
)

describe('a successor', () => {
  it('works for the body, or for its country and no other', () => {
    fc.assert(
      fc.property(body, fc.uniqueArray(body), (taken, bodies) => {
        const isMember = bodies.includes(taken)
        const countries = new Set(bodies.map(({ countryCode }) => countryCode))
        const isCompatriot = taken.countryCode !== null && countries.size === 1 && countries.has(taken.countryCode)
        expect(maySucceed(taken, bodies)).toBe(isMember || isCompatriot)
      }),
    )
  })
})
