import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDateFields, toDateFields } from './date-fields'
import { locales } from './locales'

const msPerDay = 86_400_000
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10)

const anyIso = fc
  .integer({ min: Date.UTC(1900, 0, 1) / msPerDay, max: Date.UTC(2100, 11, 31) / msPerDay })
  .map((dayNumber) => isoOf(dayNumber * msPerDay))

describe('parseDateFields', () => {
  const persian = (dayText: string, month: string, year: string) =>
    parseDateFields({ day: dayText, month, year, calendar: 'persian' })
  const gregory = (dayText: string, month: string, year: string) =>
    parseDateFields({ day: dayText, month, year, calendar: 'gregory' })

  it('reads the three kinds of digits alike', () => {
    const expected = { iso: '2025-10-05' }
    expect(persian('۱۳', '۷', '۱۴۰۴')).toEqual(expected)
    expect(persian('١٣', '٧', '١٤٠٤')).toEqual(expected)
    expect(persian(' 13 ', '07', '1404')).toEqual(expected)
    expect(gregory('۵', '10', '2025')).toEqual(expected)
  })

  it('knows leap years', () => {
    expect(persian('30', '12', '1403')).toEqual({ iso: '2025-03-20' })
    expect(persian('30', '12', '1404')).toEqual({ error: 'dateImpossible' })
    expect(gregory('29', '2', '2024')).toEqual({ iso: '2024-02-29' })
    expect(gregory('29', '2', '2025')).toEqual({ error: 'dateImpossible' })
  })

  it('says what is wrong', () => {
    expect(gregory('', '10', '2025')).toEqual({ error: 'dateIncomplete' })
    expect(gregory('32', '10', '2025')).toEqual({ error: 'dayInvalid' })
    expect(gregory('5th', '10', '2025')).toEqual({ error: 'dayInvalid' })
    expect(gregory('5', '13', '2025')).toEqual({ error: 'monthInvalid' })
    expect(gregory('5', '10', '25')).toEqual({ error: 'yearInvalid' })
    expect(gregory('5', '10', '1404')).toEqual({ error: 'yearInvalid' })
    expect(persian('13', '7', '2025')).toEqual({ error: 'yearInvalid' })
  })

  it('reads back what it filled in', () => {
    const calendar = fc.constantFrom('gregory' as const, 'persian' as const)
    fc.assert(
      fc.property(anyIso, calendar, fc.constantFrom(...locales), (iso, cal, locale) => {
        fc.pre(cal === 'gregory' || iso >= '1921-03-21')
        const fields = toDateFields(iso, cal, locale)
        expect(parseDateFields({ ...fields, calendar: cal })).toEqual({ iso })
      }),
    )
  })
})
