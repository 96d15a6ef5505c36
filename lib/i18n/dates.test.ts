import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateRange,
  fromSolarHijri,
  machineDate,
  monthNames,
  type PartialDate,
  parseDateFields,
  toDateFields,
  toSolarHijri,
  wordDateRange,
} from './dates'
import { type Locale, locales } from './locales'

const msPerDay = 86_400_000
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10)
const day = (date: string): PartialDate => ({ date, precision: 'day' })
const inAll = (write: (locale: Locale) => string) =>
  Object.fromEntries(locales.map((locale) => [locale, write(locale)]))

describe('the Solar Hijri calendar', () => {
  it('agrees with ICU on every day from 1900 to 2123, both ways', () => {
    const icu = new Intl.DateTimeFormat('en-u-ca-persian', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    const wrong: string[] = []
    for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2124, 0, 1); time += msPerDay) {
      const iso = isoOf(time)
      const { year, month, day: dayOfMonth } = toSolarHijri(iso)
      const same = icu.format(time) === `${month}/${dayOfMonth}/${year} AP`
      if (!same || fromSolarHijri(year, month, dayOfMonth) !== iso) wrong.push(iso)
    }
    expect(wrong).toEqual([])
  })

  it('refuses what is no date', () => {
    expect(() => toSolarHijri('2025-02-29')).toThrow(RangeError)
    expect(() => toSolarHijri('5 October')).toThrow(RangeError)
    expect(() => fromSolarHijri(1404, 12, 30)).toThrow(RangeError)
    expect(fromSolarHijri(1403, 12, 30)).toBe('2025-03-20')
  })
})

