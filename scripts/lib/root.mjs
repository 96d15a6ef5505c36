import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder, whatever folder a script is called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** What a running instance keeps between starts: database, secrets, stamps. Never in git. */
export const dataFolder = join(root, '.data')
