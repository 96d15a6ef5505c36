import type { WritableSheet } from './table-types'

/**
 * The records of each noun, always in the same form: the same sheets give the same bytes, and a changed cell is a changed line.
 * Columns keep their order, every column is there in every record, lines end with LF.
 */
export function writeJson(sheets: readonly WritableSheet[]): Uint8Array {
  const nouns = sheets.map(({ name, columns, rows }) => [
    name,
    rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? '']))),
  ])
  return new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(nouns), null, 2)}\n`)
}
