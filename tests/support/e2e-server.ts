// The built app on a throw-away database with the registry's data and test accounts, in a process of its own. Says `{ url, pages, files }`
// when it answers, obeys `stopDatabase` and `restartApp`, and ends with its parent, however that ends.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAccount } from '@/lib/auth/account-commands'
import { accountSchema } from '@/lib/auth/account-schema'
import { setUpTwoFactor } from '@/lib/auth/two-factor-commands'
import { db } from '@/lib/db'
import { loadRegistry } from '@/prisma/seed/registry-load'
import { startThrowaway } from '@/scripts/lib/embedded-postgres.mjs'
import { endProcess } from '@/scripts/lib/processes.mjs'
import { root } from '@/scripts/lib/root.mjs'
import { buildEnvironment, programs } from '@/scripts/lib/setup.mjs'
import { deployMigrations } from '@/scripts/migrate.mjs'
import { writeAuthenticTexts, writeDisagreements } from './disagreements'
import { testAccounts, testPassword } from './e2e-accounts'
import { writeTwins } from './e2e-twins'

const undo: (() => Promise<unknown>)[] = []
let isEnded = false
let app: ChildProcess

process.on('disconnect', end)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)

const database = await startThrowaway()
undo.push(() => database.stop())

// Pages that an earlier run has kept tell of another database.
const pages = await mkdtemp(join(tmpdir(), 'hamkino-pages-'))
undo.push(() => rm(pages, { recursive: true, force: true, maxRetries: 5 }))

const files = await mkdtemp(join(tmpdir(), 'hamkino-files-'))
undo.push(() => rm(files, { recursive: true, force: true, maxRetries: 5 }))

const port = await freePort()
const url = `http://localhost:${port}`
Object.assign(process.env, buildEnvironment(), {
  DATABASE_URL: database.url,
  PORT: String(port),
  APP_URL: url,
  BETTER_AUTH_SECRET: randomBytes(32).toString('hex'),
  HAMKINO_TRIAL: '1',
  HAMKINO_CACHE_DIR: pages,
  HAMKINO_FILES_DIR: files,
})

await deployMigrations(database.url)
await loadRegistry(db(), join(root, 'prisma/data'))
await writeTwins()
await writeDisagreements(db())
await writeAuthenticTexts(db())
for (const { body, secret, ...account } of testAccounts) {
  const { userId } = await createAccount(
    accountSchema.parse({ ...account, bodies: body ? [body] : [], password: testPassword }),
  )
  if (secret) await setUpTwoFactor(userId, secret)
}
await db().$disconnect()
await startApp()
undo.push(() => endApp())

const orders: Record<string, () => Promise<unknown>> = {
  stopDatabase: () => database.stop(),
  restartApp: async () => {
    await endApp()
    await startApp()
  },
}
process.on('message', async (order: string) => {
  await orders[order]?.()
  if (process.connected) process.send?.({ done: order })
})
process.send?.({ url, pages, files })

async function startApp(): Promise<void> {
  app = spawn(process.execPath, [join(root, programs.next), 'start', '-p', String(port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const until = Date.now() + 30_000; Date.now() < until && app.exitCode === null; await sleep(50)) {
    // Any answer will do: without its database the app is up, and unwell.
    if (await fetch(`${url}/api/health`).catch(() => null)) return
  }
  throw new Error('The app does not answer')
}

async function endApp(): Promise<void> {
  if (app.pid !== undefined) await endProcess(app.pid, 'SIGTERM', 5000)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

async function end(): Promise<void> {
  if (isEnded) return
  isEnded = true
  for (const step of undo.reverse()) await step().catch((error: unknown) => console.error(error))
  process.exit(0)
}
