// npm run search:rebuild
// Makes the index of the search again from the published records, with DATABASE_URL, also while the registry is in use.
import { stdout } from 'node:process'
import { disconnect } from '@/lib/db'
import { rebuildIndex } from '@/lib/search/search-rebuild'
import { fail, Obstacle } from './lib/fail.mjs'
import { checkGivenDatabase } from './lib/given-database.mjs'

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL
  if (!url) throw new Obstacle('set DATABASE_URL to the database of the registry')
  await checkGivenDatabase(url)
  try {
    let all = 0
    for await (const { kind, done, total } of rebuildIndex()) {
      if (done === total) all += total
      if (stdout.isTTY) stdout.write(`\r\u001b[K${kind}: ${done} of ${total}${done === total ? '\n' : ''}`)
      else if (done === total || done % 1000 === 0) console.log(`${kind}: ${done} of ${total}`)
    }
    console.log(`${all} records can be found`)
  } finally {
    await disconnect()
  }
}

await main().catch(fail)
