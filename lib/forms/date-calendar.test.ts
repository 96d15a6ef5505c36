import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWantedCalendar } from './date-calendar'

const typed = {
  locale: 'fa',
  asOfCalendar: 'persian',
  asOfDay: '۱۵',
  asOfMonth: '7',
  asOfYear: '۱۴۰۴',
  note_fa: 'متن',
}

describe('inWantedCalendar', () => {
  it('is for the button of the calendar only', () => {
    expect(inWantedCalendar(typed, 'asOf')).toBeNull()
    expect(inWantedCalendar({ ...typed, inCalendar: 'julian' }, 'asOf')).toBeNull()
  })

  it('says the same day in the other calendar, in the reader’s digits, and keeps everything else', () => {
    const inGregorian = { ...typed, asOfCalendar: 'gregory', asOfDay: '۷', asOfMonth: '10', asOfYear: '۲۰۲۵' }
    expect(inWantedCalendar({ ...typed, inCalendar: 'gregory' }, 'asOf')).toEqual(inGregorian)
    expect(inWantedCalendar({ ...inGregorian, inCalendar: 'persian' }, 'asOf')).toEqual(typed)
    expect(inWantedCalendar({ ...typed, locale: 'ru', inCalendar: 'gregory' }, 'asOf')).toMatchObject({
      asOfDay: '7',
      asOfYear: '2025',
    })
  })

  it('leaves a date alone that is in that calendar already', () => {
    expect(inWantedCalendar({ ...typed, inCalendar: 'persian' }, 'asOf')).toEqual(typed)
  })

  it('keeps what is no date as typed, but takes no month of one calendar for one of the other', () => {
    const halfway = { ...typed, asOfDay: '۳۱' }
    expect(inWantedCalendar({ ...halfway, inCalendar: 'gregory' }, 'asOf')).toEqual({
      ...halfway,
      asOfCalendar: 'gregory',
      asOfMonth: '',
    })
  })

  it('there and back is the same date, and nothing that is sent makes it throw', () => {
    const field = fc.oneof(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 2100 }).map(String))
    const calendar = fc.constantFrom('gregory', 'persian')
    fc.assert(
      fc.property(fc.record({ day: field, month: field, year: field, calendar }), ({ day, month, year, calendar }) => {
        const values = { asOfDay: day, asOfMonth: month, asOfYear: year, asOfCalendar: calendar, inCalendar: 'gregory' }
        expect(inWantedCalendar(values, 'asOf')).toMatchObject({ asOfCalendar: 'gregory' })
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1922, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const values = { locale: 'ru', asOfDay: '7', asOfMonth: String(month), asOfYear: String(year) }
        const there = inWantedCalendar({ ...values, asOfCalendar: 'gregory', inCalendar: 'persian' }, 'asOf')
        expect(inWantedCalendar({ ...there, inCalendar: 'gregory' }, 'asOf')).toMatchObject(values)
      }),
    )
  })
})
