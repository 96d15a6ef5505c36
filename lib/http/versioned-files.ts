import { readdirSync } from 'node:fs'

/**
 * Paths below `public/`, with `/` between their parts, of the files with a version in their names, such as `page.v1.js`. Browsers keep them
 * for a year and never ask for them again: whoever changes one gives it the next version.
 */
export function versionedFiles(): string[] {
  return readdirSync(new URL('../../public', import.meta.url), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.v\d+\.[a-z\d]+$/.test(name))
}
