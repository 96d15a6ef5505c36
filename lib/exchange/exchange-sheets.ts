/** From the sheets of a file to the records in them. */
import { isCountryCode, isRecordKey } from '@/lib/records/record-key'
import { isRecordNoun, type RecordNoun, recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import type { TableSheet } from '@/lib/tables/table-types'
import type { NumberedCells } from './exchange-cells'
import { columnsOf, isForReaders, keyColumn, listPaths } from './exchange-columns'
import type { Fault } from './exchange-faults'
import type { RecordInFile } from './exchange-record'

export interface NamedRecord extends RecordInFile {
  noun: RecordNoun
  key: string
}

export interface ReadSheets {
  records: NamedRecord[]
  faults: Fault[]
}

/** How many records one import brings at most: what a person can look through, and a transaction holds without delaying others. */
export const mostRecords = 2000

/**
 * @param chosen the kind of record that a file of one sheet has; else each sheet is called as its kind
 * @returns the records in an order in which each kind refers only to those before it, or to itself
 */
export function readSheets(sheets: readonly TableSheet[], chosen: RecordNoun | null): ReadSheets {
  const read: ReadSheets = { records: [], faults: [] }
  for (const sheet of sheets) {
    const name = sheet.name.trim().toLowerCase()
    const noun = chosen && sheets.length === 1 ? chosen : isRecordNoun(name) ? name : null
    if (noun === null) read.faults.push({ code: 'sheetUnknown', sheet: sheet.name })
    else readSheet(noun, sheet, read)
  }
  read.records.sort((a, b) => recordNouns.indexOf(a.noun) - recordNouns.indexOf(b.noun))
  if (read.records.length > mostRecords)
    return { records: [], faults: [{ code: 'tooManyRecords', sheet: sheets[0]?.name ?? '' }] }
  if (read.records.length === 0 && read.faults.length === 0)
    read.faults.push({ code: 'nothing', sheet: sheets[0]?.name ?? '' })
  return read
}

function readSheet(noun: RecordNoun, sheet: TableSheet, { records, faults }: ReadSheets): void {
  const isDerived = recordShapes[noun].key === 'derived'
  if (sheet.rows.length === 0) return
  const known = new Set([
    keyColumn,
    ...listPaths(recordShapes[noun]),
    ...columnsOf(recordShapes[noun]).map(({ name }) => name),
  ])
  const columns = sheet.columns.filter((name) => !isForReaders(name))
  for (const column of columns)
    if (!known.has(column)) faults.push({ code: 'columnUnknown', sheet: sheet.name, column })
  if (!columns.includes(keyColumn) && !(isDerived && columns.includes('agreement') && columns.includes('number'))) {
    faults.push({ code: 'columnKeyMissing', sheet: sheet.name, column: keyColumn })
    return
  }
  const begun = new Map<string, number>()
  let open: { key: string; number: number; rows: NumberedCells[] } | null = null
  for (const row of sheet.rows) {
    const key = keyOf(noun, row.cells)
    // Of JSON, all rows of a record have its number.
    if (open && (open.key === key || open.number === row.number)) {
      open.rows.push(row)
      continue
    }
    open = null
    const place = { sheet: sheet.name, row: row.number, column: keyColumn }
    const earlier = begun.get(key)
    if (key === '') faults.push({ code: 'rowKeyMissing', ...place })
    else if (!isKey(noun, key)) faults.push({ code: 'rowKeyInvalid', ...place })
    else if (earlier !== undefined) faults.push({ code: 'keyRepeated', ...place })
    else {
      const rows = [row]
      begun.set(key, row.number)
      open = { key, number: row.number, rows }
      records.push({ noun, key, sheet: sheet.name, columns, rows })
    }
  }
}

/** What the row gives as its key; for a clause the one that follows from its agreement and number, where it gives none. */
function keyOf(noun: RecordNoun, cells: Readonly<Record<string, string>>): string {
  const given = (cells[keyColumn] ?? '').trim()
  if (given !== '' || recordShapes[noun].key !== 'derived') return given
  const { agreement = '', number = '' } = cells
  return agreement.trim() === '' || number.trim() === '' ? '' : derivedKey(agreement.trim(), number.trim())
}

/** The key of a clause (record-paths.ts reads it again). */
export function derivedKey(agreement: string, number: string | number): string {
  return `${agreement}-${number}`
}

function isKey(noun: RecordNoun, key: string): boolean {
  return noun === 'countries' ? isCountryCode(key) : isRecordKey(key)
}
