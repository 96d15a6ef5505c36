// npm run audit:export -- FILE
// Writes the history into a file, one entry a line, that `node scripts/audit-verify.mjs FILE` checks on any machine.
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { argv } from 'node:process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { withChain } from './lib/audit-rows.mjs'
import { fail, Obstacle } from './lib/fail.mjs'

async function main([file, ...others]) {
  if (!file || others.length > 0) throw new Obstacle('name one file: npm run audit:export -- FILE')
  const draft = `${file}.${process.pid}`
  try {
    await withChain(({ lines }) => pipeline(Readable.from(withEnds(lines)), createWriteStream(draft, { mode: 0o600 })))
    // Whole or not at all: a file that was cut off half-way would look like a chain whose end is missing.
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
  console.log(`the history is in ${file}`)
}

async function* withEnds(lines) {
  for await (const line of lines) yield `${line}\n`
}

await main(argv.slice(2)).catch(fail)
