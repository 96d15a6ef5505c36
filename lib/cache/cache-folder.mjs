import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Where pages and data are kept: in the build by default, so that a new build starts empty; else in a folder a build of
 * `HAMKINO_CACHE_DIR`, for an installation whose program files are read-only, for tests, and for `npm start`, whose pages
 * belong to one database.
 *
 * @param {string} serverDistDir the build's folder of server files, `.next/server`
 * @returns {string}
 */
export function cacheFolder(serverDistDir) {
  const outside = process.env.HAMKINO_CACHE_DIR
  return outside ? path.resolve(outside, buildId(serverDistDir)) : path.join(serverDistDir, 'page-cache')
}

function buildId(serverDistDir) {
  try {
    return readFileSync(path.join(serverDistDir, '..', 'BUILD_ID'), 'utf8').trim()
  } catch {
    return 'development'
  }
}

/** The file that says which tags are out of date; any process on this machine may add to it through `TagLedger`. */
export function ledgerFile(serverDistDir) {
  return path.join(cacheFolder(serverDistDir), 'tags.json')
}
