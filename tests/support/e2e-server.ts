// The built app on a copy of the database that all tests begin with, in a process of its own. Says where it is when it answers, obeys the
// orders below, each with what it needs to know, and ends with its parent, however that ends.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { disconnect } from '@/lib/db'
import { startThrowaway } from '@/scripts/lib/embedded-postgres.mjs'
import { endProcess } from '@/scripts/lib/processes.mjs'
import { root } from '@/scripts/lib/root.mjs'
import { buildEnvironment, keepingConnections, programs } from '@/scripts/lib/setup.mjs'
import { presentGround } from './e2e-ground'
import { keepShownFile } from './e2e-shown-document'
import type { ServerOptions } from './e2e-start'
import { copyWithoutProxy } from './e2e-without-proxy'

const { isQuiet, smtp }: ServerOptions = JSON.parse(process.argv[2] ?? '{}')
const undo: (() => Promise<unknown>)[] = []
let isEnded = false
let app: ChildProcess

process.on('disconnect', () => end())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end())

const { original, secret } = presentGround()
const database = await startThrowaway(original)
undo.push(() => database.stop())

// Pages that an earlier run has kept tell of another database.
const pages = await mkdtemp(join(tmpdir(), 'hamkino-pages-'))
undo.push(() => rm(pages, { recursive: true, force: true, maxRetries: 5 }))

const files = await mkdtemp(join(tmpdir(), 'hamkino-files-'))
undo.push(() => rm(files, { recursive: true, force: true, maxRetries: 5 }))

await keepShownFile(files)

const logs = await mkdtemp(join(tmpdir(), 'hamkino-log-'))
undo.push(() => rm(logs, { recursive: true, force: true, maxRetries: 5 }))
const log = join(logs, 'app.log')

const port = await freePort()
const url = `http://localhost:${port}`
Object.assign(process.env, buildEnvironment(), {
  DATABASE_URL: database.url,
  PORT: String(port),
  APP_URL: url,
  BETTER_AUTH_SECRET: secret,
  HAMKINO_TRIAL: '1',
  // Each test says where it comes from, as a proxy would.
  HAMKINO_TRUSTED_PROXIES: '1',
  HAMKINO_CACHE_DIR: pages,
  HAMKINO_FILES_DIR: files,
  ...(smtp && { SMTP_URL: smtp }),
})

await startApp()
undo.push(() => endApp())

const orders: Record<string, (argument: never) => Promise<unknown>> = {
  stopDatabase: () => database.stop(),
  async restartApp() {
    await endApp()
    await startApp()
  },
  /** A second application on the same database, from the same build with its proxy taken out. @returns its address */
  async startWithoutProxy() {
    const program = await copyWithoutProxy()
    undo.push(() => rm(program, { recursive: true, force: true, maxRetries: 5 }))
    const cache = await mkdtemp(join(tmpdir(), 'hamkino-pages-'))
    undo.push(() => rm(cache, { recursive: true, force: true, maxRetries: 5 }))
    const port = await freePort()
    const url = `http://localhost:${port}`
    const second = await launch(program, url, { PORT: String(port), APP_URL: url, HAMKINO_CACHE_DIR: cache })
    undo.push(() => endApp(second))
    return url
  },
  /** The next answer to every address is made from the database. */
  async forgetPages() {
    await endApp()
    for (const name of await readdir(pages)) await rm(join(pages, name), { recursive: true, maxRetries: 5 })
    await startApp()
  },
  async prepare(name: string) {
    const prepared = await preparations[name]?.()
    await disconnect()
    return prepared
  },
}
/** What tests bring into the database for themselves, by the rules of the application. */
const preparations: Record<string, () => Promise<unknown>> = {
  permissions: async () => (await import('./permission-ground')).prepare(),
  withdrawnCanaries: async () => (await import('./canary-records')).prepareWithdrawn(),
  draftCanaries: async () => (await import('./canary-drafts')).prepareDrafts(),
}

process.on('message', async ({ order, argument }: { order: string; argument: never }) => {
  try {
    const answer = await orders[order]?.(argument)
    if (process.connected) process.send?.({ answer })
  } catch (error) {
    console.error(error)
    await end(1)
  }
})
process.send?.({ answer: { url, pages, files, log, database: database.url } })

async function startApp(): Promise<void> {
  app = await launch(root, url)
}

async function launch(program: string, url: string, changes: Record<string, string> = {}): Promise<ChildProcess> {
  const env = { ...process.env, ...changes }
  const args = [join(root, programs.next), 'start', '-p', env.PORT ?? '', ...keepingConnections]
  const started = spawn(process.execPath, args, {
    cwd: program,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
  const kept = createWriteStream(log, { flags: 'a' })
  started.stdout?.pipe(kept, { end: false })
  started.stderr?.pipe(kept, { end: false })
  if (!isQuiet) started.stderr?.pipe(process.stderr, { end: false })
  for (const until = Date.now() + 30_000; Date.now() < until && started.exitCode === null; await sleep(50)) {
    // Any answer will do: without its database the app is up, and unwell.
    if (await fetch(`${url}/api/health`).catch(() => null)) return started
  }
  throw new Error('The app does not answer')
}

async function endApp({ pid } = app): Promise<void> {
  if (pid !== undefined) await endProcess(pid, 'SIGTERM', 5000)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

async function end(code = 0): Promise<void> {
  if (isEnded) return
  isEnded = true
  for (const step of undo.reverse()) await step().catch((error: unknown) => console.error(error))
  process.exit(code)
}
