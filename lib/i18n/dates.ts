import { type CalendarDate, otherCalendar, partsIn, partsOfIso, spanOf } from './calendars'
import { joinList } from './lists'
import { type Calendar, type Locale, localeSettings } from './locales'
import { kazakhFrom, monthAt, monthBeforeYear, monthInDate, monthNames } from './month-names'
import { formatDigits } from './numbers'

/**
 * A calendar date and how exactly it is known. `calendar` says in which calendar a month or a year
 * was printed (Gregorian when left out): October 2025 is no single month of the Solar Hijri year,
 * so it is never shown as one.
 */
export type PartialDate =
  | { date: string; precision: 'day' | 'month' | 'year' | 'by'; calendar?: Calendar }
  | { precision: 'unknown' }

/** `dual` adds the other calendar in brackets; `single` is for lists. */
export type DateForm = 'single' | 'dual'

/** What is said where no date is known. */
export const unknownText: Record<Locale, string> = {
  fa: 'تاریخ در منبع نیامده است',
  ru: 'дата в источнике не указана',
  kk: 'дереккөзде күні көрсетілмеген',
  en: 'date not stated in the source',
}

/** The day and its month, which no line ends between. */
export function dayAndMonth(
  locale: Locale,
  calendar: Calendar,
  { day, month }: Pick<CalendarDate, 'day' | 'month'>,
): string {
  return `${day}\u00a0${monthInDate(locale, calendar, month)}`
}

/** A full date in one calendar. Only the Gregorian one carries "г." and "жылғы": in brackets they would weigh it down. */
export function formatDay(iso: string, calendar: Calendar, locale: Locale): string {
  const parts = partsIn(calendar, iso)
  const start = dayAndMonth(locale, calendar, parts)
  const { year } = parts
  if (calendar === 'gregory' && locale === 'ru') return `${start} ${year}\u00a0г.`
  if (calendar === 'gregory' && locale === 'kk') return `${year}\u00a0жылғы ${start}`
  return formatDigits(`${start} ${year}`, locale)
}

function monthText(iso: string, calendar: Calendar, locale: Locale): string {
  const { year, month } = partsIn(calendar, iso)
  const name = monthBeforeYear(locale, calendar, month)
  if (locale === 'ru') return `${name} ${year}\u00a0г.`
  if (locale === 'kk') return `${year}\u00a0жылғы ${name}`
  return `${name} ${formatDigits(year, locale)}`
}

function yearText(years: readonly number[], calendar: Calendar, locale: Locale): string {
  const list = joinList(
    years.map((year) => formatDigits(year, locale)),
    locale,
  )
  const plural = years.length > 1
  if (calendar === 'gregory') {
    switch (locale) {
      case 'fa':
        return `${list} میلادی`
      case 'ru':
        return `${list}\u00a0${plural ? 'годы' : 'год'}`
      case 'kk':
        return `${list}\u00a0${plural ? 'жылдар' : 'жыл'}`
      case 'en':
        return list
    }
  }
  switch (locale) {
    case 'fa':
      return `${list} خورشیدی`
    case 'ru':
      return `${list}\u00a0${plural ? 'годы' : 'год'} по иранскому календарю`
    case 'kk':
      return `Иран күнтізбесі бойынша ${list}\u00a0${plural ? 'жылдар' : 'жыл'}`
    case 'en':
      return `${list} Solar Hijri`
  }
}

/** The months or years of the other calendar that a month or year overlaps. */
function overlapText(iso: string, precision: 'month' | 'year', calendar: Calendar, locale: Locale): string {
  const other = otherCalendar[calendar]
  const [from, to] = spanOf(iso, precision, calendar).map((day) => partsIn(other, day)) as [CalendarDate, CalendarDate]
  if (precision === 'year') return yearText([from.year, to.year], other, locale)
  if (from.year === to.year) {
    const names = monthNames(locale, other)
    return monthsInYear([monthAt(names, from.month), monthAt(names, to.month)], to.year, other, locale)
  }
  const ends = [from, to].map(({ year, month }) => {
    const name = monthBeforeYear(locale, other, month)
    return monthsInYear([name], year, other, locale)
  })
  return joinList(ends, locale)
}

function monthsInYear(names: readonly string[], year: number, calendar: Calendar, locale: Locale): string {
  const list = joinList(names, locale)
  if (calendar === 'gregory' && locale === 'ru') return `${list} ${year}\u00a0г.`
  if (calendar === 'gregory' && locale === 'kk') return `${year}\u00a0жылғы ${list}`
  return `${list} ${formatDigits(year, locale)}`
}

function notLaterThan(iso: string, locale: Locale): string {
  const day = formatDay(iso, localeSettings[locale].calendar, locale)
  switch (locale) {
    case 'fa':
      return `حداکثر تا ${day}`
    case 'ru':
      return `не позднее ${day}`
    case 'kk':
      return `${kazakhDay(iso, kazakhFrom)} кеш емес`
    case 'en':
      return `not later than ${day}`
  }
}

/** A Gregorian day with the month in a case of its own: `kazakhFrom`, `kazakhUntil`. */
export function kazakhDay(iso: string, forms: Record<Calendar, readonly string[]>): string {
  const { year, month, day } = partsOfIso(iso)
  return `${year}\u00a0жылғы ${day}\u00a0${monthAt(forms.gregory, month)}`
}

/** A date in words, and the same date in the other calendar where the form asks for it. */
export interface DateWording {
  main: string
  other?: string
}

/**
 * A date as the reader's language writes it, never more exact than it is known.
 * A Solar Hijri month or year carries its Gregorian span for readers outside Iran even in the
 * single form; a Gregorian one is never turned into a Solar Hijri one that it only overlaps.
 */
export function wordDate(
  value: PartialDate,
  locale: Locale,
  form: DateForm = 'single',
  unknown: string = unknownText[locale],
): DateWording {
  if (value.precision === 'unknown') return { main: unknown }
  const { date, precision } = value
  if (precision === 'day' || precision === 'by') {
    const calendar = localeSettings[locale].calendar
    const main = precision === 'by' ? notLaterThan(date, locale) : formatDay(date, calendar, locale)
    return form === 'single' ? { main } : { main, other: formatDay(date, otherCalendar[calendar], locale) }
  }
  const calendar = value.calendar ?? 'gregory'
  const main =
    precision === 'month'
      ? monthText(date, calendar, locale)
      : yearText([partsIn(calendar, date).year], calendar, locale)
  const needsBoth = form === 'dual' || (calendar === 'persian' && locale !== 'fa')
  return needsBoth ? { main, other: overlapText(date, precision, calendar, locale) } : { main }
}

/** The wording of `wordDate` in one line: `5 October 2025 (13 Mehr 1404)`. */
export function formatDate(value: PartialDate, locale: Locale, form: DateForm = 'single', unknown?: string): string {
  const { main, other } = wordDate(value, locale, form, unknown)
  return other === undefined ? main : `${main} (${other})`
}

/** The value of a `<time datetime>`: Gregorian, as exact as the date is known; none where HTML has no form for it. */
export function machineDate(value: PartialDate): string | undefined {
  if (value.precision === 'unknown') return undefined
  if (value.precision === 'day' || value.precision === 'by') return value.date
  if (value.calendar === 'persian') return undefined
  return value.date.slice(0, value.precision === 'month' ? 7 : 4)
}
