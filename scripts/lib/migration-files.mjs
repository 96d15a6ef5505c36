import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './root.mjs'

const schemaFolder = join(root, 'prisma/schema')
const migrationsFolder = join(root, 'prisma/migrations')
const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }

/** The Prisma schema's files as [name, content], sorted by name. */
export async function readSchema() {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(names.map(async (name) => [name, await readFile(join(schemaFolder, name), 'utf8')]))
}

/** The names of all migrations, oldest first. */
export async function migrationNames() {
  if (!existsSync(migrationsFolder)) return []
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The SQL of one migration. */
export function readMigration(name) {
  return readFile(join(migrationsFolder, name, 'migration.sql'), 'utf8')
}

/** All migrations in the shape the schema engine takes. */
export async function migrationList() {
  const migrationDirectories = (await migrationNames()).map(async (path) => ({
    path,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: await readMigration(path) } },
  }))
  return {
    baseDir: migrationsFolder,
    lockfile,
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(migrationDirectories),
  }
}

/** Writes a new migration, named like Prisma's own by the time in UTC; returns its path from the repository. */
export async function writeMigration(name, sql) {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const path = `${time}_${name.replace(/\W+/g, '_').toLowerCase()}`
  await mkdir(join(migrationsFolder, path), { recursive: true })
  await writeFile(join(migrationsFolder, path, 'migration.sql'), sql)
  await writeFile(join(migrationsFolder, lockfile.path), lockfile.content)
  return `prisma/migrations/${path}/migration.sql`
}
