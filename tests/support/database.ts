import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { db, disconnect, publicDb } from '@/lib/db'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { addressOf, withAdmin } from './database-admin'

/** `registry`: migrated, and loaded with the files of prisma/data. `empty`: migrated only. */
export type Template = 'registry' | 'empty'

export interface TestDatabase {
  /** The same client that `db()` gives to commands and queries. */
  readonly db: PrismaClient
  /** The same client that `publicDb()` gives: it sees what the public sees. */
  readonly publicDb: ReturnType<typeof publicDb>
  readonly url: string
}

/**
 * Gives the test file a database of its own, cloned before its first test and dropped after its last; `lib/db` connects to it.
 * Call it once, at the top of the file. Tests of one file share it and run one after the other.
 */
export function testDatabase(template: Template = 'registry'): TestDatabase {
  const server = inject('databaseServer')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = addressOf(server, name)

  beforeAll(async () => {
    await withAdmin(server, (run) => run(`CREATE DATABASE ${name} TEMPLATE template_${template} STRATEGY FILE_COPY`))
    process.env.DATABASE_URL = url
  })

  afterAll(async () => {
    await disconnect()
    await withAdmin(server, (run) => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  })

  return {
    url,
    get db() {
      return db()
    },
    get publicDb() {
      return publicDb()
    },
  }
}
