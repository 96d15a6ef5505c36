import { guardJson, lineOf } from './json-guard.mjs'
import { shortestDecimal } from './table-decimal.mjs'
import { Refused } from './table-refused.mjs'

/**
 * Reads an array of records, or an object that has one for each noun. Records within a record become columns with dots
 * (`title.fa`); lists within a record are refused, because no cell could hold them without a convention of its own.
 *
 * @param {string} text
 * @param {import('./table-output.mjs').TableOutput} output
 */
export function readJson(text, output) {
  guardJson(text)
  const value = parse(text)
  const sheets = Array.isArray(value) ? [['', value]] : Object.entries(value)
  for (const [name, records] of sheets) readRecords(name, records, output)
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec(error.message)?.[1]
    throw new Refused('jsonSyntax', position === undefined ? {} : { line: lineOf(text, Number(position)) })
  }
}

function readRecords(name, records, output) {
  output.beginSheet(name)
  if (!Array.isArray(records)) output.refuse('jsonShape')
  const rows = records.map((record, index) => {
    if (!isRecord(record)) output.refuse('jsonShape', { row: index + 1 })
    return flat(record, index + 1, output)
  })
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  output.header(columns)
  for (const [index, row] of rows.entries()) {
    output.row(
      index + 1,
      columns.map((column) => row.get(column) ?? ''),
    )
  }
}

function flat(record, row, output, prefix = '', cells = new Map()) {
  for (const [key, value] of Object.entries(record)) {
    const column = `${prefix}${key}`
    if (isRecord(value)) {
      flat(value, row, output, `${column}.`, cells)
      continue
    }
    // {"title": {"fa": …}, "title.fa": …}
    if (cells.has(column)) output.refuse('columnTwice', { row, column: column.slice(0, 100) })
    cells.set(column, cellText(value) ?? output.refuse('jsonValue', { row, column: column.slice(0, 100) }))
  }
  return cells
}

/** Null for what is no text: lists, and whole numbers that lost digits on the way. */
function cellText(value) {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'number' || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null
  return shortestDecimal(value)
}

function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
