// npm run registry -- export NOUN FILE          what the public may read: films films.csv, registry all.xlsx, …
// npm run registry -- import FILE [--noun NOUN] [--dry-run] [--as EMAIL]
// The same import as at the desk: drafts of everything that is new or different, all or nothing. Ends with 1 where the file has
// faults. Without --as it is the oldest account of an administrator that imports.
import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'
import type { Actor } from '@/lib/auth/permissions'
import { actorOf } from '@/lib/auth/session'
import { db, disconnect } from '@/lib/db'
import { exportName } from '@/lib/exchange/export-address'
import { exportFile, inBatches } from '@/lib/exchange/export-file'
import { listPublishedDocuments } from '@/lib/exchange/export-queries'
import { importRun, keepFile } from '@/lib/exchange/import-commands'
import { judgeSheets, signOf } from '@/lib/exchange/import-judging'
import { isRecordNoun, recordNouns } from '@/lib/records/record-shape'
import { readTable } from '@/lib/tables/table-reader'
import { fail, Obstacle } from './lib/fail.mjs'
import { checkGivenDatabase } from './lib/given-database.mjs'
import { faultLine, recordLines, refusalLine } from './lib/registry-report'

const usage = `usage: npm run registry -- export NOUN FILE
       npm run registry -- import FILE [--noun NOUN] [--dry-run] [--as EMAIL]
where NOUN is registry, ${recordNouns.join(', ')}`

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { noun: { type: 'string' }, 'dry-run': { type: 'boolean' }, as: { type: 'string' } },
    allowPositionals: true,
  })
  const url = process.env.DATABASE_URL
  if (!url) throw new Obstacle('set DATABASE_URL to the database of the registry')
  const [command, first, second] = positionals
  if (!first) throw new Obstacle(usage)
  await checkGivenDatabase(url)
  try {
    if (command === 'export' && second) await exportTo(first, second)
    else if (command === 'import') await importFrom(first, values)
    else throw new Obstacle(usage)
  } finally {
    await disconnect()
  }
}

async function exportTo(of: string, path: string): Promise<void> {
  const name = exportName(`${of}${extname(path).toLowerCase()}`)
  if (!name) throw new Obstacle(usage)
  await writeFile(path, await exportFile(name, null, inBatches(listPublishedDocuments)))
  console.log(`wrote ${path}`)
}

async function importFrom(
  path: string,
  options: { noun?: string | undefined; 'dry-run'?: boolean | undefined; as?: string | undefined },
): Promise<void> {
  const { noun = null } = options
  if (noun !== null && !isRecordNoun(noun)) throw new Obstacle(usage)
  const actor = await importer(options.as)
  const fileName = basename(path)
  const read = await readTable(new Uint8Array(await readFile(path)), { fileName })
  if (read.kind === 'refused') throw new Obstacle(refusalLine(read))
  const judgement = await judgeSheets(db(), actor, read.sheets, noun)
  const { records, faults } = judgement
  for (const fault of faults) console.log(faultLine(fault))
  for (const record of records) for (const line of recordLines(record)) console.log(line)
  const count = (outcome: string) => records.filter((record) => record.outcome === outcome).length
  console.log(['new', 'changed', 'unchanged', 'refused'].map((outcome) => `${count(outcome)} ${outcome}`).join(', '))
  if (faults.length > 0 || count('refused') > 0) throw new Obstacle('the file has faults: nothing was written')
  if (options['dry-run'] || count('new') + count('changed') === 0) return
  await importRun(actor, await keepFile(actor, { fileName, noun, read }), signOf(judgement))
  console.log(`made drafts for ${actor.name}`)
}

async function importer(email: string | undefined): Promise<Actor> {
  const user = await db().user.findFirst({
    where: email ? { email: email.toLowerCase() } : { role: 'administrator', banned: false },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  const actor = user && (await actorOf(user.id))
  if (!actor || actor.role === 'official')
    throw new Obstacle(
      email ? `${email} is no account of an editor` : 'there is no administrator: make one, or use --as',
    )
  return actor
}

await main().catch(fail)
