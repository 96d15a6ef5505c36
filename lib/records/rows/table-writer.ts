import type { Transaction } from '@/lib/db'
import type { ChildRows, Model, Row, Value } from './table-rows'

/** What all of Prisma's tables can do, without the types of each: the rows were typed where they were made. */
export interface Table {
  findMany(args: { where: object; select?: object; orderBy?: object; take?: number; skip?: number }): PromiseLike<Row[]>
  createMany(args: { data: Row[] }): PromiseLike<unknown>
  update(args: { where: object; data: object }): PromiseLike<unknown>
  updateMany(args: { where: object; data: object }): PromiseLike<{ count: number }>
  deleteMany(args: { where: object }): PromiseLike<unknown>
  count(args: { where: object }): PromiseLike<number>
}

export function tableOf(tx: Transaction, model: Model): Table {
  const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}` as Uncapitalize<Model>
  return tx[name] as unknown as Table
}

/**
 * Makes the rows of each parent the ones given. A parent whose rows differ loses all of them, with what hangs on those, and
 * gets them anew: nothing outside a record refers to such rows, and no row has to pass by another's place in a unique order.
 * @param owned for each record's key, its rows; a table that hangs on another one stands behind it
 * @returns the keys of the records whose rows differed
 */
export async function replaceChildren(
  tx: Transaction,
  owned: ReadonlyMap<string, readonly ChildRows[]>,
): Promise<Set<string>> {
  const byModel = new Map<Model, { key: string; set: ChildRows }[]>()
  for (const [key, sets] of owned) {
    for (const set of sets) {
      const list = byModel.get(set.model) ?? []
      byModel.set(set.model, list)
      list.push({ key, set })
    }
  }

  const changed = new Set<string>()
  for (const [model, list] of byModel) {
    const table = tableOf(tx, model)
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
    for (const { key } of differing) changed.add(key)
  }
  return changed
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
