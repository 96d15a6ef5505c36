import { strToU8, zipSync } from 'fflate'
import type { WritableSheet } from './table-types'
import { workbookParts } from './xlsx-parts'
import { sheetXml } from './xlsx-sheet'

/** The beginning of zip's calendar: the same sheets give the same bytes. */
const noMoment = '1980-01-01T00:00:00'

/**
 * A workbook with a sheet for each noun. Every cell is a text and stays one when it is edited: keys, dates and numbers are shown
 * as they were exported, and nothing is ever calculated. The header stays in view; columns are as wide as their texts need.
 *
 * Throws a `RangeError` for a name or a text that a workbook cannot hold.
 */
export function writeXlsx(sheets: readonly WritableSheet[]): Uint8Array {
  const names = sheets.map(({ name }) => name)
  const wrong = names.find((name, index) => !isSheetName(name) || names.indexOf(name) !== index)
  if (names.length === 0 || wrong !== undefined)
    throw new RangeError(`A workbook cannot have a sheet "${wrong ?? ''}".`)
  const parts = [
    ...workbookParts(names),
    ...sheets.map((sheet, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
  ]
  return zipSync(Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(xml)])), { mtime: noMoment })
}

function isSheetName(name: string): boolean {
  return /^[^[\]:*?/\\']{1,31}$/.test(name)
}
