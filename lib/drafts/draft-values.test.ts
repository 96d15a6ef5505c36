import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { type RecordShape, recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { documentOf } from '@/tests/support/record-documents'
import { readDraft } from './draft-reading'
import { draftValues } from './draft-values'

/** The rules between the fields are tested where they stand. */
const shapes = recordNouns.map((noun): [string, RecordShape] => {
  const { breaches: _, ...shape } = recordShapes[noun]
  return [noun, shape]
})

describe.each(shapes)('a record of %s', (_, shape) => {
  it('is the same after it has stood in a form of any language', () => {
    fc.assert(
      fc.property(
        documentOf(shape.fields, shape.texts, shape.head),
        fc.constantFrom(...locales),
        (document, locale) => {
          const { document: read, errors } = readDraft(shape, draftValues(shape, document, locale))
          expect(errors).toEqual({})
          const { partyOrder: __, ...said } = read
          expect(said).toEqual(document)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('takes whatever a form may send and answers with codes', () => {
    const { fields } = shape
    const names = Object.keys(
      draftValues(shape, fc.sample(documentOf(fields, shape.texts, shape.head), 1)[0] ?? {}, 'ru'),
    )
    const sent = fc.dictionary(
      fc.oneof(fc.constantFrom(...names, 'x'), fc.string()),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    fc.assert(
      fc.property(sent, (values) => {
        for (const code of Object.values(readDraft(shape, values).errors)) expect(code).toMatch(/^[a-z][A-Za-z]+$/)
      }),
      { numRuns: 60 },
    )
  })

  it('misses what it cannot be without', () => {
    expect(Object.keys(readDraft(shape, {}).errors)).toContain(shape.head)
  })
})
