import { createRequire } from 'node:module'
import { constants, inflateSync } from 'node:zlib'
import { nameOf, parseDictAt } from './pdf-objects.mjs'

const { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } = createRequire(import.meta.url)('@cantoo/pdf-lib')

/** Bytes. A million objects need a tenth of it. */
const longestTable = 64 * 1024 * 1024

/**
 * Readers find objects by the cross-references, the parser by going through the file. Both must come to the same objects: what
 * only a reader would find, in the middle of a picture for instance, nobody has examined. (ISO 32000-2, 7.5.4 and 7.5.8)
 * @param file what `parseObjects` gives
 * @param {number} startxref
 * @returns {string | null} a code where they are damaged or lead elsewhere
 */
export function crossReferenceFault(file, startxref) {
  try {
    for (const entry of entriesOf(file, startxref)) assertFound(file, entry)
    return null
  } catch {
    return 'pdfTruncated'
  }
}

function assertFound({ bytes, starts, definitionsOf }, entry) {
  if ('container' in entry) {
    const containers = definitionsOf(entry.container)
    if (containers.length === 0 || !containers.every(isObjectStream)) throw new Error('no stream of objects')
    if (definitionsOf(entry.number).length === 0) throw new Error('an object that its stream lacks')
    return
  }
  // Some programs write the place of an object that does not exist as 0.
  if (entry.offset === 0) return
  const found = starts.get(skipWhitespace(bytes, entry.offset))
  if (found?.ref.objectNumber !== entry.number) throw new Error('an object that is not where it should be')
}

function isObjectStream(object) {
  return object instanceof PDFRawStream && nameOf(object.dict, 'Type') === 'ObjStm'
}

/** All objects in use, of every revision of the file. */
function* entriesOf(file, startxref) {
  const open = [startxref]
  const seen = new Set()
  for (let offset = open.pop(); offset !== undefined; offset = open.pop()) {
    if (seen.has(offset) || offset >= file.bytes.length) throw new Error('cross-references that lead nowhere')
    seen.add(offset)
    const { entries, dict } = sectionAt(file, skipWhitespace(file.bytes, offset))
    yield* entries
    for (const key of ['Prev', 'XRefStm']) {
      const next = dict.get(PDFName.of(key))
      if (next instanceof PDFNumber) open.push(next.asNumber())
    }
  }
}

function sectionAt(file, offset) {
  if (file.bytes.subarray(offset, offset + 4).toString('latin1') === 'xref') return tableAt(file, offset + 4)
  const stream = file.starts.get(offset)?.object
  if (!(stream instanceof PDFRawStream) || nameOf(stream.dict, 'Type') !== 'XRef')
    throw new Error('no cross-references')
  return { entries: streamEntries(stream), dict: stream.dict }
}

function tableAt({ bytes, text, context }, offset) {
  const token = /[\0\s]*(?:(\d+)[\0\s]+(\d+)[\0\s]*([nf])?|(trailer))/y
  token.lastIndex = offset
  const entries = []
  for (let number = 0, left = 0; ; ) {
    const match = token.exec(text)
    if (!match) throw new Error('a broken table')
    const [, first, second, kind, trailer] = match
    if (trailer) {
      if (left > 0) throw new Error('a short table')
      return { entries, dict: parseDictAt(bytes, token.lastIndex, context) }
    }
    if (left === 0) {
      if (kind) throw new Error('an entry outside of its table')
      number = Number(first)
      left = Number(second)
      continue
    }
    if (!kind) throw new Error('no entry')
    if (kind === 'n') entries.push({ number, offset: Number(first) })
    number += 1
    left -= 1
  }
}

function* streamEntries({ dict, contents }) {
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = numbersOf(dict, 'W') ?? []
  const width = kindWidth + firstWidth + secondWidth
  const data = decoded(dict, contents)
  const sections = numbersOf(dict, 'Index') ?? [0, numberOf(dict, 'Size') ?? 0]
  if (width === 0) throw new Error('no widths')
  let at = 0
  for (let index = 0; index < sections.length; index += 2) {
    const [start = 0, count = 0] = sections.slice(index, index + 2)
    for (let number = start; number < start + count; number += 1, at += width) {
      if (at + width > data.length) throw new Error('a short table')
      const kind = kindWidth === 0 ? 1 : integerAt(data, at, kindWidth)
      const first = integerAt(data, at + kindWidth, firstWidth)
      if (kind === 1) yield { number, offset: first }
      if (kind === 2) yield { number, container: first }
    }
  }
}

function decoded(dict, contents) {
  const filter = dict.get(PDFName.of('Filter'))
  const [only, ...others] = filter instanceof PDFArray ? filter.asArray() : [filter]
  if (only === undefined) return Buffer.from(contents)
  if (only !== PDFName.of('FlateDecode') || others.length > 0) throw new Error('an unknown filter')
  const data = inflateSync(contents, { maxOutputLength: longestTable, finishFlush: constants.Z_SYNC_FLUSH })
  const given = dict.get(PDFName.of('DecodeParms'))
  const parameters = given instanceof PDFArray ? given.get(0) : given
  if (!(parameters instanceof PDFDict)) return data
  const predictor = numberOf(parameters, 'Predictor') ?? 1
  if (predictor === 1) return data
  if (predictor < 10) throw new Error('an unknown predictor')
  return unpredicted(data, numberOf(parameters, 'Columns') ?? 1)
}

/** Undoes the predictors of PNG (RFC 2083, 6) for rows of single bytes. */
function unpredicted(data, columns) {
  const rows = Math.floor(data.length / (columns + 1))
  const result = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (columns + 1)]
    for (let column = 0; column < columns; column += 1) {
      const left = column > 0 ? result[row * columns + column - 1] : 0
      const up = row > 0 ? result[(row - 1) * columns + column] : 0
      const upLeft = row > 0 && column > 0 ? result[(row - 1) * columns + column - 1] : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][kind]
      if (guess === undefined) throw new Error('an unknown predictor')
      result[row * columns + column] = (data[row * (columns + 1) + 1 + column] + guess) & 0xff
    }
  }
  return result
}

function paeth(left, up, upLeft) {
  const guess = left + up - upLeft
  const [byLeft, byUp, byUpLeft] = [left, up, upLeft].map((value) => Math.abs(guess - value))
  if (byLeft <= byUp && byLeft <= byUpLeft) return left
  return byUp <= byUpLeft ? up : upLeft
}

function integerAt(data, at, width) {
  let value = 0
  for (let index = 0; index < width; index += 1) value = value * 256 + data[at + index]
  return value
}

function numberOf(dict, key) {
  const value = dict.get(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

function numbersOf(dict, key) {
  const value = dict.get(PDFName.of(key))
  return value instanceof PDFArray ? value.asArray().map((item) => item.asNumber()) : undefined
}

function skipWhitespace(bytes, from) {
  let at = from
  while ([0, 9, 10, 12, 13, 32].includes(bytes[at])) at += 1
  return at
}
