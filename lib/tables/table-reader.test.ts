import { describe, expect, it } from 'vitest'
import { rowOf, sheetOf, usualPart, workbookOf } from '@/tests/support/workbooks'
import { readInChild } from './table-process'
import { readTable } from './table-reader'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readTable(bytesOf(text))
const rowsOf = (...rows: [number: number, cells: Record<string, string>][]) =>
  rows.map(([number, cells]) => ({ number, cells }))
const refused = (code: string, place = {}) => ({ kind: 'refused', code, ...place })

describe('readTable, of CSV', () => {
  const films = {
    columns: ['key', 'title'],
    rows: rowsOf([2, { key: 'a', title: 'Арал, «теңіз»' }], [3, { key: 'b', title: 'دریاچه\nی آرال "۲"' }]),
  }

  it.each([
    ['commas and CRLF', ',', '\r\n'],
    ['semicolons and LF', ';', '\n'],
    ['tabs and CR', '\t', '\r'],
  ])('reads %s', async (_, separator, lineBreak) => {
    const lines = [
      ['key', 'title'],
      ['a', '"Арал, «теңіз»"'],
      ['b', `"دریاچه${lineBreak}ی آرال ""۲"""`],
    ]
    const text = lines.map((cells) => cells.join(separator)).join(lineBreak)
    expect(await readTable(bytesOf(text), { fileName: 'C:\\data\\films.csv' })).toEqual({
      kind: 'csv',
      sheets: [{ name: 'films', ...films }],
    })
  })

  it('reads UTF-8 with its mark and UTF-16 of both orders', async () => {
    const text = '\uFEFFkey\nкино\n'
    const littleEndian = Buffer.from(text, 'utf16le')
    for (const bytes of [Buffer.from(text), littleEndian, Buffer.from(littleEndian).swap16()]) {
      expect(await readTable(bytes)).toMatchObject({
        sheets: [{ columns: ['key'], rows: [{ cells: { key: 'кино' } }] }],
      })
    }
  })

  it('passes over rows without a text and keeps counting', async () => {
    expect(await read('key,title\n\n,\na,b\n\n')).toMatchObject({ sheets: [{ rows: [{ number: 4 }] }] })
  })

  it('takes away the apostrophe that keeps a text from being calculated', async () => {
    expect(await read("key\n'=1+1\n'tis\n")).toMatchObject({
      sheets: [{ rows: rowsOf([2, { key: '=1+1' }], [3, { key: "'tis" }]) }],
    })
  })

  it.each([
    ['key,title\na,b\nc\n', refused('cellsMissing', { row: 3 })],
    ['key,title\na,b,c\n', refused('cellsExtra', { row: 2 })],
    ['key,key\na,b\n', refused('columnTwice', { row: 1, column: 'key' })],
    ['key, title ,title\n', refused('columnTwice', { row: 1, column: 'title' })],
    ['key,,title\n', refused('columnEmpty', { row: 1, column: 'B' })],
    ['key,__proto__\n', refused('columnName', { row: 1, column: 'B' })],
    ['key,2025\n', refused('columnName', { row: 1, column: 'B' })],
    ['key\n"a\n', refused('quotes', { row: 2 })],
    ['key\n"a"b\n', refused('quotes', { row: 2 })],
    ['key\nirr\u202egnol\n', refused('character', { row: 2, column: 'key', character: 'U+202E' })],
    ['key\na\u200bb\n', refused('character', { row: 2, column: 'key', character: 'U+200B' })],
    [' \n\n', refused('empty')],
    ['', refused('empty')],
  ])('refuses %j', async (text, refusal) => {
    expect(await read(text)).toEqual(refusal)
  })
})

