import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate, machineDate, type PartialDate } from './dates'
import { type Locale, locales } from './locales'

const msPerDay = 86_400_000
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10)
const day = (date: string): PartialDate => ({ date, precision: 'day' })

const golden: [PartialDate, Record<Locale, [single: string, dual: string]>][] = [
  [
    day('2025-10-05'),
    {
      fa: ['۱۳\u00a0مهر ۱۴۰۴', '۱۳\u00a0مهر ۱۴۰۴ (۵\u00a0اکتبر ۲۰۲۵)'],
      ru: ['5\u00a0октября 2025\u00a0г.', '5\u00a0октября 2025\u00a0г. (13\u00a0мехра 1404)'],
      kk: ['2025\u00a0жылғы 5\u00a0қазан', '2025\u00a0жылғы 5\u00a0қазан (13\u00a0мехр 1404)'],
      en: ['5\u00a0October 2025', '5\u00a0October 2025 (13\u00a0Mehr 1404)'],
    },
  ],
  [
    day('2026-02-09'),
    {
      fa: ['۲۰\u00a0بهمن ۱۴۰۴', '۲۰\u00a0بهمن ۱۴۰۴ (۹\u00a0فوریهٔ ۲۰۲۶)'],
      ru: ['9\u00a0февраля 2026\u00a0г.', '9\u00a0февраля 2026\u00a0г. (20\u00a0бахмана 1404)'],
      kk: ['2026\u00a0жылғы 9\u00a0ақпан', '2026\u00a0жылғы 9\u00a0ақпан (20\u00a0бахман 1404)'],
      en: ['9\u00a0February 2026', '9\u00a0February 2026 (20\u00a0Bahman 1404)'],
    },
  ],
  [
    day('1996-01-31'),
    {
      fa: ['۱۱\u00a0بهمن ۱۳۷۴', '۱۱\u00a0بهمن ۱۳۷۴ (۳۱\u00a0ژانویهٔ ۱۹۹۶)'],
      ru: ['31\u00a0января 1996\u00a0г.', '31\u00a0января 1996\u00a0г. (11\u00a0бахмана 1374)'],
      kk: ['1996\u00a0жылғы 31\u00a0қаңтар', '1996\u00a0жылғы 31\u00a0қаңтар (11\u00a0бахман 1374)'],
      en: ['31\u00a0January 1996', '31\u00a0January 1996 (11\u00a0Bahman 1374)'],
    },
  ],
  [
    day('2001-05-01'),
    {
      fa: ['۱۱\u00a0اردیبهشت ۱۳۸۰', '۱۱\u00a0اردیبهشت ۱۳۸۰ (۱\u00a0مه ۲۰۰۱)'],
      ru: ['1\u00a0мая 2001\u00a0г.', '1\u00a0мая 2001\u00a0г. (11\u00a0ордибехешта 1380)'],
      kk: ['2001\u00a0жылғы 1\u00a0мамыр', '2001\u00a0жылғы 1\u00a0мамыр (11\u00a0ордибехешт 1380)'],
      en: ['1\u00a0May 2001', '1\u00a0May 2001 (11\u00a0Ordibehesht 1380)'],
    },
  ],
  [
    day('2024-02-29'),
    {
      fa: ['۱۰\u00a0اسفند ۱۴۰۲', '۱۰\u00a0اسفند ۱۴۰۲ (۲۹\u00a0فوریهٔ ۲۰۲۴)'],
      ru: ['29\u00a0февраля 2024\u00a0г.', '29\u00a0февраля 2024\u00a0г. (10\u00a0эсфанда 1402)'],
      kk: ['2024\u00a0жылғы 29\u00a0ақпан', '2024\u00a0жылғы 29\u00a0ақпан (10\u00a0эсфанд 1402)'],
      en: ['29\u00a0February 2024', '29\u00a0February 2024 (10\u00a0Esfand 1402)'],
    },
  ],
  [
    day('2025-03-20'),
    {
      fa: ['۳۰\u00a0اسفند ۱۴۰۳', '۳۰\u00a0اسفند ۱۴۰۳ (۲۰\u00a0مارس ۲۰۲۵)'],
      ru: ['20\u00a0марта 2025\u00a0г.', '20\u00a0марта 2025\u00a0г. (30\u00a0эсфанда 1403)'],
      kk: ['2025\u00a0жылғы 20\u00a0наурыз', '2025\u00a0жылғы 20\u00a0наурыз (30\u00a0эсфанд 1403)'],
      en: ['20\u00a0March 2025', '20\u00a0March 2025 (30\u00a0Esfand 1403)'],
    },
  ],
  [
    day('2025-03-21'),
    {
      fa: ['۱\u00a0فروردین ۱۴۰۴', '۱\u00a0فروردین ۱۴۰۴ (۲۱\u00a0مارس ۲۰۲۵)'],
      ru: ['21\u00a0марта 2025\u00a0г.', '21\u00a0марта 2025\u00a0г. (1\u00a0фарвардина 1404)'],
      kk: ['2025\u00a0жылғы 21\u00a0наурыз', '2025\u00a0жылғы 21\u00a0наурыз (1\u00a0фарвардин 1404)'],
      en: ['21\u00a0March 2025', '21\u00a0March 2025 (1\u00a0Farvardin 1404)'],
    },
  ],
  [
    day('1976-08-12'),
    {
      fa: ['۲۱\u00a0مرداد ۱۳۵۵', '۲۱\u00a0مرداد ۱۳۵۵ (۱۲\u00a0اوت ۱۹۷۶)'],
      ru: ['12\u00a0августа 1976\u00a0г.', '12\u00a0августа 1976\u00a0г. (21\u00a0мордада 1355)'],
      kk: ['1976\u00a0жылғы 12\u00a0тамыз', '1976\u00a0жылғы 12\u00a0тамыз (21\u00a0мордад 1355)'],
      en: ['12\u00a0August 1976', '12\u00a0August 1976 (21\u00a0Mordad 1355)'],
    },
  ],
  [
    day('2026-07-23'),
    {
      fa: ['۱\u00a0مرداد ۱۴۰۵', '۱\u00a0مرداد ۱۴۰۵ (۲۳\u00a0ژوئیهٔ ۲۰۲۶)'],
      ru: ['23\u00a0июля 2026\u00a0г.', '23\u00a0июля 2026\u00a0г. (1\u00a0мордада 1405)'],
      kk: ['2026\u00a0жылғы 23\u00a0шілде', '2026\u00a0жылғы 23\u00a0шілде (1\u00a0мордад 1405)'],
      en: ['23\u00a0July 2026', '23\u00a0July 2026 (1\u00a0Mordad 1405)'],
    },
  ],
  [
    day('2026-11-30'),
    {
      fa: ['۹\u00a0آذر ۱۴۰۵', '۹\u00a0آذر ۱۴۰۵ (۳۰\u00a0نوامبر ۲۰۲۶)'],
      ru: ['30\u00a0ноября 2026\u00a0г.', '30\u00a0ноября 2026\u00a0г. (9\u00a0азара 1405)'],
      kk: ['2026\u00a0жылғы 30\u00a0қараша', '2026\u00a0жылғы 30\u00a0қараша (9\u00a0азар 1405)'],
      en: ['30\u00a0November 2026', '30\u00a0November 2026 (9\u00a0Azar 1405)'],
    },
  ],
  [
    { date: '2025-10-05', precision: 'by' },
    {
      fa: ['حداکثر تا ۱۳\u00a0مهر ۱۴۰۴', 'حداکثر تا ۱۳\u00a0مهر ۱۴۰۴ (۵\u00a0اکتبر ۲۰۲۵)'],
      ru: ['не позднее 5\u00a0октября 2025\u00a0г.', 'не позднее 5\u00a0октября 2025\u00a0г. (13\u00a0мехра 1404)'],
      kk: ['2025\u00a0жылғы 5\u00a0қазаннан кеш емес', '2025\u00a0жылғы 5\u00a0қазаннан кеш емес (13\u00a0мехр 1404)'],
      en: ['not later than 5\u00a0October 2025', 'not later than 5\u00a0October 2025 (13\u00a0Mehr 1404)'],
    },
  ],
  [
    { date: '2026-03-01', precision: 'by' },
    {
      fa: ['حداکثر تا ۱۰\u00a0اسفند ۱۴۰۴', 'حداکثر تا ۱۰\u00a0اسفند ۱۴۰۴ (۱\u00a0مارس ۲۰۲۶)'],
      ru: ['не позднее 1\u00a0марта 2026\u00a0г.', 'не позднее 1\u00a0марта 2026\u00a0г. (10\u00a0эсфанда 1404)'],
      kk: [
        '2026\u00a0жылғы 1\u00a0наурыздан кеш емес',
        '2026\u00a0жылғы 1\u00a0наурыздан кеш емес (10\u00a0эсфанд 1404)',
      ],
      en: ['not later than 1\u00a0March 2026', 'not later than 1\u00a0March 2026 (10\u00a0Esfand 1404)'],
    },
  ],
  [
    { date: '2025-10-01', precision: 'month' },
    {
      fa: ['اکتبر ۲۰۲۵', 'اکتبر ۲۰۲۵ (مهر و آبان ۱۴۰۴)'],
      ru: ['октябрь 2025\u00a0г.', 'октябрь 2025\u00a0г. (мехр и абан 1404)'],
      kk: ['2025\u00a0жылғы қазан', '2025\u00a0жылғы қазан (мехр және абан 1404)'],
      en: ['October 2025', 'October 2025 (Mehr and Aban 1404)'],
    },
  ],
  [
    { date: '2026-01-01', precision: 'month' },
    {
      fa: ['ژانویهٔ ۲۰۲۶', 'ژانویهٔ ۲۰۲۶ (دی و بهمن ۱۴۰۴)'],
      ru: ['январь 2026\u00a0г.', 'январь 2026\u00a0г. (дей и бахман 1404)'],
      kk: ['2026\u00a0жылғы қаңтар', '2026\u00a0жылғы қаңтар (дей және бахман 1404)'],
      en: ['January 2026', 'January 2026 (Dey and Bahman 1404)'],
    },
  ],
  [
    { date: '2025-03-01', precision: 'month' },
    {
      fa: ['مارس ۲۰۲۵', 'مارس ۲۰۲۵ (اسفند ۱۴۰۳ و فروردین ۱۴۰۴)'],
      ru: ['март 2025\u00a0г.', 'март 2025\u00a0г. (эсфанд 1403 и фарвардин 1404)'],
      kk: ['2025\u00a0жылғы наурыз', '2025\u00a0жылғы наурыз (эсфанд 1403 және фарвардин 1404)'],
      en: ['March 2025', 'March 2025 (Esfand 1403 and Farvardin 1404)'],
    },
  ],
  [
    { date: '2025-01-01', precision: 'year' },
    {
      fa: ['۲۰۲۵ میلادی', '۲۰۲۵ میلادی (۱۴۰۳ و ۱۴۰۴ خورشیدی)'],
      ru: ['2025\u00a0год', '2025\u00a0год (1403 и 1404\u00a0годы по иранскому календарю)'],
      kk: ['2025\u00a0жыл', '2025\u00a0жыл (Иран күнтізбесі бойынша 1403 және 1404\u00a0жылдар)'],
      en: ['2025', '2025 (1403 and 1404 Solar Hijri)'],
    },
  ],
  [
    { date: '1999-01-01', precision: 'year' },
    {
      fa: ['۱۹۹۹ میلادی', '۱۹۹۹ میلادی (۱۳۷۷ و ۱۳۷۸ خورشیدی)'],
      ru: ['1999\u00a0год', '1999\u00a0год (1377 и 1378\u00a0годы по иранскому календарю)'],
      kk: ['1999\u00a0жыл', '1999\u00a0жыл (Иран күнтізбесі бойынша 1377 және 1378\u00a0жылдар)'],
      en: ['1999', '1999 (1377 and 1378 Solar Hijri)'],
    },
  ],
  [
    { date: '2025-09-23', precision: 'month', calendar: 'persian' },
    {
      fa: ['مهر ۱۴۰۴', 'مهر ۱۴۰۴ (سپتامبر و اکتبر ۲۰۲۵)'],
      ru: [
        'мехр 1404\u00a0г. (сентябрь и октябрь 2025\u00a0г.)',
        'мехр 1404\u00a0г. (сентябрь и октябрь 2025\u00a0г.)',
      ],
      kk: [
        '1404\u00a0жылғы мехр (2025\u00a0жылғы қыркүйек және қазан)',
        '1404\u00a0жылғы мехр (2025\u00a0жылғы қыркүйек және қазан)',
      ],
      en: ['Mehr 1404 (September and October 2025)', 'Mehr 1404 (September and October 2025)'],
    },
  ],
  [
    { date: '2025-12-22', precision: 'month', calendar: 'persian' },
    {
      fa: ['دی ۱۴۰۴', 'دی ۱۴۰۴ (دسامبر ۲۰۲۵ و ژانویهٔ ۲۰۲۶)'],
      ru: [
        'дей 1404\u00a0г. (декабрь 2025\u00a0г. и январь 2026\u00a0г.)',
        'дей 1404\u00a0г. (декабрь 2025\u00a0г. и январь 2026\u00a0г.)',
      ],
      kk: [
        '1404\u00a0жылғы дей (2025\u00a0жылғы желтоқсан және 2026\u00a0жылғы қаңтар)',
        '1404\u00a0жылғы дей (2025\u00a0жылғы желтоқсан және 2026\u00a0жылғы қаңтар)',
      ],
      en: ['Dey 1404 (December 2025 and January 2026)', 'Dey 1404 (December 2025 and January 2026)'],
    },
  ],
  [
    { date: '2025-03-21', precision: 'year', calendar: 'persian' },
    {
      fa: ['۱۴۰۴ خورشیدی', '۱۴۰۴ خورشیدی (۲۰۲۵ و ۲۰۲۶ میلادی)'],
      ru: [
        '1404\u00a0год по иранскому календарю (2025 и 2026\u00a0годы)',
        '1404\u00a0год по иранскому календарю (2025 и 2026\u00a0годы)',
      ],
      kk: [
        'Иран күнтізбесі бойынша 1404\u00a0жыл (2025 және 2026\u00a0жылдар)',
        'Иран күнтізбесі бойынша 1404\u00a0жыл (2025 және 2026\u00a0жылдар)',
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
