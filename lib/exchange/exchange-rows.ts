/** From a record to the rows of its table. */
import type { Locale } from '@/lib/i18n/locales'
import type {
  DocumentDate,
  DocumentValue,
  Field,
  Fields,
  LocalizedText,
  RecordDocument,
  RecordShape,
} from '@/lib/records/record-shape'
import { type Column, columnsOf, keyColumn, labelColumn } from './exchange-columns'
import { dateText } from './exchange-dates'

export type Cells = Record<string, string>

/** What a word of the records is called in a language. */
export type WordIn = (words: string, value: string, locale: Locale) => string

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

/** The names of the columns with, beside each word, what it is called in the languages. */
export function headerOf(shape: RecordShape, labelled: readonly Locale[]): string[] {
  return [keyColumn, ...columnsOf(shape).flatMap((column) => [column.name, ...labelsOf(column, labelled)])]
}

function labelsOf({ name, field }: Column, labelled: readonly Locale[]): string[] {
  return field?.type === 'choice' ? labelled.map((locale) => labelColumn(name, locale)) : []
}

/** The rows with, beside each word, what it is called in the languages. */
export function withLabels(
  shape: RecordShape,
  rows: readonly Cells[],
  labelled: readonly Locale[],
  wordIn: WordIn,
): Cells[] {
  const chosen = columnsOf(shape).filter(({ field }) => field?.type === 'choice')
  return rows.map((cells) => {
    const labels: Cells = {}
    for (const { name, field } of chosen) {
      const value = cells[name]
      if (!value || field?.type !== 'choice') continue
      for (const locale of labelled) labels[labelColumn(name, locale)] = wordIn(field.words, value, locale)
    }
    return { ...cells, ...labels }
  })
}
