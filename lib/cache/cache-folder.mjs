import { existsSync, readdirSync, readFileSync } from 'node:fs'
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

/** The file of a cache folder that says which tags are out of date. */
export function ledgerFile(folder) {
  return path.join(folder, 'tags.json')
}

/**
 * Every such file that an application on this machine may be reading, for a program that has changed the database and cannot
 * know how the application was started: by a service, or by `npm start`, which keeps the pages of each database apart.
 *
 * @param {string} serverDistDir the build's folder of server files, `.next/server`
 * @param {string} pagesFolder where `npm start` keeps pages, a folder a database
 * @returns {string[]}
 */
export function ledgerFiles(serverDistDir, pagesFolder) {
  const folders = [cacheFolder(serverDistDir)]
  if (!process.env.HAMKINO_CACHE_DIR && existsSync(pagesFolder)) {
    folders.push(...readdirSync(pagesFolder).map((name) => path.join(pagesFolder, name, buildId(serverDistDir))))
  }
  return folders.map(ledgerFile)
}
