import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Obstacle } from './fail.mjs'

// Postgres refuses to run as root. Started by root, it runs as an ordinary account that exists already, and lives where
// that account can go: in the repository if the path is open to it, else in a state folder that .data/postgres points to.

const isRoot = process.getuid?.() === 0

/**
 * Where the lasting database lives.
 * @returns {{ folder: string, native: string, user: { uid?: number, gid?: number } }} its folder, the programs to run, and
 *   the account to run them as (empty: the present one)
 */
export function lastingHome(dataFolder, native) {
  const path = join(dataFolder, 'postgres')
  if (!isRoot) {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    refuseForeign(path)
    return { folder: path, native, user: {} }
  }
  if (existsSync(path)) return existingHome(path, native)

  rmSync(path, { force: true }) // a link that points nowhere any more
  const user = ordinaryUser()
  const folder = mayEnter(dataFolder, user) ? path : stateFolder(path, user)
  mkdirSync(folder, { mode: 0o700 })
  chownSync(folder, user.uid, user.gid)
  if (folder !== path) symlinkSync(folder, path)
  return { folder, native: reachable(native, folder, user), user }
}

/** A home for a database that is thrown away, in a new folder for temporary files. */
export function passingHome(native) {
  const user = isRoot ? ordinaryUser() : {}
  const base = isRoot ? firstOpen([tmpdir(), '/tmp', '/var/tmp'], user) : tmpdir()
  const folder = realpathSync(mkdtempSync(join(base, 'hamkino-postgres-')))
  if (isRoot) chownSync(folder, user.uid, user.gid)
  return { folder, native: isRoot ? reachable(native, folder, user) : native, user }
}

function existingHome(path, native) {
  const folder = realpathSync(path)
  const { uid, gid } = statSync(folder)
  // Made by an ordinary user, now started by root: stay with that user, or the files would end up with two owners.
  const user = uid === 0 ? ordinaryUser() : { uid, gid }
  if (!mayEnter(dirname(folder), user)) {
    throw new Obstacle(`the account that runs the database (number ${user.uid}) can no longer enter ${dirname(folder)}`)
  }
  chownSync(folder, user.uid, user.gid)
  return { folder, native: reachable(native, folder, user), user }
}

function refuseForeign(path) {
  const { uid } = statSync(path)
  if (process.getuid && uid !== process.getuid()) {
    throw new Obstacle(`${path} belongs to another account (number ${uid}): start as root or as that account`)
  }
}

function ordinaryUser() {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10),
    )
    if (uid > 0 && gid > 0) return { uid, gid }
  }
  throw new Obstacle(
    'Postgres does not run as root, and there is no account "postgres" or "nobody": start as an ordinary user',
  )
}

/** Whether an account can walk down to a folder, judged by the permission bits of every folder on the way. */
function mayEnter(folder, user) {
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    if (!(permissions(at, user) & 1)) return false
    if (at === dirname(at)) return true
  }
}

function permissions(path, { uid, gid }) {
  const stat = statSync(path)
  return (stat.mode >> (stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0)) & 7
}

function firstOpen(folders, user) {
  const open = folders.find((folder) => existsSync(folder) && mayEnter(folder, user))
  if (!open)
    throw new Obstacle(
      `the account that runs the database (number ${user.uid}) can enter none of ${folders.join(', ')}`,
    )
  return open
}

function stateFolder(path, user) {
  const name = `hamkino-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`
  const folder = join(firstOpen(['/var/lib', tmpdir(), '/tmp'].filter(isWritable), user), name)
  if (lstatSync(folder, { throwIfNoEntry: false })) {
    // .data was removed: a new beginning is wanted. The database before it is kept aside, once.
    rmSync(`${folder}.before`, { recursive: true, force: true })
    renameSync(folder, `${folder}.before`)
  }
  return folder
}

/** Root may write by permission and still not be able to: a read-only file system is found by trying only. */
function isWritable(folder) {
  try {
    rmSync(mkdtempSync(join(folder, 'hamkino-')), { recursive: true })
    return true
  } catch {
    return false
  }
}

/** The programs themselves where the account can read them, else a copy of them beside its data. */
function reachable(native, folder, user) {
  const probe = join(native, 'bin', 'postgres')
  if (mayEnter(dirname(probe), user) && (permissions(probe, user) & 5) === 5) return native

  const copy = join(
    folder,
    `programs-${createHash('sha256')
      .update(`${native}${statSync(probe).mtimeMs}`)
      .digest('hex')
      .slice(0, 12)}`,
  )
  if (existsSync(copy)) return copy
  const half = `${copy}.half`
  rmSync(half, { recursive: true, force: true })
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  openToAll(half)
  renameSync(half, copy)
  return copy
}

function openToAll(folder) {
  const chmod = spawnSync('chmod', ['-R', 'a+rX', folder], { encoding: 'utf8' })
  if (chmod.status !== 0) chmodSync(folder, 0o755)
}
