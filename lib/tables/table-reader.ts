import 'server-only'
import { turns } from '@/lib/turns'
import { tableLimits } from './child/table-limits.mjs'
import { readInChild } from './table-process'
import type { Refusal } from './table-refusal'
import type { Table } from './table-types'

/**
 * Reads a file of tables that somebody sent: CSV, XLSX or JSON, told apart by content. Nothing of the file is believed,
 * calculated or followed; it is read by a process of its own with limits of memory and time (docs/decisions/024). Texts come as
 * they were typed, but for line breaks, which are LF; what a column means is for the caller's schema, and so is NFC.
 *
 * Answers with a refusal where the file is at fault. Throws where the reader itself is.
 */
export async function readTable(bytes: Uint8Array, { fileName = '' } = {}): Promise<Table | Refusal> {
  if (bytes.length === 0) return { kind: 'refused', code: 'empty' }
  if (bytes.length > tableLimits.fileBytes) {
    return { kind: 'refused', code: 'fileTooLarge', limit: tableLimits.fileBytes }
  }
  const read = await inTurn(() => readInChild(bytes))
  if (read.kind === 'refused') return read
  if (read.sheets.length === 0) return { kind: 'refused', code: 'empty' }
  for (const sheet of read.sheets) if (sheet.name === '') sheet.name = stem(fileName)
  return read
}

/** The last part of a path without its ending. */
function stem(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? ''
  return last.replace(/\.[^.]*$/, '').slice(0, 100)
}

/** A child may take as much memory as the app itself. */
const inTurn = turns()
