import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asBefore, type ReportBefore } from './report-schema'
import { reportRowLimit, rowField, rowNumber, saidNumbers, severalReports } from './several-reports'

const today = '2026-01-01'

const common = {
  locale: 'ru',
  agreement: 'ir-ru',
  asOfCalendar: 'gregory',
  asOfDay: '31',
  asOfMonth: '12',
  asOfYear: '2025',
}

const before: ReportBefore = {
  status: 'fulfilled',
  texts: [{ locale: 'fa', note: 'انجام شد.', obstacle: null, nextStep: null }],
  evidence: [
    { kind: 'outcome', key: 'week' },
    { kind: 'url', url: 'https://example.org/' },
  ],
}

type Row = Record<string, string>

function sent(rows: Record<number, Row>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(common)) form.set(name, value)
  for (const [number, row] of Object.entries(rows))
    for (const [field, value] of Object.entries({ version: '1', submissionId: id(Number(number)), ...row }))
      form.set(rowField(Number(number), field), value)
  return form
}

const id = (number: number) => `0190a0b0-0000-7000-8000-${String(number).padStart(12, '0')}`

const parse = (rows: Record<number, Row>, beforeOf: (number: number) => ReportBefore | null = () => null) =>
  severalReports(sent(rows), today, beforeOf)

describe('severalReports', () => {
  it('leaves out the clauses of which nothing is said, and keeps the order of the numbers', () => {
    const { data } = parse({
      10: { status: 'delayed', note_ru: 'Да' },
      3: {},
      2: { status: 'ongoing', note_ru: 'Нет' },
    })
    expect(data?.map(({ number, status, asOf }) => ({ number, status, asOf }))).toEqual([
      { number: 2, status: 'ongoing', asOf: '2025-12-31' },
      { number: 10, status: 'delayed', asOf: '2025-12-31' },
    ])
  })

  it('wants at least one', () => {
    expect(parse({ 1: {}, 2: { status: '', note_ru: ' ' } }).errors).toEqual({ form: 'nothingReported' })
  })

  it('takes no more than a page has', () => {
    const rows = Array.from({ length: reportRowLimit + 1 }, (_, index) => [index + 1, { status: 'ongoing' }])
    expect(parse(Object.fromEntries(rows)).errors).toEqual({ form: 'malformed' })
  })

  it('calls every error by its row, and what is asked once by its own name', () => {
    const form = sent({
      1: { note_ru: 'Да' },
      4: { status: 'blocked', note_ru: 'Да' },
      5: { status: 'fulfilled', note_ru: 'Да' },
    })
    form.set('asOfYear', '2026')
    expect(severalReports(form, today, () => null).errors).toEqual({
      c1_status: 'statusMissing',
      asOf: 'asOfInFuture',
      c4_obstacle_ru: 'obstacleMissing',
      c5_evidence: 'evidenceMissing',
    })
  })

  it('says again what was said, with the words that are new', () => {
    const { data } = parse({ 1: { status: asBefore }, 2: { status: asBefore, note_ru: 'Снова' } }, () => before)
    expect(data).toMatchObject([
      { number: 1, asOf: '2025-12-31', ...before },
      { number: 2, status: 'fulfilled', texts: [{ locale: 'ru', note: 'Снова' }], evidence: before.evidence },
    ])
  })

  it('cannot say again what was never said, or what has lost its evidence', () => {
    expect(parse({ 1: { status: asBefore, note_ru: 'Да' } }).errors).toEqual({ c1_status: 'statusMissing' })
    expect(parse({ 1: { status: asBefore } }, () => ({ ...before, evidence: [] })).errors).toEqual({
      c1_evidence: 'evidenceMissing',
    })
  })

  it('never throws, whatever is sent', () => {
    const name = fc.oneof(
      fc.constantFrom(...Object.keys(common), 'c1_status', 'c1_note_ru', 'c2_version', 'c0_status', 'c1___proto__'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' })), { maxLength: 12 }), (fields) => {
        const form = sent({ 1: { status: 'ongoing', note_ru: 'Да' } })
        for (const [field, value] of fields) form.append(field, value)
        const { data, errors } = severalReports(form, today, () => before)
        expect(Boolean(data) !== Boolean(errors)).toBe(true)
      }),
    )
  })
})

describe('the names of fields', () => {
  it('tell of which clause a field is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('status', 'note_fa'), (number, field) => {
        expect(rowNumber(rowField(number, field))).toBe(number)
        const form = new FormData()
        form.set(rowField(number, field), 'x')
        expect(saidNumbers(form)).toEqual([number])
      }),
    )
    expect(rowNumber('asOfDay')).toBeNull()
  })
})
