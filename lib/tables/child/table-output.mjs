import { columnLetters, isColumnName } from './table-columns.mjs'
import { tableLimits } from './table-limits.mjs'
import { Refused } from './table-refused.mjs'
import { forbiddenCharacter, withPlainLineBreaks } from './table-text.mjs'

/**
 * Takes a file's sheets, headers and rows one after the other, refuses what no table may hold, and hands on the rest. The rules
 * are the same for every kind of file, so they stand here and not in the readers.
 */
export class TableOutput {
  #send
  #sheets = new Set()
  #sheet = ''
  #columns = []
  #rows = 0
  #cells = 0
  #characters = 0

  /** @param {(message: object) => void} send */
  constructor(send) {
    this.#send = send
  }

  /** @param {'csv' | 'xlsx' | 'json'} kind */
  begin(kind) {
    this.#send({ kind })
  }

  /** Everything was read and nothing refused. */
  end() {
    this.#send({ isComplete: true })
  }

  /** @param {string} name of the sheet, empty where the file knows no sheets */
  beginSheet(name) {
    this.#sheet = name
    this.#columns = []
    this.#rows = 0
    if (this.#sheets.has(name)) this.refuse('sheetTwice')
    this.#sheets.add(name)
    if (this.#sheets.size > tableLimits.sheets) this.refuse('tooManySheets', { limit: tableLimits.sheets })
    if (!isSheetName(name)) this.refuse('sheetName')
  }

  /** @param {readonly string[]} names as they stand in the file; none for a noun without records */
  header(names) {
    if (names.length > tableLimits.columns) this.refuse('tooManyColumns', { limit: tableLimits.columns })
    const seen = new Set()
    this.#columns = names.map((written, index) => {
      const name = written.trim()
      const place = {
        row: 1,
        column: name === '' ? columnLetters(index) : name.slice(0, tableLimits.columnNameCharacters),
      }
      if (name === '') this.refuse('columnEmpty', place)
      if (!isColumnName(name)) this.refuse('columnName', { ...place, column: columnLetters(index) })
      if (seen.has(name.normalize())) this.refuse('columnTwice', place)
      seen.add(name.normalize())
      return name
    })
    this.#send({ sheet: this.#sheet, columns: this.#columns })
  }

  /**
   * A row whose cells are all empty is none: spreadsheets leave such rows behind.
   *
   * @param {number} number as a person counts
   * @param {readonly string[]} texts one a column
   */
  row(number, texts) {
    if (texts.every((text) => text === '')) return
    if (texts.length < this.#columns.length) this.refuse('cellsMissing', { row: number })
    if (texts.length > this.#columns.length) this.refuse('cellsExtra', { row: number })
    if (++this.#rows > tableLimits.rows) this.refuse('tooManyRows', { limit: tableLimits.rows })
    this.#cells += texts.length
    if (this.#cells > tableLimits.cells) this.refuse('tooManyCells', { limit: tableLimits.cells })
    this.#send({ row: number, texts: texts.map((text, index) => this.#cell(number, this.#columns[index], text)) })
  }

  /**
   * @param {string} code
   * @param {Record<string, string | number>} [place]
   * @returns {never}
   */
  refuse(code, place = {}) {
    throw new Refused(code, this.#sheet === '' ? place : { sheet: this.#sheet.slice(0, 100), ...place })
  }

  #cell(row, column, written) {
    if (written.length > tableLimits.cellCharacters) {
      this.refuse('cellTooLong', { row, column, limit: tableLimits.cellCharacters })
    }
    this.#characters += written.length
    if (this.#characters > tableLimits.characters) this.refuse('tooMuchText', { limit: tableLimits.characters })
    const text = withPlainLineBreaks(written)
    const character = forbiddenCharacter(text)
    if (character !== null) this.refuse('character', { row, column, character })
    return text
  }
}

/** Sheets are nouns and become addresses of nothing; still a name must be one that can be shown. */
function isSheetName(name) {
  return name.length <= 100 && !/[\t\n\r]/.test(name) && forbiddenCharacter(name) === null
}
