import { guardJson, lineOf } from './json-guard.mjs'
import { shortestDecimal } from './table-decimal.mjs'
import { Refused } from './table-refused.mjs'

/**
 * Reads an array of records, or an object that has one for each noun. Records within a record become columns with dots
 * (`title.fa`), a list of words one cell with spaces, and a list of records as many rows, which all have the number and the key
 * of the record that they stand in (docs/decisions/026).
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
  const rows = records.flatMap((record, index) => {
    if (!isRecord(record)) output.refuse('jsonShape', { row: index + 1 })
    const own = flat(record, index + 1, output)
    for (const cells of own) if (own[0].has(key)) cells.set(key, own[0].get(key))
    return own.map((cells) => ({ number: index + 1, cells }))
  })
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))]
  output.header(columns)
  for (const { number, cells } of rows) {
    output.row(
      number,
      columns.map((column) => cells.get(column) ?? ''),
    )
  }
}

const key = 'key'

/** The cells of a record: in the first row what stands once, in that and the following ones what stands in its lists. */
function flat(record, row, output, prefix = '', rows = [new Map()]) {
  for (const [name, value] of Object.entries(record)) {
    const column = `${prefix}${name}`
    const refuse = (code) => output.refuse(code, { row, column: column.slice(0, 100) })
    if (isRecord(value)) {
      flat(value, row, output, `${column}.`, rows)
      continue
    }
    if (Array.isArray(value) && value.length > 0 && value.every(isRecord)) {
      place(
        value.flatMap((item) => flat(item, row, output, `${column}.`)),
        rows,
        refuse,
      )
      continue
    }
    place([new Map([[column, cellText(value) ?? refuse('jsonValue')]])], rows, refuse)
  }
  return rows
}

/** Puts cells into the rows, from the first on. */
function place(cells, rows, refuse) {
  for (const [index, own] of cells.entries()) {
    rows[index] ??= new Map()
    for (const [column, text] of own) {
      // {"title": {"fa": …}, "title.fa": …}
      if (rows[index].has(column)) refuse('columnTwice')
      rows[index].set(column, text)
    }
  }
}

/** Null for what is no text: lists of other things than words, and whole numbers that lost digits on the way. */
function cellText(value) {
  if (value === null) return ''
  if (Array.isArray(value)) return value.every(isWord) ? value.join(' ') : null
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'number' || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null
  return shortestDecimal(value)
}

function isWord(value) {
  return typeof value === 'string' && /^\S+$/.test(value)
}

function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
