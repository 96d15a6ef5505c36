import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

/**
 * One hash over the content of files and whole folders, named from the repository; absent ones count as absent.
 * Content, not dates: a fresh checkout or a copy changes every date and nothing else.
 * @param {string[]} paths
 * @param {string} extra anything else the result depends on
 */
export function fingerprint(paths, extra = '') {
  const hash = createHash('sha256').update(extra)
  for (const path of paths.flatMap(filesIn)) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function filesIn(path) {
  const full = join(root, path)
  if (!existsSync(full) || path === 'lib/generated' || /\.test\.tsx?$/.test(path)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`))
}

/**
 * Does `work` unless the stamp file says that it was done for this fingerprint; stamps it when the work has succeeded.
 * @param {string} stamp path from the repository
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function unlessStamped(stamp, print, work) {
  const file = join(root, stamp)
  if (existsSync(file) && readFileSync(file, 'utf8') === print) return false
  await work()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, print)
  return true
}
