import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftValues } from '@/lib/drafts/draft-values'
import { type RecordDocument, type RecordShape, recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { writeCsv } from '@/lib/tables/table-csv'
import { writeJson } from '@/lib/tables/table-json'
import { writeXlsx } from '@/lib/tables/table-xlsx'
import { documentOf } from '@/tests/support/record-documents'
import { readHere } from '@/tests/support/table-reading'
import { changedFields } from './exchange-changes'
import { recordObject } from './exchange-json'
import { readRecord } from './exchange-record'
import { type CalledIn, headerOf, recordRows, withLabels } from './exchange-rows'
import { readSheets } from './exchange-sheets'
import { wordFor, wordIn } from './exchange-words'

/** The rules between the fields are tested where they stand. */
const shapes = recordNouns.map((noun): [string, RecordShape] => {
  const { breaches: _, ...shape } = recordShapes[noun]
  return [noun, shape]
})

/** Milliseconds: an agreement has a hundred and fifty columns. */
const timeout = 30_000

const keys = ['ab', 'cd', 'xy']
const called: CalledIn = { word: wordIn, record: ({ key }) => `имя ${key}` }

describe.each(shapes)('records of %s', (_, shape) => {
  const documents = fc.array(documentOf(shape.fields, shape.texts, shape.head), { minLength: 1, maxLength: 3 })
  const rowsOf = (given: readonly RecordDocument[]) =>
    given.flatMap((document, index) => recordRows(shape, keys[index] ?? '', document))

  const written: [string, (given: readonly RecordDocument[]) => Uint8Array][] = [
    ['CSV', (given) => writeCsv({ columns: headerOf(shape, []), rows: rowsOf(given) })],
    [
      'XLSX with the words of a language',
      (given) =>
        writeXlsx([
          {
            name: shape.noun,
            columns: headerOf(shape, ['fa']),
            rows: withLabels(shape, rowsOf(given), ['fa'], called),
          },
        ]),
    ],
    [
      'JSON',
      (given) =>
        writeJson({ [shape.noun]: given.map((document, index) => recordObject(shape, keys[index] ?? '', document)) }),
    ],
  ]

  it.each(written)('are the same after they have stood in %s', { timeout }, async (_kind, write) => {
    await fc.assert(
      fc.asyncProperty(documents, async (given) => {
        const read = await readHere(write(given))
        if (read?.kind === 'refused' || !read) throw new Error(`refused: ${JSON.stringify(read)}`)
        const { records, faults } = readSheets(read.sheets, shape.noun)
        expect(faults).toEqual([])
        expect(records.map(({ key }) => key)).toEqual(keys.slice(0, given.length))
        for (const [index, record] of records.entries()) {
          const { document, faults: own } = readRecord(shape, record, null, wordFor)
          expect(own).toEqual([])
          const { partyOrder: __, ...said } = document
          expect(changedFields(shape, given[index] ?? {}, said)).toEqual([])
          expect(said).toEqual(given[index])
        }
      }),
      { numRuns: 8 },
    )
  })

  it('keep what a file has no column for', () => {
    fc.assert(
      fc.property(documentOf(shape.fields, shape.texts, shape.head), (document) => {
        const row = { number: 2, cells: { key: 'ab' } }
        const file = { sheet: '', columns: ['key'], rows: [row] }
        const { document: read, faults } = readRecord(shape, file, draftValues(shape, document, 'fa'), wordFor)
        expect(faults).toEqual([])
        const { partyOrder: __, ...said } = read
        expect(said).toEqual(document)
      }),
      { numRuns: 8 },
    )
  })
})
