import { spawn, spawnSync } from 'node:child_process'
import { closeSync, cpSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Obstacle } from './fail.mjs'
import { birthOf, commandOf, endProcess } from './processes.mjs'

/** What the server sees of our environment: nothing. PGDATA, PGPORT, LANG and the like would steer it elsewhere. */
const bareEnvironment = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
}

/** The role and the database the app uses. Like an operator's: it owns its database and may make roles, no superuser. */
export const databaseName = 'hamkino'

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** For tests: nothing has to outlive a power cut, and what is written is written by what is tested. */
const carelessSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
}

/**
 * Makes the cluster in `home.folder/cluster` with the app's role and database, unless it is there. Whole or not at all: an
 * interrupted attempt is begun afresh.
 */
export async function makeCluster(home, password) {
  const cluster = join(home.folder, 'cluster')
  if (existsSync(cluster)) return { cluster, isNew: false }
  const half = join(home.folder, 'cluster.half')
  rmSync(half, { recursive: true, force: true })

  await toEnd(home, 'initdb', [
    `--pgdata=${half}`,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    // Unicode rules from Postgres itself: the same on every machine, whatever locales its system has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
    '--no-instructions',
  ])
  // A single-user session needs no server and no superuser's password: from here on nobody can log in as superuser.
  const statements = [
    `CREATE ROLE ${databaseName} LOGIN CREATEDB CREATEROLE PASSWORD '${password}';`,
    `CREATE DATABASE ${databaseName} OWNER ${databaseName};`,
  ]
  await toEnd(
    home,
    'postgres',
    ['--single', '-j', '-D', half, 'postgres'],
    statements.map((line) => `${line}\n\n`).join(''),
  )
  writeFileSync(join(half, 'pg_hba.conf'), `host all ${databaseName} 127.0.0.1/32 scram-sha-256\n`)
  renameSync(half, cluster)
  return { cluster, isNew: true }
}

/** Makes the cluster in `home.folder/cluster` from one whose server has ended. */
export function copyCluster(home, original) {
  const cluster = join(home.folder, 'cluster')
  cpSync(original, cluster, { recursive: true })
  const { uid, gid } = home.user
  if (uid !== undefined) spawnSync('chown', ['-R', `${uid}:${gid}`, cluster])
  return { cluster }
}

/** Starts the server on a cluster and resolves when it takes connections. `onExit` is called if it ends later by itself. */
export async function serve(home, cluster, { lasting }) {
  const log = join(home.folder, 'server.log')
  const deadline = Date.now() + 15_000
  for (;;) {
    const port = await freePort()
    const server = launch(home, cluster, port, log, lasting)
    if (await isReady(server, cluster)) return { port, pid: server.pid, child: server }

    const output = existsSync(log) ? readFileSync(log, 'utf8') : ''
    // After kill -9 the last backends need a moment to notice; a port can be taken between the search and the start.
    const passes = /is still in use|another (postmaster|server)|Address already in use/.test(output)
    if (!passes || Date.now() > deadline)
      throw new Obstacle(`the built-in database does not start: ${reason(output)} (${log})`)
    await sleep(300)
  }
}

/** Ends a server that an earlier run left behind on this cluster, and a lock file that names a stranger's process. */
export async function endLeftover(cluster) {
  const lock = join(cluster, 'postmaster.pid')
  if (!existsSync(lock)) return
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10)
  if (birthOf(pid) === null) return // Postgres sees for itself that the lock is stale
  if (commandOf(pid).includes(cluster)) await endProcess(pid, 'SIGINT', 30_000)
  else rmSync(lock) // the number was given to another program since: Postgres would take it for a server
}

/** The port on which a server takes connections to this cluster; null when none does. */
export function portOf(cluster) {
  const lock = join(cluster, 'postmaster.pid')
  if (!existsSync(lock)) return null
  const lines = readFileSync(lock, 'utf8').split('\n')
  const isServing = lines[7]?.trim() === 'ready' && commandOf(Number(lines[0])).includes(cluster)
  return isServing ? Number(lines[3]) : null
}

function launch(home, cluster, port, log, lasting) {
  const options = Object.entries(lasting ? settings : { ...settings, ...carelessSettings })
  const output = openSync(log, 'w', 0o600)
  const server = spawn(
    join(home.native, 'bin', 'postgres'),
    ['-D', cluster, '-p', String(port), ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // A group of its own: Ctrl-C goes to the whole group of the terminal and would stop the database before the app.
    { ...home.user, cwd: home.folder, env: bareEnvironment, stdio: ['ignore', output, output], detached: true },
  )
  server.on('error', (error) => writeFileSync(log, `FATAL: ${error.message}\n`))
  closeSync(output)
  return server
}

async function isReady(server, cluster) {
  const lock = join(cluster, 'postmaster.pid')
  for (;;) {
    if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return false
    // The eighth line is the server's state; this is how pg_ctl waits, too. Recovery after a crash may take a while.
    const lines = existsSync(lock) ? readFileSync(lock, 'utf8').split('\n') : []
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return true
    await sleep(15)
  }
}

function toEnd(home, program, args, input = '') {
  return new Promise((resolve, reject) => {
    const child = spawn(join(home.native, 'bin', program), args, {
      ...home.user,
      cwd: home.folder,
      env: bareEnvironment,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
    child.stdin.on('error', () => {}) // it ended without reading: its exit code says so
    child.stdin.end(input)
    const refuse = (why) => reject(new Obstacle(`the built-in database cannot be set up: ${why}`))
    child.on('error', (error) => refuse(error.message))
    child.on('close', (code) => (code === 0 && !/^.*(ERROR|FATAL):/m.test(output) ? resolve() : refuse(reason(output))))
  })
}

/** The one line of a server's output that says why it gave up. */
function reason(output) {
  if (/No space left on device|Check free disk space/.test(output)) return 'no space is left on the disk'
  const lines = output.trim().split('\n')
  const line = lines.find((text) => /(PANIC|FATAL|ERROR|error):/.test(text)) ?? lines.at(-1) ?? ''
  return line.replace(/^.*?(?=PANIC|FATAL|ERROR|error)/, '').trim() || 'it ended without a word'
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
