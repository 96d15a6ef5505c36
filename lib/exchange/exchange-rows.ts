/** From a record to the rows of its table. */
import type { RecordName } from '@/lib/history/history-entry'
import type { Locale } from '@/lib/i18n/locales'
import type {
  DocumentDate,
  DocumentValue,
  Field,
  Fields,
  LocalizedText,
  RecordDocument,
  RecordNoun,
  RecordShape,
} from '@/lib/records/record-shape'
import { type Column, columnsOf, keyColumn, labelColumn } from './exchange-columns'
import { dateText } from './exchange-dates'

export type Cells = Record<string, string>

/** What people call what a cell holds. */
export interface CalledIn {
  /** A word of the records. */
  word: (words: string, value: string, locale: Locale) => string
  /** Another record; undefined for one that has no name, or none that the reader may see. */
  record: (record: RecordName, locale: Locale) => string | undefined
}

/**
 * A record as the rows of a table. It takes as many as its longest list: what stands once is in the first, the rows of its
 * lists stand side by side below each other, and each has the key.
 */
export function recordRows(shape: RecordShape, key: string, document: RecordDocument): Cells[] {
  return fieldsRows(shape.fields, withPlaces(document), '').map((cells) => ({ [keyColumn]: key, ...cells }))
}

function fieldsRows(fields: Fields, document: RecordDocument, before: string): Cells[] {
  const first: Cells = {}
  const rows = [first]
  for (const [name, field] of Object.entries(fields)) {
    const path = `${before}${name}`
    const value = document[name]
    if (field.type !== 'list') {
      Object.assign(first, fieldCells(path, field, value))
      continue
    }
    const items = ((value as RecordDocument[] | undefined) ?? []).flatMap((item) =>
      fieldsRows(field.fields, item, `${path}.`),
    )
    for (const [index, cells] of items.entries()) {
      rows[index] ??= {}
      Object.assign(rows[index], cells)
    }
  }
  for (const mark of ['textStatus', 'checkedBy', 'translatedFrom', ...(before === 'parties.' ? ['place'] : [])])
    Object.assign(first, textCells(`${before}${mark}`, document[mark]))
  return rows
}

/** The parties with their places in the text of each language, which stand in columns beside them. */
export function withPlaces(document: RecordDocument): RecordDocument {
  const orders = document.partyOrder as Partial<Record<Locale, string[]>> | undefined
  if (!orders || !Array.isArray(document.parties)) return document
  const places = (body: string) =>
    Object.fromEntries(
      Object.entries(orders).flatMap(([locale, order]) =>
        order.includes(body) ? [[locale, order.indexOf(body) + 1]] : [],
      ),
    )
  const parties = (document.parties as RecordDocument[]).map((party) => ({
    ...party,
    place: places(String(party.body)),
  }))
  return { ...document, parties }
}

function fieldCells(path: string, field: Field, value: DocumentValue | undefined): Cells {
  if (field.type === 'flag') return { [path]: yesOrNo(value ?? field.initial) }
  if (value === undefined) return {}
  switch (field.type) {
    case 'answer':
      return { [path]: yesOrNo(value) }
    case 'codes':
    case 'references':
      return { [path]: (value as string[]).join(' ') }
    case 'text':
      return textCells(path, value)
    case 'date': {
      const { printed, calendar } = value as DocumentDate
      return {
        [path]: dateText(value as DocumentDate),
        ...(printed ? { [`${path}Printed`]: printed } : {}),
        ...(calendar ? { [`${path}Calendar`]: calendar } : {}),
      }
    }
    case 'partyOrder':
      return {}
    default:
      return { [path]: String(value) }
  }
}

function textCells(path: string, value: DocumentValue | undefined): Cells {
  return Object.fromEntries(
    Object.entries((value ?? {}) as LocalizedText).map(([locale, text]) => [`${path}.${locale}`, String(text)]),
  )
}

function yesOrNo(value: DocumentValue): string {
  return value === true ? 'yes' : 'no'
}

/** The names of the columns with, beside each word and each record, what it is called in the languages. */
export function headerOf(shape: RecordShape, labelled: readonly Locale[]): string[] {
  return [keyColumn, ...columnsOf(shape).flatMap((column) => [column.name, ...labelsOf(column, labelled)])]
}

function labelsOf({ name, field }: Column, labelled: readonly Locale[]): string[] {
  return field && (field.type === 'choice' || nounOf(field)) ? labelled.map((locale) => labelColumn(name, locale)) : []
}

/** The kind of record whose keys a field has. */
function nounOf(field: Field): RecordNoun | null {
  if (field.type === 'party') return 'bodies'
  return field.type === 'reference' || field.type === 'references' ? field.to : null
}

/** The records that the rows name by their keys. */
export function recordsIn(shape: RecordShape, rows: readonly Cells[]): RecordName[] {
  return columnsOf(shape).flatMap(({ name, field }) => {
    const noun = field && nounOf(field)
    return noun ? rows.flatMap((cells) => keysIn(cells[name]).map((key) => ({ noun, key }))) : []
  })
}

const keysIn = (cell: string | undefined) => (cell ? cell.split(' ') : [])

/** The rows with, beside each word and each record, what it is called in the languages. */
export function withLabels(
  shape: RecordShape,
  rows: readonly Cells[],
  labelled: readonly Locale[],
  called: CalledIn,
): Cells[] {
  const columns = columnsOf(shape)
  return rows.map((cells) => {
    const labels: Cells = {}
    for (const { name, field } of columns) {
      const value = cells[name]
      if (!value || !field) continue
      for (const locale of labelled) {
        const label = labelOf(field, value, locale, called)
        if (label) labels[labelColumn(name, locale)] = label
      }
    }
    return { ...cells, ...labels }
  })
}

function labelOf(field: Field, value: string, locale: Locale, { word, record }: CalledIn): string {
  if (field.type === 'choice') return word(field.words, value, locale)
  const noun = nounOf(field)
  const names = noun ? keysIn(value).flatMap((key) => record({ noun, key }, locale) ?? []) : []
  return names.join('; ')
}
