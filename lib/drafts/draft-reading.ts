/** From what stands in a form to the record that it says: `readDraft`. */

import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import { type Locale, locales } from '@/lib/i18n/locales'
import { toAsciiDigits } from '@/lib/i18n/numbers'
import { isPlainLanguageCode } from '@/lib/records/language-name'
import { isRecordKey } from '@/lib/records/record-key'
import type {
  DocumentValue,
  Field,
  Fields,
  ListField,
  LocalizedText,
  RecordDocument,
  RecordShape,
} from '@/lib/records/record-shape'
import { checkTexts, type Reading, readTextMarks } from './draft-reading-texts'
import { readDate, readLine, readText } from './draft-reading-values'
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
      // A draft may be older than the question: it stands then where the form would have begun.
      if (values[path] === undefined && field.required) return field.initial
      if (typed === '') return undefined
      return field.values.includes(typed) ? typed : refuse('malformed')
    case 'flag':
      return typed === '1'
    case 'answer':
      if (typed === '') return undefined
      return typed === 'yes' || typed === 'no' ? typed === 'yes' : refuse('malformed')
    case 'codes': {
      const codes = typed.trim() === '' ? [] : typed.trim().split(/[\s,،;]+/)
      if (codes.some((code) => !isPlainLanguageCode(code))) return refuse('languageInvalid')
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
