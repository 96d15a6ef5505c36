/** From the rows of one record in a file to the document that it is to say. */
import { readDraft } from '@/lib/drafts/draft-reading'
import { rowCount, rowPath } from '@/lib/drafts/field-paths'
import type { FormValues } from '@/lib/forms/form-data'
import type { Fields, RecordDocument, RecordShape } from '@/lib/records/record-shape'
import { fieldCells, type NumberedCells } from './exchange-cells'
import type { Fault } from './exchange-faults'
import { cellValues, type WordFor } from './exchange-values'

export interface RecordInFile {
  sheet: string
  /** The columns that the sheet has. */
  columns: readonly string[]
  rows: readonly NumberedCells[]
}

export interface ReadRecord {
  document: RecordDocument
  faults: Fault[]
  /** Where in the file a field of the document stands. */
  placeOf(path: string): Pick<Fault, 'sheet' | 'row' | 'column'>
}

/** Rows of one record: as many as a list of its form can have. What stands further down would be lost without a word. */
export const mostRows = 1000

/**
 * @param base the form of the record as it stands; null for a new one. What the file has no column for stays as it is there; a
 *   list stays or is replaced as a whole.
 */
export function readRecord(
  shape: RecordShape,
  file: RecordInFile,
  base: FormValues | null,
  wordFor: WordFor,
): ReadRecord {
  const { sheet, columns } = file
  const [rows, beyond] = [file.rows.slice(0, mostRows), file.rows[mostRows]]
  const { cells, differing } = fieldCells(shape, columns, rows)
  const { values, places, faults } = cellValues(cells, wordFor)
  const kept = withoutColumns(shape, base ?? initialValues(shape.fields), columns)
  const typed = { ...kept, ...values }
  const { document, errors } = readDraft(shape, { ...Object.fromEntries(initialWords(typed, shape.fields)), ...typed })
  const first = rows[0]?.number ?? 1

  const placeOf = (path: string) => {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const place = places.get(at)
      if (place) return { sheet, ...place }
    }
    const within = [...places].find(([name]) => name.startsWith(`${path}.`))
    return within ? { sheet, ...within[1] } : { sheet, row: first, column: path.replace(/\.\d+(?=\.|$)/g, '') }
  }
  const own = [
    ...(beyond ? [{ code: 'tooManyRows', sheet, row: beyond.number }] : []),
    ...differing.map((place): Fault => ({ code: 'valuesDiffer', sheet, ...place })),
    ...faults.map((fault): Fault => ({ ...fault, sheet })),
  ]
  const ofForm = Object.entries(errors).map(([path, code]): Fault => ({ code, ...placeOf(path) }))
  // A cell that could not be read is not missing as well.
  const further = ofForm.filter(({ row, column }) => !own.some((fault) => fault.row === row && fault.column === column))
  return { document, faults: [...own, ...further], placeOf }
}

/** The values of a form for which the file has no column. */
function withoutColumns(shape: RecordShape, values: FormValues, columns: readonly string[]): FormValues {
  const heads = new Set(columns.map((name) => name.replace(/\..*/, '')))
  const columnOf = columnsByField(shape.fields)
  return Object.fromEntries(
    Object.entries(values).filter(([path]) => {
      const [head = ''] = path.split('.')
      const isListed = ['list', 'references'].includes(shape.fields[head]?.type ?? '')
      return isListed ? !heads.has(head) : !columns.includes(columnOf.get(path) ?? path)
    }),
  )
}

/** The columns that hold the parts of dates, by the fields of the form. */
function columnsByField(fields: Fields): Map<string, string> {
  return new Map(
    Object.entries(fields).flatMap(([name, field]): [string, string][] =>
      field.type === 'date'
        ? [
            ...['Day', 'Month', 'Year', 'Calendar', 'NotLater'].map((part): [string, string] => [
              `${name}${part}`,
              name,
            ]),
            [`${name}PrintedIn`, `${name}Calendar`],
          ]
        : [],
    ),
  )
}

/** What a form of a new record begins with. */
function initialValues(fields: Fields): FormValues {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, string][] => {
      if (field.type === 'choice' && field.initial) return [[name, field.initial]]
      return field.type === 'flag' && field.initial ? [[name, '1']] : []
    }),
  )
}

/** The words that rows of lists begin with in a form; the file may have no column for them. */
function initialWords(values: FormValues, fields: Fields, before = ''): [name: string, word: string][] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.type !== 'list') return []
    const initial = Object.entries(initialValues(field.fields))
    return Array.from({ length: rowCount(`${before}${name}`, values) }, (_, index) => {
      const row = `${rowPath(`${before}${name}`, index)}.`
      const words = initial.map(([word, value]): [string, string] => [`${row}${word}`, value])
      return [...words, ...initialWords(values, field.fields, row)]
    }).flat()
  })
}
