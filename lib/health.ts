import 'server-only'
import pg from 'pg'

/** Together under the three seconds that a load balancer is promised an answer in. */
const patience = { connect: 1200, query: 1200 }

/** Milliseconds for which an answer holds: a flood of questions is one connection a second. */
const holds = 1000

let last: { at: number; answer: Promise<boolean> } | undefined

/**
 * Whether Postgres answers, as of a second ago at most. Never throws and takes at most 2.5 seconds, also when the server hangs.
 */
export function isDatabaseReachable(): Promise<boolean> {
  const now = Date.now()
  if (last === undefined || now - last.at >= holds) last = { at: now, answer: ask() }
  return last.answer
}

/** On a connection of its own, as the application's pool may be exhausted just when this matters. */
async function ask(): Promise<boolean> {
  const client = new pg.Client({
    // Not env(): an answer is owed also when another setting is missing.
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: patience.connect,
    query_timeout: patience.query,
  })
  // A connection that breaks between two calls would otherwise end the whole process.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    // Not awaited: a server that hangs never says goodbye.
    client.end().catch(() => {})
  }
}
