import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import { textField } from '@/lib/forms/form-fields'
import { isWebAddress } from '@/lib/forms/web-address'
import { isCalendar, locales } from '@/lib/i18n/locales'
import { parsePartialDate } from '@/lib/i18n/partial-dates'
import { isLanguageCode } from '@/lib/records/language-name'
import { isRecordKey } from '@/lib/records/record-key'
import type { DateField, DocumentDate, LineField, LocalizedText } from '@/lib/records/record-shape'
import { inLanguage } from './field-paths'

// Each reads one field of a form, and says of what is wrong its code.

/** One line of text in the form that the field wants; none where nothing is typed. */
export function readLine(
  typed: string,
  { max, form }: LineField,
  refuse: (code: string) => undefined,
): string | undefined {
  const parsed = textField(max).safeParse(typed)
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? 'malformed')
  const text = parsed.data.replace(/\n+/g, ' ')
  if (text === '') return undefined
  switch (form) {
    case 'language':
      return isLanguageCode(text) ? text : refuse('languageInvalid')
    case 'url':
      return isWebAddress(text) ? text.replace(/^https?/i, (scheme) => scheme.toLowerCase()) : refuse('urlInvalid')
    case 'sha256':
      return /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : refuse('hashInvalid')
    case 'key':
      return isRecordKey(text) ? text : refuse('keyInvalid')
    default:
      return text
  }
}

/** A text in the languages in which it is typed. */
export function readText(
  values: FormValues,
  errors: FieldErrors,
  path: string,
  max: number,
): LocalizedText | undefined {
  const texts: LocalizedText = {}
  for (const locale of locales) {
    const parsed = textField(max).safeParse(values[inLanguage(path, locale)] ?? '')
    if (!parsed.success) errors[inLanguage(path, locale)] ??= parsed.error.issues[0]?.message ?? 'malformed'
    else if (parsed.data !== '') texts[locale] = parsed.data
  }
  return Object.keys(texts).length > 0 ? texts : undefined
}

/** A date as exactly as it is typed, with how it was printed; none where nothing is typed. */
export function readDate(
  values: FormValues,
  errors: FieldErrors,
  path: string,
  { columns, required }: DateField,
): DocumentDate | undefined {
  const [day = '', month = '', year = '', given = ''] = ['Day', 'Month', 'Year', 'Calendar'].map(
    (part) => values[`${path}${part}`],
  )
  const calendar = isCalendar(given) ? given : 'gregory'
  const parsed = parsePartialDate({ day, month, year, calendar })
  if ('error' in parsed) {
    errors[path] ??= parsed.error
    return undefined
  }
  const { date } = parsed
  if (date.precision === 'unknown') {
    if (required) errors[path] ??= 'dateMissing'
    return undefined
  }
  const printed = columns.printed
    ? readLine(values[`${path}Printed`] ?? '', { type: 'line', max: 200 }, (code) => {
        errors[`${path}Printed`] ??= code
        return undefined
      })
    : undefined
  const printedIn = values[`${path}PrintedIn`] ?? ''
  const printCalendar =
    printed && (printedIn === 'solar_hijri' || printedIn === 'imperial' || printedIn === 'gregorian')
      ? printedIn
      : undefined
  const kept = date.calendar === 'persian' ? 'solar_hijri' : date.precision === 'day' ? printCalendar : undefined
  return {
    date: date.date,
    precision: date.precision === 'day' && values[`${path}NotLater`] === '1' ? 'by' : date.precision,
    ...(printed ? { printed } : {}),
    ...(kept ? { calendar: kept } : {}),
  }
}