describe('readTable, of JSON', () => {
  it('reads the records of one noun and of several, with records within them', async () => {
    const record = '{"key": "a", "title": {"fa": "آرال", "ru": null}, "year": 2025, "isShort": true}'
    const sheet = {
      columns: ['key', 'title.fa', 'title.ru', 'year', 'isShort'],
      rows: rowsOf([1, { key: 'a', 'title.fa': 'آرال', 'title.ru': '', year: '2025', isShort: 'true' }]),
    }
    expect(await readTable(bytesOf(`[${record}]`), { fileName: 'films.json' })).toEqual({
      kind: 'json',
      sheets: [{ name: 'films', ...sheet }],
    })
    expect(await read(`{"films": [${record}], "people": []}`)).toEqual({
      kind: 'json',
      sheets: [
        { name: 'films', ...sheet },
        { name: 'people', columns: [], rows: [] },
      ],
    })
  })

  it('fills in what only some records have', async () => {
    expect(await read('[{"key": "a"}, {}, {"year": 0.5}]')).toMatchObject({
      sheets: [{ rows: rowsOf([1, { key: 'a', year: '' }], [3, { key: '', year: '0.5' }]) }],
    })
  })

  it('lays the lists of a record below each other, with its number and key', async () => {
    const film =
      '{"key": "a", "sources": ["s1", "s2"], "no": [], "acts": [{"n": 1, "by": [{"c": "x"}, {"c": "y"}]}, {"n": 2}]}'
    const cells = (given: object) => ({ key: 'a', sources: '', no: '', 'acts.n': '', 'acts.by.c': '', ...given })
    expect(await read(`[{"key": "z"}, ${film}]`)).toMatchObject({
      sheets: [
        {
          rows: rowsOf(
            [1, cells({ key: 'z' })],
            [2, cells({ sources: 's1 s2', 'acts.n': '1', 'acts.by.c': 'x' })],
            [2, cells({ 'acts.by.c': 'y' })],
            [2, cells({ 'acts.n': '2' })],
          ),
        },
      ],
    })
  })

  it.each([
    ['[{"a": 1,\n"a": 2}]', refused('jsonKeyTwice', { line: 2 })],
    ['[{"a": 1, "\\u0061": 2}]', refused('jsonKeyTwice', { line: 1 })],
    ['[{"a": {"b": 1}, "a.b": 2}]', refused('columnTwice', { row: 1, column: 'a.b' })],
    ['[{"__proto__": {"isEditor": true}}]', refused('jsonKeyReserved', { line: 1 })],
    ['[{"a": {"\\u005f_proto__": 1}}]', refused('jsonKeyReserved', { line: 1 })],
    ['[{"a": ["b c"]}]', refused('jsonValue', { row: 1, column: 'a' })],
    ['[{"a": [{"b": 1}, 2]}]', refused('jsonValue', { row: 1, column: 'a' })],
    ['[{"a": [1]}]', refused('jsonValue', { row: 1, column: 'a' })],
    ['[{"a": 12345678901234567890}]', refused('jsonValue', { row: 1, column: 'a' })],
    ['[{"a": 1}, 2]', refused('jsonShape', { row: 2 })],
    ['{"films": {"a": 1}}', refused('jsonShape', { sheet: 'films' })],
    ['[{"a": "b}]', refused('jsonSyntax', { line: 1 })],
    ['[[[[[[[[[1]]]]]]]]]', refused('jsonTooDeep', { line: 1, limit: 8 })],
    ['[{"a": "\\ud800"}]', refused('character', { row: 1, column: 'a', character: 'U+D800' })],
  ])('refuses %s', async (text, refusal) => {
    expect(await read(text)).toEqual(refusal)
  })

  it('does not mistake a value for a key', async () => {
    expect(await read('[{"a": "b", "b": "a"}, {"a": "}{\\",\\"a", "b": "__proto__"}]')).toMatchObject({
      sheets: [{ rows: [{}, { cells: { a: '}{","a', b: '__proto__' } }] }],
    })
  })
})

