import { columnIndex, columnLetters } from './table-columns.mjs'
import { shortestDecimal } from './table-decimal.mjs'
import { tableLimits } from './table-limits.mjs'
import { isoDate } from './xlsx-dates.mjs'
import { StringText } from './xlsx-texts.mjs'
import { readXml } from './xml-elements.mjs'

const number = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/**
 * Reads one sheet. A cell's value is what was typed into it; a formula is refused wherever it stands, with or without the value
 * that the program which saved the file has put beside it.
 *
 * @param {AsyncIterable<string>} pieces of the sheet's part
 * @param {string} name
 * @param {{ strings: string[], dateFormats: boolean[], countsFrom1904: boolean }} book
 * @param {import('./table-output.mjs').TableOutput} output
 */
export async function readSheet(pieces, name, book, output) {
  const sheet = new SheetReader(name, book, output)
  await readXml(pieces, sheet)
}

class SheetReader {
  #book
  #output
  #hasHeader = false
  #width = 0
  #row = 0
  /** The texts of the row's cells by column, without the empty ones. */
  #texts = new Map()
  #column = -1
  #type = 'n'
  #style = 0
  #value = ''
  #isValue = false
  #inline = new StringText()

  constructor(name, book, output) {
    this.#book = book
    this.#output = output
    output.beginSheet(name)
  }

  open = (name, attributes) => {
    if (name === 'row') this.#beginRow(attributes.r)
    else if (name === 'c') this.#beginCell(attributes)
    else if (name === 'f') this.#output.refuse('formula', this.#place())
    else if (name === 'mergeCell') this.#output.refuse('mergedCells', mergedPlace(attributes.ref))
    else if (name === 'v') this.#isValue = true
    else this.#inline.open(name)
  }

  text = (text) => {
    if (this.#isValue) this.#value += text
    else this.#inline.text(text)
  }

  close = (name) => {
    if (name === 'v') this.#isValue = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row') this.#endRow()
    else this.#inline.close(name)
  }

  #beginRow(r) {
    const row = r === undefined ? this.#row + 1 : Number(r)
    if (!Number.isSafeInteger(row) || row <= this.#row) this.#output.refuse('sheetDamaged')
    this.#row = row
    this.#column = -1
    this.#texts.clear()
  }

  #beginCell({ r, t = 'n', s = '0' }) {
    const [, letters, digits] = (r === undefined ? null : /^([A-Z]{1,3})(\d+)$/.exec(r)) ?? []
    const column = letters === undefined ? this.#column + 1 : columnIndex(letters)
    const isDamaged = (r !== undefined && Number(digits) !== this.#row) || column <= this.#column
    this.#column = column
    if (isDamaged) this.#output.refuse('sheetDamaged', { row: this.#row })
    this.#type = t
    this.#style = Number(s)
    this.#value = ''
    this.#inline.take()
  }

  #endCell() {
    const text = this.#cellText()
    if (text === '') return
    if (this.#column >= tableLimits.columns) this.#output.refuse('tooManyColumns', { limit: tableLimits.columns })
    if (this.#hasHeader && this.#column >= this.#width) this.#output.refuse('cellsExtra', this.#place())
    this.#texts.set(this.#column, text)
  }

  #endRow() {
    if (this.#texts.size === 0) return
    if (!this.#hasHeader) this.#width = Math.max(...this.#texts.keys()) + 1
    const texts = Array.from({ length: this.#width }, (_, column) => this.#texts.get(column) ?? '')
    if (this.#hasHeader) {
      this.#output.row(this.#row, texts)
      return
    }
    if (this.#row !== 1) this.#output.refuse('columnEmpty', { row: 1 })
    this.#output.header(texts)
    this.#hasHeader = true
  }

  #cellText() {
    const inline = this.#inline.take()
    if (this.#type === 'inlineStr') return inline
    const value = this.#value
    if (value === '') return ''
    switch (this.#type) {
      case 's':
        return this.#book.strings[Number(value)] ?? this.#output.refuse('sheetDamaged', this.#place())
      case 'str':
        return value
      case 'b':
        return value === '1' ? 'true' : 'false'
      case 'd':
        return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '')
      case 'n':
        return this.#numberText(value.trim())
      default:
        return this.#output.refuse('errorCell', this.#place())
    }
  }

  #numberText(value) {
    if (!number.test(value)) this.#output.refuse('sheetDamaged', this.#place())
    if (!this.#book.dateFormats[this.#style]) return shortestDecimal(Number(value))
    return isoDate(Number(value), this.#book.countsFrom1904) ?? this.#output.refuse('impossibleDate', this.#place())
  }

  #place() {
    return { row: this.#row, column: columnLetters(Math.max(this.#column, 0)) }
  }
}

/** The first cell of those that are one: "B2:C3". */
function mergedPlace(ref = '') {
  const [, column, row] = /^([A-Z]{1,3})(\d+)/.exec(ref) ?? []
  return column === undefined ? {} : { row: Number(row), column }
}
