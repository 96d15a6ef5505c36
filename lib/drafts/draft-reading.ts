/** From what stands in a form to the record that it says: `readDraft`. */

import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import { textField } from '@/lib/forms/form-fields'
import { isWebAddress } from '@/lib/forms/web-address'
import { TextStatus } from '@/lib/generated/prisma/enums'
import { isCalendar, type Locale, locales } from '@/lib/i18n/locales'
import { toAsciiDigits } from '@/lib/i18n/numbers'
import { parsePartialDate } from '@/lib/i18n/partial-dates'
import { isRecordKey } from '@/lib/records/record-key'
import type {
  DateField,
  DocumentDate,
  DocumentValue,
  Field,
  Fields,
  LineField,
  ListField,
  LocalizedText,
  RecordDocument,
  RecordShape,
  TextTable,
} from '@/lib/records/record-shape'
import { inLanguage, rowCount, rowPath } from './field-paths'
import { formPath, isEmptyRow } from './form-rows'

export interface ReadDraft {
  /** What the form says, as far as it is right. */
  document: RecordDocument
  /** One code a field, by the field's path; keys of the messages `error` and `date.error`. */
  errors: FieldErrors
}

/** Reads a form of a record. Whether the records that it names are there is not known here. */
export function readDraft(shape: RecordShape, values: FormValues): ReadDraft {
  const errors: FieldErrors = {}
  const document = readFields({ values, errors, texts: shape.texts, head: shape.head }, shape.fields, '')
  if (shape.fields.partyOrder) {
    const orders = readPartyOrders(values, document, errors)
    if (Object.keys(orders).length > 0) document.partyOrder = orders
  }
  for (const { path, code } of shape.breaches?.(document) ?? []) errors[formPath(shape, values, path)] ??= code
  return { document, errors }
}

interface Reading {
  values: FormValues
  errors: FieldErrors
  texts: TextTable | undefined
  head: string | undefined
}

function readFields(reading: Reading, fields: Fields, before: string): RecordDocument {
  const { values, errors } = reading
  const document: RecordDocument = {}
  for (const [name, field] of Object.entries(fields)) {
    const path = `${before}${name}`
    const value = readField(values, errors, path, field)
    if (value !== undefined) document[name] = value
    else if (field.required && field.type !== 'text') errors[path] ??= 'missing'
  }
  checkTexts(reading, fields, document, before)
  if (reading.texts && reading.texts.kept !== 'plain') readTextMarks(reading, fields, document, before)
  return document
}

function readField(values: FormValues, errors: FieldErrors, path: string, field: Field): DocumentValue | undefined {
  const typed = values[path] ?? ''
  const refuse = (code: string) => {
    errors[path] ??= code
    return undefined
  }
  switch (field.type) {
    case 'choice':
      if (typed === '') return undefined
      return field.values.includes(typed) ? typed : refuse('malformed')
    case 'flag':
      return typed === '1'
    case 'answer':
      if (typed === '') return undefined
      return typed === 'yes' || typed === 'no' ? typed === 'yes' : refuse('malformed')
    case 'codes': {
      const codes = typed.trim() === '' ? [] : typed.trim().split(/[\s,،;]+/)
      if (codes.some((code) => !/^[a-z]{2,3}$/.test(code))) return refuse('languageInvalid')
      if (new Set(codes).size < codes.length || codes.length > field.max) return refuse('repeated')
      return codes.length > 0 ? codes : undefined
    }
    case 'line':
      return readLine(typed, field, refuse)
    case 'number': {
      const digits = toAsciiDigits(typed).replace(/[\s\u200e\u200f]/g, '')
      if (digits === '') return undefined
      const number = Number(digits)
      return /^\d{1,6}$/.test(digits) && number >= field.min && number <= field.max ? number : refuse('numberInvalid')
    }
    case 'text':
      return readText(values, errors, path, field.max)
    case 'date':
      return readDate(values, errors, path, field)
    case 'reference':
    case 'party':
      if (typed === '') return undefined
      return isRecordKey(typed) ? typed : refuse('referenceUnknown')
    case 'references':
      return readReferences(values, errors, path)
    case 'list':
      return readList(values, errors, path, field)
    case 'partyOrder':
      // Stands with the parties; read when these are known.
      return undefined
  }
}

