// node scripts/audit-verify.mjs [FILE] [--head HASH@SEQUENCE …]
// Checks the chain of the history, link by link: docs/decisions/023-audit-chain.md. With a FILE, one entry a line as
// `npm run audit:export` writes it, this one script is all that is needed; without, the entries are read from the database.
// --head names a head noted elsewhere: only against that do a cut tail and a chain rewritten as a whole show.
// Ends with 0 when the chain is whole, 1 when it is not, 2 when it could not be checked.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const first = { sequence: 0, hash: '0'.repeat(64), at: null }
const fields = ['action', 'actor', 'at', 'hash', 'payload', 'previous', 'recordKey', 'recordKind', 'sequence']
/** Bytes. Whatever a line holds beyond this is no entry, and must not fill the memory. */
const longestLine = 4 * 1024 * 1024
const lineEnd = 0x0a

/**
 * The canonical form of a value that came from JSON (RFC 8785): names in the order of their UTF-16 units, no spaces, and strings
 * and numbers as ECMAScript writes them.
 * @param {unknown} value
 * @returns {string}
 */
export function canonicalJson(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`)
  return `{${members.join(',')}}`
}

/**
 * What an entry's hash is taken over, and what it then is.
 * @param {Record<string, unknown>} entry without its own hash
 * @returns {string} 64 hexadecimal digits
 */
export function hashOf(entry) {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex')
}

/** @typedef {{ sequence: number, hash: string, at?: string | null }} Head */

/**
 * Follows a chain from its first entry. Needs no more memory than one entry and the heads.
 * @param {Head[]} [noted] heads that were noted elsewhere
 */
export function chainCheck(noted = []) {
  let head = first
  return {
    /**
     * Takes the next line, without its end.
     * @param {string} line
     * @returns {string | null} what is wrong with it
     */
    take(line) {
      const place = head.sequence + 1
      const entry = parsed(line)
      if (!entry) return `${place}: this is no entry`
      const { hash, ...said } = entry
      if (said.sequence !== place) return `${place}: here stands the entry with the number ${said.sequence}`
      if (said.previous !== head.hash) return `${place}: it does not follow the entry before it`
      if (hashOf(said) !== hash) return `${place}: what it says does not match its hash`
      // Digits that no number keeps, a field twice, a space: read in the same way, and yet not what was written.
      if (canonicalJson(entry) !== line) return `${place}: it is not in canonical form`
      head = { sequence: place, hash, at: said.at }
      const other = noted.find(({ sequence, hash }) => sequence === place && hash !== head.hash)
      return other ? `${place}: the head noted for it was ${other.hash}` : null
    },
    /** @returns {string | null} what is wrong when there are no more lines */
    end() {
      if (head.sequence === 0) return '1: there is not one entry'
      const missing = noted.filter(({ sequence }) => sequence > head.sequence).at(0)
      return missing
        ? `${head.sequence + 1}: the chain ends before it, and a head was noted for ${missing.sequence}`
        : null
    },
    /** @returns {Head} of what was taken until now */
    get head() {
      return head
    },
  }
}

function parsed(line) {
  try {
    const entry = JSON.parse(line)
    return Object.keys(entry).sort().join() === fields.join() && Number.isSafeInteger(entry.sequence) ? entry : null
  } catch {
    return null
  }
}

/**
 * The lines of a file, one after the other. The last one has an end like every other.
 * @param {AsyncIterable<Buffer>} chunks
 * @returns {AsyncGenerator<string>} a line that is too long or no UTF-8 comes as an empty one, which is no entry
 */
export async function* linesOf(chunks) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  /** What has come of a line whose end has not. */
  let begun = []
  let length = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(lineEnd); end !== -1; end = chunk.indexOf(lineEnd, from)) {
      yield decoded(Buffer.concat([...begun, chunk.subarray(from, end)]))
      begun = []
      length = 0
      from = end + 1
    }
    begun.push(chunk.subarray(from))
    length += chunk.length - from
    if (length > longestLine) break
  }
  if (length > 0) yield ''

  function decoded(bytes) {
    try {
      return decoder.decode(bytes)
    } catch {
      return ''
    }
  }
}

/**
 * Checks a chain from its first entry to its last, or to the first fault.
 * @param {AsyncIterable<string>} lines
 * @param {Head[]} [noted] heads that were noted elsewhere
 * @param {Head} [claimed] where the chain ends by the word of those who keep it
 * @returns {Promise<{ fault: string | null, head: Head }>} the fault begins with the number of its place
 */
export async function verifyChain(lines, noted = [], claimed) {
  const check = chainCheck(noted)
  for await (const line of lines) {
    const fault = check.take(line)
    if (fault) return { fault, head: check.head }
  }
  const { head } = check
  const isOther = claimed && (claimed.sequence !== head.sequence || claimed.hash !== head.hash)
  const other = isOther
    ? `${head.sequence}: the database says that the end is ${claimed.hash}@${claimed.sequence}`
    : null
  return { fault: check.end() ?? other, head }
}

function readHead(text) {
  const [, hash, sequence] = /^([0-9a-f]{64})@([1-9][0-9]{0,14})$/.exec(text) ?? []
  if (!hash) throw new Error(`"${text}" is no head: write HASH@SEQUENCE, as it was noted`)
  return { hash, sequence: Number(sequence) }
}

function readArguments(args) {
  const options = { head: { type: 'string', multiple: true, default: [] } }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (positionals.length > 1) throw new Error('name one file')
  return { file: positionals[0], noted: values.head.map(readHead) }
}

async function verifyDatabase(noted) {
  // Imported when needed: for a file, this script works without the rest of the project.
  const { withChain } = await import('./lib/audit-rows.mjs')
  return withChain(({ lines, head }) => verifyChain(lines, noted, head))
}

async function main(args) {
  const { file, noted } = readArguments(args)
  const found = await (file ? verifyChain(linesOf(createReadStream(file)), noted) : verifyDatabase(noted))
  const { sequence, hash, at } = found.head
  console.log(`entries that follow one another: ${sequence}`)
  if (sequence > 0) console.log(`head: ${hash}@${sequence}, written at ${at}`)
  if (found.fault) {
    console.log(`FAULT at ${found.fault}`)
    return 1
  }
  for (const { hash, sequence } of noted) console.log(`the noted head ${hash}@${sequence} is in the chain`)
  if (noted.length === 0)
    console.log(
      'no noted head was given (--head): whether the end was cut off, or everything rewritten, cannot be seen',
    )
  console.log('the chain is whole')
  return 0
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  process.exitCode = await main(argv.slice(2)).catch((error) => {
    console.error(`hamkino: ${error.message}`)
    return 2
  })
}
