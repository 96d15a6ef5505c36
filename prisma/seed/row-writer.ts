import { recordShapes } from '@/lib/records/record-shapes'
import { type Model, newId, type Row } from '@/lib/records/rows/table-rows'
import { isSame, tableOf } from '@/lib/records/rows/table-writer'
import type { Load } from './load'
import type { Noun } from './record-checks'

export function modelOf(noun: Noun): Model {
  return recordShapes[noun].model as Model
}

/**
 * Finds out which records are there and gives ids to those that are not, so that records may name each other before they
 * are written.
 */
export async function findRecords(
  load: Load,
  noun: Noun,
  keys: readonly string[],
  closed: ReadonlySet<string>,
): Promise<Map<string, Row>> {
  const { ids, added, desk, gone } = load.of(noun)
  const name = noun === 'countries' ? 'code' : 'key'
  const rows = await tableOf(load.tx, modelOf(noun)).findMany({ where: {} })
  const stored = new Map(rows.map((row) => [String(row[name]), row]))
  const wanted = new Set(keys)
  for (const [key, row] of stored) {
    ids.set(key, String(row.id ?? row.code))
    const isAtDesk = row.keptBy === 'desk'
    if (isAtDesk && wanted.has(key)) desk.add(key)
    if (!isAtDesk && !wanted.has(key)) gone.add(key)
  }
  for (const key of wanted) {
    if (stored.has(key) || closed.has(key)) continue
    added.add(key)
    ids.set(key, noun === 'countries' ? key : newId())
  }
  return stored
}

/** Writes the records that are new or say something else than before. Their own columns only: what hangs on them comes after. */
export async function writeRecords(
  load: Load,
  noun: Noun,
  stored: Map<string, Row>,
  rows: ReadonlyMap<string, Row>,
): Promise<void> {
  const table = tableOf(load.tx, modelOf(noun))
  const fresh: Row[] = []
  for (const [key, row] of rows) {
    const before = stored.get(key)
    const identity: Row = noun === 'countries' ? { code: key } : { id: load.id(noun, key), key }
    if (!before) fresh.push({ ...identity, ...row })
    else if (!isSame(before, row)) {
      load.noteChange(noun, key)
      await table.update({ where: identity, data: row })
    }
  }
  if (fresh.length > 0) await table.createMany({ data: fresh })
}
