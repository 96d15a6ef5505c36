import { readDateFormats } from './xlsx-dates.mjs'
import { readSheet } from './xlsx-sheet.mjs'
import { readSharedStrings } from './xlsx-texts.mjs'
import { readWorkbook } from './xlsx-workbook.mjs'
import { openArchive } from './zip-archive.mjs'

/**
 * Reads the sheets of a workbook, in their order; of the archive only the parts that hold them are unpacked.
 *
 * @param {Buffer} bytes
 * @param {import('./table-output.mjs').TableOutput} output
 */
export async function readXlsx(bytes, output) {
  const archive = await openArchive(bytes)
  const { sheets, strings, styles, countsFrom1904 } = await readWorkbook(archive)
  const book = {
    countsFrom1904,
    strings: strings ? await readSharedStrings(archive.text(strings)) : [],
    dateFormats: styles ? await readDateFormats(archive.text(styles)) : [],
  }
  for (const { name, part } of sheets) await readSheet(archive.text(part), name, book, output)
}
