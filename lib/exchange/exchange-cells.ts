/** From the cells of one record's rows to the fields that they mean, each with the place where it stands. */
import type { RecordShape } from '@/lib/records/record-shape'
import { type Column, columnsOf } from './exchange-columns'

export interface NumberedCells {
  /** As a person counts. */
  number: number
  cells: Readonly<Record<string, string>>
}

export interface Place {
  row: number
  column: string
}

export interface FieldCell extends Place {
  /** The field in the record's form: `offices.1.title.fa`. */
  path: string
  /** What is meant by the column. */
  meant: Column
  text: string
}

/**
 * @param names the columns that the file has
 * @param rows all rows of one record, in their order
 * @returns each field once, and the places where a row says something else of a field than a row above it
 */
export function fieldCells(
  shape: RecordShape,
  names: readonly string[],
  rows: readonly NumberedCells[],
): { cells: FieldCell[]; differing: Place[] } {
  const columns = columnsOf(shape).filter(({ name }) => names.includes(name))
  const found = new Map<string, FieldCell>()
  const differing: Place[] = []
  const counts = new Map<string, number>()
  for (const { number, cells } of rows) {
    const begun = beginItems(columns, cells, counts)
    for (const meant of columns) {
      const list = meant.lists.at(-1)
      if (list !== undefined && !begun.has(list)) continue
      const path = pathOf(meant, counts)
      const text = (cells[meant.name] ?? '').trim()
      const above = found.get(path)
      if (!above || above.text === '') found.set(path, { path, meant, text, row: number, column: meant.name })
      else if (text !== '' && text !== above.text) differing.push({ row: number, column: meant.name })
    }
  }
  return { cells: [...found.values()], differing }
}

/**
 * An item of a list begins where any of the list's own columns is filled; where only those of a list within it are, the row goes
 * on with the item above.
 * @param counts the place of each list's last item, which is moved on
 * @returns the lists of which an item begins in this row
 */
function beginItems(
  columns: readonly Column[],
  cells: NumberedCells['cells'],
  counts: Map<string, number>,
): Set<string> {
  const begun = new Set<string>()
  for (const list of new Set(columns.flatMap(({ lists }) => lists))) {
    const isFilled = columns.some(({ name, lists }) => lists.at(-1) === list && (cells[name] ?? '').trim() !== '')
    if (!isFilled) continue
    begun.add(list)
    counts.set(list, (counts.get(list) ?? -1) + 1)
    for (const inner of counts.keys()) if (inner.startsWith(`${list}.`)) counts.delete(inner)
  }
  return begun
}

function pathOf({ name, lists }: Column, counts: ReadonlyMap<string, number>): string {
  return lists.reduceRight((path, list) => `${list}.${counts.get(list) ?? 0}${path.slice(list.length)}`, name)
}
