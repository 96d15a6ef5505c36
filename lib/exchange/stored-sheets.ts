/** The sheets of a file as a run keeps them until they are imported: rows without the names of their columns. */
import { z } from 'zod'
import type { TableSheet } from '@/lib/tables/table-types'

const storedSheets = z.array(
  z.strictObject({
    name: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.tuple([z.int(), z.array(z.string())])),
  }),
)
export type StoredSheets = z.input<typeof storedSheets>

export function toStored(sheets: readonly TableSheet[]): StoredSheets {
  return sheets.map(({ name, columns, rows }) => ({
    name,
    columns,
    rows: rows.map(({ number, cells }) => [number, columns.map((column) => cells[column] ?? '')]),
  }))
}

export function fromStored(stored: unknown): TableSheet[] {
  return storedSheets.parse(stored).map(({ name, columns, rows }) => ({
    name,
    columns,
    rows: rows.map(([number, texts]) => ({
      number,
      cells: Object.fromEntries(columns.map((column, index) => [column, texts[index] ?? ''])),
    })),
  }))
}
