import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDayAddress, readAsOfQuestion } from './agreement-as-of-question'

const ask = (query: Record<string, string | string[]>, calendar: 'gregory' | 'persian' = 'gregory') =>
  readAsOfQuestion(query, calendar, '2026-11-26')

describe('the question for a day of the past', () => {
  it('is a day in either calendar and in any digits', () => {
    expect(ask({ d: '7', m: '10', y: '2025', cal: 'gregory' })).toEqual({ day: '2025-10-07' })
    expect(ask({ d: '۱۵', m: '7', y: '۱۴۰۴', cal: 'persian' })).toEqual({ day: '2025-10-07' })
    expect(ask({ d: '۱۵', m: '7', y: '۱۴۰۴' }, 'persian')).toEqual({ day: '2025-10-07' })
    expect(ask({ d: '26', m: '11', y: '2026' })).toEqual({ day: '2026-11-26' })
  })

  it('keeps what was typed where it is none', () => {
    expect(ask({ d: '31', m: '2', y: '2026' })).toEqual({
      calendar: 'gregory',
      values: { d: '31', m: '2', y: '2026' },
      error: 'dateImpossible',
    })
    expect(ask({ d: '27', m: '11', y: '2026' })).toMatchObject({ error: 'future' })
    expect(ask({ d: '', m: '', y: '' })).toMatchObject({ error: 'dateIncomplete' })
    expect(ask({ d: ['7', '8'], m: '10', y: '2025', cal: 'roman' })).toEqual({ day: '2025-10-07' })
  })

  it('is not asked by an address without a day', () => {
    expect(ask({})).toEqual({ calendar: 'gregory', values: { d: '', m: '', y: '' } })
    expect(ask({ cal: 'persian' })).toEqual({ calendar: 'persian', values: { d: '', m: '', y: '' } })
  })
})

describe('the address of a day', () => {
  it('has one form', () => {
    for (const day of [
      '2026-02-30',
      '2026-2-03',
      '20260203',
      '2026-02-03T00:00',
      '1899-12-31',
      '۲۰۲۶-۰۲-۰۳',
      '',
      '2026-13-01',
    ])
      expect(isDayAddress(day), day).toBe(false)
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) =>
        isDayAddress(date.toISOString().slice(0, 10)),
      ),
    )
  })
})
