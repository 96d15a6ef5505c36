/**
 * The columns of the tables in which records are exported and imported (docs/decisions/026). A column is called as the field is
 * in the record's form, without the places in lists: `name.fa`, `offices.body`.
 */
import { type Locale, locales } from '@/lib/i18n/locales'
import type { Field, Fields, RecordShape, TextTable } from '@/lib/records/record-shape'

/** Which part of a field a column holds. */
export type ColumnPart = 'value' | 'text' | 'printed' | 'calendar' | 'mark' | 'place'

export interface Column {
  name: string
  /** The lists in whose rows the column stands, the outer first: `parties`, `parties.acts`. */
  lists: readonly string[]
  /** The field, or for a mark of the texts (`textStatus`) the name alone. */
  path: string
  part: ColumnPart
  field: Field | null
  /** For texts, marks and places. */
  locale?: Locale
}

export const keyColumn = 'key'
/** Whether the record is published, withdrawn or a draft: for readers of the desk's export; not imported. */
export const stateColumn = 'recordState'

/** The marks of texts that say whose words they are, for each way in which texts are kept. */
export const textMarks: Record<TextTable['kept'], readonly string[]> = {
  plain: [],
  status: ['textStatus'],
  revised: ['textStatus', 'checkedBy', 'translatedFrom'],
}

/** Every column that a kind of record can have, in the order of its form, after `key`. */
export function columnsOf(shape: RecordShape): Column[] {
  return fieldsColumns(shape.fields, shape.texts, '', [])
}

function fieldsColumns(
  fields: Fields,
  texts: TextTable | undefined,
  before: string,
  lists: readonly string[],
): Column[] {
  const own = Object.entries(fields).flatMap(([name, field]) => fieldColumns(`${before}${name}`, field, lists))
  const kept = textMarks[texts?.kept ?? 'plain'].flatMap((mark) => inLanguages(`${before}${mark}`, 'mark', null, lists))
  return [...own, ...kept]
}

function fieldColumns(path: string, field: Field, lists: readonly string[]): Column[] {
  const column = (name: string, part: ColumnPart): Column => ({ name, lists, path, part, field })
  switch (field.type) {
    case 'text':
      return inLanguages(path, 'text', field, lists)
    case 'date':
      return [
        column(path, 'value'),
        ...(field.columns.printed ? [column(`${path}Printed`, 'printed')] : []),
        column(`${path}Calendar`, 'calendar'),
      ]
    case 'list':
      return fieldsColumns(field.fields, field.texts, `${path}.`, [...lists, path])
    case 'partyOrder':
      return inLanguages('parties.place', 'place', field, ['parties'])
    default:
      return [column(path, 'value')]
  }
}

function inLanguages(path: string, part: ColumnPart, field: Field | null, lists: readonly string[]): Column[] {
  return locales.map((locale) => ({ name: `${path}.${locale}`, lists, path, part, field, locale }))
}

/** The column beside a word that says it in a language; not imported. */
export function labelColumn(name: string, locale: Locale): string {
  return `${name}.label.${locale}`
}

/** Columns that an export has for people and an import does not read. */
export function isForReaders(name: string): boolean {
  return name === stateColumn || /\.label\.[a-z]{2}$/.test(name)
}

/** The lists of a kind of record, by the path under which their columns stand. */
export function listPaths(shape: RecordShape): string[] {
  return [...new Set(columnsOf(shape).flatMap(({ lists }) => lists))]
}
