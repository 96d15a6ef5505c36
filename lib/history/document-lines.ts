/** A record line by line, so that two states of it can be laid side by side. */
import { type Locale, locales } from '@/lib/i18n/locales'
import type {
  DocumentDate,
  Field,
  Fields,
  LineField,
  LocalizedText,
  RecordDocument,
  RecordNoun,
  RecordShape,
} from '@/lib/records/record-shape'

/** One thing that a record says. */
export interface DocumentLine {
  /** Which field, without the places in lists: `offices.body`. */
  field: string
  /** Which row of which list, for people: counted from one. */
  rows: number[]
  /** The language of the text. */
  lang?: Locale
  /** One of several records that stand in no order. */
  isUnordered?: true
  value:
    | { type: 'text'; text: string }
    | { type: 'number'; number: number }
    /** The code of a language. */
    | { type: 'language'; code: string }
    | { type: 'languages'; codes: readonly string[] }
    /** For machines: an address, a checksum. */
    | { type: 'code'; text: string }
    | { type: 'word'; words: string; word: string }
    | { type: 'flag'; isSet: boolean }
    | { type: 'date'; date: DocumentDate }
    | { type: 'record'; noun: RecordNoun; key: string }
    /** A record that the reader may not know. */
    | { type: 'hidden' }
}

/** Everything that a document says, in the order of its fields. */
export function documentLines(shape: RecordShape, document: RecordDocument): DocumentLine[] {
  return fieldsLines(shape.fields, document, '', [])
}

function fieldsLines(fields: Fields, document: RecordDocument, before: string, rows: number[]): DocumentLine[] {
  const own = Object.entries(fields).flatMap(([name, field]) =>
    fieldLines(`${before}${name}`, field, document[name], rows),
  )
  const statuses = inLanguageOrder((document.textStatus ?? {}) as LocalizedText).map(
    ([lang, word]): DocumentLine => ({
      field: `${before}textStatus`,
      rows,
      lang,
      value: { type: 'word', words: 'common.textStatus', word },
    }),
  )
  const checked = textLines(`${before}checkedBy`, (document.checkedBy ?? {}) as LocalizedText, rows)
  return [...own, ...statuses, ...checked]
}

/** What is said in each language, in the order of the languages everywhere else; the database keeps them in its own. */
function inLanguageOrder<T>(values: Partial<Record<Locale, T>>): [Locale, T][] {
  return locales.flatMap((lang): [Locale, T][] => {
    const value = values[lang]
    return value === undefined ? [] : [[lang, value]]
  })
}

function textLines(field: string, texts: LocalizedText, rows: number[]): DocumentLine[] {
  return locales.flatMap((lang) => {
    const text = texts[lang]
    return text === undefined ? [] : [{ field, rows, lang, value: { type: 'text' as const, text } }]
  })
}

function fieldLines(
  path: string,
  field: Field,
  value: RecordDocument[string] | undefined,
  rows: number[],
): DocumentLine[] {
  if (value === undefined) return []
  const line = (said: DocumentLine['value']): DocumentLine[] => [{ field: path, rows, value: said }]
  switch (field.type) {
    case 'choice':
      return line({ type: 'word', words: field.words, word: String(value) })
    case 'flag':
      return value === field.initial ? [] : line({ type: 'flag', isSet: value === true })
    case 'answer':
      return line({ type: 'flag', isSet: value === true })
    case 'codes':
      return line({ type: 'languages', codes: value as string[] })
    case 'line':
      return line(lineValue(field, String(value)))
    case 'number':
      return line({ type: 'number', number: Number(value) })
    case 'text':
      return textLines(path, value as LocalizedText, rows)
    case 'date':
      return line({ type: 'date', date: value as DocumentDate })
    case 'reference':
      return line({ type: 'record', noun: field.to, key: String(value) })
    case 'party':
      return line({ type: 'record', noun: 'bodies', key: String(value) })
    case 'references':
      return (value as string[]).map((key) => ({
        field: path,
        rows,
        isUnordered: true,
        value: { type: 'record', noun: field.to, key },
      }))
    case 'list':
      return (value as RecordDocument[]).flatMap((item, index) =>
        fieldsLines(field.fields, item, `${path}.`, [...rows, index + 1]),
      )
    case 'partyOrder':
      return inLanguageOrder(value as Partial<Record<Locale, string[]>>).flatMap(([lang, order]) =>
        order.map((key, index) => ({
          field: path,
          rows: [index + 1],
          lang,
          value: { type: 'record' as const, noun: 'bodies' as const, key },
        })),
      )
  }
}

function lineValue({ form }: LineField, text: string): DocumentLine['value'] {
  switch (form) {
    case 'language':
      return { type: 'language', code: text }
    case 'url':
    case 'sha256':
    case 'key':
      return { type: 'code', text }
    default:
      return { type: 'text', text }
  }
}

export interface LineChange {
  field: string
  rows: number[]
  lang?: Locale
  before: DocumentLine | null
  after: DocumentLine | null
}

/** What one state says differently from another, in the order of the fields; nothing where both say the same. */
export function changedLines(shape: RecordShape, before: RecordDocument, after: RecordDocument): LineChange[] {
  return changedBetween(documentLines(shape, before), documentLines(shape, after))
}

/** See `changedLines`, for lines that are made already. */
export function changedBetween(before: readonly DocumentLine[], after: readonly DocumentLine[]): LineChange[] {
  const old = byPlace(before)
  const now = byPlace(after)
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((place) => {
    const [was, is] = [old.get(place) ?? null, now.get(place) ?? null]
    if (JSON.stringify(was?.value) === JSON.stringify(is?.value)) return []
    const line = is ?? was
    return line
      ? [{ field: line.field, rows: line.rows, ...(line.lang ? { lang: line.lang } : {}), before: was, after: is }]
      : []
  })
}

/** Records that stand in no order of their own, such as several sources, are told apart by what they name. */
function byPlace(lines: readonly DocumentLine[]): Map<string, DocumentLine> {
  return new Map(
    lines.map((line) => {
      const mark = line.isUnordered && line.value.type === 'record' ? line.value.key : ''
      return [`${line.field} ${line.rows.join('.')} ${line.lang ?? ''} ${mark}`, line]
    }),
  )
}
