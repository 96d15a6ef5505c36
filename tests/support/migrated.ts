import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { migrationNames, readMigration } from '@/scripts/lib/migration-files.mjs'
import { addressOf, withAdmin } from './database-admin'

/**
 * Lets a test look at a database as a migration finds it and leaves it: all before it, then the `old` rows, then it and all after it.
 * @param ending of the migration's name, without the time
 */
export async function withMigrated(
  ending: string,
  old: string,
  look: (client: pg.Client, url: string) => Promise<void>,
): Promise<void> {
  const server = inject('databaseServer')
  const name = `migrated_${randomUUID().replaceAll('-', '')}`
  await withAdmin(server, (run) => run(`CREATE DATABASE ${name}`))
  const url = addressOf(server, name)
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    const names = await migrationNames()
    const at = names.findIndex((migration: string) => migration.endsWith(`_${ending}`))
    for (const migration of names.slice(0, at)) await client.query(String(await readMigration(migration)))
    await client.query(old)
    for (const migration of names.slice(at)) await client.query(String(await readMigration(migration)))
    await look(client, url)
  } finally {
    await client.end()
    await withAdmin(server, (run) => run(`DROP DATABASE ${name} WITH (FORCE)`))
  }
}
