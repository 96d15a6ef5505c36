import Papa from 'papaparse'
import { tableLimits } from './table-limits.mjs'
import { withPlainLineBreaks } from './table-text.mjs'

/**
 * Reads comma-, semicolon- or tab-separated values. Rows are counted as a spreadsheet does: a cell with line breaks is one row.
 *
 * @param {string} text
 * @param {import('./table-output.mjs').TableOutput} output
 */
export function readCsv(text, output) {
  const plain = withPlainLineBreaks(text)
  output.beginSheet('')
  let number = 0
  Papa.parse(plain, {
    delimiter: separatorOf(plain),
    newline: '\n',
    step: ({ data, errors }) => {
      number++
      if (errors.length > 0) output.refuse('quotes', { row: number })
      if (number === 1) output.header(data)
      else output.row(number, data)
    },
  })
}

/**
 * The one of the three that the header has most often outside of quotes; a table of one column has none of them.
 *
 * @param {string} text
 */
function separatorOf(text) {
  const counts = new Map([',', ';', '\t'].map((separator) => [separator, 0]))
  // No header is longer; a file of one line could be.
  const end = Math.min(text.length, tableLimits.columns * (tableLimits.columnNameCharacters + 3))
  let quoted = false
  for (let at = 0; at < end; at++) {
    const character = text[at]
    if (character === '"') quoted = !quoted
    if (quoted) continue
    if (character === '\n') break
    const count = counts.get(character)
    if (count !== undefined) counts.set(character, count + 1)
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0]
}