const golden: [PartialDate, Record<Locale, [single: string, dual: string]>][] = [
  [
    day('2025-10-05'),
    {
      fa: ['۱۳ مهر ۱۴۰۴', '۱۳ مهر ۱۴۰۴ (۵ اکتبر ۲۰۲۵)'],
      ru: ['5 октября 2025 г.', '5 октября 2025 г. (13 мехра 1404)'],
      kk: ['2025 жылғы 5 қазан', '2025 жылғы 5 қазан (13 мехр 1404)'],
      en: ['5 October 2025', '5 October 2025 (13 Mehr 1404)'],
    },
  ],
  [
    day('2026-02-09'),
    {
      fa: ['۲۰ بهمن ۱۴۰۴', '۲۰ بهمن ۱۴۰۴ (۹ فوریهٔ ۲۰۲۶)'],
      ru: ['9 февраля 2026 г.', '9 февраля 2026 г. (20 бахмана 1404)'],
      kk: ['2026 жылғы 9 ақпан', '2026 жылғы 9 ақпан (20 бахман 1404)'],
      en: ['9 February 2026', '9 February 2026 (20 Bahman 1404)'],
    },
  ],
  [
    day('1996-01-31'),
    {
      fa: ['۱۱ بهمن ۱۳۷۴', '۱۱ بهمن ۱۳۷۴ (۳۱ ژانویهٔ ۱۹۹۶)'],
      ru: ['31 января 1996 г.', '31 января 1996 г. (11 бахмана 1374)'],
      kk: ['1996 жылғы 31 қаңтар', '1996 жылғы 31 қаңтар (11 бахман 1374)'],
      en: ['31 January 1996', '31 January 1996 (11 Bahman 1374)'],
    },
  ],
  [
    day('2001-05-01'),
    {
      fa: ['۱۱ اردیبهشت ۱۳۸۰', '۱۱ اردیبهشت ۱۳۸۰ (۱ مه ۲۰۰۱)'],
      ru: ['1 мая 2001 г.', '1 мая 2001 г. (11 ордибехешта 1380)'],
      kk: ['2001 жылғы 1 мамыр', '2001 жылғы 1 мамыр (11 ордибехешт 1380)'],
      en: ['1 May 2001', '1 May 2001 (11 Ordibehesht 1380)'],
    },
  ],
  [
    day('2024-02-29'),
    {
      fa: ['۱۰ اسفند ۱۴۰۲', '۱۰ اسفند ۱۴۰۲ (۲۹ فوریهٔ ۲۰۲۴)'],
      ru: ['29 февраля 2024 г.', '29 февраля 2024 г. (10 эсфанда 1402)'],
      kk: ['2024 жылғы 29 ақпан', '2024 жылғы 29 ақпан (10 эсфанд 1402)'],
      en: ['29 February 2024', '29 February 2024 (10 Esfand 1402)'],
    },
  ],
  [
    day('2025-03-20'),
    {
      fa: ['۳۰ اسفند ۱۴۰۳', '۳۰ اسفند ۱۴۰۳ (۲۰ مارس ۲۰۲۵)'],
      ru: ['20 марта 2025 г.', '20 марта 2025 г. (30 эсфанда 1403)'],
      kk: ['2025 жылғы 20 наурыз', '2025 жылғы 20 наурыз (30 эсфанд 1403)'],
      en: ['20 March 2025', '20 March 2025 (30 Esfand 1403)'],
    },
  ],
  [
    day('2025-03-21'),
    {
      fa: ['۱ فروردین ۱۴۰۴', '۱ فروردین ۱۴۰۴ (۲۱ مارس ۲۰۲۵)'],
      ru: ['21 марта 2025 г.', '21 марта 2025 г. (1 фарвардина 1404)'],
      kk: ['2025 жылғы 21 наурыз', '2025 жылғы 21 наурыз (1 фарвардин 1404)'],
      en: ['21 March 2025', '21 March 2025 (1 Farvardin 1404)'],
    },
  ],
  [
    day('1976-08-12'),
    {
      fa: ['۲۱ مرداد ۱۳۵۵', '۲۱ مرداد ۱۳۵۵ (۱۲ اوت ۱۹۷۶)'],
      ru: ['12 августа 1976 г.', '12 августа 1976 г. (21 мордада 1355)'],
      kk: ['1976 жылғы 12 тамыз', '1976 жылғы 12 тамыз (21 мордад 1355)'],
      en: ['12 August 1976', '12 August 1976 (21 Mordad 1355)'],
    },
  ],
  [
    day('2026-07-23'),
    {
      fa: ['۱ مرداد ۱۴۰۵', '۱ مرداد ۱۴۰۵ (۲۳ ژوئیهٔ ۲۰۲۶)'],
      ru: ['23 июля 2026 г.', '23 июля 2026 г. (1 мордада 1405)'],
      kk: ['2026 жылғы 23 шілде', '2026 жылғы 23 шілде (1 мордад 1405)'],
      en: ['23 July 2026', '23 July 2026 (1 Mordad 1405)'],
    },
  ],
  [
    day('2026-11-30'),
    {
      fa: ['۹ آذر ۱۴۰۵', '۹ آذر ۱۴۰۵ (۳۰ نوامبر ۲۰۲۶)'],
      ru: ['30 ноября 2026 г.', '30 ноября 2026 г. (9 азара 1405)'],
      kk: ['2026 жылғы 30 қараша', '2026 жылғы 30 қараша (9 азар 1405)'],
      en: ['30 November 2026', '30 November 2026 (9 Azar 1405)'],
    },
  ],
  [
    { date: '2025-10-05', precision: 'by' },
    {
      fa: ['نه دیرتر از ۱۳ مهر ۱۴۰۴', 'نه دیرتر از ۱۳ مهر ۱۴۰۴ (۵ اکتبر ۲۰۲۵)'],
      ru: ['не позднее 5 октября 2025 г.', 'не позднее 5 октября 2025 г. (13 мехра 1404)'],
      kk: ['2025 жылғы 5 қазаннан кеш емес', '2025 жылғы 5 қазаннан кеш емес (13 мехр 1404)'],
      en: ['not later than 5 October 2025', 'not later than 5 October 2025 (13 Mehr 1404)'],
    },
  ],
  [
    { date: '2026-03-01', precision: 'by' },
    {
      fa: ['نه دیرتر از ۱۰ اسفند ۱۴۰۴', 'نه دیرتر از ۱۰ اسفند ۱۴۰۴ (۱ مارس ۲۰۲۶)'],
      ru: ['не позднее 1 марта 2026 г.', 'не позднее 1 марта 2026 г. (10 эсфанда 1404)'],
      kk: ['2026 жылғы 1 наурыздан кеш емес', '2026 жылғы 1 наурыздан кеш емес (10 эсфанд 1404)'],
      en: ['not later than 1 March 2026', 'not later than 1 March 2026 (10 Esfand 1404)'],
    },
  ],
  [
    { date: '2025-10-01', precision: 'month' },
    {
      fa: ['اکتبر ۲۰۲۵', 'اکتبر ۲۰۲۵ (مهر و آبان ۱۴۰۴)'],
      ru: ['октябрь 2025 г.', 'октябрь 2025 г. (мехр и абан 1404)'],
      kk: ['2025 жылғы қазан', '2025 жылғы қазан (мехр және абан 1404)'],
      en: ['October 2025', 'October 2025 (Mehr and Aban 1404)'],
    },
  ],
  [
    { date: '2026-01-01', precision: 'month' },
    {
      fa: ['ژانویهٔ ۲۰۲۶', 'ژانویهٔ ۲۰۲۶ (دی و بهمن ۱۴۰۴)'],
      ru: ['январь 2026 г.', 'январь 2026 г. (дей и бахман 1404)'],
      kk: ['2026 жылғы қаңтар', '2026 жылғы қаңтар (дей және бахман 1404)'],
      en: ['January 2026', 'January 2026 (Dey and Bahman 1404)'],
    },
  ],
  [
    { date: '2025-03-01', precision: 'month' },
    {
      fa: ['مارس ۲۰۲۵', 'مارس ۲۰۲۵ (اسفند ۱۴۰۳ و فروردین ۱۴۰۴)'],
      ru: ['март 2025 г.', 'март 2025 г. (эсфанд 1403 и фарвардин 1404)'],
      kk: ['2025 жылғы наурыз', '2025 жылғы наурыз (эсфанд 1403 және фарвардин 1404)'],
      en: ['March 2025', 'March 2025 (Esfand 1403 and Farvardin 1404)'],
    },
  ],
  [
    { date: '2025-01-01', precision: 'year' },
    {
      fa: ['۲۰۲۵ میلادی', '۲۰۲۵ میلادی (۱۴۰۳ و ۱۴۰۴ خورشیدی)'],
      ru: ['2025 год', '2025 год (1403 и 1404 годы по иранскому календарю)'],
      kk: ['2025 жыл', '2025 жыл (Иран күнтізбесі бойынша 1403 және 1404 жылдар)'],
      en: ['2025', '2025 (1403 and 1404 Solar Hijri)'],
    },
  ],
  [
    { date: '1999-01-01', precision: 'year' },
    {
      fa: ['۱۹۹۹ میلادی', '۱۹۹۹ میلادی (۱۳۷۷ و ۱۳۷۸ خورشیدی)'],
      ru: ['1999 год', '1999 год (1377 и 1378 годы по иранскому календарю)'],
      kk: ['1999 жыл', '1999 жыл (Иран күнтізбесі бойынша 1377 және 1378 жылдар)'],
      en: ['1999', '1999 (1377 and 1378 Solar Hijri)'],
    },
  ],
  [
    { date: '2025-09-23', precision: 'month', calendar: 'persian' },
    {
      fa: ['مهر ۱۴۰۴', 'مهر ۱۴۰۴ (سپتامبر و اکتبر ۲۰۲۵)'],
      ru: ['мехр 1404 г. (сентябрь и октябрь 2025 г.)', 'мехр 1404 г. (сентябрь и октябрь 2025 г.)'],
      kk: ['1404 жылғы мехр (2025 жылғы қыркүйек және қазан)', '1404 жылғы мехр (2025 жылғы қыркүйек және қазан)'],
      en: ['Mehr 1404 (September and October 2025)', 'Mehr 1404 (September and October 2025)'],
    },
  ],
  [
    { date: '2025-12-22', precision: 'month', calendar: 'persian' },
    {
      fa: ['دی ۱۴۰۴', 'دی ۱۴۰۴ (دسامبر ۲۰۲۵ و ژانویهٔ ۲۰۲۶)'],
      ru: ['дей 1404 г. (декабрь 2025 г. и январь 2026 г.)', 'дей 1404 г. (декабрь 2025 г. и январь 2026 г.)'],
      kk: [
        '1404 жылғы дей (2025 жылғы желтоқсан және 2026 жылғы қаңтар)',
        '1404 жылғы дей (2025 жылғы желтоқсан және 2026 жылғы қаңтар)',
      ],
      en: ['Dey 1404 (December 2025 and January 2026)', 'Dey 1404 (December 2025 and January 2026)'],
    },
  ],
  [
    { date: '2025-03-21', precision: 'year', calendar: 'persian' },
    {
      fa: ['۱۴۰۴ خورشیدی', '۱۴۰۴ خورشیدی (۲۰۲۵ و ۲۰۲۶ میلادی)'],
      ru: ['1404 год по иранскому календарю (2025 и 2026 годы)', '1404 год по иранскому календарю (2025 и 2026 годы)'],
      kk: [
        'Иран күнтізбесі бойынша 1404 жыл (2025 және 2026 жылдар)',
        'Иран күнтізбесі бойынша 1404 жыл (2025 және 2026 жылдар)',
      ],
      en: ['1404 Solar Hijri (2025 and 2026)', '1404 Solar Hijri (2025 and 2026)'],
    },
  ],
  [
    { precision: 'unknown' },
    {
      fa: ['تاریخ در منبع نیامده است', 'تاریخ در منبع نیامده است'],
      ru: ['дата в источнике не указана', 'дата в источнике не указана'],
      kk: ['дереккөзде күні көрсетілмеген', 'дереккөзде күні көрсетілмеген'],
      en: ['date not stated in the source', 'date not stated in the source'],
    },
  ],
]

