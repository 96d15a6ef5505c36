import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canBeMinuted, isApprovedByAll, sidesOf, stateOf } from './minutes-rules'

const body = (key: string) => ({ id: `id of ${key}`, key })

describe('sidesOf', () => {
  it('names a party of several agreements once, with all who speak for it', () => {
    const [iran, russia] = [body('ir'), body('ru')]
    const sides = sidesOf([
      {
        parties: [
          { body: iran, authorities: [] },
          { body: russia, authorities: [{ body: body('ru-b') }] },
        ],
      },
      { parties: [{ body: russia, authorities: [{ body: russia }, { body: body('ru-c') }] }] },
    ])
    expect(sides.map(({ key, speakers }) => [key, ...speakers.map((one) => one.key)])).toEqual([
      ['ir', 'ir'],
      ['ru', 'ru', 'ru-b', 'ru-c'],
    ])
  })
})

describe('isApprovedByAll', () => {
  it('holds once the last party has approved, and of no parties never', () => {
    const keys = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(keys, (ids) => {
        const sides = ids.map((bodyId) => ({ bodyId }))
        expect(isApprovedByAll(sides, ids.toReversed())).toBe(true)
        expect(isApprovedByAll(sides, ids.slice(1))).toBe(false)
      }),
    )
    expect(isApprovedByAll([], [])).toBe(false)
  })
})

describe('stateOf', () => {
  it('is open until somebody says otherwise, and of information nothing is asked', () => {
    expect(stateOf('task', undefined)).toBe('open')
    expect(stateOf('task', 'done')).toBe('done')
    expect(stateOf('information', 'open')).toBe('not_applicable')
    // What was information and is a decision in the corrected version has not been done.
    expect(stateOf('decision', 'not_applicable')).toBe('open')
  })
})

describe('canBeMinuted', () => {
  it('is not what did not take place', () => {
    expect((['planned', 'held', 'cancelled', 'postponed'] as const).map(canBeMinuted)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
