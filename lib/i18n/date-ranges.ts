import { otherCalendar, partsIn } from './calendars'
import {
  type DateForm,
  type DateWording,
  dayAndMonth,
  formatDate,
  formatDay,
  kazakhDay,
  type PartialDate,
  unknownText,
} from './dates'
import { type Calendar, type Locale, localeSettings } from './locales'
import { kazakhFrom, kazakhUntil, monthAt, monthInDate, monthNames } from './month-names'
import { formatDigits } from './numbers'

/**
 * A span in words ("5 to 12 October 2025"): a dash between Persian numbers changes sides.
 * An unknown end leaves "from …" or "until …".
 */
export function formatDateRange(from: PartialDate, to: PartialDate, locale: Locale): string {
  if (from.precision === 'unknown') {
    return to.precision === 'unknown' ? unknownText[locale] : untilText(to, locale)
  }
  if (to.precision === 'unknown') return fromText(from, locale)
  if (from.precision === 'day' && to.precision === 'day') {
    return dayRangeText(from.date, to.date, localeSettings[locale].calendar, locale)
  }
  switch (locale) {
    case 'fa':
    case 'en':
      return `${formatDate(asDay(from), locale)} ${locale === 'fa' ? 'تا' : 'to'} ${formatDate(asDay(to), locale)}`
    case 'ru':
    case 'kk':
      return `${fromText(from, locale)} ${untilText(to, locale)}`.replace(' бастап ', ' ')
  }
}

/** The wording of `formatDateRange`, and the same days in the other calendar where the form asks for it. */
export function wordDateRange(
  from: PartialDate,
  to: PartialDate,
  locale: Locale,
  form: DateForm = 'single',
): DateWording {
  const main = formatDateRange(from, to, locale)
  if (form === 'single' || from.precision !== 'day' || to.precision !== 'day') return { main }
  return { main, other: dayRangeText(from.date, to.date, otherCalendar[localeSettings[locale].calendar], locale) }
}

function dayRangeText(fromIso: string, toIso: string, calendar: Calendar, locale: Locale): string {
  if (fromIso === toIso) return formatDay(fromIso, calendar, locale)
  const from = partsIn(calendar, fromIso)
  const to = partsIn(calendar, toIso)
  const sameYear = from.year === to.year
  const sameMonth = sameYear && from.month === to.month
  if (locale === 'kk' && calendar === 'gregory') {
    const last = sameYear
      ? kazakhDay(toIso, kazakhUntil).replace(/^\d+\u00a0жылғы /, '')
      : kazakhDay(toIso, kazakhUntil)
    return `${kazakhDay(fromIso, kazakhFrom)} ${last} дейін`
  }
  const start = sameMonth
    ? String(from.day)
    : sameYear
      ? dayAndMonth(locale, calendar, from)
      : formatDay(fromIso, calendar, locale)
  const end = formatDay(toIso, calendar, locale)
  if (locale === 'ru') return `с ${start} по ${end}`
  // Kazakh brackets hold the bare form, as those of a single day do: endings belong to the date before them.
  if (locale === 'kk') return sameMonth ? `${start}–${end}` : `${start} – ${end}`
  return `${formatDigits(start, locale)} ${locale === 'fa' ? 'تا' : 'to'} ${end}`
}

type KnownDate = Exclude<PartialDate, { precision: 'unknown' }>

function fromText(value: KnownDate, locale: Locale): string {
  switch (locale) {
    case 'fa':
      return `از ${formatDate(asDay(value), locale)}`
    case 'en':
      return `from ${formatDate(asDay(value), locale)}`
    case 'ru':
      return `с ${russianCase(value)}`
    case 'kk':
      return `${kazakhCase(value, kazakhFrom, 'жылдан')} бастап`
  }
}

function untilText(value: KnownDate, locale: Locale): string {
  switch (locale) {
    case 'fa':
      return `تا ${formatDate(asDay(value), locale)}`
    case 'en':
      return `until ${formatDate(asDay(value), locale)}`
    case 'ru':
      return `по ${formatDate(asDay(value), locale)}`
    case 'kk':
      return `${kazakhCase(value, kazakhUntil, 'жылға')} дейін`
  }
}

/** "until not later than" says the same thing twice. */
function asDay(value: KnownDate): KnownDate {
  return value.precision === 'by' ? { ...value, precision: 'day' } : value
}

function russianCase(value: KnownDate): string {
  const { year, month } = partsIn(value.calendar ?? 'gregory', value.date)
  if (value.precision === 'year') {
    return formatDate(value, 'ru').replace('год', 'года')
  }
  if (value.precision === 'month') {
    const calendar = value.calendar ?? 'gregory'
    return formatDate(value, 'ru').replace(
      `${monthAt(monthNames('ru', calendar), month)} ${year}`,
      `${monthInDate('ru', calendar, month)} ${year}`,
    )
  }
  return formatDate(asDay(value), 'ru')
}

function kazakhCase(value: KnownDate, forms: Record<Calendar, readonly string[]>, yearForm: string): string {
  const calendar = value.calendar ?? 'gregory'
  const { year, month } = partsIn(calendar, value.date)
  if (value.precision === 'year') {
    return calendar === 'gregory' ? `${year}\u00a0${yearForm}` : `Иран күнтізбесі бойынша ${year}\u00a0${yearForm}`
  }
  if (value.precision === 'month') return `${year}\u00a0жылғы ${monthAt(forms[calendar], month)}`
  return kazakhDay(value.date, forms)
}
