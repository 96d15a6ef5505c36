import { readCsv } from './csv-rows.mjs'
import { readJson } from './json-rows.mjs'
import { tableLimits } from './table-limits.mjs'
import { Refused } from './table-refused.mjs'
import { textOf } from './table-text.mjs'
import { readXlsx } from './xlsx-rows.mjs'

const zip = Buffer.from('PK\x03\x04', 'latin1')
/** The container of encrypted workbooks and of the old .xls: both look the same from outside. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const otherFiles = [Buffer.from('%PDF-'), Buffer.from('PK\x05\x06', 'latin1'), Buffer.from('{\\rtf')]

/**
 * Reads a file by what it is, whatever it is called.
 *
 * @param {Buffer} bytes
 * @param {import('./table-output.mjs').TableOutput} output
 */
export async function readFile(bytes, output) {
  if (bytes.length > tableLimits.fileBytes) throw new Refused('fileTooLarge', { limit: tableLimits.fileBytes })
  const beginsWith = (mark) => bytes.subarray(0, mark.length).equals(mark)
  if (beginsWith(compoundFile)) throw new Refused('locked')
  if (otherFiles.some(beginsWith)) throw new Refused('notATable')
  if (beginsWith(zip)) {
    output.begin('xlsx')
    await readXlsx(bytes, output)
    return
  }
  const text = textOf(bytes)
  const first = /\S/.exec(text)?.[0]
  if (first === undefined) throw new Refused('empty')
  // A web page, or one of the XML formats that older office programs call a table.
  if (first === '<') throw new Refused('notATable')
  const isJson = first === '{' || first === '['
  output.begin(isJson ? 'json' : 'csv')
  if (isJson) readJson(text, output)
  else readCsv(text, output)
}
