import { columnLetters } from './child/table-columns.mjs'
import type { WritableSheet } from './table-types'
import { cellFormat } from './xlsx-parts'
import { xmlDeclaration, xmlText } from './xlsx-xml'

// What Excel holds: characters in a cell, rows in a sheet.
const longestText = 32_767
const mostRows = 1_048_576
const narrowest = 10
const widest = 60
/** Rows whose texts decide how wide a column is. */
const measuredRows = 200

/** The part of a workbook that holds one sheet (ECMA-376, part 1, 18.3.1.99): its elements in the order the standard asks for. */
export function sheetXml({ columns, rows, isRightToLeft }: WritableSheet): string {
  if (rows.length >= mostRows) throw new RangeError('A sheet cannot hold so many rows.')
  const header = rowXml(1, columns, cellFormat.header)
  const body = rows.map((row, index) => {
    const texts = columns.map((column) => row[column] ?? '')
    return rowXml(index + 2, texts, cellFormat.text)
  })
  return (
    `${xmlDeclaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetViews><sheetView workbookViewId="0"${isRightToLeft ? ' rightToLeft="1"' : ''}>` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `${columnWidths(columns, rows)}<sheetData>${header}${body.join('')}</sheetData></worksheet>`
  )
}

function rowXml(number: number, texts: readonly string[], format: number): string {
  const cells = texts.map((text, index) => {
    if (text === '') return ''
    if (text.length > longestText) throw new RangeError(`A cell cannot hold so long a text (row ${number}).`)
    return (
      `<c r="${columnLetters(index)}${number}" s="${format}" t="inlineStr">` +
      `<is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
    )
  })
  return `<row r="${number}">${cells.join('')}</row>`
}

/** The format stands at the columns too: what somebody adds below the last row is kept as it was typed as well. */
function columnWidths(columns: WritableSheet['columns'], rows: WritableSheet['rows']): string {
  const each = columns.map((column, index) => {
    const texts = [column, ...rows.slice(0, measuredRows).map((row) => row[column] ?? '')]
    const longestLine = Math.max(...texts.flatMap((text) => text.split('\n')).map((line) => line.length))
    const width = Math.min(widest, Math.max(narrowest, longestLine + 2))
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${cellFormat.text}" customWidth="1"/>`
  })
  return each.length === 0 ? '' : `<cols>${each.join('')}</cols>`
}
