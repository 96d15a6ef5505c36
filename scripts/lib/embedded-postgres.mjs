import { randomBytes } from 'node:crypto'
import { existsSync, realpathSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { postgresBinaries } from './postgres-binaries.mjs'
import { lastingHome, passingHome } from './postgres-home.mjs'
import { copyCluster, databaseName, endLeftover, makeCluster, portOf, serve } from './postgres-server.mjs'
import { endProcess } from './processes.mjs'
import { dataFolder } from './root.mjs'
import { keptSecret } from './secrets.mjs'

/**
 * Starts the database under `.data/postgres`, made on the first call, ready after any crash.
 * @returns {Promise<{ url: string, isNew: boolean, child: import('node:child_process').ChildProcess, stop: () => Promise<void> }>}
 *   `stop` writes everything out and ends the server; `child` is for those who want to hear of its end
 */
export async function startEmbedded() {
  const native = postgresBinaries()
  const password = keptSecret('postgres-password', 'hex')
  const home = lastingHome(dataFolder, native)
  const { cluster, isNew } = await makeCluster(home, password)
  await endLeftover(cluster)
  const { port, pid, child } = await serve(home, cluster, { lasting: true })
  return { url: address(port, password), isNew, child, stop: () => endProcess(pid, 'SIGINT', 30_000) }
}

/**
 * The database under `.data/postgres` as it is now.
 * @returns {{ url: string | null } | null} null when there is none yet; `url` is null while it does not run
 */
export function runningEmbedded() {
  const path = join(dataFolder, 'postgres', 'cluster')
  if (!existsSync(path)) return null
  const port = portOf(realpathSync(path))
  return { url: port && address(port, keptSecret('postgres-password', 'hex')) }
}

/**
 * Starts a database in a folder for temporary files that forgets everything when it stops, for tests and checks. Its role may
 * create databases, so one server serves all test files.
 * @param {{ cluster: string, password: string }} [original] a database at rest to begin with a copy of; empty without one
 * @returns {Promise<{ url: string, stop: () => Promise<void>, rest: () => Promise<{ cluster: string, password: string, forget: () => Promise<void> }> }>}
 *   `stop` leaves nothing behind; `rest` ends the server and keeps its files, for others to copy, until they are forgotten
 */
export async function startThrowaway(original) {
  const home = passingHome(postgresBinaries())
  const password = original?.password ?? randomBytes(16).toString('hex')
  const { cluster } = original ? copyCluster(home, original.cluster) : await makeCluster(home, password)
  const { port, pid, child } = await serve(home, cluster, { lasting: false })
  child.unref()
  const remove = () => rm(home.folder, { recursive: true, force: true, maxRetries: 5 })
  const abandon = () => {
    child.kill('SIGQUIT')
    rmSync(home.folder, { recursive: true, force: true, maxRetries: 10 })
  }
  process.once('exit', abandon)
  return {
    url: address(port, password),
    async stop() {
      process.off('exit', abandon)
      await endProcess(pid, 'SIGQUIT', 5000)
      await remove()
    },
    async rest() {
      process.off('exit', abandon)
      await endProcess(pid, 'SIGINT', 30_000)
      return { cluster, password, forget: remove }
    },
  }
}

function address(port, password) {
  return `postgresql://${databaseName}:${password}@127.0.0.1:${port}/${databaseName}`
}
