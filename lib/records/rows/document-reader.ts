import 'server-only'
import type { Transaction } from '@/lib/db'
import { locales } from '@/lib/i18n/locales'
import type {
  DateField,
  DocumentDate,
  Field,
  Fields,
  ListField,
  RecordDocument,
  RecordNoun,
  TextTable,
} from '../record-shape'
import { recordShapes } from '../record-shapes'
import { selected, selectedTexts } from './document-columns'
import { columnOf, furtherTables, isKeptIn } from './document-rows'
import type { Model, Row, Value } from './table-rows'
import { groupBy, tableOf } from './table-writer'

export interface StoredRecord {
  id: string
  key: string
  /** Null for kinds that are not published by themselves. */
  state: string | null
  document: RecordDocument
}

/**
 * Reads records as the documents that they were written from, however many, in a fixed number of queries a kind. It asks for
 * columns by name and for none that is internal, so it works with the public's client as well.
 * @param where Prisma's condition on the record's table
 * @param take how many at most, in the order of their keys
 */
export async function readDocuments(
  tx: Transaction,
  noun: RecordNoun,
  where: object,
  take?: number,
): Promise<StoredRecord[]> {
  const shape = recordShapes[noun]
  const identity = noun === 'countries' ? 'code' : 'key'
  const own = noun === 'countries' ? ['code'] : ['id', 'key', ...(shape.hasState ? ['state'] : [])]
  const rows = await tableOf(tx, shape.model as Model).findMany({
    where,
    orderBy: { [identity]: 'asc' },
    select: selected(shape.fields, own),
    ...(take === undefined ? {} : { take }),
  })
  const idOf = (row: Row) => String(row.id ?? row.code)
  const documents = await readEntities(tx, shape, rows, idOf)
  return rows.map((row, index) => ({
    id: idOf(row),
    key: String(row[identity]),
    state: typeof row.state === 'string' ? row.state : null,
    document: documents[index] ?? {},
  }))
}

async function readEntities(
  tx: Transaction,
  { fields, texts }: { fields: Fields; texts?: TextTable | undefined },
  rows: readonly Row[],
  idOf: (row: Row) => string,
): Promise<RecordDocument[]> {
  const documents: RecordDocument[] = rows.map(() => ({}))
  if (rows.length === 0) return documents
  const ids = rows.map(idOf)
  for (const [name, field] of Object.entries(fields)) {
    const values = await fieldValues(tx, name, field, rows, ids)
    for (const [index, value] of values.entries()) {
      const document = documents[index]
      if (document && value !== undefined) document[name] = value
    }
  }
  for (const table of [...(texts ? [texts] : []), ...furtherTables(fields)])
    await readTexts(tx, fields, { own: texts, table }, ids, documents)
  return documents
}

type FieldValue = RecordDocument[string] | undefined

async function fieldValues(
  tx: Transaction,
  name: string,
  field: Field,
  rows: readonly Row[],
  ids: readonly string[],
): Promise<FieldValue[]> {
  const column = columnOf(name, field)
  switch (field.type) {
    case 'choice':
    case 'line':
    case 'number':
      return rows.map((row) => present(row[column]))
    case 'answer':
      return rows.map((row) => present(row[column]))
    case 'codes':
      return rows.map((row) => (Array.isArray(row[column]) && row[column].length > 0 ? row[column] : undefined))
    case 'flag':
      return rows.map((row) => (field.onTexts ? undefined : present(row[column])))
    case 'date':
      return rows.map((row) => dateOf(field, row))
    case 'reference': {
      const keys = await keysOf(
        tx,
        field.to,
        rows.map((row) => row[column]),
      )
      return rows.map((row) => keys.get(row[column]))
    }
    case 'party': {
      const keys = await partyKeys(
        tx,
        rows.map((row) => row[column]),
      )
      return rows.map((row) => keys.get(row[column]))
    }
    case 'references': {
      const links = await tableOf(tx, field.model as Model).findMany({
        where: { [field.parent]: { in: ids } },
        select: { [field.parent]: true, [field.column]: true },
      })
      const keys = await keysOf(
        tx,
        field.to,
        links.map((link) => link[field.column]),
      )
      const grouped = groupBy(links, field.parent)
      return ids.map((id) => {
        const named = (grouped.get(id) ?? []).flatMap((link) => keys.get(link[field.column]) ?? [])
        return named.length > 0 ? named.sort() : undefined
      })
    }
    case 'list':
      return listValues(tx, field, ids)
    case 'partyOrder':
      return partyOrders(tx, ids)
    case 'text':
      return rows.map(() => undefined)
  }
}

