import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { tableLimits } from './table-limits.mjs'
import { Refused } from './table-refused.mjs'

const localHeaderBytes = 30
/** Names and sizes are checked here, with reasons of our own. */
const options = { decodeStrings: false, validateEntrySizes: false, autoClose: false }
const encryptedFlag = 1

/**
 * A zip archive whose list of entries has been found acceptable, before a byte of any entry is unpacked.
 *
 * @param {Buffer} bytes
 * @returns {Promise<ZipArchive>}
 */
export async function openArchive(bytes) {
  const entries = new Map()
  const zip = await damagedIfItThrows(() => yauzl.fromBufferPromise(bytes, options))
  const each = zip.eachEntry()
  for (;;) {
    const { value: entry, done } = await damagedIfItThrows(() => each.next())
    if (done) break
    const name = nameOf(entry)
    if (entries.has(name)) throw new Refused('archiveDamaged')
    entries.set(name, entry)
    if (entries.size > tableLimits.archiveEntries) {
      throw new Refused('tooManyEntries', { limit: tableLimits.archiveEntries })
    }
  }
  refuseWhatIsDeclared([...entries.values()], bytes.length)
  return new ZipArchive(zip, entries)
}

class ZipArchive {
  #zip
  #entries

  constructor(zip, entries) {
    this.#zip = zip
    this.#entries = entries
  }

  /** @returns {string[]} in lower case: parts of an office document are the same in either */
  get names() {
    return [...this.#entries.keys()]
  }

  /**
   * The text of an entry as it is unpacked, piece by piece.
   *
   * @param {string} name
   * @returns {AsyncGenerator<string>}
   */
  async *text(name) {
    const entry = this.#entries.get(name.toLowerCase())
    if (!entry) throw new Refused('archiveDamaged')
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let sum = 0
    for await (const piece of this.#pieces(entry)) {
      sum = crc32(piece, sum)
      yield damagedIfThrown(() => decoder.decode(piece, { stream: true }))
    }
    if (sum !== entry.crc32) throw new Refused('archiveDamaged')
    yield damagedIfThrown(() => decoder.decode())
  }

  async *#pieces(entry) {
    const stream = await damagedIfItThrows(() => this.#zip.openReadStreamPromise(entry))
    let bytes = 0
    try {
      for await (const piece of stream) {
        bytes += piece.length
        // So much was found acceptable; one byte more, and nothing that the archive says is true.
        if (bytes > entry.uncompressedSize) break
        yield piece
      }
    } catch (error) {
      throw error instanceof Refused ? error : new Refused('archiveDamaged')
    }
    if (bytes !== entry.uncompressedSize) throw new Refused('archiveDamaged')
  }
}

/** Entries may not leave the archive's own folder, nor be encrypted. */
function nameOf(entry) {
  if (entry.generalPurposeBitFlag & encryptedFlag) throw new Refused('locked')
  const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
  if (yauzl.validateFileName(name) !== null) throw new Refused('archivePath')
  return name.toLowerCase()
}

function refuseWhatIsDeclared(entries, fileBytes) {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  const isBomb = ({ uncompressedSize, compressedSize }) =>
    uncompressedSize > Math.max(tableLimits.ratioFreeBytes, compressedSize * tableLimits.ratio)
  if (unpacked > tableLimits.unpackedBytes || entries.some(isBomb)) throw new Refused('unpacksTooMuch')
  // Entries that share bytes: a few megabytes then hold the same bomb many times.
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  for (const [index, entry] of inOrder.entries()) {
    const end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.compressedSize
    const next = inOrder[index + 1]?.relativeOffsetOfLocalHeader ?? fileBytes
    if (end > next) throw new Refused('archiveDamaged')
  }
}

async function damagedIfItThrows(work) {
  try {
    return await work()
  } catch {
    throw new Refused('archiveDamaged')
  }
}

function damagedIfThrown(work) {
  try {
    return work()
  } catch {
    throw new Refused('archiveDamaged')
  }
}
