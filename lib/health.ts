import 'server-only'
import pg from 'pg'

/** Together under the three seconds that a load balancer is promised an answer in. */
const patience = { connect: 1200, query: 1200 }

/**
 * Whether Postgres answers now. Never throws and takes at most 2.5 seconds, also when the server hangs. A connection of its
 * own, as the application's pool may be exhausted just when this matters.
 */
export async function isDatabaseReachable(): Promise<boolean> {
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
