import { deflateRawSync } from 'node:zlib'
import { deflatedMillions, type RawEntry, rawZip } from './raw-zip'
import { rowOf, sheetOf, usualPart, workbookOf } from './workbooks'

/** Files that somebody could send to do harm or by mistake, and the reason for which each is refused. */
export const hostileFiles: [what: string, code: string, bytes: () => Uint8Array][] = [
  ['archives within archives within an archive', 'notATable', nestedArchives],
  ['500 megabytes in 500 kilobytes', 'unpacksTooMuch', () => workbookWith(bomb(500_000_000))],
  ['the same, called a megabyte', 'archiveDamaged', () => workbookWith(bomb(1_000_000))],
  [
    'the same, called less than a hundred times its packed size',
    'archiveDamaged',
    () => workbookWith(bomb(49_000_000)),
  ],
  [
    'an entry with fewer bytes than it says',
    'archiveDamaged',
    () => workbookWith({ ...plainSheet, declaredSize: 900 }),
  ],
  ['an entry with more bytes than it says', 'archiveDamaged', () => workbookWith({ ...plainSheet, declaredSize: 9 })],
  ['an entry with other bytes than it was made of', 'archiveDamaged', () => workbookWith(changedSheet)],
  [
    'entries that share their bytes',
    'archiveDamaged',
    () => workbookWith(plainSheet, [{ ...strayEntry, sharesBytesOf: 0 }]),
  ],
  [
    'the same entry twice',
    'archiveDamaged',
    () => workbookWith(plainSheet, [{ ...plainSheet, name: sheetName.toUpperCase() }]),
  ],
  ['101 entries', 'tooManyEntries', () => workbookWith(plainSheet, strayEntries(101))],
  ['a path out of the archive', 'archivePath', () => workbookWith(plainSheet, [{ ...strayEntry, name: '../../x' }])],
  ['a path from the root', 'archivePath', () => workbookWith(plainSheet, [{ ...strayEntry, name: '/etc/x' }])],
  ['an encrypted entry', 'locked', () => workbookWith(plainSheet, [{ ...strayEntry, flags: 1 }])],
  ['half an archive', 'archiveDamaged', () => workbookWith(plainSheet).subarray(0, 900)],
  ['a workbook with macros', 'macros', () => workbookWith(plainSheet, [{ ...strayEntry, name: 'xl/vbaProject.bin' }])],
  ['a workbook that says it has macros', 'macros', macroWorkbook],
  ['a text document', 'notATable', textDocument],
  ['a spreadsheet of the other standard', 'openDocument', openDocument],
  ['an encrypted or old workbook', 'locked', () => Buffer.concat([compoundFile, Buffer.alloc(4096)])],
  ['a billion laughs', 'xmlForbidden', () => workbookOf(`${laughs}${plain.replace(/^<\?.*?\?>/, '')}`)],
  ['an entity from outside', 'xmlForbidden', () => workbookOf(outsideEntity)],
  ['an entity that nobody has declared', 'xmlDamaged', () => workbookOf(plain.replace('кино', '&file;'))],
  ['XML in another encoding', 'xmlForbidden', () => workbookOf(plain.replace('UTF-8', 'windows-1251'))],
  ['XML that ends in the middle', 'xmlDamaged', () => workbookOf(plain.slice(0, -20))],
  ['XML a thousand levels deep', 'xmlForbidden', () => workbookOf(sheetOf('<a>'.repeat(1000)))],
  [
    'a tag that does not end',
    'cellTooLong',
    () => workbookOf(`<worksheet ${manyNumbers(70_000, (number) => `a${number}=""`)}`),
  ],
  [
    'a row of a million cells',
    'tooManyColumns',
    () => workbookOf(sheetOf(`<row r="1">${manyNumbers(1_000_000, (number) => `<c><v>${number}</v></c>`)}</row>`)),
  ],
  [
    'millions of empty cells',
    'tooManyCells',
    () => workbookOf(sheetOf(`<row r="1">${manyNumbers(2_100_000, (number) => `<c s="${number}"/>`)}</row>`)),
  ],
  ['a cell of 100 megabytes', 'unpacksTooMuch', hugeCell],
  ['a cell of 900 kilobytes', 'cellTooLong', () => workbookOf(sheetOf(rowOf(1, 'a') + rowOf(2, 'a'.repeat(900_000))))],
  ['one long text used in every cell', 'tooMuchText', oneTextEverywhere],
  ['20 001 rows', 'tooManyRows', () => Buffer.from(`key\n${'a\n'.repeat(20_001)}`)],
  ['301 columns', 'tooManyColumns', () => Buffer.from(`${columnNames(301)}\n`)],
  ['a million columns', 'tooManyColumns', () => Buffer.from(`a${',a'.repeat(1_000_000)}\n`)],
  ['more cells than are read', 'tooManyCells', () => Buffer.from(`${columnNames(200)}\n${rowOfOnes.repeat(2501)}`)],
  ['a cell of five megabytes', 'cellTooLong', () => Buffer.from(`key\n${'a'.repeat(4_999_000)}`)],
  ['more than five megabytes', 'fileTooLarge', () => Buffer.alloc(5_000_001, 'a')],
  ['a quote that does not end', 'quotes', () => Buffer.from(`key\n"${'a\n'.repeat(1_000_000)}`)],
  ['a line of quoted cells that never ends', 'tooMuch', () => Buffer.from(`key\n${'"a";'.repeat(1_240_000)}`)],
  ['brackets without end', 'jsonTooDeep', () => Buffer.from('['.repeat(4_900_000))],
  ['objects without end', 'jsonTooDeep', () => Buffer.from('{"a":'.repeat(900_000))],
  ['51 sheets', 'tooManySheets', () => Buffer.from(`{${Array.from({ length: 51 }, (_, index) => `"s${index}": []`)}}`)],
  ['a text that turns its own direction', 'character', () => Buffer.from('key\nirr\u202egnol\n')],
  ['NULs', 'binary', () => Buffer.from('key\na\0b\n')],
  ['NULs only', 'binary', () => Buffer.alloc(1_000_000)],
  ['UTF-16 without its mark', 'binary', () => Buffer.from('key\tкино\n', 'utf16le')],
  [
    'half a character in UTF-16',
    'encoding',
    () => Buffer.concat([Buffer.from('\ufeffkey', 'utf16le'), Buffer.from([0, 0xd8])]),
  ],
  ['Cyrillic in windows-1251', 'encoding', () => Buffer.from('key,\xea\xe8\xed\xee\n', 'latin1')],
  ['Persian in windows-1256', 'encoding', () => Buffer.from('key,\xdd\xed\xe1\xe3\n', 'latin1')],
  ['a PDF', 'notATable', () => Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n')],
  ['a picture', 'encoding', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a web page', 'notATable', () => Buffer.from('\n<!doctype html><table><tr><td>key</td></tr></table>')],
  ['noise', 'encoding', () => noise(1_000_000)],
]

const sheetName = 'xl/worksheets/sheet1.xml'
const plain = sheetOf(rowOf(1, 'key') + rowOf(2, 'кино'))
const plainSheet: RawEntry = { name: sheetName, data: Buffer.from(plain) }
const changedSheet: RawEntry = { ...plainSheet, packed: deflateRawSync(Buffer.from(plain.replace('кино', 'кену'))) }
const strayEntry: RawEntry = { name: 'xl/media/image1.png', data: Buffer.from('x') }
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')

function workbookWith(sheet: RawEntry, more: RawEntry[] = []): Buffer {
  return workbookOf('', { parts: { [sheetName]: null }, more: [sheet, ...more] })
}

/** Well-formed to its end, so that only its size speaks against it. */
function bomb(declaredSize: number): RawEntry {
  const million = Buffer.from(`<x>${'a'.repeat(99_993)}</x>`.repeat(10))
  return { ...plainSheet, packed: deflatedMillions(million, 500, '<worksheet>'), declaredSize }
}

function hugeCell(): Buffer {
  const packed = deflatedMillions(Buffer.alloc(1_000_000, 'a'), 100, '<worksheet><sheetData><row><c t="str"><v>')
  return workbookWith({ ...plainSheet, packed, declaredSize: 100_000_000 })
}

function oneTextEverywhere(): Buffer {
  const links = usualPart('xl/_rels/workbook.xml.rels')
    .replace('styles.xml', 'strings.xml')
    .replace('/styles', '/sharedStrings')
  return workbookOf(sheetOf(rowOf(1, 'key') + usesOfOneText), {
    parts: {
      'xl/_rels/workbook.xml.rels': links,
      'xl/strings.xml': `<sst><si><t>${noise(5000).toString('hex')}</t></si></sst>`,
    },
  })
}

function strayEntries(count: number): RawEntry[] {
  return Array.from({ length: count }, (_, index) => ({ ...strayEntry, name: `xl/media/image${index + 1}.png` }))
}

function nestedArchives(): Buffer {
  let inner = rawZip([
    {
      name: '0.dll',
      data: Buffer.alloc(0),
      packed: deflatedMillions(Buffer.alloc(1_000_000), 10),
      declaredSize: 10_000_000,
    },
  ])
  for (const level of [1, 2, 3]) {
    inner = rawZip(Array.from({ length: 16 }, (_, index) => ({ name: `${level}-${index}.zip`, data: inner })))
  }
  return inner
}

function macroWorkbook(): Buffer {
  const types = usualPart('[Content_Types].xml').replace(
    'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main',
    'vnd.ms-excel.sheet.macroEnabled.main',
  )
  return workbookOf(plain, { parts: { '[Content_Types].xml': types } })
}

function textDocument(): Buffer {
  const types = usualPart('[Content_Types].xml').replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main')
  return workbookOf(plain, { parts: { '[Content_Types].xml': types } })
}

function openDocument(): Buffer {
  return rawZip([
    { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
    { name: 'content.xml', data: Buffer.from('<office:document-content/>') },
  ])
}

const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from('bcdefghij', (name, index) => {
  const inner = `&${'abcdefghij'[index]};`
  return `<!ENTITY ${name} "${inner.repeat(10)}">`
}).join('')}]>`
const outsideEntity = plain
  .replace('<worksheet', '<!DOCTYPE worksheet [<!ENTITY file SYSTEM "file:///etc/passwd">]><worksheet')
  .replace('кино', '&file;')

const usesOfOneText = Array.from({ length: 801 }, (_, row) => rowOf(row + 2, '<c t="s"><v>0</v></c>')).join('')
/** Numbers in no order, so that they pack as badly as those of real tables. */
const manyNumbers = (count: number, write: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => write((Math.imul(index, 2_654_435_761) >>> 7) % 1009)).join(' ')
const columnNames = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`).join(',')
const rowOfOnes = `${Array.from({ length: 200 }, () => '1').join(',')}\n`

/** Bytes without a pattern, the same each time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = 1
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}
