import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDateFields } from '@/lib/i18n/date-fields'
import { dateText, typedDate } from './exchange-dates'

describe('a date in a cell', () => {
  it.each([
    ['2025-10-05', { year: '2025', month: '10', day: '05', calendar: 'gregory' }],
    ['2025-10', { year: '2025', month: '10', day: '', calendar: 'gregory' }],
    ['2025', { year: '2025', month: '', day: '', calendar: 'gregory' }],
    ['<=2025-10-05', { year: '2025', day: '05', isLatest: true }],
    ['≤ 2025-10-05', { year: '2025', day: '05', isLatest: true }],
    ['5.10.2025', { year: '2025', month: '10', day: '5', calendar: 'gregory' }],
    ['1404-07@persian', { year: '1404', month: '07', day: '', calendar: 'persian' }],
    ['1404/7/13', { year: '1404', month: '7', day: '13', calendar: 'persian' }],
    ['۱۴۰۴/۰۷/۱۳', { year: '1404', month: '07', day: '13', calendar: 'persian' }],
    ['\u200e1404-07', { year: '1404', month: '07', calendar: 'persian' }],
  ])('is read from %s', (cell, fields) => {
    expect(typedDate(cell)).toMatchObject(fields)
  })

  it.each(['10/05/2025', '5/10/2025', '2025-10/05', 'October 2025', '25-10-05', '<=2025', '2025-10-05T00:00', ''])(
    'is not guessed from %s',
    (cell) => {
      expect(typedDate(cell)).toBeNull()
    },
  )

  it('is read as it was written, in either calendar', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.constantFrom('day', 'by', 'month', 'year'), fc.boolean(), (moment, precision, isSolar) => {
        const date = moment.toISOString().slice(0, 10)
        const text = dateText({ date, precision, ...(isSolar ? { calendar: 'solar_hijri' } : {}) })
        const read = typedDate(text)
        const isWhole = precision === 'day' || precision === 'by'
        const calendar = isSolar && !isWhole ? 'persian' : 'gregory'
        const fields = toDateFields(date, calendar, 'en')
        expect(read?.calendar).toBe(calendar)
        expect(Number(read?.year)).toBe(Number(fields.year))
        expect(read?.month ? Number(read.month) : null).toBe(precision === 'year' ? null : Number(fields.month))
        expect(read?.day ? Number(read.day) : null).toBe(isWhole ? Number(fields.day) : null)
        expect(read?.isLatest).toBe(precision === 'by')
      }),
    )
  })
})
