// node scripts/migrate.mjs deploy | status | check | dev NAME
// `prisma migrate` without the native engine; same folder and same history table, so Prisma's own command stays possible.
import { createHash } from 'node:crypto'
import { argv, env } from 'node:process'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { fail, Obstacle } from './lib/fail.mjs'
import { migrationList, migrationNames, readMigration, readSchema, writeMigration } from './lib/migration-files.mjs'

/**
 * Tables that migrations make and the Prisma schema does not know, as "schema.table". Not needed for what Prisma cannot
 * express on a table it knows (checks, triggers, policies, grants, partial and expression indexes): the engine passes over it.
 */
const filters = { externalTables: [], externalEnums: [] }

/**
 * Applies the migrations that the database lacks, each in the order of its name.
 * @param {string} url
 * @returns {Promise<string[]>} the names of those applied now
 */
export async function deployMigrations(url) {
  // Loading the engine takes longer than all else in a start: one query decides whether it is needed.
  const { pending, changed, failed } = await compareHistory(url)
  if (changed.length > 0)
    throw new Obstacle(`the migration ${changed[0]} was changed after it was applied: restore it and write a new one`)
  if (pending.length === 0 && failed.length === 0) return []

  const { withSchemaEngine } = await import('./lib/schema-engine.mjs')
  const migrationsList = await migrationList()
  return withSchemaEngine(url, await readSchema(), async (engine) => {
    // A script is sent whole, so Postgres runs it in one transaction: one that failed has left nothing and may be tried again.
    for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName })
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames
  })
}

/**
 * What the Prisma schema asks for and the migrations do not make. Uses a shadow database that is dropped afterwards.
 * @param {string} url of a database whose role may create databases; its own content is neither read nor changed
 * @returns {Promise<string>} the SQL that is missing, empty when both agree
 */
export async function checkDrift(url) {
  const { withSchemaEngine } = await import('./lib/schema-engine.mjs')
  const datamodels = await readSchema()
  const from = { tag: 'migrations', ...(await migrationList()) }
  const to = { tag: 'schemaDatamodel', files: datamodels.map(([path, content]) => ({ path, content })) }
  const difference = await withSchemaEngine(url, datamodels, (engine) =>
    engine.diff({ from, to, script: true, exitCode: true, shadowDatabaseUrl: null, filters }),
  )
  return difference.exitCode === 0 ? '' : difference.stdout.trim()
}

/** Compares the migration files with the database's history table by name, checksum and outcome. */
async function compareHistory(url) {
  const names = await migrationNames()
  const rows = await readHistory(url)
  const history = new Map(rows.filter((row) => !row.rolled_back_at).map((row) => [row.migration_name, row]))
  const finished = names.filter((name) => history.get(name)?.finished_at)
  const checksums = await Promise.all(
    finished.map(async (name) =>
      createHash('sha256')
        .update(await readMigration(name))
        .digest('hex'),
    ),
  )
  return {
    pending: names.filter((name) => !history.has(name)),
    failed: [...history.values()].filter((row) => !row.finished_at).map((row) => row.migration_name),
    changed: finished.filter((name, index) => history.get(name).checksum !== checksums[index]),
    unknown: [...history.keys()].filter((name) => !names.includes(name)),
  }
}

async function readHistory(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    const { rows } = await client.query(
      'SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at',
    )
    return rows
  } catch (error) {
    const undefinedTable = '42P01'
    if (error.code === undefinedTable) return []
    throw error
  } finally {
    await client.end()
  }
}

/** Runs `work` on the given database, or on one made for the moment when DATABASE_URL is not set. */
async function withScratchDatabase(work) {
  if (env.DATABASE_URL) return work(env.DATABASE_URL)
  const { startThrowaway } = await import('./lib/embedded-postgres.mjs')
  const database = await startThrowaway()
  try {
    return await work(database.url)
  } finally {
    await database.stop()
  }
}

function givenDatabase() {
  if (!env.DATABASE_URL) throw new Obstacle('set DATABASE_URL: npm start migrates the built-in database by itself')
  return env.DATABASE_URL
}

const commands = {
  async deploy() {
    const applied = await deployMigrations(givenDatabase())
    console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'the database is up to date')
  },

  async status() {
    const history = await compareHistory(givenDatabase())
    for (const [state, names] of Object.entries(history))
      for (const name of names) console.log(`${state.padEnd(8)} ${name}`)
    if (Object.values(history).every((names) => names.length === 0)) console.log('the database is up to date')
    else process.exitCode = 1
  },

  async check() {
    const missing = await withScratchDatabase(checkDrift)
    if (missing === '') return console.log('prisma/schema and prisma/migrations agree')
    console.error(`prisma/migrations lack this; write it with: node scripts/migrate.mjs dev NAME\n\n${missing}`)
    process.exitCode = 1
  },

  async dev(name) {
    if (!name) throw new Obstacle('name the migration: node scripts/migrate.mjs dev NAME')
    const missing = await withScratchDatabase(checkDrift)
    console.log(missing === '' ? 'nothing to write' : `wrote ${await writeMigration(name, `${missing}\n`)}`)
  },
}

async function main([name, ...args]) {
  const command = commands[name]
  if (!command) throw new Obstacle('usage: node scripts/migrate.mjs deploy | status | check | dev NAME')
  await command(...args)
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) await main(argv.slice(2)).catch(fail)
