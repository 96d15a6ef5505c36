// npm run data:load [-- --check] [FOLDER]
// Brings the registry's records from prisma/data into the database; --check reads and checks them and touches no database.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ledgerFiles } from '@/lib/cache/cache-folder.mjs'
import { TagLedger } from '@/lib/cache/tag-ledger.mjs'
import { cacheTags } from '@/lib/cache-tags'
import { db } from '@/lib/db'
import { checkRegistry } from '@/prisma/seed/record-checks'
import { FaultyRecordsError } from '@/prisma/seed/record-faults'
import { type LoadResult, loadRegistry } from '@/prisma/seed/registry-load'
import { pagesFolder } from './lib/environment.mjs'
import { fail, Obstacle } from './lib/fail.mjs'
import { checkGivenDatabase } from './lib/given-database.mjs'
import { root } from './lib/root.mjs'

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true })
  const folder = resolve(positionals[0] ?? join(root, 'prisma/data'))
  if (!existsSync(folder)) throw new Obstacle(`there is no folder ${folder}`)
  if (values.check) return check(folder)

  const url = process.env.DATABASE_URL
  if (!url) throw new Obstacle('set DATABASE_URL: npm start loads the records into the built-in database by itself')
  await checkGivenDatabase(url)
  try {
    const result = await loadRegistry(db(), folder)
    report(result)
    if (result.changed) renewPages()
  } finally {
    await db().$disconnect()
  }
}

/** Marks every page made from the records, so that the running application, or the next one, makes it again when it is asked for. */
function renewPages(): void {
  for (const file of ledgerFiles(join(root, '.next/server'), pagesFolder))
    new TagLedger(file).record({ [cacheTags.registry]: { stale: Date.now() } })
}

async function check(folder: string): Promise<void> {
  const { registry, faults } = await checkRegistry(folder)
  if (faults.length > 0) throw new FaultyRecordsError(faults)
  console.log(
    Object.entries(registry)
      .map(([noun, records]) => `${noun}: ${records.length}`)
      .join('\n'),
  )
}

function report({ counts, keptAtDesk, notInFiles }: LoadResult): void {
  for (const { noun, key } of keptAtDesk) console.log(`${noun}: ${key} is kept at the desk: left as it is`)
  for (const { noun, key } of notInFiles)
    console.log(`${noun}: ${key} is no longer in the files: it stays until an editor deletes it`)
  for (const [noun, { added, changed }] of Object.entries(counts))
    console.log(`${noun}: ${added} added, ${changed} changed`)
  const total = Object.values(counts).reduce((sum, { added, changed }) => sum + added + changed, 0)
  console.log(`changed ${total} records`)
}

await main().catch((error: unknown) =>
  fail(
    error instanceof FaultyRecordsError
      ? new Obstacle(`the records are faulty, nothing was loaded\n${error.message}`)
      : error,
  ),
)
