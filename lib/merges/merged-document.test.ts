import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyShape } from '@/lib/bodies/body-shape'
import { personShape } from '@/lib/people/person-shape'
import type { RecordDocument } from '@/lib/records/record-shape'
import { mergedDocument } from './merged-document'

const printed = fc.record({
  printed: fc.constantFrom('A', 'B', 'C'),
  language: fc.constantFrom('ru', 'en'),
  source: fc.constantFrom('s0', 's1', 's2'),
})
const body: fc.Arbitrary<RecordDocument> = fc.record(
  {
    name: fc.record({ ru: fc.string({ minLength: 1 }) }),
    kind: fc.constantFrom('company', 'union'),
    printed: fc.uniqueArray(printed, { selector: (row) => `${row.printed} ${row.source}` }),
    otherValues: fc.array(fc.record({ field: fc.constant('name'), source: fc.constant('s0') })),
    sources: fc.uniqueArray(fc.constantFrom('s0', 's1', 's2', 's3')),
  },
  { requiredKeys: ['name', 'kind', 'sources'] },
)
const rows = (document: RecordDocument, field: string) => (document[field] ?? []) as RecordDocument[]
const sign = (row: RecordDocument) => `${row.printed} ${row.source}`

describe('the record that stays', () => {
  it('has every name and source of both, each once, and every other fact as it was', () => {
    fc.assert(
      fc.property(body, body, (stays, leaves) => {
        const merged = mergedDocument(bodyShape, stays, leaves)
        const signs = rows(merged, 'printed').map(sign)
        expect(new Set(signs).size).toBe(signs.length)
        expect(new Set(signs)).toEqual(new Set([stays, leaves].flatMap((one) => rows(one, 'printed').map(sign))))
        expect(rows(merged, 'printed').slice(0, rows(stays, 'printed').length)).toEqual(rows(stays, 'printed'))
        expect(new Set(merged.sources as string[])).toEqual(
          new Set([...(stays.sources as string[]), ...(leaves.sources as string[])]),
        )
        for (const fact of ['name', 'kind', 'otherValues']) expect(merged[fact]).toEqual(stays[fact])
        // Nothing is left to give a second time.
        expect(mergedDocument(bodyShape, merged, leaves)).toBe(merged)
      }),
    )
  })

  it('has the offices of both, and one that both give alike once', () => {
    const office = (title: string) => ({ body: 'ir-farabi', title: { en: title }, source: 's0' })
    const person = (...titles: string[]) => ({
      name: { en: 'Test Person' },
      identified: true,
      offices: titles.map(office),
    })
    expect(mergedDocument(personShape, person('Head'), person('Head', 'Deputy'))).toEqual(person('Head', 'Deputy'))
  })
})
