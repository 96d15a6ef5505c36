/** The question of which day of the past to show, as it stands in an address. */
import { acceptedYears, type DateFieldError, parseDateFields } from '@/lib/i18n/date-fields'
import { type Calendar, isCalendar } from '@/lib/i18n/locales'

export type AsOfError = DateFieldError | 'future'

export type AsOfQuestion =
  | { day: string }
  /** Nothing was asked yet, or what was asked is no day of the past: what was typed is kept. */
  | { calendar: Calendar; values: Record<'d' | 'm' | 'y', string>; error?: AsOfError }

/** @param today ISO, UTC */
export function readAsOfQuestion(
  query: Readonly<Record<string, string | string[] | undefined>>,
  ownCalendar: Calendar,
  today: string,
): AsOfQuestion {
  const single = (name: string) => {
    const value = query[name]
    return (Array.isArray(value) ? value[0] : value)?.slice(0, 20) ?? ''
  }
  const cal = single('cal')
  const calendar = isCalendar(cal) ? cal : ownCalendar
  const values = { d: single('d'), m: single('m'), y: single('y') }
  if (!['d', 'm', 'y'].some((name) => Object.hasOwn(query, name))) return { calendar, values }
  const parsed = parseDateFields({ day: values.d, month: values.m, year: values.y, calendar })
  if ('error' in parsed) return { calendar, values, error: parsed.error }
  return parsed.iso > today ? { calendar, values, error: 'future' } : { day: parsed.iso }
}

/** Whether a text is a day in the one form in which addresses have it, in a year that forms accept. */
export function isDayAddress(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number(text.slice(0, 4)) < acceptedYears.gregory.from) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}
