import { createRequire } from 'node:module'

// Its build for `import` is not marked as such, which not every version of Node forgives.
const pdf = createRequire(import.meta.url)('@cantoo/pdf-lib')
const { PDFArray, PDFDict, PDFName, PDFObjectParser, PDFParser, PDFRawStream, PDFRef } = pdf

/** Every name that the parser meets, with its escapes undone: also in what a later definition or a second key hides. */
let names = new Set()
const parseName = PDFObjectParser.prototype.parseName
PDFObjectParser.prototype.parseName = function () {
  const name = parseName.call(this)
  names.add(name.decodeText())
  return name
}

/**
 * The parser goes through the file from its beginning to its end, whatever the cross-references say, and keeps of each number the
 * last object. Here all of them are kept, with the places where those outside of object streams begin.
 */
class RecordingParser extends PDFParser {
  objects = []
  starts = new Map()
  hasForeignStreams = false

  constructor(bytes) {
    super(bytes, Number.POSITIVE_INFINITY, true)
    const { context } = this
    const assign = context.assign.bind(context)
    context.assign = (ref, object) => {
      this.objects.push({ ref, object })
      assign(ref, object)
    }
  }

  async parseIndirectObject() {
    this.skipWhitespaceAndComments()
    const start = this.bytes.offset()
    const ref = await super.parseIndirectObject()
    this.starts.set(start, { ref, object: this.context.lookup(ref) })
    return ref
  }

  parseDictOrStream(ref) {
    const object = super.parseDictOrStream(ref)
    if (object instanceof PDFRawStream && isForeign(object.dict)) this.hasForeignStreams = true
    return object
  }
}

/**
 * Whether readers may see another stream than the parser does: data from another file, the short names that only some readers
 * know, or objects behind a filter that the parser does not undo.
 */
function isForeign(dict) {
  if (has(dict, 'F') || has(dict, 'DP')) return true
  if (!has(dict, 'First') && nameOf(dict, 'Type') !== 'ObjStm') return false
  return nameOf(dict, 'Type') !== 'ObjStm' || has(dict, 'DecodeParms') || !isPlainFilter(dict.get(PDFName.of('Filter')))
}

function isPlainFilter(filter) {
  if (filter === undefined) return true
  if (filter instanceof PDFArray) return filter.size() === 1 && filter.get(0) === PDFName.of('FlateDecode')
  return filter === PDFName.of('FlateDecode')
}

function has(dict, key) {
  return dict.get(PDFName.of(key)) !== undefined
}

/** The name that stands there itself; undefined for a reference to one, which nobody needs. */
export function nameOf(dict, key) {
  const value = dict.get(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}

/**
 * Every object of the file.
 * @param {Buffer} bytes
 * @throws where anything in it is no PDF
 */
export async function parseObjects(bytes) {
  names = new Set()
  const parser = new RecordingParser(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length))
  const context = await parser.parseDocument()
  if (parser.hasForeignStreams) throw new Error('a stream that readers read differently')
  const byNumber = new Map()
  for (const { ref, object } of parser.objects) {
    const earlier = byNumber.get(ref.objectNumber)
    if (earlier) earlier.push(object)
    else byNumber.set(ref.objectNumber, [object])
  }
  return {
    bytes,
    text: bytes.toString('latin1'),
    context,
    names,
    isEncrypted: context.trailerInfo.Encrypt !== undefined,
    objects: parser.objects.map(({ object }) => object),
    starts: parser.starts,
    definitionsOf: (number) => byNumber.get(number) ?? [],
  }
}

/** A trailer's dictionary, which stands in the file by itself. */
export function parseDictAt(bytes, offset, context) {
  const rest = new Uint8Array(bytes.buffer, bytes.byteOffset + offset, bytes.length - offset)
  const dict = PDFObjectParser.forBytes(rest, context).parseObject()
  if (!(dict instanceof PDFDict)) throw new Error('no dictionary')
  return dict
}

/** How many pages the page tree has. A tree that leads back into itself has none. */
export function countPages({ context }) {
  const catalog = context.lookup(context.trailerInfo.Root)
  const root = catalog instanceof PDFDict ? catalog.get(PDFName.of('Pages')) : undefined
  const seen = new Set()
  const open = [root]
  let pages = 0
  while (open.length > 0) {
    const reference = open.pop()
    const node = context.lookup(reference)
    if (!(reference instanceof PDFRef) || !(node instanceof PDFDict) || seen.has(reference)) return 0
    seen.add(reference)
    const kids = node.lookup(PDFName.of('Kids'))
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) open.push(kid)
    else pages += 1
  }
  return pages
}
