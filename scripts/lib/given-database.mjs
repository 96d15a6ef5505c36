import pg from 'pg'
import { Obstacle } from './fail.mjs'

const oldest = 15

/**
 * Makes sure that the database an operator names can be used. The sentences name the place, never the password.
 * @param {string} url
 * @throws {Obstacle} unreachable, wrong password, no such database, or too old
 */
export async function checkGivenDatabase(url) {
  const client = newClient(url)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int / 10000 AS major")
    if (rows[0].major < oldest)
      throw new Obstacle(`the Postgres at ${place(client)} is version ${rows[0].major}; it must be ${oldest} or newer`)
  } catch (error) {
    throw error instanceof Obstacle ? error : new Obstacle(sentence(error, client))
  } finally {
    client.end().catch(() => {})
  }
}

function newClient(url) {
  try {
    if (!/^postgres(ql)?:$/.test(new URL(url).protocol)) throw new Error('not a Postgres address')
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 })
  } catch {
    throw new Obstacle('DATABASE_URL is not an address like postgresql://user:password@host:5432/database')
  }
}

function sentence(error, client) {
  switch (error.code) {
    case '28P01':
    case '28000':
      return `the Postgres at ${place(client)} refuses the user "${client.user}" with the password in DATABASE_URL: ${error.message}`
    case '3D000':
      return `the Postgres at ${place(client)} has no database "${client.database}": create it, or change DATABASE_URL`
    default:
      // Several addresses tried for one name: the first one's reason stands for all.
      return `no Postgres answers at ${place(client)}: ${error.message || error.errors?.[0]?.message || error.code}`
  }
}

function place({ host, port }) {
  return `${host}:${port}`
}
