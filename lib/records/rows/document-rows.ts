import { type Locale, locales } from '@/lib/i18n/locales'
import type {
  DateField,
  DocumentDate,
  DocumentValue,
  Field,
  Fields,
  ListField,
  LocalizedText,
  RecordDocument,
  RecordNoun,
  RecordShape,
  TextTable,
} from '../record-shape'
import { type ChildRows, childId, type Model, type Row, type Value } from './table-rows'

/** Finds the ids of the records that a document names by their keys. */
export interface RecordIds {
  id(noun: RecordNoun, key: string): string
  /** The party of an agreement that a body is. */
  partyId(agreement: string, body: string): string
}

/** The columns of the record's own row, without its identity. */
export function documentRow(shape: RecordShape, document: RecordDocument, ids: RecordIds): Row {
  return ownColumns(shape.fields, document, ids, document)
}

/**
 * What belongs to the record and to nothing else, each table behind the one that it hangs on. The texts of agreements and
 * clauses, whose older revisions stay, and the parties, on which reports hang, are written in their own way.
 */
export function documentChildren(
  shape: RecordShape,
  document: RecordDocument,
  id: string,
  ids: RecordIds,
): ChildRows[] {
  const texts =
    shape.texts && shape.texts.kept !== 'revised'
      ? [childRows(shape.texts, id, textRows(shape.fields, shape.texts, document))]
      : []
  const further = furtherTables(shape.fields).map((table) =>
    childRows(table, id, textRows(shape.fields, shape.texts, document, table)),
  )
  return [...texts, ...further, ...fieldChildren(shape.fields, document, id, ids, document)]
}

/** One row for each language in which the document has any text. */
export function textRows(
  fields: Fields,
  own: TextTable | undefined,
  document: RecordDocument,
  table = own,
): (Row & { locale: Locale })[] {
  if (!table) return []
  const texts = Object.entries(fields).filter(([, field]) => isKeptIn(field, own, table))
  return locales.flatMap((locale) => {
    const columns = texts.map(([name, field]) => [columnOf(name, field), localized(document[name])[locale] ?? null])
    if (columns.every(([, value]) => value === null)) return []
    const flags = Object.entries(fields).flatMap(([name, field]) =>
      field.type === 'flag' && field.onTexts && table === own
        ? [[columnOf(name, field), document[name] ?? field.initial]]
        : [],
    )
    const statuses = localized(document.textStatus)
    return [
      {
        locale,
        ...Object.fromEntries([...columns, ...flags]),
        ...(table.kept === 'plain' ? {} : { status: statuses[locale] ?? 'summary' }),
        ...(table.kept === 'revised' ? { checkedBy: localized(document.checkedBy)[locale] ?? null } : {}),
      },
    ]
  })
}

/** The tables in which some texts of a record are kept apart from the others. */
export function furtherTables(fields: Fields): TextTable[] {
  const tables = Object.values(fields).flatMap((field) => (field.type === 'text' && field.table ? [field.table] : []))
  return [...new Map(tables.map((table) => [table.model, table])).values()]
}

/** Whether a text stands in the table: in the one that it names, else in that of its record. */
export function isKeptIn(field: Field, own: TextTable | undefined, table: TextTable): boolean {
  return field.type === 'text' && (field.table ?? own)?.model === table.model
}

/** The columns of one row, without its identity and what hangs on it. */
export function ownColumns(fields: Fields, document: RecordDocument, ids: RecordIds, record: RecordDocument): Row {
  const row: Row = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = document[name]
    const column = columnOf(name, field)
    switch (field.type) {
      case 'choice':
        row[column] = (value as string | undefined) ?? field.initial ?? null
        break
      case 'flag':
        if (!field.onTexts) row[column] = (value as boolean | undefined) ?? field.initial
        break
      case 'line':
      case 'number':
        row[column] = (value as string | number | undefined) ?? null
        break
      case 'answer':
        row[column] = (value as boolean | undefined) ?? null
        break
      case 'codes':
        row[column] = (value as string[] | undefined) ?? []
        break
      case 'date':
        Object.assign(row, dateColumns(field.columns, value as DocumentDate | undefined))
        break
      case 'reference':
        row[column] = value === undefined ? null : ids.id(field.to, value as string)
        break
      case 'party':
        row[column] = value === undefined ? null : ids.partyId(String(record.agreement), value as string)
        break
    }
  }
  return row
}

function fieldChildren(
  fields: Fields,
  document: RecordDocument,
  id: string,
  ids: RecordIds,
  record: RecordDocument,
): ChildRows[] {
  return Object.entries(fields).flatMap(([name, field]): ChildRows[] => {
    const value = document[name]
    if (field.type === 'references') {
      const rows = ((value as string[] | undefined) ?? []).map((key) => ({ [field.column]: ids.id(field.to, key) }))
      return [childRows(field, id, rows)]
    }
    // Reports hang on the parties: their rows are never replaced.
    if (field.type !== 'list' || field.model === 'AgreementParty') return []
    return listChildren(field, (value as RecordDocument[] | undefined) ?? [], id, ids, record)
  })
}

function listChildren(
  field: ListField,
  items: RecordDocument[],
  parentId: string,
  ids: RecordIds,
  record: RecordDocument,
): ChildRows[] {
  const placed = items.map((item, index) => ({
    item,
    id: field.place ? childId(parentId, field.place, placeOf(field, item, index)) : null,
    row: {
      ...ownColumns(field.fields, item, ids, record),
      ...(field.position ? { [field.position]: index + 1 } : {}),
      ...(field.repeatsAgreement ? { agreementId: ids.id('agreements', String(record.agreement)) } : {}),
    },
  }))
  const rows = placed.map(({ id, row }) => (id === null ? row : { id, ...row }))
  const inner = placed.flatMap(({ item, id }) => (id === null ? [] : itemChildren(field, item, id, ids, record)))
  return [childRows(field, parentId, rows), ...inner]
}

/** What hangs on one row of a list. */
export function itemChildren(
  field: ListField,
  item: RecordDocument,
  id: string,
  ids: RecordIds,
  record: RecordDocument,
): ChildRows[] {
  return [
    ...(field.texts ? [childRows(field.texts, id, textRows(field.fields, field.texts, item))] : []),
    ...fieldChildren(field.fields, item, id, ids, record),
  ]
}

/** A row with a key of its own keeps its id wherever it stands. */
function placeOf(field: ListField, item: RecordDocument, index: number): string | number {
  return field.unique.length === 1 && field.unique[0] === 'key' ? String(item.key) : index
}

function childRows(table: { model: string; parent: string }, parentId: string, rows: Row[]): ChildRows {
  return {
    model: table.model as Model,
    parent: { column: table.parent, id: parentId },
    rows: rows.map((row) => ({ ...row, [table.parent]: parentId })),
  }
}

/** A partial date as the columns of a table keep it: a day at midnight UTC, since dates have no time zone. */
function dateColumns({ on, precision, printed, calendar }: DateField['columns'], given: DocumentDate | undefined): Row {
  const row: Record<string, Value> = {
    [on]: given ? new Date(`${given.date}T00:00:00Z`) : null,
    [precision]: given?.precision ?? 'unknown',
    [calendar]: given?.calendar ?? null,
  }
  if (printed) row[printed] = given?.printed ?? null
  return row
}

export function columnOf(name: string, field: Field): string {
  return field.column ?? name
}

function localized(value: DocumentValue | undefined): LocalizedText {
  return (value ?? {}) as LocalizedText
}
