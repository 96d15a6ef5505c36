import { hostname } from 'node:os'
import { pid } from 'node:process'

/**
 * Names of what is on its way in the folder `incoming`: whose it is stands in the name, so that a sweep can tell what a dead process
 * has left from what another one is just writing.
 */
const owner = `${hostname().replaceAll(/[^A-Za-z0-9-]/g, '-')}.${pid}`

/** The file while it arrives. */
export function draftName(id: string): string {
  return `${id}.${owner}.part`
}

/** Says that the file with this hash is kept for the upload with this number, whose row may not be written yet. */
export function pendingName({ id, sha256 }: { id: string; sha256: string }): string {
  return `${sha256}.${id}.${owner}.pending`
}

interface IncomingName {
  kind: 'part' | 'pending'
  /** Of a pending file. */
  sha256: string | null
  host: string
  pid: number
}

/** What a name in the folder says; null for what did not come from here. */
export function parseIncomingName(name: string): IncomingName | null {
  const match = /^(?:([0-9a-f]{64})\.)?[0-9a-f-]{36}\.([A-Za-z0-9-]+)\.(\d+)\.(part|pending)$/.exec(name)
  const [, sha256 = null, host = '', owner = '', kind] = match ?? []
  if ((kind !== 'part' && kind !== 'pending') || (kind === 'pending') !== (sha256 !== null)) return null
  return { kind, sha256, host, pid: Number(owner) }
}

/**
 * Whether nobody can be writing it any more: the process is dead, or its number is ours now and the file is older than we are; of
 * another machine's, that it is older than any upload may last.
 * @param changedAt milliseconds since 1970
 */
export function isAbandoned(
  name: IncomingName,
  changedAt: number,
  self: { host: string; pid: number; since: number; now: number; patience: number; isAlive: (pid: number) => boolean },
): boolean {
  if (self.now - changedAt > self.patience) return true
  if (name.host !== self.host) return false
  return name.pid === self.pid ? changedAt < self.since : !self.isAlive(name.pid)
}

/** The name of this machine as it stands in the names of files. */
export const ownHost = owner.slice(0, owner.lastIndexOf('.'))
