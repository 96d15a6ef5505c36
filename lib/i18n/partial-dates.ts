import { type DateFieldError, parseDateFields, toDateFields } from './date-fields'
import type { PartialDate } from './dates'
import type { Calendar, Locale } from './locales'

export interface DateFields {
  day: string
  month: string
  year: string
  calendar: Calendar
}

type Known = Exclude<PartialDate, { precision: 'unknown' }>

/**
 * What was typed of a date, as exactly as it was typed: a year alone is a year, nothing at all is unknown. A month or a year of
 * the Solar Hijri calendar stands for its first day and says its calendar, as it overlaps two Gregorian ones.
 */
export function parsePartialDate({
  day,
  month,
  year,
  calendar,
}: DateFields): { date: PartialDate } | { error: DateFieldError } {
  const [hasDay, hasMonth] = [day.trim() !== '', month.trim() !== '']
  if (!hasDay && !hasMonth && year.trim() === '') return { date: { precision: 'unknown' } }
  if (hasDay && !hasMonth) return { error: 'dateIncomplete' }
  const precision = hasDay ? 'day' : hasMonth ? 'month' : 'year'
  const parsed = parseDateFields({ day: hasDay ? day : '1', month: hasMonth ? month : '1', year, calendar })
  if ('error' in parsed) return parsed
  const known: Known = { date: parsed.iso, precision }
  return { date: precision === 'day' || calendar === 'gregory' ? known : { ...known, calendar } }
}

/** A date as the fields of a form, in the calendar it was given in where that matters, else in the reader's. */
export function partialDateFields(date: PartialDate, calendar: Calendar, locale: Locale): DateFields {
  if (date.precision === 'unknown') return { day: '', month: '', year: '', calendar }
  const isDay = date.precision === 'day' || date.precision === 'by'
  const used = isDay ? calendar : (date.calendar ?? 'gregory')
  const { day, month, year } = toDateFields(date.date, used, locale)
  return {
    day: isDay ? day : '',
    month: date.precision === 'year' ? '' : month,
    year,
    calendar: used,
  }
}
