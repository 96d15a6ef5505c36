import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

/** What a PDF says of itself, and the words on each of its pages without spaces and marks, in the order of reading of each run. */
export interface ReadPdf {
  document: PDFDocument
  pages: string[]
  /** How its fonts are kept: `/Type0` as outlines of a font, `/Type3` as drawings, which print and are searched badly. */
  fontTypes: Set<string>
}

/** Reads a PDF whose fonts say which letters their glyphs are, as ours do. Not a reader for PDFs of others. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const fontTypes = new Set<string>()
  const pages = document.getPages().map(({ node }) => {
    const fonts = node.Resources()?.lookup(PDFName.of('Font'), PDFDict)
    const letters = new Map<string, Map<number, string>>()
    for (const [name] of fonts?.entries() ?? []) {
      const font = fonts?.lookup(name, PDFDict)
      fontTypes.add(String(font?.get(PDFName.of('Subtype'))))
      letters.set(name.asString(), lettersOf(font))
    }
    return textOf(streamText(node.Contents()), letters)
  })
  return { document, pages, fontTypes }
}

/** Letters only: where spaces and marks stand on paper is a matter of places, which a reader guesses. */
export function bare(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')
}

/** What a stream holds, a character for each byte. */
export function streamText(stream: unknown): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('A stream was expected')
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

/** From the map that a font carries: the number of a glyph, and the letters that it stands for. */
function lettersOf(font: PDFDict | undefined): Map<number, string> {
  const map = streamText(font?.lookup(PDFName.of('ToUnicode')))
  const lines = [...map.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>\s*(?=\n|$)/g)]
  return new Map(
    lines.map(([, glyph = '', letters = '']) => [
      Number.parseInt(glyph, 16),
      Buffer.from(letters, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

function textOf(content: string, fonts: Map<string, Map<number, string>>): string {
  const operators = /(\/\w+) [\d.]+ Tf|(\/ReversedChars BMC)|(\bEMC\b)|(\()/g
  let letters = new Map<number, string>()
  let text = ''
  let reversed: string[] | null = null
  for (let match = operators.exec(content); match; match = operators.exec(content)) {
    const [, font, begins, ends] = match
    if (font) letters = fonts.get(font) ?? new Map()
    else if (begins) reversed = []
    else if (ends) {
      text += (reversed ?? []).reverse().join('')
      reversed = null
    } else {
      const end = endOfString(content, operators.lastIndex)
      const bytes = Buffer.from(unescaped(content.slice(operators.lastIndex, end)), 'latin1')
      operators.lastIndex = end + 1
      const glyphs = Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readUInt16BE(at * 2))
      const run = glyphs.map((glyph) => letters.get(glyph) ?? '\ufffd')
      if (reversed) reversed.push(...run)
      else text += run.join('')
    }
  }
  return bare(text)
}

/** Brackets in a string that match each other need no backslash (ISO 32000, 7.3.4.2). */
function endOfString(content: string, start: number): number {
  let depth = 1
  for (let at = start; at < content.length; at++) {
    if (content[at] === '\\') at++
    else if (content[at] === '(') depth++
    else if (content[at] === ')' && --depth === 0) return at
  }
  throw new Error('A string of the PDF has no end')
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(string: string): string {
  return string.replace(/\\([0-7]{1,3}|.)/gs, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  )
}
