/** From a record to the form that says it: `draftValues`, the counterpart of `readDraft`. */
import type { FormValues } from '@/lib/forms/form-data'
import { type Locale, localeSettings, locales } from '@/lib/i18n/locales'
import { partialDateFields } from '@/lib/i18n/partial-dates'
import type {
  DocumentDate,
  DocumentValue,
  Field,
  Fields,
  LocalizedText,
  RecordDocument,
  RecordShape,
} from '@/lib/records/record-shape'
import { inLanguage, rowPath } from './field-paths'

/**
 * @param locale the editor's, in whose calendar and digits dates are shown
 */
export function draftValues(shape: RecordShape, document: RecordDocument, locale: Locale): FormValues {
  const values: FormValues = {}
  writeFields(values, shape.fields, document, '', locale)
  const orders = (document.partyOrder ?? {}) as Partial<Record<Locale, string[]>>
  const parties = (document.parties ?? []) as RecordDocument[]
  for (const [index, party] of parties.entries())
    for (const [language, order] of Object.entries(orders) as [Locale, string[]][]) {
      const place = order.indexOf(String(party.body)) + 1
      if (place > 0) values[inLanguage(`parties.${index}.place`, language)] = String(place)
    }
  return values
}

function writeFields(
  values: FormValues,
  fields: Fields,
  document: RecordDocument,
  before: string,
  locale: Locale,
): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = document[name]
    if (value !== undefined) writeField(values, `${before}${name}`, field, value, locale)
  }
  for (const mark of ['textStatus', 'checkedBy', 'translatedFrom'])
    for (const [language, said] of Object.entries((document[mark] ?? {}) as LocalizedText))
      values[inLanguage(`${before}${mark}`, language as Locale)] = String(said)
}

function writeField(values: FormValues, path: string, field: Field, value: DocumentValue, locale: Locale): void {
  switch (field.type) {
    case 'flag':
      values[path] = value === true ? '1' : ''
      break
    case 'answer':
      values[path] = value === true ? 'yes' : 'no'
      break
    case 'codes':
      values[path] = (value as string[]).join(' ')
      break
    case 'text':
      for (const language of locales) {
        const text = (value as LocalizedText)[language]
        if (text !== undefined) values[inLanguage(path, language)] = text
      }
      break
    case 'date':
      writeDate(values, path, value as DocumentDate, locale)
      break
    case 'references':
      for (const [index, key] of (value as string[]).entries()) values[rowPath(path, index)] = key
      break
    case 'list':
      for (const [index, item] of (value as RecordDocument[]).entries())
        writeFields(values, field.fields, item, `${rowPath(path, index)}.`, locale)
      break
    case 'partyOrder':
      break
    default:
      values[path] = String(value)
  }
}

function writeDate(
  values: FormValues,
  path: string,
  { date, precision, printed, calendar }: DocumentDate,
  locale: Locale,
): void {
  const isSolar = calendar !== undefined && calendar !== 'gregorian'
  const fields = partialDateFields(
    isSolar ? { date, precision, calendar: 'persian' } : { date, precision },
    localeSettings[locale].calendar,
    locale,
  )
  values[`${path}Day`] = fields.day
  values[`${path}Month`] = fields.month
  values[`${path}Year`] = fields.year
  values[`${path}Calendar`] = fields.calendar
  if (precision === 'by') values[`${path}NotLater`] = '1'
  if (printed) values[`${path}Printed`] = printed
  if (printed && calendar) values[`${path}PrintedIn`] = calendar
}
