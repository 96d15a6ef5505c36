import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { env } from '@/lib/env'
import { draftName, pendingName } from './file-names'

/** A file that has arrived and is not yet kept: nobody but its upload knows it. */
export interface ReceivedFile {
  id: string
  path: string
  bytes: number
  sha256: string
}

/** Bytes that an upload leaves to the database and the rest of the machine. */
const reserve = 64 * 1024 * 1024

function filesFolder(): string {
  return resolve(env().HAMKINO_FILES_DIR)
}

/** What is on its way: unfinished files, and marks of files whose row is not yet written. */
export function incomingFolder(): string {
  return join(filesFolder(), 'incoming')
}

/** Where the file with this hash is, or would be. */
export function pathOf(sha256: string): string {
  return join(filesFolder(), `${sha256}.pdf`)
}

/** Whether the disk has room for one more file of this size. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  await mkdir(incomingFolder(), { recursive: true, mode: 0o700 })
  const { bavail, bsize } = await statfs(incomingFolder())
  return bavail * bsize > bytes + reserve
}

/**
 * Writes a stream under a temporary name while counting and hashing it. Of a longer one than `limit` bytes no more is written, and
 * the rest is read and thrown away, so that the sender hears the answer.
 * @returns null where it is longer
 * @throws what the stream or the disk throws; the temporary file is gone then
 */
export async function receiveFile(source: Readable, limit: number): Promise<ReceivedFile | null> {
  await mkdir(incomingFolder(), { recursive: true, mode: 0o700 })
  const id = randomUUID()
  const path = join(incomingFolder(), draftName(id))
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > limit) continue
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(path, { force: true })
    throw error
  }
  await file.close()
  if (bytes <= limit) return { id, path, bytes, sha256: hash.digest('hex') }
  await rm(path, { force: true })
  return null
}

/** Throws away a file that was refused. */
export async function dropFile({ path }: ReceivedFile): Promise<void> {
  await rm(path, { force: true })
}

/**
 * Puts the file where it stays, safely on the disk, and leaves a mark beside it until `settleFile`. The name is the hash: the same
 * file from two uploads at once is one file, and neither can harm the other.
 */
export async function keepFile(file: ReceivedFile): Promise<void> {
  const mark = await open(join(incomingFolder(), pendingName(file)), 'wx', 0o600)
  await mark.close()
  await syncFolder(incomingFolder())
  await rename(file.path, pathOf(file.sha256))
  await syncFolder(filesFolder())
}

/** Takes the mark away once the row is written, or once it is certain that another row holds the same file. */
export async function settleFile(file: ReceivedFile): Promise<void> {
  await rm(join(incomingFolder(), pendingName(file)), { force: true })
}

/** A new name in a folder outlives a power cut only when the folder itself is written down. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch (error) {
    // Windows opens no folders, and keeps its own journal of names.
    if (process.platform !== 'win32') throw error
  } finally {
    await handle?.close()
  }
}

/**
 * The kept file for reading; null where it is not there or not as long as the registry knows, which nothing but a damaged disk or
 * a restored database without its files explains.
 */
export async function openKeptFile({ sha256, bytes }: { sha256: string; bytes: number }): Promise<Readable | null> {
  const path = pathOf(sha256)
  const found = await stat(path).catch(() => null)
  return found?.isFile() && found.size === bytes ? createReadStream(path) : null
}
