import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsIn } from '@/lib/i18n/calendars'
import { formatDate } from '@/lib/i18n/dates'
import { type Calendar, locales } from '@/lib/i18n/locales'
import { monthInDate, monthNames } from '@/lib/i18n/month-names'
import { dayTerm, monthTerm, timesIn } from './days'
import { readQuestion } from './search-question'
import { wordsOf } from './tokens'

const termsIn = (q: string) => timesIn(q, wordsOf(q)).map(({ term }) => term)

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

describe('a day that is asked for', () => {
  it.each([
    '05.10.2025',
    '5.10.2025',
    '5/10/2025',
    '2025-10-05',
    '۱۴۰۴/۷/۱۳',
    '13.07.1404',
    '5 октября 2025 года',
    '5 октября 2025 г.',
    'October 5, 2025',
    '5 October 2025',
    '2025 жылғы 5 қазан',
    '2025 жылғы 5 қазанда',
    '۱۳ مهر ۱۴۰۴',
    '۵ اکتبر ۲۰۲۵',
    'меморандум от 05.10.2025',
  ])('is understood: %s', (q) => {
    expect(termsIn(q)).toEqual(['20251005'])
  })

  it.each([
    '32.10.2025',
    '29.02.2025',
    '31/07/1404',
    '5.10',
    '5.10-20',
    '13.2025',
    '5 октября',
    '5 1 2025',
    '0.0.0000',
    'май 25',
  ])('is none: %s', (q) => {
    expect(termsIn(q)).toEqual([])
  })

  it.each([
    ['октябрь 2025', '202510'],
    ['октября 2025 года', '202510'],
    ['в октябре 2025 г.', '202510'],
    ['October 2025', '202510'],
    ['2025 жылғы қазан', '202510'],
    ['2025 жылы қазанда', '202510'],
    ['қазан 2025', '202510'],
    ['اکتبر ۲۰۲۵', '202510'],
    ['10.2025', '202510'],
    ['2025-10', '202510'],
    ['مهر ۱۴۰۴', '140407'],
    ['мехр 1404', '140407'],
    ['۱۴۰۴/۷', '140407'],
  ])('may be a month: %s', (q, term) => {
    expect(termsIn(q)).toEqual([term])
  })

  it('is the same in every language and both calendars, as the registry writes it', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...locales),
        fc.constantFrom<Calendar>('gregory', 'persian'),
        (date, locale, calendar) => {
          const { year, month, day } = partsIn(calendar, date)
          const others = [
            `${day} ${monthInDate(locale, calendar, month)} ${year}`,
            `${day}.${month}.${year}`,
            `${year}-${month}-${day}`,
          ]
          for (const q of [`${monthNames(locale, calendar)[month - 1]} ${year}`, `${month}.${year}`])
            expect([q, termsIn(q)]).toEqual([q, [monthTerm(calendar, date)]])
          for (const q of [formatDate({ date, precision: 'day' }, locale), ...others])
            expect([q, termsIn(q)]).toEqual([q, [dayTerm(date)]])
        },
      ),
    )
  })

  it('is asked for beside its words, which a text may have', () => {
    const { asked } = readQuestion('Ташкент 5 октября 2025 года')
    expect(asked.map(({ term, asOne }) => [term, asOne.some((one) => one.term === '20251005')])).toEqual([
      ['ташкент', false],
      ['5', true],
      ['октября', true],
      ['2025', true],
      ['года', true],
    ])
  })
})