describe('formatDate', () => {
  it.each(golden)('words %o in four languages', (value, wordings) => {
    for (const locale of locales) {
      expect([formatDate(value, locale), formatDate(value, locale, 'dual')]).toEqual(wordings[locale])
    }
  })

  it('takes the caller’s words for an unknown date', () => {
    expect(formatDate({ precision: 'unknown' }, 'en', 'single', 'not set')).toBe('not set')
  })

  it('has twelve months in every language and calendar', () => {
    for (const locale of locales) {
      expect(new Set(monthNames(locale, 'gregory')).size).toBe(12)
      expect(new Set(monthNames(locale, 'persian')).size).toBe(12)
    }
  })

  it('leaves no ASCII digit in Persian and no Persian digit elsewhere', () => {
    const precision = fc.constantFrom('day', 'by', 'month', 'year')
    const calendar = fc.constantFrom('gregory', 'persian')
    fc.assert(
      fc.property(anyIso, precision, calendar, (date, exactness, printed) => {
        const value = { date, precision: exactness, calendar: printed } as PartialDate
        expect(formatDate(value, 'fa', 'dual')).not.toMatch(/[0-9]/)
        for (const locale of ['ru', 'kk', 'en'] as const) {
          expect(formatDate(value, locale, 'dual')).not.toMatch(/[۰-۹]/)
        }
      }),
    )
  })
})

