import { neutral } from './table-neutral'
import type { WritableSheet } from './table-types'

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8 with its mark, without which spreadsheets read Cyrillic and Persian in
 * an encoding of their own. Every cell is quoted, and none begins with what a spreadsheet would calculate.
 */
export function writeCsv({ columns, rows }: Omit<WritableSheet, 'name'>): Uint8Array {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  const text = lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
  return new TextEncoder().encode(`\uFEFF${text}`)
}

function quoted(text: string): string {
  return `"${neutral(text).replaceAll('"', '""')}"`
}
