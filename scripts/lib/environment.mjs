import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Obstacle } from './fail.mjs'
import { dataFolder } from './root.mjs'
import { keptSecret } from './secrets.mjs'
import { buildEnvironment } from './setup.mjs'

/** The accounts for trying out, with their passwords. While this file exists the app says that it is a trial. */
export const accountsFile = join(dataFolder, 'accounts.json')

/** Where cached pages are kept, a folder a database. */
export const pagesFolder = join(dataFolder, 'pages')

/**
 * Where the files of documents are kept. One folder whatever the database: each file is called by its hash, so those of several
 * do not meet, and an address that changes with a password must not lose them.
 */
const filesFolder = join(dataFolder, 'files')

/** The port the app is to listen on. */
export function readPort() {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Obstacle(`PORT is "${process.env.PORT}": it must be a number from 1 to 65535`)
  return port
}

/** The address that people type. */
export function appAddress() {
  return process.env.APP_URL || `http://localhost:${readPort()}`
}

/** What the app and the scripts that fill its database are told by environment variables. */
export function appEnvironment(databaseUrl) {
  const isTrial = !process.env.DATABASE_URL && existsSync(accountsFile)
  return {
    ...buildEnvironment(),
    DATABASE_URL: databaseUrl,
    PORT: String(readPort()),
    APP_URL: appAddress(),
    BETTER_AUTH_SECRET: process.env.BETTER_AUTH_SECRET || keptSecret('secret', 'hex'),
    HAMKINO_TRIAL: isTrial ? '1' : '0',
    HAMKINO_FILES_DIR: process.env.HAMKINO_FILES_DIR || filesFolder,
    HAMKINO_CACHE_DIR: process.env.HAMKINO_CACHE_DIR || join(pagesFolder, pagesName(isTrial)),
  }
}

/** Pages belong to the database that they were made from, and those of a trial say that they are. */
function pagesName(isTrial) {
  if (isTrial) return 'trial'
  return createHash('sha256')
    .update(process.env.DATABASE_URL ?? 'built-in')
    .digest('hex')
    .slice(0, 16)
}
