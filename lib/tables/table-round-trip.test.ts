import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHere } from '@/tests/support/table-reading'
import { isColumnName } from './child/table-columns.mjs'
import { writeCsv } from './table-csv'
import { writeJson } from './table-json'
import { readTable } from './table-reader'
import type { WritableSheet } from './table-types'
import { writeXlsx } from './table-xlsx'

const letters = [...'aZ09éäЖёқғҢһіپچگکیآ۱٠中🎬', '\u200c', '\u200d', '\u200f', '\u0301']
const signs = [...'=+-@＝＋－＠\'",;\t\n |&<>_{}[]\\/%#!', '_x000D_', '_x005F_', ']]>', '&amp;', '\u00a0', '\ufffd']
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters, ...signs), maxLength: 20 }),
  fc.constantFrom('=1+1', "'=1", "''+", ' @x', '-5', '2025-11-06', 'true', '0.10', 'ir-ru', '', ' ', '\n', '٣٫٥'),
)
const columnName = fc
  .oneof(fc.string({ unit: fc.constantFrom(...letters, ...'=+-@_."\';,'), minLength: 1, maxLength: 8 }), text)
  .filter(isColumnName)
const columns = fc.uniqueArray(columnName, { minLength: 1, maxLength: 5, selector: (name) => name.normalize() })
const sheet = columns.chain((names) =>
  fc.record({
    name: fc.constantFrom('films', 'agreements', 'фильмы', 'فیلم‌ها'),
    columns: fc.constant(names),
    rows: fc.array(fc.record(Object.fromEntries(names.map((name) => [name, text]))), { maxLength: 6 }),
    isRightToLeft: fc.boolean(),
  }),
)
const sheets = fc.uniqueArray(sheet, { minLength: 1, maxLength: 3, selector: ({ name }) => name })

describe('what is written is read again as it was', () => {
  it('in CSV', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (given) => {
        expect(await readHere(writeCsv(given))).toEqual({ kind: 'csv', sheets: [expected({ ...given, name: '' }, 2)] })
      }),
      { numRuns: 500 },
    )
  })

  it('in XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (given) => {
        const read = given.map((each) => expected(each, 2))
        expect(await readHere(writeXlsx(given))).toEqual({ kind: 'xlsx', sheets: read })
      }),
      { numRuns: 500 },
    )
  })

  it('in JSON', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (given) => {
        // Nothing tells the columns of a noun that has no records.
        const read = given.map((each) => expected({ ...each, columns: each.rows.length > 0 ? each.columns : [] }, 1))
        expect(await readHere(writeJson(asRecords(given)))).toEqual({ kind: 'json', sheets: read })
      }),
      { numRuns: 500 },
    )
  })

  it('through the process that reads', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (given) => {
        const bytes = writeXlsx(given)
        expect(await readTable(bytes)).toEqual(await readHere(bytes))
      }),
      { numRuns: 5 },
    )
  })

  it('the same each time', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const again = structuredClone(given)
        expect(writeXlsx(given)).toEqual(writeXlsx(again))
        expect(writeJson(asRecords(given))).toEqual(writeJson(asRecords(again)))
      }),
      { numRuns: 50 },
    )
  })
})

/** Each row as a record with a text for each column. */
function asRecords(given: readonly WritableSheet[]) {
  return Object.fromEntries(given.map(({ name, rows }) => [name, rows]))
}

/** A row without a text is no row, and rows are counted from `first`. */
function expected({ name, columns, rows }: WritableSheet, first: number) {
  const numbered = rows.map((cells, index) => ({ number: index + first, cells }))
  const written = numbered.filter(({ cells }) => columns.some((column) => cells[column] !== ''))
  return { name, columns, rows: written }
}
