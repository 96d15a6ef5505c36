import 'server-only'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/db'
import { lockFile } from './document-lock'
import { isAbandoned, ownHost, parseIncomingName } from './file-names'
import { incomingFolder, pathOf } from './file-store'

/** Milliseconds. Longer than any upload lasts (document-upload.ts). */
const patience = 20 * 60 * 1000

/**
 * Removes what uploads have left that never came to their end: unfinished files, and kept files without a row. Only files that bear
 * the mark of such an upload are ever touched, so that a database restored from yesterday costs no document of today.
 * @returns how many of each were removed
 * @throws where the database does not answer; what could be told without it is gone by then
 */
export async function sweepFiles(now = Date.now()): Promise<{ drafts: number; orphans: number }> {
  const self = { host: ownHost, pid: process.pid, since: performance.timeOrigin, now, patience, isAlive }
  const removed = { drafts: 0, orphans: 0 }
  const orphans: { sha256: string; mark: string }[] = []
  for (const entry of await readdir(incomingFolder()).catch(() => [])) {
    const path = join(incomingFolder(), entry)
    const name = parseIncomingName(entry)
    const found = name && (await stat(path).catch(() => null))
    if (!name || !found || !isAbandoned(name, found.mtimeMs, self)) continue
    if (name.sha256 !== null) orphans.push({ sha256: name.sha256, mark: path })
    else {
      await rm(path, { force: true })
      removed.drafts += 1
    }
  }
  for (const { sha256, mark } of orphans) {
    if (await removeUnlessHeld(sha256)) removed.orphans += 1
    await rm(mark, { force: true })
  }
  return removed
}

function removeUnlessHeld(sha256: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await lockFile(tx, sha256)
    if (await tx.document.findUnique({ where: { sha256 }, select: { id: true } })) return false
    await rm(pathOf(sha256), { force: true })
    return true
  })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not ours to signal, and alive.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