function readLine(typed: string, { max, form }: LineField, refuse: (code: string) => undefined): string | undefined {
  const parsed = textField(max).safeParse(typed)
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? 'malformed')
  const text = parsed.data.replace(/\n+/g, ' ')
  if (text === '') return undefined
  switch (form) {
    case 'language':
      return /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(text) ? text : refuse('languageInvalid')
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

function readText(values: FormValues, errors: FieldErrors, path: string, max: number): LocalizedText | undefined {
  const texts: LocalizedText = {}
  for (const locale of locales) {
    const parsed = textField(max).safeParse(values[inLanguage(path, locale)] ?? '')
    if (!parsed.success) errors[inLanguage(path, locale)] ??= parsed.error.issues[0]?.message ?? 'malformed'
    else if (parsed.data !== '') texts[locale] = parsed.data
  }
  return Object.keys(texts).length > 0 ? texts : undefined
}

function readDate(
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

function readReferences(values: FormValues, errors: FieldErrors, path: string): string[] | undefined {
  const keys: string[] = []
  for (let index = 0; index < rowCount(path, values); index += 1) {
    const place = rowPath(path, index)
    const key = values[place] ?? ''
    if (key === '') continue
    if (!isRecordKey(key)) errors[place] ??= 'referenceUnknown'
    else if (keys.includes(key)) errors[place] ??= 'repeated'
    else keys.push(key)
  }
  return keys.length > 0 ? keys.sort() : undefined
}

function readList(
  values: FormValues,
  errors: FieldErrors,
  path: string,
  field: ListField,
): RecordDocument[] | undefined {
  const items: RecordDocument[] = []
  const seen = new Set<string>()
  for (let index = 0; index < rowCount(path, values); index += 1) {
    const place = rowPath(path, index)
    if (isEmptyRow(values, place, field.fields)) continue
    const item = readFields({ values, errors, texts: field.texts, head: undefined }, field.fields, `${place}.`)
    const mark = JSON.stringify(field.unique.map((name) => item[name] ?? null))
    if (field.unique.length > 0 && seen.has(mark)) errors[`${place}.${field.unique[0]}`] ??= 'repeated'
    seen.add(mark)
    items.push(item)
  }
  return items.length > 0 ? items : undefined
}

/** A record is known by its head in every language that says anything of it, and what is required stands in each of them. */
function checkTexts({ errors, head, texts }: Reading, fields: Fields, document: RecordDocument, before: string): void {
  if (!texts) return
  const named = Object.entries(fields).filter(([, field]) => field.type === 'text' && !field.table)
  const used = locales.filter((locale) =>
    named.some(([name]) => (document[name] as LocalizedText | undefined)?.[locale]),
  )
  for (const [name, field] of named) {
    if (!field.required && name !== head) continue
    const text = (document[name] ?? {}) as LocalizedText
    if (used.length === 0 && (field.required || name === head)) errors[`${before}${name}`] ??= 'missing'
    for (const locale of used) if (!text[locale]) errors[inLanguage(`${before}${name}`, locale)] ??= 'textMissingHere'
  }
}

/** Whose words each text is, who checked it, and from which revision of the original it was made. */
function readTextMarks(
  { values, errors, texts }: Reading,
  fields: Fields,
  document: RecordDocument,
  before: string,
): void {
  const isUsed = (locale: Locale) =>
    Object.entries(fields).some(
      ([name, field]) =>
        field.type === 'text' && !field.table && (document[name] as LocalizedText | undefined)?.[locale],
    )
  const statuses: Partial<Record<Locale, TextStatus>> = {}
  const checkedBy: LocalizedText = {}
  const translatedFrom: Partial<Record<Locale, number>> = {}
  for (const locale of locales.filter(isUsed)) {
    const status = values[inLanguage(`${before}textStatus`, locale)] || 'summary'
    if (isTextStatus(status)) statuses[locale] = status
    else errors[inLanguage(`${before}textStatus`, locale)] ??= 'malformed'
    if (texts?.kept !== 'revised') continue
    const checked = textField(200).safeParse(values[inLanguage(`${before}checkedBy`, locale)] ?? '')
    if (!checked.success)
      errors[inLanguage(`${before}checkedBy`, locale)] ??= checked.error.issues[0]?.message ?? 'malformed'
    else if (checked.data !== '') checkedBy[locale] = checked.data
    const from = Number(values[inLanguage(`${before}translatedFrom`, locale)] ?? '')
    // Without it the translation is taken to be made from the original as it stands now.
    if (Number.isInteger(from) && from > 0 && values[inLanguage(`${before}upToDate`, locale)] !== '1')
      translatedFrom[locale] = from
  }
  for (const [name, said] of Object.entries({ textStatus: statuses, checkedBy, translatedFrom }))
    if (Object.keys(said).length > 0) document[name] = said
}

function isTextStatus(text: string): text is TextStatus {
  return Object.values(TextStatus).some((status) => status === text)
}

/** Each language's own order of the parties: the places typed with the parties, else the order in which they stand. */
function readPartyOrders(values: FormValues, document: RecordDocument, errors: FieldErrors) {
  const orders: Partial<Record<Locale, string[]>> = {}
  const parties = (document.parties ?? []) as RecordDocument[]
  const titled = locales.filter((locale) => (document.title as LocalizedText | undefined)?.[locale])
  const rows = Array.from({ length: rowCount('parties', values) }, (_, index) => index)
  for (const locale of titled) {
    const placed = rows.flatMap((index) => {
      const body = values[`parties.${index}.body`] ?? ''
      const typed = toAsciiDigits(values[inLanguage(`parties.${index}.place`, locale)] ?? '')
      return parties.some((party) => party.body === body) ? [{ body, place: Number(typed) || index + 1, index }] : []
    })
    const places = placed.map(({ place }) => place)
    const twice = placed.find(({ place }, index) => places.indexOf(place) < index)
    if (twice) errors[inLanguage(`parties.${twice.index}.place`, locale)] ??= 'placeTwice'
    if (placed.length > 0) orders[locale] = placed.sort((a, b) => a.place - b.place).map(({ body }) => body)
  }
  return orders
}
