import { joinList } from './lists'
import type { Calendar, Locale } from './locales'
import { localeSettings } from './locales'
import { formatDigits, toAsciiDigits } from './numbers'

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

export interface CalendarDate {
  year: number
  month: number
  day: number
}

/* Month names. Not from Intl: CLDR 48 has no usable Solar Hijri dates for Russian and Kazakh, wrong
   word order for Persian, and Chromium has no Kazakh at all. */

interface MonthForms {
  /** As it stands alone and in a list of months. */
  names: readonly string[]
  /** After a day number, or before a year, where that form differs. */
  inDate?: readonly string[]
}

const words = (text: string) => text.split(' ')

const months: Record<Locale, Record<Calendar, MonthForms>> = {
  fa: {
    gregory: {
      names: words('ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'),
      inDate: words('ژانویهٔ فوریهٔ مارس آوریل مه ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر'),
    },
    persian: {
      names: words('فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'),
    },
  },
  ru: {
    gregory: {
      names: words('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
      inDate: words('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    },
    persian: {
      names: words('фарвардин ордибехешт хордад тир мордад шахривар мехр абан азар дей бахман эсфанд'),
      inDate: words('фарвардина ордибехешта хордада тира мордада шахривара мехра абана азара дея бахмана эсфанда'),
    },
  },
  kk: {
    gregory: {
      names: words('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
    },
    persian: {
      names: words('фарвардин ордибехешт хордад тир мордад шахривар мехр абан азар дей бахман эсфанд'),
    },
  },
  en: {
    gregory: {
      names: words('January February March April May June July August September October November December'),
    },
    persian: {
      names: words('Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand'),
    },
  },
}

/** Kazakh marks "from" and "until" on the month itself. */
const kazakhFrom: Record<Calendar, readonly string[]> = {
  gregory: words(
    'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан',
  ),
  persian: words(
    'фарвардиннен ордибехешттен хордадтан тирден мордадтан шахривардан мехрден абаннан азардан дейден бахманнан эсфандтан',
  ),
}
const kazakhUntil: Record<Calendar, readonly string[]> = {
  gregory: words(
    'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға',
  ),
  persian: words(
    'фарвардинге ордибехештке хордадқа тирге мордадқа шахриварға мехрге абанға азарға дейге бахманға эсфандқа',
  ),
}

const unknownText: Record<Locale, string> = {
  fa: 'تاریخ در منبع نیامده است',
  ru: 'дата в источнике не указана',
  kk: 'дереккөзде күні көрсетілмеген',
  en: 'date not stated in the source',
}

/** The twelve months of a calendar as they stand alone, for a select. */
export function monthNames(locale: Locale, calendar: Calendar): readonly string[] {
  return months[locale][calendar].names
}

/* Conversion */

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const msPerDay = 86_400_000
/** Days from 1 Farvardin 1 to 1970-01-01. */
const solarHijriEpoch = -492_268

function partsOfIso(iso: string): CalendarDate {
  const match = isoPattern.exec(iso)
  const parts = match && {
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
  }
  if (!parts || parts.day < 1 || parts.day > daysInMonth('gregory', parts.year, parts.month)) {
    throw new RangeError(`Not a calendar date: ${iso}`)
  }
  return parts
}

function isoOfDayNumber(dayNumber: number): string {
  return new Date(dayNumber * msPerDay).toISOString().slice(0, 10)
}

function dayNumberOf(iso: string): number {
  const { year, month, day } = partsOfIso(iso)
  return Date.UTC(year, month - 1, day) / msPerDay
}

// The 33-year cycle with 8 leap years. It agrees with the astronomical calendar, and with ICU, on
// every day from 1900 to 2123, which is more than a form accepts (dates.test.ts counts them).
function newYearDayNumber(year: number): number {
  return solarHijriEpoch + 365 * (year - 1) + Math.floor((8 * year + 21) / 33)
}

function isSolarLeapYear(year: number): boolean {
  return newYearDayNumber(year + 1) - newYearDayNumber(year) === 366
}

function daysInMonth(calendar: Calendar, year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (calendar === 'gregory') return new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month <= 6) return 31
  if (month <= 11) return 30
  return isSolarLeapYear(year) ? 30 : 29
}

/** The Solar Hijri date of an ISO date. Throws a RangeError where the text is no calendar date. */
export function toSolarHijri(iso: string): CalendarDate {
  const dayNumber = dayNumberOf(iso)
  let year = partsOfIso(iso).year - 621
  if (dayNumber < newYearDayNumber(year)) year -= 1
  const dayOfYear = dayNumber - newYearDayNumber(year)
  const month = dayOfYear < 186 ? Math.floor(dayOfYear / 31) + 1 : Math.floor((dayOfYear - 6) / 30) + 1
  return { year, month, day: dayOfYear - daysBeforeSolarMonth(month) + 1 }
}

/** The ISO date of a Solar Hijri date. Throws a RangeError for a day that its month does not have. */
export function fromSolarHijri(year: number, month: number, day: number): string {
  if (day < 1 || day > daysInMonth('persian', year, month)) {
    throw new RangeError(`Not a Solar Hijri date: ${year}-${month}-${day}`)
  }
  return isoOfDayNumber(newYearDayNumber(year) + daysBeforeSolarMonth(month) + day - 1)
}

function daysBeforeSolarMonth(month: number): number {
  return (month - 1) * 30 + Math.min(month - 1, 6)
}

function partsIn(calendar: Calendar, iso: string): CalendarDate {
  return calendar === 'persian' ? toSolarHijri(iso) : partsOfIso(iso)
}

function isoIn(calendar: Calendar, { year, month, day }: CalendarDate): string {
  if (calendar === 'persian') return fromSolarHijri(year, month, day)
  return [String(year).padStart(4, '0'), month, day].map((part) => String(part).padStart(2, '0')).join('-')
}

/* Entry */

export type DateFieldError = 'dateIncomplete' | 'dayInvalid' | 'monthInvalid' | 'yearInvalid' | 'dateImpossible'

export type DateFieldsResult = { iso: string } | { error: DateFieldError }

/** The years a form accepts, inclusive. */
export const acceptedYears: Record<Calendar, { from: number; to: number }> = {
  gregory: { from: 1900, to: 2100 },
  persian: { from: 1300, to: 1500 },
}

/** Day, month and year as typed, in any of the three kinds of digits, as an ISO date or an error code. */
export function parseDateFields(fields: {
  day: string
  month: string
  year: string
  calendar: Calendar
}): DateFieldsResult {
  const { calendar } = fields
  const [day, month, year] = [fields.day, fields.month, fields.year].map((field) =>
    toAsciiDigits(field).replace(/[\s\u200e\u200f]/g, ''),
  ) as [string, string, string]
  if (!day || !month || !year) return { error: 'dateIncomplete' }
  if (!isWhole(day, 1, 31)) return { error: 'dayInvalid' }
  if (!isWhole(month, 1, 12)) return { error: 'monthInvalid' }
  if (!isWhole(year, acceptedYears[calendar].from, acceptedYears[calendar].to)) {
    return { error: 'yearInvalid' }
  }
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  if (date.day > daysInMonth(calendar, date.year, date.month)) return { error: 'dateImpossible' }
  return { iso: isoIn(calendar, date) }
}

function isWhole(text: string, from: number, to: number): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= from && Number(text) <= to
}

/** An ISO date as the three fields of a form, in the reader's digits. */
export function toDateFields(iso: string, calendar: Calendar, locale: Locale) {
  const { year, month, day } = partsIn(calendar, iso)
  return {
    day: formatDigits(day, locale),
    month: String(month),
    year: formatDigits(year, locale),
  }
}

/* Wording */

const otherCalendar: Record<Calendar, Calendar> = { gregory: 'persian', persian: 'gregory' }

function monthInDate(locale: Locale, calendar: Calendar, month: number): string {
  const forms = months[locale][calendar]
  return at(forms.inDate ?? forms.names, month)
}

function at(names: readonly string[], month: number): string {
  const name = names[month - 1]
  if (name === undefined) throw new RangeError(`No month ${month}`)
  return name
}

/** A full date in one calendar. Only the Gregorian one carries "г." and "жылғы": in brackets they would weigh it down. */
export function formatDay(iso: string, calendar: Calendar, locale: Locale): string {
  const { year, month, day } = partsIn(calendar, iso)
  const dayAndMonth = `${day} ${monthInDate(locale, calendar, month)}`
  if (calendar === 'gregory' && locale === 'ru') return `${dayAndMonth} ${year} г.`
  if (calendar === 'gregory' && locale === 'kk') return `${year} жылғы ${dayAndMonth}`
  return formatDigits(`${dayAndMonth} ${year}`, locale)
}

function monthText(iso: string, calendar: Calendar, locale: Locale): string {
  const { year, month } = partsIn(calendar, iso)
  const name = monthBeforeYear(locale, calendar, month)
  if (locale === 'ru') return `${name} ${year} г.`
  if (locale === 'kk') return `${year} жылғы ${name}`
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
        return `${list} ${plural ? 'годы' : 'год'}`
      case 'kk':
        return `${list} ${plural ? 'жылдар' : 'жыл'}`
      case 'en':
        return list
    }
  }
  switch (locale) {
    case 'fa':
      return `${list} خورشیدی`
    case 'ru':
      return `${list} ${plural ? 'годы' : 'год'} по иранскому календарю`
    case 'kk':
      return `Иран күнтізбесі бойынша ${list} ${plural ? 'жылдар' : 'жыл'}`
    case 'en':
      return `${list} Solar Hijri`
  }
}

