import type { Load } from './load'
import type { Noun } from './record-checks'
import { type ChildRows, type Model, newId, type Row, type Value } from './table-rows'

export const models = {
  countries: 'Country',
  themes: 'Theme',
  sources: 'Source',
  bodies: 'Body',
  people: 'Person',
  agreements: 'Agreement',
  clauses: 'Clause',
  meetings: 'Meeting',
  outcomes: 'Outcome',
  films: 'Film',
  initiatives: 'Initiative',
  funding: 'FundingInstrument',
  obstacles: 'Obstacle',
} as const satisfies Record<Noun, Model>

/** What all of Prisma's tables can do, without the types of each: the rows were typed where they were made. */
interface Table {
  findMany(args: { where: object }): PromiseLike<Row[]>
  createMany(args: { data: Row[] }): PromiseLike<unknown>
  update(args: { where: object; data: Row }): PromiseLike<unknown>
  updateMany(args: { where: object; data: object }): PromiseLike<{ count: number }>
  deleteMany(args: { where: object }): PromiseLike<unknown>
}

export function tableOf({ tx }: Load, model: Model): Table {
  const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}` as Uncapitalize<Model>
  return tx[name] as unknown as Table
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
  const rows = await tableOf(load, models[noun]).findMany({ where: {} })
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
  const table = tableOf(load, models[noun])
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

/**
 * Makes the rows of each parent the ones given. A parent whose rows differ loses all of them, with what hangs on those, and
 * gets them anew: nothing outside a record refers to such rows, and no row has to pass by another's place in a unique order.
 * @param owned for each record's key, its rows; a table that hangs on another one stands behind it
 */
export async function replaceChildren(load: Load, noun: Noun, owned: ReadonlyMap<string, ChildRows[]>): Promise<void> {
  const byModel = new Map<Model, { key: string; set: ChildRows }[]>()
  for (const [key, sets] of owned) {
    for (const set of sets) {
      const list = byModel.get(set.model) ?? []
      byModel.set(set.model, list)
      list.push({ key, set })
    }
  }

  for (const [model, list] of byModel) {
    const table = tableOf(load, model)
    const column = list[0]?.set.parent.column ?? ''
    const stored = groupBy(
      await table.findMany({ where: { [column]: { in: list.map(({ set }) => set.parent.id) } } }),
      column,
    )
    const differing = list.filter(({ set }) => !isSameSet(stored.get(set.parent.id) ?? [], set.rows))
    if (differing.length === 0) continue

    await table.deleteMany({ where: { [column]: { in: differing.map(({ set }) => set.parent.id) } } })
    const data = differing.flatMap(({ set }) => set.rows)
    if (data.length > 0) await table.createMany({ data })
    for (const { key } of differing) load.noteChange(noun, key)
  }
}

/** Whether the stored row says what the given one says; columns that the given one leaves out do not count. */
export function isSame(stored: Row, given: Row): boolean {
  return Object.entries(given).every(([column, value]) => JSON.stringify(stored[column]) === JSON.stringify(value))
}

function isSameSet(stored: Row[], given: Row[]): boolean {
  if (stored.length !== given.length) return false
  const columns = Object.keys(given[0] ?? {}).sort()
  const sign = (row: Row) => JSON.stringify(columns.map((column) => row[column]))
  const signatures = new Set(stored.map(sign))
  return given.every((row) => signatures.has(sign(row)))
}

/** The rows by the value of one column. */
export function groupBy(rows: readonly Row[], column: string): Map<Value | undefined, Row[]> {
  const groups = new Map<Value | undefined, Row[]>()
  for (const row of rows) {
    const group = groups.get(row[column])
    if (group) group.push(row)
    else groups.set(row[column], [row])
  }
  return groups
}