const anyIso = fc
  .integer({ min: Date.UTC(1900, 0, 1) / msPerDay, max: Date.UTC(2100, 11, 31) / msPerDay })
  .map((dayNumber) => isoOf(dayNumber * msPerDay))

describe('machineDate', () => {
  it('is as exact as the date is known, and Gregorian or nothing', () => {
    expect(machineDate(day('2025-10-05'))).toBe('2025-10-05')
    expect(machineDate({ date: '2025-10-05', precision: 'by' })).toBe('2025-10-05')
    expect(machineDate({ date: '2025-10-01', precision: 'month' })).toBe('2025-10')
    expect(machineDate({ date: '2025-01-01', precision: 'year' })).toBe('2025')
    const mehr: PartialDate = { date: '2025-09-23', precision: 'month', calendar: 'persian' }
    expect(machineDate(mehr)).toBeUndefined()
    expect(machineDate({ precision: 'unknown' })).toBeUndefined()
  })
})

describe('formatDateRange', () => {
  const unknown: PartialDate = { precision: 'unknown' }
  it.each<[string, PartialDate, PartialDate, Record<Locale, string>]>([
    [
      'days of one month',
      day('2025-10-05'),
      day('2025-10-12'),
      {
        fa: '۱۳ تا ۲۰ مهر ۱۴۰۴',
        ru: 'с 5 по 12 октября 2025 г.',
        kk: '2025 жылғы 5 қазаннан 12 қазанға дейін',
        en: '5 to 12 October 2025',
      },
    ],
    [
      'days of two months',
      day('2025-09-28'),
      day('2025-10-05'),
      {
        fa: '۶ تا ۱۳ مهر ۱۴۰۴',
        ru: 'с 28 сентября по 5 октября 2025 г.',
        kk: '2025 жылғы 28 қыркүйектен 5 қазанға дейін',
        en: '28 September to 5 October 2025',
      },
    ],
    [
      'days of two years',
      day('2025-12-28'),
      day('2026-01-05'),
      {
        fa: '۷ تا ۱۵ دی ۱۴۰۴',
        ru: 'с 28 декабря 2025 г. по 5 января 2026 г.',
        kk: '2025 жылғы 28 желтоқсаннан 2026 жылғы 5 қаңтарға дейін',
        en: '28 December 2025 to 5 January 2026',
      },
    ],
    [
      'one and the same day',
      day('2025-10-05'),
      day('2025-10-05'),
      {
        fa: '۱۳ مهر ۱۴۰۴',
        ru: '5 октября 2025 г.',
        kk: '2025 жылғы 5 қазан',
        en: '5 October 2025',
      },
    ],
    [
      'months',
      { date: '2025-10-01', precision: 'month' },
      { date: '2026-03-01', precision: 'month' },
      {
        fa: 'اکتبر ۲۰۲۵ تا مارس ۲۰۲۶',
        ru: 'с октября 2025 г. по март 2026 г.',
        kk: '2025 жылғы қазаннан 2026 жылғы наурызға дейін',
        en: 'October 2025 to March 2026',
      },
    ],
    [
      'years',
      { date: '2025-01-01', precision: 'year' },
      { date: '2027-01-01', precision: 'year' },
      {
        fa: '۲۰۲۵ میلادی تا ۲۰۲۷ میلادی',
        ru: 'с 2025 года по 2027 год',
        kk: '2025 жылдан 2027 жылға дейін',
        en: '2025 to 2027',
      },
    ],
    [
      'a month and a last day',
      { date: '2025-10-01', precision: 'month' },
      { date: '2026-03-01', precision: 'by' },
      {
        fa: 'اکتبر ۲۰۲۵ تا ۱۰ اسفند ۱۴۰۴',
        ru: 'с октября 2025 г. по 1 марта 2026 г.',
        kk: '2025 жылғы қазаннан 2026 жылғы 1 наурызға дейін',
        en: 'October 2025 to 1 March 2026',
      },
    ],
    [
      'no end',
      day('2025-10-05'),
      unknown,
      {
        fa: 'از ۱۳ مهر ۱۴۰۴',
        ru: 'с 5 октября 2025 г.',
        kk: '2025 жылғы 5 қазаннан бастап',
        en: 'from 5 October 2025',
      },
    ],
    [
      'no start',
      unknown,
      day('2025-10-05'),
      {
        fa: 'تا ۱۳ مهر ۱۴۰۴',
        ru: 'по 5 октября 2025 г.',
        kk: '2025 жылғы 5 қазанға дейін',
        en: 'until 5 October 2025',
      },
    ],
    [
      'nothing known',
      unknown,
      unknown,
      {
        fa: 'تاریخ در منبع نیامده است',
        ru: 'дата в источнике не указана',
        kk: 'дереккөзде күні көрсетілмеген',
        en: 'date not stated in the source',
      },
    ],
  ])('%s', (_name, from, to, expected) => {
    expect(inAll((locale) => formatDateRange(from, to, locale))).toEqual(expected)
  })
})

describe('wordDateRange', () => {
  const other = (from: string, to: string) =>
    inAll((locale) => wordDateRange(day(from), day(to), locale, 'dual').other ?? '')

  it('adds the days of the other calendar', () => {
    expect(other('2025-11-06', '2025-11-07')).toEqual({
      fa: '۶ تا ۷ نوامبر ۲۰۲۵',
      ru: 'с 15 по 16 абана 1404',
      kk: '15–16 абан 1404',
      en: '15 to 16 Aban 1404',
    })
    expect(other('2025-12-28', '2026-01-05')).toEqual({
      fa: '۲۸ دسامبر ۲۰۲۵ تا ۵ ژانویهٔ ۲۰۲۶',
      ru: 'с 7 по 15 дея 1404',
      kk: '7–15 дей 1404',
      en: '7 to 15 Dey 1404',
    })
    expect(other('2025-11-20', '2025-11-25').kk).toBe('29 абан – 4 азар 1404')
  })

  it('adds nothing where an end is not a day', () => {
    const range = wordDateRange(day('2025-11-06'), { precision: 'unknown' }, 'en', 'dual')
    expect(range).toEqual({ main: 'from 6 November 2025' })
  })
})

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
