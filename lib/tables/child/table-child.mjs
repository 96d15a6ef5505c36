// The process that reads one file: bytes come in, lines of JSON go out (see table-reader.ts). It holds no secrets, may open no
// other file and no other program, and whatever a file makes it do ends with it.

import { readFile } from './table-kind.mjs'
import { TableOutput } from './table-output.mjs'
import { Refused } from './table-refused.mjs'

const fullLines = 65_536
let lines = ''

function send(message) {
  lines += `${JSON.stringify(message)}\n`
  if (lines.length >= fullLines) flush()
}

function flush() {
  process.stdout.write(lines)
  lines = ''
}

try {
  const pieces = []
  for await (const piece of process.stdin) pieces.push(piece)
  const output = new TableOutput(send)
  await readFile(Buffer.concat(pieces), output)
  output.end()
} catch (error) {
  // The place in our code, never the message: it could quote the file.
  if (error instanceof Refused) send({ refused: error.code, ...error.place })
  else send({ failed: `${error.name}${String(error.stack).match(/\n\s+at .*/)?.[0] ?? ''}` })
}
flush()