/** First and last ISO day of the month or year of `calendar` that holds the date. */
export function spanOf(iso: string, precision: 'month' | 'year', calendar: Calendar): [string, string] {
  const { year, month } = partsIn(calendar, iso)
  const first = precision === 'month' ? month : 1
  const last = precision === 'month' ? month : 12
  return [
    isoIn(calendar, { year, month: first, day: 1 }),
    isoIn(calendar, { year, month: last, day: daysInMonth(calendar, year, last) }),
  ]
}

/** The months or years of the other calendar that a month or year overlaps. */
function overlapText(iso: string, precision: 'month' | 'year', calendar: Calendar, locale: Locale): string {
  const other = otherCalendar[calendar]
  const [from, to] = spanOf(iso, precision, calendar).map((day) => partsIn(other, day)) as [CalendarDate, CalendarDate]
  if (precision === 'year') return yearText([from.year, to.year], other, locale)
  if (from.year === to.year) {
    const names = months[locale][other].names
    return monthsInYear([at(names, from.month), at(names, to.month)], to.year, other, locale)
  }
  const ends = [from, to].map(({ year, month }) => {
    const name = monthBeforeYear(locale, other, month)
    return monthsInYear([name], year, other, locale)
  })
  return joinList(ends, locale)
}

/** Persian months that end in a vowel take the ezafe before a year; Russian ones do not change. */
function monthBeforeYear(locale: Locale, calendar: Calendar, month: number): string {
  return locale === 'fa' ? monthInDate(locale, calendar, month) : at(months[locale][calendar].names, month)
}

