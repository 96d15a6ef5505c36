import { StringDecoder } from 'node:string_decoder'
import { z } from 'zod'
import { tableLimits } from './child/table-limits.mjs'
import { restored } from './table-neutral'
import { type Refusal, refusalSchema } from './table-refusal'
import type { Table } from './table-types'

const texts = z.array(z.string()).max(tableLimits.columns)
const message = z.union([
  z.strictObject({ row: z.int().positive(), texts }),
  z.strictObject({ sheet: z.string(), columns: texts }),
  z.strictObject({ kind: z.enum(['csv', 'xlsx', 'json']) }),
  z.strictObject({ isComplete: z.literal(true) }),
  z.strictObject({ failed: z.string() }),
  z.looseObject({ refused: z.string() }),
])

/**
 * Puts together what the reading process says, line by line, and checks each: a file that took that process over could make it
 * say anything. Null where it stopped in the middle or said more than a table can be.
 */
export async function tableOf(answer: AsyncIterable<Buffer>): Promise<Table | Refusal | null> {
  const table: Table = { kind: 'csv', sheets: [] }
  for await (const line of linesOf(answer)) {
    const said = message.parse(JSON.parse(line))
    if ('refused' in said) {
      const { refused, ...place } = said
      return { kind: 'refused', ...refusalSchema.parse({ code: refused, ...place }) }
    }
    if ('failed' in said) throw new Error(`The reader of tables failed: ${said.failed}`)
    if ('isComplete' in said) return table
    if ('kind' in said) table.kind = said.kind
    else if ('sheet' in said) table.sheets.push({ name: said.sheet, columns: asTyped(table, said.columns), rows: [] })
    else addRow(table, said.row, said.texts)
  }
  return null
}

function addRow(table: Table, number: number, cells: string[]): void {
  const sheet = table.sheets.at(-1)
  if (sheet?.columns.length !== cells.length) throw new Error('The reader of tables lost count of the columns.')
  const typed = asTyped(table, cells)
  sheet.rows.push({ number, cells: Object.fromEntries(sheet.columns.map((column, at) => [column, typed[at] ?? ''])) })
}

/** Only in CSV is every text one that a spreadsheet may take for a formula. */
function asTyped({ kind }: Table, written: string[]): string[] {
  return kind === 'csv' ? written.map(restored) : written
}

async function* linesOf(answer: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder()
  let rest = ''
  let bytes = 0
  for await (const piece of answer) {
    bytes += piece.length
    if (bytes > tableLimits.answerBytes) return
    const lines = (rest + decoder.write(piece)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
