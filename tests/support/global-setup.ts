import { PrismaPg } from '@prisma/adapter-pg'
import type { TestProject } from 'vitest/node'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { loadRegistry } from '@/prisma/seed/registry-load'
import { startThrowaway } from '@/scripts/lib/embedded-postgres.mjs'
import { root } from '@/scripts/lib/root.mjs'
import { deployMigrations } from '@/scripts/migrate.mjs'
import { addressOf, withAdmin } from './database-admin'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a server whose role may create databases, with the templates on it. */
    databaseServer: string
  }
}

/** Starts one server for all test files and makes the two templates that they clone: migrated, and loaded as well. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowaway()
  try {
    await withAdmin(server.url, (run) => run('CREATE DATABASE template_empty'))
    await deployMigrations(addressOf(server.url, 'template_empty'))
    await withAdmin(server.url, (run) => run('CREATE DATABASE template_registry TEMPLATE template_empty'))
    await fill(addressOf(server.url, 'template_registry'))
  } catch (error) {
    await server.stop()
    throw error
  }
  provide('databaseServer', server.url)
  return server.stop
}

async function fill(connectionString: string): Promise<void> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString }) })
  await loadRegistry(db, `${root}/prisma/data`)
  // A database that somebody is connected to cannot be cloned.
  await db.$disconnect()
}
