import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fail, Obstacle } from './fail.mjs'
import { fingerprint, unlessStamped } from './fingerprint.mjs'
import { install } from './install.mjs'
import { claimFolder } from './instance.mjs'
import { endProcess } from './processes.mjs'
import { dataFolder, root } from './root.mjs'
import { endRunning, run } from './run.mjs'
import { say } from './say.mjs'
import { keptSecret } from './secrets.mjs'
import { buildApp, buildEnvironment, generateClient, programs } from './setup.mjs'

// What is to be undone when this ends, last first: the app stops before the database, the database before the claim.
const undo = []
const ending = new AbortController()
let up

/**
 * Brings everything up, in the order in which each step needs the one before, and stays until told to stop.
 * @param {'start' | 'dev'} mode the built app, or the development server
 */
export async function launch(mode) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
  endWithParent()
  up = bringUp(mode)
  try {
    await up
  } catch (error) {
    if (ending.signal.aborted) return // told to stop half-way: whatever broke, broke because of that
    fail(error)
    await end(1)
  }
}

/** A signal to `npm start` ends npm's shell, which does not pass it on: this process only sees that its parent has changed. */
function endWithParent() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid === parent || end(0), 500).unref()
}

async function bringUp(mode) {
  const port = readPort()
  const claim = await claimFolder(port)
  undo.push(claim.release)
  await requireFreePort(port)

  await unlessEnding(() => install('run'))
  await unlessEnding(generateClient)
  if (mode === 'start') await unlessEnding(buildApp)

  const given = process.env.DATABASE_URL
  const url = await unlessEnding(() => (given ? openGiven(given) : openEmbedded()))
  const app = await unlessEnding(() => startApp(mode, port, appEnvironment(url, port)))
  claim.noteApp(app.pid)
  await answers(port)
  if (!ending.signal.aborted) say(`Hamkino is at ${process.env.APP_URL ?? `http://localhost:${port}`} (Ctrl-C stops it)`)
}

function unlessEnding(step) {
  ending.signal.throwIfAborted()
  return step()
}

function readPort() {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Obstacle(`PORT is "${process.env.PORT}": it must be a number from 1 to 65535`)
  return port
}

/** Asked before anything slow: to learn after a build of a minute that the port is taken would be a nuisance. */
function requireFreePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    const refusals = { EADDRINUSE: 'is taken by another program', EACCES: 'may not be opened by this account' }
    probe.on('error', ({ code, message }) => reject(new Obstacle(`port ${port} ${refusals[code] ?? message}: try PORT=${port + 1} npm start`)))
    probe.listen(port, process.env.HAMKINO_HOST, () => probe.close(resolve))
  })
}

async function openGiven(url) {
  const { checkGivenDatabase } = await import('./given-database.mjs')
  await checkGivenDatabase(url)
  await migrate(url)
  return url
}

async function openEmbedded() {
  const { startEmbedded } = await import('./embedded-postgres.mjs')
  const database = await startEmbedded()
  undo.push(database.stop)
  database.child.on('exit', () => ending.signal.aborted || say('the database has stopped by itself: stop and start again'))
  await unlessEnding(() => migrate(database.url))
  await unlessEnding(() => fill(database))
  return database.url
}

async function migrate(url) {
  const { deployMigrations } = await import('../migrate.mjs')
  const applied = await deployMigrations(url)
  if (applied.length > 0) say(`new migrations of the database: ${applied.length}`)
}

/** The built-in database is for trying out: it comes with the source documents' records and an account of each kind. */
async function fill({ url, isNew }) {
  const accounts = join(dataFolder, 'accounts.json')
  if (isNew) rmSync(accounts, { force: true })
  const env = appEnvironment(url)
  // Kept beside the database, so that both go together. `lib` stands for whatever rules and queries the loader uses.
  const print = fingerprint(['prisma/data', 'prisma/migrations', 'scripts/data-load.ts', 'lib', 'package-lock.json'])
  await unlessStamped('.data/postgres/loaded', print, () => script('scripts/data-load.ts', env))
  if (!existsSync(accounts)) await unlessEnding(() => script('scripts/trial-accounts.ts', env))
}

async function script(path, env) {
  // react-server: the condition under which `server-only` modules may be imported outside of Next.
  const code = await run(process.execPath, ['--conditions=react-server', '--import', 'tsx', path], env)
  if (code !== 0) throw new Obstacle(`${path} did not finish; the reason stands above`)
}

function appEnvironment(url, port = readPort()) {
  const isTrial = !process.env.DATABASE_URL && existsSync(join(dataFolder, 'accounts.json'))
  return {
    ...buildEnvironment(),
    DATABASE_URL: url,
    PORT: String(port),
    APP_URL: process.env.APP_URL ?? `http://localhost:${port}`,
    BETTER_AUTH_SECRET: process.env.BETTER_AUTH_SECRET ?? keptSecret('secret', 'hex'),
    HAMKINO_TRIAL: isTrial ? '1' : '0',
  }
}

function startApp(mode, port, env) {
  const host = process.env.HAMKINO_HOST ? ['-H', process.env.HAMKINO_HOST] : []
  const app = spawn(process.execPath, [join(root, programs.next), mode, '-p', String(port), ...host], {
    cwd: root,
    env: { ...process.env, ...env, NODE_ENV: mode === 'dev' ? 'development' : 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own, so that Ctrl-C reaches it through us only, in our order.
    detached: true,
  })
  undo.push(() => endProcess(app.pid, 'SIGTERM', 5000))
  app.on('exit', (code, signal) => {
    if (ending.signal.aborted) return
    fail(new Obstacle(`the app ended by itself (${signal ?? `code ${code}`})`))
    end(1)
  })
  return app
}

/** Any answer will do, also "unavailable": the app is up, and says itself what it lacks. */
async function answers(port) {
  const host = process.env.HAMKINO_HOST ?? 'localhost'
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}/api/health`
  while (!ending.signal.aborted) {
    try {
      await fetch(address, { signal: AbortSignal.any([ending.signal, AbortSignal.timeout(10_000)]) })
      return
    } catch {
      await sleep(50)
    }
  }
}

async function end(code) {
  if (ending.signal.aborted) return
  ending.abort()
  if (code === 0) say('stopping')
  endRunning()
  // The step at work finishes or fails first: a database that is just starting could not be stopped otherwise.
  await up.catch(() => {})
  for (const step of undo.reverse()) {
    try {
      await step()
    } catch (error) {
      fail(error)
    }
  }
  process.exit(code)
}
