import { Obstacle } from './fail.mjs'
import { fingerprint, unlessStamped } from './fingerprint.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'
import { keptSecret } from './secrets.mjs'

const clientSources = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']

const appSources = [
  ...['app', 'components', 'lib', 'messages', 'public', 'prisma/schema'],
  ...['proxy.ts', 'instrumentation.ts', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json'],
  ...['package.json', 'package-lock.json'],
]

/** Generates the Prisma client into lib/generated when the schema has changed. Needs no database. */
export async function generateClient() {
  await unlessStamped('lib/generated/.stamp', fingerprint(clientSources), async () => {
    say('generating the database client')
    await insist('the database client could not be generated', 'prisma', ['generate', '--no-hints'], {
      CHECKPOINT_DISABLE: '1',
    })
  })
}

/** Builds the app when its sources have changed. Needs no database and no secrets but the key below. */
export async function buildApp() {
  const env = buildEnvironment()
  const print = fingerprint(appSources, env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)
  await unlessStamped('.next/hamkino-stamp', print, async () => {
    say('building the app')
    await insist('the app could not be built', 'next', ['build'], env)
  })
}

/**
 * Next derives the names of server actions from this key at build time and reads it again at run time: both must agree, and
 * it must outlive a build, or forms that are open in browsers during an update would fail.
 */
export function buildEnvironment() {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = keptSecret('actions-key', 'base64') } = process.env
  return { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
}

/** For Next's server: connections stay open longer than nginx keeps them (60 s), or a request could meet the end of its own. */
export const keepingConnections = ['--keepAliveTimeout', '75000']

/** The programs that packages bring, by the file that node runs: npx would cost half a second each time. */
export const programs = {
  next: 'node_modules/next/dist/bin/next',
  prisma: 'node_modules/prisma/build/index.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
}

async function insist(problem, program, args, env) {
  if ((await run(process.execPath, [programs[program], ...args], env)) !== 0)
    throw new Obstacle(`${problem}; the reason stands above`)
}
