import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyField, draftsField, withBodies, withDuties } from './body-field'

describe('withBodies', () => {
  it('makes one list of the boxes that are ticked, and leaves the rest alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,20}$/)), (keys) => {
        const ticked = Object.fromEntries(keys.map((key) => [bodyField(key), 'on']))
        expect(withBodies({ role: 'official', ...ticked })).toEqual({ role: 'official', bodies: keys })
      }),
    )
  })

  it('takes nothing else for a box: the schema then refuses it as unknown', () => {
    expect(withBodies({ body_x: 'yes' })).toEqual({ body_x: 'yes', bodies: [] })
    expect(withBodies(null)).toBeNull()
  })
})

describe('withDuties', () => {
  it('keeps of the boxes for drafts those whose body is ticked', () => {
    const key = fc.stringMatching(/^[a-z0-9-]{1,20}$/)
    fc.assert(
      fc.property(fc.uniqueArray(key), fc.uniqueArray(key), (bodies, drafts) => {
        const sent = Object.fromEntries(
          [...bodies.map(bodyField), ...drafts.map(draftsField)].map((name) => [name, 'on']),
        )
        const wanted = { role: 'official', bodies, drafts: drafts.filter((one) => bodies.includes(one)) }
        expect(withDuties({ role: 'official', ...sent })).toEqual(wanted)
      }),
    )
  })
})
