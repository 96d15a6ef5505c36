import { describe, expect, it } from 'vitest'
import { formatDateRange, wordDateRange } from './date-ranges'
import type { PartialDate } from './dates'
import { type Locale, locales } from './locales'

const day = (date: string): PartialDate => ({ date, precision: 'day' })
const inAll = (write: (locale: Locale) => string) =>
  Object.fromEntries(locales.map((locale) => [locale, write(locale)]))

describe('formatDateRange', () => {
  const unknown: PartialDate = { precision: 'unknown' }
  it.each<[string, PartialDate, PartialDate, Record<Locale, string>]>([
    [
      'days of one month',
      day('2025-10-05'),
      day('2025-10-12'),
      {
        fa: '۱۳ تا ۲۰\u00a0مهر ۱۴۰۴',
        ru: 'с 5 по 12\u00a0октября 2025\u00a0г.',
        kk: '2025\u00a0жылғы 5\u00a0қазаннан 12\u00a0қазанға дейін',
        en: '5 to 12\u00a0October 2025',
      },
    ],
    [
      'days of two months',
      day('2025-09-28'),
      day('2025-10-05'),
      {
        fa: '۶ تا ۱۳\u00a0مهر ۱۴۰۴',
        ru: 'с 28\u00a0сентября по 5\u00a0октября 2025\u00a0г.',
        kk: '2025\u00a0жылғы 28\u00a0қыркүйектен 5\u00a0қазанға дейін',
        en: '28\u00a0September to 5\u00a0October 2025',
      },
    ],
    [
      'days of two years',
      day('2025-12-28'),
      day('2026-01-05'),
      {
        fa: '۷ تا ۱۵\u00a0دی ۱۴۰۴',
        ru: 'с 28\u00a0декабря 2025\u00a0г. по 5\u00a0января 2026\u00a0г.',
        kk: '2025\u00a0жылғы 28\u00a0желтоқсаннан 2026\u00a0жылғы 5\u00a0қаңтарға дейін',
        en: '28\u00a0December 2025 to 5\u00a0January 2026',
      },
    ],
    [
      'one and the same day',
      day('2025-10-05'),
      day('2025-10-05'),
      {
        fa: '۱۳\u00a0مهر ۱۴۰۴',
        ru: '5\u00a0октября 2025\u00a0г.',
        kk: '2025\u00a0жылғы 5\u00a0қазан',
        en: '5\u00a0October 2025',
      },
    ],
    [
      'months',
      { date: '2025-10-01', precision: 'month' },
      { date: '2026-03-01', precision: 'month' },
      {
        fa: 'اکتبر ۲۰۲۵ تا مارس ۲۰۲۶',
        ru: 'с октября 2025\u00a0г. по март 2026\u00a0г.',
        kk: '2025\u00a0жылғы қазаннан 2026\u00a0жылғы наурызға дейін',
        en: 'October 2025 to March 2026',
      },
    ],
    [
      'years',
      { date: '2025-01-01', precision: 'year' },
      { date: '2027-01-01', precision: 'year' },
      {
        fa: '۲۰۲۵ میلادی تا ۲۰۲۷ میلادی',
        ru: 'с 2025\u00a0года по 2027\u00a0год',
        kk: '2025\u00a0жылдан 2027\u00a0жылға дейін',
        en: '2025 to 2027',
      },
    ],
    [
      'a month and a last day',
      { date: '2025-10-01', precision: 'month' },
      { date: '2026-03-01', precision: 'by' },
      {
        fa: 'اکتبر ۲۰۲۵ تا ۱۰\u00a0اسفند ۱۴۰۴',
        ru: 'с октября 2025\u00a0г. по 1\u00a0марта 2026\u00a0г.',
        kk: '2025\u00a0жылғы қазаннан 2026\u00a0жылғы 1\u00a0наурызға дейін',
        en: 'October 2025 to 1\u00a0March 2026',
      },
    ],
    [
      'no end',
      day('2025-10-05'),
      unknown,
      {
        fa: 'از ۱۳\u00a0مهر ۱۴۰۴',
        ru: 'с 5\u00a0октября 2025\u00a0г.',
        kk: '2025\u00a0жылғы 5\u00a0қазаннан бастап',
        en: 'from 5\u00a0October 2025',
      },
    ],
    [
      'no start',
      unknown,
      day('2025-10-05'),
      {
        fa: 'تا ۱۳\u00a0مهر ۱۴۰۴',
        ru: 'по 5\u00a0октября 2025\u00a0г.',
        kk: '2025\u00a0жылғы 5\u00a0қазанға дейін',
        en: 'until 5\u00a0October 2025',
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
      fa: '۶ تا ۷\u00a0نوامبر ۲۰۲۵',
      ru: 'с 15 по 16\u00a0абана 1404',
      kk: '15–16\u00a0абан 1404',
      en: '15 to 16\u00a0Aban 1404',
    })
    expect(other('2025-12-28', '2026-01-05')).toEqual({
      fa: '۲۸\u00a0دسامبر ۲۰۲۵ تا ۵\u00a0ژانویهٔ ۲۰۲۶',
      ru: 'с 7 по 15\u00a0дея 1404',
      kk: '7–15\u00a0дей 1404',
      en: '7 to 15\u00a0Dey 1404',
    })
    expect(other('2025-11-20', '2025-11-25').kk).toBe('29\u00a0абан – 4\u00a0азар 1404')
  })

  it('adds nothing where an end is not a day', () => {
    const range = wordDateRange(day('2025-11-06'), { precision: 'unknown' }, 'en', 'dual')
    expect(range).toEqual({ main: 'from 6\u00a0November 2025' })
  })
})