function monthsInYear(names: readonly string[], year: number, calendar: Calendar, locale: Locale): string {
  const list = joinList(names, locale)
  if (calendar === 'gregory' && locale === 'ru') return `${list} ${year} г.`
  if (calendar === 'gregory' && locale === 'kk') return `${year} жылғы ${list}`
  return `${list} ${formatDigits(year, locale)}`
}

function notLaterThan(iso: string, locale: Locale): string {
  const day = formatDay(iso, localeSettings[locale].calendar, locale)
  switch (locale) {
    case 'fa':
      return `نه دیرتر از ${day}`
    case 'ru':
      return `не позднее ${day}`
    case 'kk':
      return `${kazakhDay(iso, kazakhFrom)} кеш емес`
    case 'en':
      return `not later than ${day}`
  }
}

function kazakhDay(iso: string, forms: Record<Calendar, readonly string[]>): string {
  const { year, month, day } = partsOfIso(iso)
  return `${year} жылғы ${day} ${at(forms.gregory, month)}`
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
    const last = sameYear ? kazakhDay(toIso, kazakhUntil).replace(/^\d+ жылғы /, '') : kazakhDay(toIso, kazakhUntil)
    return `${kazakhDay(fromIso, kazakhFrom)} ${last} дейін`
  }
  const start = sameMonth
    ? String(from.day)
    : sameYear
      ? `${from.day} ${monthInDate(locale, calendar, from.month)}`
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
    return formatDate(value, 'ru').replace(' год', ' года')
  }
  if (value.precision === 'month') {
    const calendar = value.calendar ?? 'gregory'
    return formatDate(value, 'ru').replace(
      `${at(months.ru[calendar].names, month)} ${year}`,
      `${monthInDate('ru', calendar, month)} ${year}`,
    )
  }
  return formatDate(asDay(value), 'ru')
}

function kazakhCase(value: KnownDate, forms: Record<Calendar, readonly string[]>, yearForm: string): string {
  const calendar = value.calendar ?? 'gregory'
  const { year, month } = partsIn(calendar, value.date)
  if (value.precision === 'year') {
    return calendar === 'gregory' ? `${year} ${yearForm}` : `Иран күнтізбесі бойынша ${year} ${yearForm}`
  }
  if (value.precision === 'month') return `${year} жылғы ${at(forms[calendar], month)}`
  return kazakhDay(value.date, forms)
}
