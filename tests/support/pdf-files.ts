import { createHash, randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'

/** The objects of a PDF by their numbers, as they stand in the file. */
type Objects = Readonly<Record<number, string | Buffer>>

interface PdfParts {
  /** Added to the dictionaries of the catalogue and of the only page, and to the trailer. */
  catalog?: string
  page?: string
  trailer?: string
  /** Further objects, from number 4 on. */
  extra?: readonly (string | Buffer)[]
}

function objectsOf({ catalog = '', page = '', extra = [] }: PdfParts): Objects {
  return {
    1: `<</Type/Catalog/Pages 2 0 R ${catalog}>>`,
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10] ${page}>>`,
    ...Object.fromEntries(extra.map((object, index) => [4 + index, object])),
  }
}

/** A PDF written by hand, with a table of cross-references. */
export function pdfOf(parts: PdfParts = {}): Buffer {
  return withTable(Buffer.from('%PDF-1.7\n'), objectsOf(parts), `/Root 1 0 R ${parts.trailer ?? ''}`)
}

/** The same objects hidden in a compressed stream, as most programs write them today. */
export function pdfWithObjectStream(
  parts: PdfParts = {},
  { dictionary = '/Type/ObjStm', pack = deflateSync }: { dictionary?: string; pack?: (text: Buffer) => Buffer } = {},
): Buffer {
  const entries = Object.entries(objectsOf(parts)).map(([number, text]) => ({
    number: Number(number),
    text: String(text),
  }))
  let at = 0
  const index = entries.map(({ number, text }) => {
    const line = `${number} ${at}`
    at += text.length + 1
    return line
  })
  const first = `${index.join(' ')} `
  const content = Buffer.from(first + entries.map(({ text }) => text).join(' '))
  const container = 50
  const packed = pack(content)
  const stream = streamOf(`${dictionary}/N ${entries.length}/First ${first.length}/Filter/FlateDecode`, packed)
  const head = Buffer.from('%PDF-1.7\n')
  const body = Buffer.concat([head, indirect(container, stream)])
  const own = container + 1
  const rows = [
    ...entries.map(({ number }, position) => [number, 2, container, position] as const),
    [container, 1, head.length, 0] as const,
    [own, 1, body.length, 0] as const,
  ]
  const table = Buffer.from(rows.flatMap(([, kind, a, b]) => [kind, (a >> 16) & 255, (a >> 8) & 255, a & 255, b]))
  const ranges = rows.map(([number]) => `${number} 1`).join(' ')
  const dict = `/Type/XRef/W[1 3 1]/Index[${ranges}]/Size ${own + 1}/Root 1 0 R/Filter/FlateDecode ${parts.trailer ?? ''}`
  return Buffer.concat([body, indirect(own, streamOf(dict, deflateSync(table))), end(body.length)])
}

/** An update after the end of the file, as programs add signatures: not one byte before it changes. */
export function withUpdate(pdf: Buffer, objects: Objects, trailer = '/Root 1 0 R'): Buffer {
  const [, previous = '0'] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1')) ?? []
  return withTable(pdf, objects, `${trailer}/Prev ${previous}`)
}

/** A document with the marks of an electronic signature: a field, a range of bytes, and the signature in hexadecimal digits. */
export function signedPdf(): Buffer {
  return withUpdate(pdfOf(), {
    1: '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[10 0 R]/SigFlags 3>>/Perms<</DocMDP 11 0 R>>>>',
    3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]/Annots[10 0 R]>>',
    10: '<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature1)/Rect[0 0 0 0]/V 11 0 R/P 3 0 R>>',
    11: `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 100 200 300]/Contents<${randomBytes(2000).toString('hex')}>/Reference[<</Type/SigRef/TransformMethod/DocMDP>>]>>`,
  })
}

/** A whole PDF of exactly so many bytes, which nothing can make smaller. */
export async function pdfOfSize(bytes: number): Promise<Buffer> {
  const overhead = (await withNoise(0)).length
  let noise = bytes - overhead
  for (let tries = 0; tries < 5; tries += 1) {
    const pdf = await withNoise(noise)
    if (pdf.length === bytes) return pdf
    noise += bytes - pdf.length
  }
  throw new Error(`No PDF of ${bytes} bytes`)
}

async function withNoise(bytes: number): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage()
  document.context.register(document.context.stream(randomBytes(Math.max(0, bytes))))
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

/** Encrypted by a library, with a password that opens it. */
export async function encryptedPdf(options: { userPassword?: string; ownerPassword: string }): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage()
  document.encrypt(options)
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

/** The end of an archive in a zip file, with a comment of so many bytes. */
export function zipEnd(comment = 0): Buffer {
  const record = Buffer.alloc(22)
  record.write('PK\x05\x06', 'latin1')
  record.writeUInt16LE(comment, 20)
  return record
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function streamOf(dictionary: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${content.length}>>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])
}

function indirect(number: number, object: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
}

function withTable(before: Buffer, objects: Objects, trailer: string): Buffer {
  const parts = [before]
  let at = before.length
  const table: string[] = []
  for (const [number, object] of Object.entries(objects)) {
    const part = indirect(Number(number), object)
    table.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
    parts.push(part)
    at += part.length
  }
  const size = Math.max(...Object.keys(objects).map(Number)) + 1
  parts.push(
    Buffer.from(`xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer\n<</Size ${size} ${trailer}>>\n`),
    end(at),
  )
  return Buffer.concat(parts)
}

function end(startxref: number): Buffer {
  return Buffer.from(`startxref\n${startxref}\n%%EOF\n`)
}