async function listValues(tx: Transaction, field: ListField, ids: readonly string[]): Promise<FieldValue[]> {
  const rows = await tableOf(tx, field.model as Model).findMany({
    where: { [field.parent]: { in: ids } },
    select: selected(field.fields, [field.parent, ...(field.place ? ['id'] : [])]),
    ...(field.position ? { orderBy: { [field.position]: 'asc' } } : {}),
  })
  const items = await readEntities(tx, field, rows, (row) => String(row.id ?? ''))
  return ids.map((id) => {
    const own = items.filter((_, index) => rows[index]?.[field.parent] === id)
    if (own.length === 0) return undefined
    // Where the table keeps no order, one that does not change from one reading to the next.
    return field.position ? own : own.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  })
}

async function readTexts(
  tx: Transaction,
  fields: Fields,
  { own, table }: { own: TextTable | undefined; table: TextTable },
  ids: readonly string[],
  documents: RecordDocument[],
): Promise<void> {
  const rows = await tableOf(tx, table.model as Model).findMany({
    where: { [table.parent]: { in: ids }, ...(table.kept === 'revised' ? { current: true } : {}) },
    select: selectedTexts(fields, own, table),
  })
  const grouped = groupBy(rows, table.parent)
  for (const [index, id] of ids.entries()) {
    const document = documents[index]
    const texts = locales.flatMap((locale) => (grouped.get(id) ?? []).filter((row) => row.locale === locale))
    if (!document || texts.length === 0) continue
    const inLanguages = (column: string) =>
      Object.fromEntries(texts.flatMap((row) => (row[column] == null ? [] : [[row.locale, row[column]]])))
    for (const [name, field] of Object.entries(fields)) {
      if (field.type === 'flag' && field.onTexts && table === own)
        document[name] = texts.some((row) => row[columnOf(name, field)] === true)
      if (!isKeptIn(field, own, table)) continue
      const words = inLanguages(columnOf(name, field))
      if (Object.keys(words).length > 0) document[name] = words
    }
    if (table.kept !== 'plain') document.textStatus = inLanguages('status')
    if (table.kept === 'revised')
      for (const [name, column] of Object.entries({
        checkedBy: 'checkedBy',
        translatedFrom: 'translatedFromRevision',
      })) {
        const said = inLanguages(column)
        if (Object.keys(said).length > 0) document[name] = said
      }
  }
}

/** The keys of records by their ids. */
async function keysOf(
  tx: Transaction,
  noun: RecordNoun,
  ids: readonly (Value | undefined)[],
): Promise<Map<Value | undefined, string>> {
  const wanted = [...new Set(ids.filter((id) => id != null))]
  if (wanted.length === 0) return new Map()
  if (noun === 'countries') return new Map(wanted.map((code) => [code, String(code)]))
  const rows = await tableOf(tx, recordShapes[noun].model as Model).findMany({
    where: { id: { in: wanted } },
    select: { id: true, key: true },
  })
  return new Map(rows.map((row) => [row.id, String(row.key)]))
}

async function partyKeys(
  tx: Transaction,
  ids: readonly (Value | undefined)[],
): Promise<Map<Value | undefined, string>> {
  const wanted = ids.flatMap((id) => (typeof id === 'string' ? [id] : []))
  if (wanted.length === 0) return new Map()
  const rows = await tx.agreementParty.findMany({
    where: { id: { in: wanted } },
    select: { id: true, body: { select: { key: true } } },
  })
  return new Map(rows.map(({ id, body }) => [id, body.key]))
}

async function partyOrders(tx: Transaction, agreementIds: readonly string[]): Promise<FieldValue[]> {
  const rows = await tx.agreementTextParty.findMany({
    where: { agreementId: { in: [...agreementIds] }, text: { current: true } },
    orderBy: { position: 'asc' },
    select: {
      agreementId: true,
      text: { select: { locale: true } },
      party: { select: { body: { select: { key: true } } } },
    },
  })
  return agreementIds.map((id) => {
    const orders: Partial<Record<(typeof locales)[number], string[]>> = {}
    for (const locale of locales) {
      const order = rows.filter((row) => row.agreementId === id && row.text.locale === locale)
      if (order.length > 0) orders[locale] = order.map(({ party }) => party.body.key)
    }
    return Object.keys(orders).length > 0 ? orders : undefined
  })
}

function dateOf({ columns }: DateField, row: Row): DocumentDate | undefined {
  const [on, precision] = [row[columns.on], row[columns.precision]]
  if (!(on instanceof Date) || typeof precision !== 'string' || precision === 'unknown') return undefined
  const printed = columns.printed === undefined ? undefined : row[columns.printed]
  const calendar = row[columns.calendar]
  return {
    date: on.toISOString().slice(0, 10),
    precision: precision as DocumentDate['precision'],
    ...(typeof printed === 'string' ? { printed } : {}),
    ...(typeof calendar === 'string' ? { calendar: calendar as NonNullable<DocumentDate['calendar']> } : {}),
  }
}

function present(value: Value | undefined): string | number | boolean | undefined {
  return value == null || value instanceof Date || Array.isArray(value) ? undefined : value
}
