import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutRecords } from './document-pruning'
import { referencesOf } from './document-references'
import type { RecordDocument } from './record-shape'
import { recordShapes } from './record-shapes'

const parties: RecordDocument[] = [
  { body: 'first', role: 'party', authorities: [{ body: 'agency', role: 'competent' }] },
  { body: 'second', role: 'party' },
]
const agreement: RecordDocument = {
  title: { ru: 'Пробное соглашение' },
  frameworkBody: 'host',
  parties,
  partyOrder: { ru: ['first', 'second'] },
  sources: ['s1', 's2'],
}
const { agreements, clauses, funding } = recordShapes
const without = (...gone: string[]) => withoutRecords(agreements.fields, agreement, (_, key) => gone.includes(key))

describe('withoutRecords', () => {
  it('leaves a document alone whose records are all there', () => {
    expect(without()).toEqual(agreement)
  })

  it('leaves out what may be left out, and rows that say nothing without their record', () => {
    expect(without('host', 's1', 'agency')).toEqual({
      ...agreement,
      frameworkBody: undefined,
      parties: [{ body: 'first', role: 'party', authorities: [] }, parties[1]],
      sources: ['s2'],
    })
    expect(without('second')).toMatchObject({ parties: [{ body: 'first' }], partyOrder: { ru: ['first'] } })
  })

  it('gives up a record that cannot be without one of them', () => {
    expect(withoutRecords(funding.fields, { holder: 'fund' }, () => true)).toBeNull()
    expect(withoutRecords(clauses.fields, { obligedParty: 'first' }, (noun) => noun === 'bodies')).toBeNull()
  })

  it('never refers to what is gone', () => {
    const keys = referencesOf(agreements, agreement).map(({ key }) => key)
    fc.assert(
      fc.property(fc.subarray(keys), (gone) => {
        const kept = without(...gone)
        const left = kept ? referencesOf(agreements, kept).map(({ key }) => key) : []
        expect(left.filter((key) => gone.includes(key))).toEqual([])
        // A row takes what hangs on it along; nothing else goes.
        const lost = keys.filter((key) => !left.includes(key) && !gone.includes(key))
        expect(lost).toEqual(gone.includes('first') && !gone.includes('agency') ? ['agency'] : [])
      }),
    )
  })
})
