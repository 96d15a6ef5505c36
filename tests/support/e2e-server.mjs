// The built app on a throw-away database with the registry's data and test accounts. Forked by `startServer`; says
// `{ url }` when it answers, obeys `stopDatabase` and `restartApp`, and ends with its parent, however that ends.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startThrowaway } from '../../scripts/lib/embedded-postgres.mjs'
import { endProcess } from '../../scripts/lib/processes.mjs'
import { root } from '../../scripts/lib/root.mjs'
import { run } from '../../scripts/lib/run.mjs'
import { buildEnvironment, programs } from '../../scripts/lib/setup.mjs'
import { deployMigrations } from '../../scripts/migrate.mjs'

const undo = []
let ended = false
let app

const orders = {
  async stopDatabase() {
    await database.stop()
  },
  async restartApp() {
    await endProcess(app.pid, 'SIGTERM', 5000)
    await startApp()
  },
  end,
}

process.on('disconnect', end)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end)

// Pages of another run tell of another database.
const cache = await mkdtemp(join(tmpdir(), 'hamkino-pages-'))
undo.push(() => rm(cache, { recursive: true, force: true, maxRetries: 5 }))

const database = await startThrowaway()
undo.push(() => database.stop())

const port = await freePort()
const url = `http://localhost:${port}`
const env = {
  ...buildEnvironment(),
  DATABASE_URL: database.url,
  PORT: String(port),
  APP_URL: url,
  BETTER_AUTH_SECRET: randomBytes(32).toString('hex'),
  HAMKINO_TRIAL: '1',
  HAMKINO_CACHE_DIR: cache,
}

await deployMigrations(database.url)
await script('scripts/data-load.ts')
await script('tests/support/e2e-accounts-create.ts')
await startApp()
undo.push(() => endProcess(app.pid, 'SIGTERM', 5000))
process.on('message', async (order) => {
  await orders[order]()
  if (!ended) process.send({ done: order })
})
process.send({ url })

async function script(path) {
  const args = ['--conditions=react-server', '--import', 'tsx', path]
  if ((await run(process.execPath, args, env)) !== 0) throw new Error(`${path} did not finish; the reason stands above`)
}

async function startApp() {
  app = spawn(process.execPath, [join(root, programs.next), 'start', '-p', String(port)], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const until = Date.now() + 30_000; Date.now() < until && app.exitCode === null; await sleep(50)) {
    // Any answer will do: after the database was stopped the app is up, and unwell.
    if (await fetch(`${url}/api/health`).catch(() => null)) return
  }
  throw new Error('the app does not answer: is there a build in .next?')
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

async function end() {
  if (ended) return
  ended = true
  for (const step of undo.reverse()) await step().catch((error) => console.error(error))
  process.exit(0)
}
