/** From a record to the object that stands for it in JSON. */
import { locales } from '@/lib/i18n/locales'
import type {
  DocumentDate,
  DocumentValue,
  Field,
  Fields,
  LocalizedText,
  RecordDocument,
  RecordShape,
  TextTable,
} from '@/lib/records/record-shape'
import { keyColumn, textMarks } from './exchange-columns'
import { dateText } from './exchange-dates'
import { withPlaces } from './exchange-rows'

type JsonObject = Record<string, unknown>

/**
 * The names are those of the columns; texts, lists and truth values are such. Every field is there in every record, null where
 * the registry knows nothing, so that a file read again says what is empty and not only what is full.
 */
export function recordObject(shape: RecordShape, key: string, document: RecordDocument): JsonObject {
  return { [keyColumn]: key, ...fieldsObject(shape.fields, shape.texts, withPlaces(document)) }
}

function fieldsObject(fields: Fields, texts: TextTable | undefined, document: RecordDocument): JsonObject {
  const object: JsonObject = {}
  for (const [name, field] of Object.entries(fields)) Object.assign(object, entry(name, field, document[name]))
  const marks = [
    ...textMarks[texts?.kept ?? 'plain'],
    ...('place' in document && !('place' in fields) ? ['place'] : []),
  ]
  for (const mark of marks) object[mark] = inEveryLanguage(document[mark])
  return object
}

function entry(name: string, field: Field, value: DocumentValue | undefined): JsonObject {
  switch (field.type) {
    case 'flag':
      return { [name]: value ?? field.initial }
    case 'codes':
    case 'references':
      return { [name]: value ?? [] }
    case 'list':
      return {
        [name]: ((value ?? []) as RecordDocument[]).map((item) => fieldsObject(field.fields, field.texts, item)),
      }
    case 'text':
      return { [name]: inEveryLanguage(value) }
    case 'date': {
      const date = value as DocumentDate | undefined
      return {
        [name]: date ? dateText(date) : null,
        ...(field.columns.printed ? { [`${name}Printed`]: date?.printed ?? null } : {}),
        [`${name}Calendar`]: date?.calendar ?? null,
      }
    }
    case 'partyOrder':
      return {}
    default:
      return { [name]: value ?? null }
  }
}

function inEveryLanguage(value: DocumentValue | undefined): JsonObject {
  const said = (value ?? {}) as LocalizedText
  return Object.fromEntries(locales.map((locale) => [locale, said[locale] ?? null]))
}
