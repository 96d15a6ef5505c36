import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { successorField, withSuccessors } from './successor-field'

describe('withSuccessors', () => {
  it('makes one record of the choices that were made, and leaves the rest alone', () => {
    const choices = fc.dictionary(fc.stringMatching(/^[a-z0-9-]{1,20}$/), fc.constantFrom('', 'one', 'other'))
    fc.assert(
      fc.property(choices, (chosen) => {
        const sent = Object.fromEntries(Object.entries(chosen).map(([key, value]) => [successorField(key), value]))
        const made = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''))
        expect(withSuccessors({ account: 'a', ...sent })).toEqual({ account: 'a', successors: made })
      }),
    )
  })
})
