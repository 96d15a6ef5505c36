import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordDocument } from '@/lib/records/record-shape'
import { inWritingOrder } from './writing-order'

const body = (key: string, parent?: string) => {
  const document: RecordDocument = parent === undefined ? {} : { parent }
  return { noun: 'bodies' as const, key, document }
}
const keysOf = (records: readonly { key: string }[]) => records.map(({ key }) => key)

describe('inWritingOrder', () => {
  it('puts a record behind those that it refers to, of its own kind and of others', () => {
    const film = { noun: 'films' as const, key: 'film', document: { bodies: [{ body: 'child', role: 'producer' }] } }
    expect(keysOf(inWritingOrder([film, body('child', 'parent'), body('parent')]))).toEqual(['parent', 'child', 'film'])
  })

  it('ends where two refer to each other', () => {
    expect(keysOf(inWritingOrder([body('a', 'b'), body('b', 'a')]))).toEqual(['b', 'a'])
    expect(keysOf(inWritingOrder([body('a', 'a')]))).toEqual(['a'])
  })

  it('keeps every record once, and each behind its parent where nothing stands above itself', () => {
    const forest = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(forest, fc.integer(), (parents, seed) => {
        const records = parents.map((parent, index) =>
          body(`b${index}`, index > 0 && parent < index ? `b${parent}` : undefined),
        )
        const shuffled = records.toSorted((a, b) => hash(a.key, seed) - hash(b.key, seed))
        const ordered = inWritingOrder(shuffled)
        expect(keysOf(ordered).toSorted()).toEqual(keysOf(records).toSorted())
        for (const [place, { document }] of ordered.entries())
          if (typeof document.parent === 'string') expect(keysOf(ordered).indexOf(document.parent)).toBeLessThan(place)
      }),
    )
  })
})

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619), seed | 0)
}
