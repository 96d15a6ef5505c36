/** Dates as they stand in a cell: the ISO day, month or year, `<=` before a day that is the latest possible. */
import { toDateFields } from '@/lib/i18n/date-fields'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Calendar } from '@/lib/i18n/locales'
import { toAsciiDigits } from '@/lib/i18n/numbers'
import type { DocumentDate } from '@/lib/records/record-shape'

/** Behind a month or a year of the Solar Hijri calendar, which is none of the Gregorian one. */
const solar = '@persian'

export function dateText({ date, precision, calendar }: DocumentDate): string {
  if (precision === 'by') return `<=${date}`
  if (precision === 'day') return date
  const isSolar = calendar !== undefined && calendar !== 'gregorian'
  if (!isSolar) return date.slice(0, precision === 'month' ? 7 : 4)
  const { month, year } = toDateFields(date, 'persian', 'en')
  return precision === 'month' ? `${year}-${month.padStart(2, '0')}${solar}` : `${year}${solar}`
}

/** The same of a date as pages know it; empty where nothing is known. */
export function partialDateText(date: PartialDate): string {
  if (date.precision === 'unknown') return ''
  const { calendar, ...known } = date
  return dateText(calendar === 'persian' ? { ...known, calendar: 'solar_hijri' } : known)
}

/** What was written of a date, as the fields of a form. */
export interface TypedDate {
  day: string
  month: string
  year: string
  calendar: Calendar
  isLatest: boolean
}

// Year first, as ISO and as Persian spreadsheets write; or, with full stops, day first, as Russian and Kazakh ones do. Day and
// month around slashes would be a guess.
const yearFirst =
  /^(?<year>\d{4})(?:(?<sign>[-/.])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?)?(?<mark>@persian|@gregory)?$/
const dayFirst = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?<mark>@persian|@gregory)?$/

/**
 * Reads a cell. A year before 1700 is one of the Solar Hijri calendar: no record is so old, and people write it so.
 * Null for what is no date in a form that is understood; whether the day exists is not known here.
 */
export function typedDate(cell: string): TypedDate | null {
  const written = toAsciiDigits(cell).replace(/[\s\u200e\u200f]/g, '')
  const isLatest = /^(<=|≤)/.test(written)
  const { groups } =
    yearFirst.exec(written.replace(/^(<=|≤)/, '')) ?? dayFirst.exec(written.replace(/^(<=|≤)/, '')) ?? {}
  const { year, month = '', day = '', mark } = groups ?? {}
  if (year === undefined || (isLatest && day === '')) return null
  const isSolar = mark ? mark === solar : Number(year) < 1700
  return { year, month, day, isLatest, calendar: isSolar ? 'persian' : 'gregory' }
}
