import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root } from '@/scripts/lib/root.mjs'

/** Of the build: what no server reads. */
const leftOut = new Set(['cache', 'diagnostics', 'types', 'dev'])
/** Where the build says that there is a proxy.ts, by the name that the framework gives it. */
const list = 'functions-config-manifest.json'
const name = '/_middleware'

/**
 * The program in a folder of its own, with a copy of its build from which the proxy is gone: what nothing but the proxy protects
 * lies open there. Everything else is a link to the program itself.
 * @throws where the build has no proxy, or keeps it elsewhere than it did
 */
export async function copyWithoutProxy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hamkino-no-proxy-'))
  for (const entry of await readdir(root))
    if (!['.next', 'proxy.ts', '.git', '.data'].includes(entry)) await symlink(join(root, entry), join(folder, entry))
  const build = join(folder, '.next')
  await cp(join(root, '.next'), build, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !leftOut.has(basename(path)) || path.startsWith(join(root, '.next', 'server')),
  })
  const file = join(build, 'server', list)
  const { functions, ...rest } = JSON.parse(await readFile(file, 'utf8'))
  if (!functions?.[name]) throw new Error(`The build does not say in ${list} that there is a proxy`)
  const { [name]: _, ...others } = functions
  await writeFile(file, JSON.stringify({ ...rest, functions: others }))
  await rm(join(build, 'server', 'middleware.js'))
  return folder
}
