import { existsSync, rmSync } from 'node:fs'
import { accountsFile, appEnvironment, pagesFolder } from './environment.mjs'
import { Obstacle } from './fail.mjs'
import { fingerprint, unlessStamped } from './fingerprint.mjs'
import { endingSignal, onEnd, unlessEnding } from './lifetime.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

// Imported when needed: these stand on packages, which a first start has yet to install.
const given = () => import('./given-database.mjs')
const embedded = () => import('./embedded-postgres.mjs')
const migrations = () => import('../migrate.mjs')

/** Opens the operator's database, or the built-in one, and brings its tables up to date; resolves to its address. */
export async function openDatabase() {
  return process.env.DATABASE_URL ? openGiven(process.env.DATABASE_URL) : openEmbedded()
}

async function openGiven(url) {
  const { checkGivenDatabase } = await given()
  await checkGivenDatabase(url)
  await migrate(url)
  return url
}

async function openEmbedded() {
  const { startEmbedded } = await embedded()
  const database = await startEmbedded()
  onEnd(database.stop)
  database.child.on(
    'exit',
    () => endingSignal.aborted || say('the database has stopped by itself: stop and start again'),
  )
  await unlessEnding(() => migrate(database.url))
  await unlessEnding(() => fill(database))
  return database.url
}

async function migrate(url) {
  const { deployMigrations } = await migrations()
  const applied = await deployMigrations(url)
  if (applied.length > 0) say(`new migrations of the database: ${applied.length}`)
}

/** The built-in database is for trying out: it comes with the source documents' records and an account of each kind. */
async function fill({ url, isNew }) {
  if (isNew) for (const old of [accountsFile, pagesFolder]) rmSync(old, { recursive: true, force: true })
  const env = appEnvironment(url)
  // The stamp lies with the database, so that both go together. `lib` stands for whatever rules and queries the loader uses.
  const print = fingerprint([
    'prisma/data',
    'prisma/seed',
    'prisma/migrations',
    'scripts/data-load.ts',
    'lib',
    'package-lock.json',
  ])
  await unlessStamped('.data/postgres/loaded', print, () => script('scripts/data-load.ts', env))
  if (!existsSync(accountsFile)) await unlessEnding(() => script('scripts/trial-accounts.ts', env))
}

async function script(path, env) {
  // react-server: the condition under which `server-only` modules may be imported outside of Next.
  const code = await run(process.execPath, ['--conditions=react-server', '--import', 'tsx', path], env)
  if (code !== 0) throw new Obstacle(`${path} did not finish; the reason stands above`)
}
