import { parseDateFields, toDateFields } from '@/lib/i18n/date-fields'
import { defaultLocale, isCalendar, isLocale } from '@/lib/i18n/locales'
import { calendarButton } from './form-buttons'
import type { FormValues } from './form-data'

/**
 * The values of a form with its date in the calendar that the form's button asks for; null where another button sent it. A date
 * that is none yet is kept as typed, but for its month: the number of one calendar's month names another month in the other.
 * @param name the date's fields are `<name>Calendar`, `<name>Day`, `<name>Month` and `<name>Year`
 */
export function inWantedCalendar(values: FormValues, name: string): FormValues | null {
  const { [calendarButton]: wanted, ...kept } = values
  if (!isCalendar(wanted)) return null
  const calendar = kept[`${name}Calendar`]
  if (!isCalendar(calendar) || calendar === wanted) return { ...kept, [`${name}Calendar`]: wanted }
  const [day = '', month = '', year = ''] = ['Day', 'Month', 'Year'].map((part) => kept[`${name}${part}`])
  const typed = parseDateFields({ day, month, year, calendar })
  const locale = isLocale(kept.locale) ? kept.locale : defaultLocale
  const fields = 'iso' in typed ? toDateFields(typed.iso, wanted, locale) : { day, month: '', year }
  return {
    ...kept,
    [`${name}Calendar`]: wanted,
    [`${name}Day`]: fields.day,
    [`${name}Month`]: fields.month,
    [`${name}Year`]: fields.year,
  }
}
