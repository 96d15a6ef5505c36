import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './root.mjs'

/** A random secret of 32 bytes that stays the same between starts, in `.data/<name>`, readable by its owner only. */
export function keptSecret(name, encoding) {
  makeDataFolder()
  const file = join(dataFolder, name)
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString(encoding), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

/** Passing through is open to others (the database's account must), listing is not, and every secret has its own lock. */
export function makeDataFolder() {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
}
