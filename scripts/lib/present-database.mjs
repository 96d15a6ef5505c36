import { runningEmbedded, startEmbedded } from './embedded-postgres.mjs'
import { readPort } from './environment.mjs'
import { Obstacle } from './fail.mjs'
import { checkGivenDatabase } from './given-database.mjs'
import { claimFolder } from './instance.mjs'

/**
 * Runs `work` on the operator's database, or on the built-in one: as it runs, or started for the while.
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(work) {
  const given = process.env.DATABASE_URL
  if (given) {
    await checkGivenDatabase(given)
    return work(given)
  }
  const embedded = runningEmbedded()
  if (!embedded) throw new Obstacle('there is no built-in database here: set DATABASE_URL, or let npm start make one')
  if (embedded.url) return work(embedded.url)
  const claim = await claimFolder(readPort())
  try {
    const { url, stop } = await startEmbedded()
    return await work(url).finally(stop)
  } finally {
    claim.release()
  }
}
