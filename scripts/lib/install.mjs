import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Obstacle } from './fail.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

// npm's own record of what it has installed; written last, so an interrupted install leaves none.
const record = join(root, 'node_modules/.package-lock.json')

/**
 * Installs exactly what the lock file names, unless it is there already, by whatever command it came.
 * @param {'run' | 'all'} extent what running the app needs, or also what only tests and checks need
 */
export async function install(extent) {
  if (isInstalled(extent)) return
  say('installing packages')
  rmSync(record, { force: true })
  // Said outright in both cases, as NODE_ENV and a user's settings would otherwise decide.
  const code = await run('npm', [
    'ci',
    extent === 'all' ? '--include=dev' : '--omit=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (code !== 0) throw new Obstacle('npm could not install the packages; its reason stands above')
}

function isInstalled(extent) {
  if (!existsSync(record)) return false
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(record)
  return Object.entries(wanted).every(([path, { version, integrity, ...entry }]) => {
    if (path === '' || (entry.dev && extent === 'run')) return true
    if (!present[path]) return mayBeAbsent(entry, extent)
    return present[path].version === version && (!integrity || present[path].integrity === integrity)
  })
}

/** Packages for certain platforms are absent on all others; where this one's is missing, that shows when it is used. */
function mayBeAbsent({ optional, devOptional, os, cpu }, extent) {
  return Boolean(optional || (devOptional && (extent === 'run' || os || cpu)))
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
