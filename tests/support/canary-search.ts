import { unzipSync } from 'fflate'
import { canaryMark } from './canary-words'

/** The ways in which a word can stand in an answer beside its plain letters. */
const disguises: readonly Buffer[] = [
  ...[0, 1, 2].map((offset) => {
    // The letters that do not depend on what stands beside them.
    const encoded = Buffer.from(`${' '.repeat(offset)}${canaryMark}`).toString('base64')
    return Buffer.from(encoded.slice(offset === 0 ? 0 : 4, Math.floor(((canaryMark.length + offset) * 8) / 24) * 4))
  }),
  Buffer.from(canaryMark, 'utf16le'),
  Buffer.from([...canaryMark].reverse().join('')),
]

/** The canaries in an answer, and in what is packed in it; `disguised` for those that stand there in another form. */
export function canariesIn(body: Buffer): string[] {
  const found = markedIn(body, canaryMark)
  const isDisguised = [body, ...unpacked(body)].some((part) => disguises.some((bytes) => part.includes(bytes)))
  return isDisguised ? [...found, 'disguised'] : found
}

/** The words that begin with the mark, in an answer and in what is packed in it. */
export function markedIn(body: Buffer, mark: string): string[] {
  const words = [body, ...unpacked(body)].flatMap((part) =>
    [
      ...part
        .toString('latin1')
        .toLowerCase()
        .matchAll(new RegExp(`${mark}[a-z0-9-]*`, 'g')),
    ].map(([word]) => word),
  )
  return [...new Set(words)]
}

/** The files of a workbook. */
function unpacked(body: Buffer): Buffer[] {
  if (body.subarray(0, 2).toString('latin1') !== 'PK') return []
  return Object.values(unzipSync(body)).map((file) => Buffer.from(file))
}
