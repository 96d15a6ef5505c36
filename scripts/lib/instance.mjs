import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Obstacle } from './fail.mjs'
import { birthOf, endProcess } from './processes.mjs'
import { dataFolder } from './root.mjs'
import { makeDataFolder } from './secrets.mjs'

const file = join(dataFolder, 'running.json')

/**
 * Claims this folder for one running instance: two would fight over the database and the build. Ends an app that a killed
 * start left behind. (Its database is ended by whoever opens the database next.)
 * @param {number} port
 * @returns {Promise<{ noteApp: (pid: number) => void, release: () => void }>}
 */
export async function claimFolder(port) {
  makeDataFolder()
  const earlier = read()
  if (earlier && isSame(earlier.start)) {
    throw new Obstacle(
      `already running from this folder at http://localhost:${earlier.port} (process ${earlier.start.pid})`,
    )
  }
  if (earlier?.app && isSame(earlier.app)) await endProcess(earlier.app.pid, 'SIGTERM', 5000)

  const claim = { port, start: identity(process.pid) }
  if (existsSync(file)) rmSync(file)
  try {
    writeFileSync(file, JSON.stringify(claim), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (error.code === 'EEXIST') throw new Obstacle('another start from this folder began at the same moment')
    throw error
  }
  return {
    noteApp: (pid) => writeFileSync(file, JSON.stringify({ ...claim, app: identity(pid) })),
    release: () => rmSync(file, { force: true }),
  }
}

function read() {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // cut off by a crash while being written
  }
}

function identity(pid) {
  return { pid, birth: birthOf(pid) }
}

function isSame({ pid, birth }) {
  return birth !== null && birthOf(pid) === birth
}
