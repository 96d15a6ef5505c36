import { describe, expect, it } from 'vitest'
import { draftValues } from '@/lib/drafts/draft-values'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { exampleColumns, exampleLines, exampleRows } from './exchange-example'
import { readRecord } from './exchange-record'
import { readSheets } from './exchange-sheets'
import { wordFor } from './exchange-words'

/** Reads rows of one record, counted as a spreadsheet does, on top of what the record says. */
function read(noun: RecordNoun, rows: readonly Record<string, string>[], base: RecordDocument | null = null) {
  const columns = [...new Set(rows.flatMap(Object.keys))]
  const shape = recordShapes[noun]
  return readRecord(
    shape,
    { sheet: noun, columns, rows: rows.map((cells, index) => ({ number: index + 2, cells })) },
    base && draftValues(shape, base, 'fa'),
    wordFor,
  )
}

const errorsOf = ({ faults }: ReturnType<typeof read>) =>
  faults.map(({ code, row, column }) => `${row} ${column} ${code}`)

describe('the rows of a record', () => {
  it('go on with the item above where only the list within it has anything', () => {
    const { document } = read('meetings', [
      { key: 'm', 'delegations.country': 'ir', 'delegations.host': 'yes', 'delegations.members.person': 'aa' },
      { key: 'm', 'delegations.country': '', 'delegations.host': '', 'delegations.members.person': 'bb' },
      { key: 'm', 'delegations.country': 'ru', 'delegations.host': '', 'delegations.members.person': 'cc' },
    ])
    expect(document.delegations).toMatchObject([
      { country: 'ir', host: true, members: [{ person: 'aa' }, { person: 'bb' }] },
      { country: 'ru', host: false, members: [{ person: 'cc' }] },
    ])
  })

  it('say each fault where it stands, also in the third item of a list', () => {
    const office = (more: Record<string, string>) => ({
      ...{ key: 'p', 'offices.body': 'bb', 'offices.title.ru': 'Директор', 'offices.source': 's1', 'offices.from': '' },
      ...more,
    })
    const faulty = read('people', [
      { ...office({}), 'name.ru': 'Имя', sources: 's1' },
      { ...office({ 'offices.from': '2025-13-01' }), 'name.ru': '', sources: '' },
      { ...office({ 'offices.source': '' }), 'name.ru': 'Имя иное', sources: '' },
    ])
    expect(errorsOf(faulty).sort()).toEqual([
      '3 offices.from monthInvalid',
      '4 name.ru valuesDiffer',
      '4 offices.source missing',
    ])
  })

  it('are no more than a form can have, and none is lost without a word', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ key: 'f', 'bodies.body': `b${index}`, 'bodies.role': 'producer' }))
    const tooMany = (count: number) =>
      read('films', rows(count)).faults.flatMap(({ code, row }) => (code === 'tooManyRows' ? [row] : []))
    expect(read('films', rows(1000)).document.bodies).toHaveLength(1000)
    expect([tooMany(1000), tooMany(1001), tooMany(20_000)]).toEqual([[], [1002], [1002]])
  })

  it('leave what the file has no column for, replace a list as a whole, and empty what is empty', () => {
    const base: RecordDocument = {
      name: { fa: 'نام', ru: 'Имя' },
      textStatus: { fa: 'summary', ru: 'authentic' },
      kind: 'company',
      website: 'https://a.example/',
      sources: ['s1', 's2'],
      printed: [{ printed: 'Имя', language: 'ru', source: 's1' }],
    }
    expect(read('bodies', [{ key: 'b', 'name.kk': 'Аты' }], base).document).toEqual({
      ...base,
      name: { ...(base.name as object), kk: 'Аты' },
      textStatus: { ...(base.textStatus as object), kk: 'summary' },
    })
    const { website: _, ...rest } = base
    expect(read('bodies', [{ key: 'b', website: '', sources: 's3' }], base).document).toEqual({
      ...rest,
      sources: ['s3'],
    })
    const { printed: __, ...unprinted } = base
    expect(read('bodies', [{ key: 'b', 'printed.printed': '' }], base).document).toEqual(unprinted)
  })

  it('begin with what a form begins with', () => {
    const { document, faults } = read('people', [{ key: 'p', 'name.ru': 'Имя', sources: 's1' }])
    expect(faults).toEqual([])
    expect(document).toMatchObject({ identified: true })
  })
})

describe('the example that people copy', () => {
  it('is a record without a fault', () => {
    const rows = exampleRows.map((cells, index) => ({
      number: index + 2,
      cells: Object.fromEntries(exampleColumns.map((name) => [name, cells[name] ?? ''])),
    }))
    const { records, faults } = readSheets([{ name: 'films', columns: [...exampleColumns], rows }], null)
    expect(faults).toEqual([])
    const [record] = records
    const { document, faults: own } = read('films', record?.rows.map(({ cells }) => ({ ...cells })) ?? [])
    expect(own).toEqual([])
    expect(document).toMatchObject({ countries: [{ country: 'ru' }, { country: 'ir' }], sources: ['s1', 's4'] })
    expect(exampleLines()).toHaveLength(1 + rows.length)
  })
})
