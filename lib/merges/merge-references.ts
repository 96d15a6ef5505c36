import 'server-only'
import type { Transaction } from '@/lib/db'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import type { Model, Row } from '@/lib/records/rows/table-rows'
import { type Table, tableOf } from '@/lib/records/rows/table-writer'
import { type MergeNoun, type MergePlace, partyPlaces, placesOf } from './merge-places'

/** The rows of one place that name a record, and the records that they belong to. */
export interface FoundPlace {
  place: MergePlace
  rows: { row: Row; recordId: string }[]
}

/**
 * Everything that names a record. Records that went into others themselves are left as they were: nobody will see them again.
 * @param id of the record that is named
 */
export async function findReferences(tx: Transaction, noun: MergeNoun, id: string): Promise<FoundPlace[]> {
  const merged = await mergedIds(tx)
  const found: FoundPlace[] = []
  for (const place of placesOf(noun)) {
    const rows = await rowsAt(tx, place, [id])
    // What a record says of itself, above all that it is its own predecessor, goes with it.
    const others = rows.filter(({ recordId }) => !merged.has(recordId) && recordId !== id)
    if (others.length > 0) found.push({ place, rows: others })
  }
  return found
}

/** Rows that name parties which the body is: they stay as they are, but the record says another body from now on. */
export async function findPartyMentions(tx: Transaction, bodyId: string): Promise<FoundPlace[]> {
  const parties = await tx.agreementParty.findMany({ where: { bodyId }, select: { id: true } })
  if (parties.length === 0) return []
  const found: FoundPlace[] = []
  for (const place of partyPlaces()) {
    const rows = await rowsAt(
      tx,
      place,
      parties.map(({ id }) => id),
    )
    if (rows.length > 0) found.push({ place, rows })
  }
  return found
}

async function rowsAt(tx: Transaction, { model, column, up }: MergePlace, ids: readonly string[]) {
  const rows = await tableOf(tx, model).findMany({ where: { [column]: { in: ids } } })
  let recordIds = rows.map((row) => String(up[0] ? row[up[0].column] : (row.id ?? row.code)))
  for (const [index, { model: above }] of up.entries()) {
    const next = up[index + 1]
    if (!next) break
    const parents = await tableOf(tx, above).findMany({
      where: { id: { in: recordIds } },
      select: { id: true, [next.column]: true },
    })
    const parentOf = new Map(parents.map((row) => [String(row.id), String(row[next.column])]))
    recordIds = recordIds.map((id) => parentOf.get(id) ?? id)
  }
  return rows.map((row, index) => ({ row, recordId: recordIds[index] ?? '' }))
}

async function mergedIds(tx: Transaction): Promise<Set<string>> {
  const redirects = await tx.recordRedirect.findMany({ select: { noun: true, fromKey: true } })
  const ids = new Set<string>()
  for (const noun of new Set(redirects.map((redirect) => redirect.noun))) {
    const keys = redirects.flatMap((redirect) => (redirect.noun === noun ? [redirect.fromKey] : []))
    const rows = await ownTable(tx, noun).findMany({ where: { key: { in: keys } }, select: { id: true } })
    for (const { id } of rows) ids.add(String(id))
  }
  return ids
}

/** Makes the rows name another record. Where the same parent would then name it twice, the row that did so before is kept. */
export async function moveReferences(tx: Transaction, found: readonly FoundPlace[], from: string, to: string) {
  for (const { place, rows } of found) {
    const { model, column, up, once } = place
    const table = tableOf(tx, model)
    const [parent] = up
    for (const { row } of rows) {
      const identity = parent ? { [parent.column]: row[parent.column] } : {}
      const apart = Object.fromEntries((once ?? []).map((other) => [other, row[other]]))
      const own = 'id' in row ? { id: row.id } : { ...identity, ...apart, [column]: from }
      const isTwice = once !== null && (await table.count({ where: { ...identity, ...apart, [column]: to } })) > 0
      if (isTwice) await table.deleteMany({ where: own })
      else await table.updateMany({ where: own, data: { [column]: to } })
    }
  }
}

/** Notes that records were changed at the desk, with the agreements that change with them. */
export async function touchRecords(tx: Transaction, noun: RecordNoun, ids: readonly string[]): Promise<void> {
  const table = ownTable(tx, noun)
  const rows = await table.findMany({ where: { id: { in: ids } } })
  const [row] = rows
  if (!row) return
  const version = 'version' in row ? { version: { increment: 1 } } : {}
  const changedAt = 'changedAt' in row ? { changedAt: new Date() } : {}
  await table.updateMany({ where: { id: { in: ids } }, data: { keptBy: 'desk', ...version, ...changedAt } })
  if (noun !== 'clauses' && noun !== 'obstacles') return
  await tx.agreement.updateMany({
    where: { id: { in: [...new Set(rows.map(({ agreementId }) => String(agreementId)))] } },
    data: { version: { increment: 1 }, changedAt: new Date() },
  })
}

export function ownTable(tx: Transaction, noun: RecordNoun): Table {
  return tableOf(tx, recordShapes[noun].model as Model)
}
