import { readFile } from '@/lib/tables/child/table-kind.mjs'
import { TableOutput } from '@/lib/tables/child/table-output.mjs'
import { tableOf } from '@/lib/tables/table-answer'

/** Reads a file of tables in this process: hundreds of files would mean hundreds of processes. */
export function readHere(bytes: Uint8Array) {
  return tableOf(
    (async function* () {
      const lines: object[] = []
      const output = new TableOutput((message) => lines.push(message))
      await readFile(Buffer.from(bytes), output)
      output.end()
      yield Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    })(),
  )
}