describe('readTable, of XLSX', () => {
  const header = rowOf(1, 'key', 'value')
  const sheetWith = (cell: string) => sheetOf(header + rowOf(2, 'a', cell))
  const strings =
    '<sst><si><t>кино</t></si><si><r><t>هم‌</t></r><r><t>کینو</t></r><rPh sb="0" eb="1"><t>ruby</t></rPh></si></sst>'
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd.mm.yyyy"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>'
  const parts = {
    'xl/sharedStrings.xml': strings,
    'xl/styles.xml': styles,
    'xl/_rels/workbook.xml.rels': usualPart('xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>',
    ),
  }

  it.each([
    ['a text', '<c t="inlineStr"><is><t xml:space="preserve"> =1 </t></is></c>', ' =1 '],
    ['a shared text', '<c t="s"><v>0</v></c>', 'кино'],
    ['a shared text of several runs', '<c t="s"><v>1</v></c>', 'هم‌کینو'],
    ['a number', '<c><v>0.10000000000000001</v></c>', '0.1'],
    ['a large number', '<c><v>1.2E+6</v></c>', '1200000'],
    ['a truth', '<c t="b"><v>1</v></c>', 'true'],
    ['a day', '<c s="1"><v>45967</v></c>', '2025-11-06'],
    ['a day as text', '<c t="d"><v>2025-11-06T00:00:00</v></c>', '2025-11-06'],
    ['an escaped line break', '<c t="inlineStr"><is><t>a_x000D_&#10;b_x005F_x000D_</t></is></c>', 'a\nb_x000D_'],
    ['elements with a prefix', '<x:c xmlns:x="urn:x" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>', 'a'],
  ])('reads %s', async (_, cell, text) => {
    expect(await readTable(workbookOf(sheetWith(cell), { parts }))).toEqual({
      kind: 'xlsx',
      sheets: [{ name: 'films', columns: ['key', 'value'], rows: rowsOf([2, { key: 'a', value: text }]) }],
    })
  })

  it('keeps the row numbers of the sheet and passes over empty cells', async () => {
    const rows = `${header}<row r="4"><c r="B4" t="inlineStr"><is><t>x</t></is></c><c r="XFD4" s="1"/></row><row r="9"/>`
    expect(await readTable(workbookOf(sheetOf(rows)))).toMatchObject({
      sheets: [{ rows: rowsOf([4, { key: '', value: 'x' }]) }],
    })
  })

  it.each([
    ['a formula', sheetWith('<c r="B2"><f>1+1</f><v>2</v></c>'), 'formula', { row: 2, column: 'B' }],
    ['a formula without a value', sheetWith('<c t="str"><f>A1</f></c>'), 'formula', { row: 2, column: 'B' }],
    ['a shared formula', sheetWith('<c><f t="shared" si="0"/><v>1</v></c>'), 'formula', { row: 2, column: 'B' }],
    ['an error', sheetWith('<c t="e"><v>#REF!</v></c>'), 'errorCell', { row: 2, column: 'B' }],
    ['29 February 1900', sheetWith('<c s="1"><v>60</v></c>'), 'impossibleDate', { row: 2, column: 'B' }],
    ['a cell that no column has', sheetOf(header + rowOf(2, 'a', 'b', 'c')), 'cellsExtra', { row: 2, column: 'C' }],
    ['a header with a gap', sheetOf(rowOf(1, 'a', '<c/>', 'b')), 'columnEmpty', { row: 1, column: 'B' }],
    ['a header in the second row', sheetOf(rowOf(2, 'a')), 'columnEmpty', { row: 1 }],
    [
      'merged cells',
      sheetOf(header, '<mergeCells><mergeCell ref="B2:C3"/></mergeCells>'),
      'mergedCells',
      { row: 2, column: 'B' },
    ],
    ['rows out of order', sheetOf(header + rowOf(3, 'a') + rowOf(2, 'b')), 'sheetDamaged', {}],
    ['a shared text that is not there', sheetWith('<c t="s"><v>7</v></c>'), 'sheetDamaged', { row: 2, column: 'B' }],
    ['a number that is none', sheetWith('<c><v>0x10</v></c>'), 'sheetDamaged', { row: 2, column: 'B' }],
    [
      'a NUL',
      sheetWith('<c t="inlineStr"><is><t>a_x0000_</t></is></c>'),
      'character',
      { row: 2, column: 'value', character: 'U+0000' },
    ],
  ])('refuses %s', async (_, sheet, code, place) => {
    expect(await readTable(workbookOf(sheet, { parts }))).toEqual(refused(code, { sheet: 'films', ...place }))
  })

  it.each(['hidden', 'veryHidden'])('refuses a sheet that is %s', async (state) => {
    const workbook = usualPart('xl/workbook.xml').replace('sheetId=', `state="${state}" sheetId=`)
    const bytes = workbookOf(sheetOf(header), { parts: { 'xl/workbook.xml': workbook } })
    expect(await readTable(bytes)).toEqual(refused('hiddenSheet', { sheet: 'films' }))
  })

  it('refuses a sheet that is a chart', async () => {
    const links = usualPart('xl/_rels/workbook.xml.rels').replace('relationships/worksheet', 'relationships/chartsheet')
    const bytes = workbookOf(sheetOf(header), { parts: { 'xl/_rels/workbook.xml.rels': links } })
    expect(await readTable(bytes)).toEqual(refused('sheetKind', { sheet: 'films' }))
  })

  it('refuses a workbook without a text', async () => {
    expect(await readTable(workbookOf(sheetOf('<row r="1"/>')))).toEqual(refused('empty'))
  })
})

describe('readInChild', () => {
  const bytes = bytesOf('key\na\n')
  const usual = { heapMegabytes: 128, milliseconds: 10_000 }

  it('refuses as too much what takes longer than it may', async () => {
    expect(await readInChild(bytes, { ...usual, milliseconds: 1 })).toEqual(refused('tooMuch'))
  })

  it('refuses as too much what needs more memory than it may', async () => {
    const columns = Buffer.from(`key\n${'"a";'.repeat(1_200_000)}`)
    expect(await readInChild(columns, { ...usual, heapMegabytes: 32 })).toEqual(refused('tooMuch'))
  })

  it('throws where the reader itself is at fault', async () => {
    await expect(readInChild(bytes, { ...usual, heapMegabytes: Number.NaN })).rejects.toThrow(/without an answer/)
  })
})
