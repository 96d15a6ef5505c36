import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  encryptedPdf,
  pdfOf,
  pdfOfSize,
  pdfWithObjectStream,
  signedPdf,
  streamOf,
  withUpdate,
  zipEnd,
} from '@/tests/support/pdf-files'
import { verdictOn } from './pdf/pdf-verdict.mjs'
import { checkPdf } from './pdf-check'

// Here in this process: only what the limits are for needs one of its own each time.
const refused = async (bytes: Buffer, code: string) => expect(await verdictOn(bytes)).toEqual({ code })
const accepted = async (bytes: Buffer, pages = 1) => expect(await verdictOn(bytes)).toEqual({ pages })

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamkino-pdf-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function check(bytes: Buffer) {
  const path = join(folder, 'file.pdf')
  await writeFile(path, bytes)
  return checkPdf(path)
}

describe('a PDF that only shows something', () => {
  it('is accepted, however its objects are kept', async () => {
    await accepted(pdfOf())
    await accepted(pdfWithObjectStream())
    await accepted(pdfOf({ extra: ['<</Type/Pages/Kids[]>>'], catalog: '/PageMode/UseNone' }))
  })

  it('is accepted with electronic signatures and later updates', async () => {
    await accepted(signedPdf())
    await accepted(withUpdate(signedPdf(), { 12: '<</Type/DSS/Certs[]>>' }))
  })

  it('is accepted with plain destinations and with links to web pages', async () => {
    await accepted(pdfOf({ catalog: '/OpenAction[3 0 R/Fit]' }))
    await accepted(pdfOf({ catalog: '/OpenAction<</S/GoTo/D[3 0 R/Fit]>>' }))
    await accepted(pdfOf({ page: '/AA<</O<</S/GoTo/D[3 0 R/Fit]>>>>' }))
    await accepted(
      pdfOf({
        page: '/Annots[4 0 R]',
        extra: ['<</Subtype/Link/Rect[0 0 1 1]/A<</S/URI/URI(https://example.org)>>>>'],
      }),
    )
    await accepted(pdfOf({ extra: ['<</Type/ExtGState/BM/Screen>>'] }))
  })

  it('is accepted as large as it may be', async () => {
    await accepted(await pdfOfSize(25 * 1024 * 1024))
  })
})

/** What makes a document active, as parts of one. */
const active: Record<string, Parameters<typeof pdfOf>[0][]> = {
  pdfJavaScript: [
    { catalog: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' },
    { catalog: '/Names<</JavaScript<</Names[(a) 4 0 R]>>>>', extra: ['<</S/GoTo/D[3 0 R/Fit]>>'] },
    { page: '/AA<</O 4 0 R>>', extra: ['<</S/GoTo/Next 5 0 R>>', '<</S 6 0 R/JS 7 0 R>>', '/JavaScript', '(x)'] },
    { page: '/Annots[4 0 R]', extra: ['<</Subtype/Widget/Rect[0 0 1 1]/A<</S/JavaScript/S/URI>>>>'] },
  ],
  pdfLaunch: [{ page: '/Annots[<</Subtype/Link/Rect[0 0 1 1]/A<</S/Launch/F(cmd.exe)>>>>]' }],
  pdfAttachments: [
    { catalog: '/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>', extra: ['<</Type/Filespec/F(a.exe)>>'] },
    { catalog: '/AF[<</Type/Filespec/EF<</F 4 0 R>>>>]', extra: ['<</Type/X>>'] },
    { page: '/Annots[<</Subtype/FileAttachment/Rect[0 0 1 1]>>]' },
  ],
  pdfMedia: [
    { page: '/Annots[<</Subtype/RichMedia/Rect[0 0 1 1]>>]' },
    { page: '/Annots[4 0 R]', extra: ['<</Subtype/Screen/Rect[0 0 1 1]>>'] },
    { page: '/Annots[4 0 R]', extra: ['<</Subtype 5 0 R/Rect[0 0 1 1]>>', '/3D'] },
    { extra: ['<</S/Rendition/OP 0>>'] },
  ],
  pdfXfa: [{ catalog: '/AcroForm<</XFA[(template) 4 0 R]>>', extra: ['<<>>'] }],
  pdfFormData: [{ extra: ['<</S/SubmitForm/F(https://example.org)>>'] }, { extra: ['<</S/ImportData/F(a.fdf)>>'] }],
  pdfAutomatic: [
    { catalog: '/OpenAction<</S/URI/URI(https://example.org)>>' },
    { catalog: '/OpenAction 4 0 R', extra: ['<</S/GoToR/F(\\\\\\\\host\\\\share)/D[0/Fit]>>'] },
    { catalog: '/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/Named/N/Print>>>>' },
    { page: '/AA<</C<</S/Named/N/Print>>>>' },
  ],
  pdfEncrypted: [{ trailer: '/Encrypt 4 0 R', extra: ['<</Filter/Standard/V 2/R 3/O()/U()/P -4>>'] }],
}

const activeCases = Object.entries(active).flatMap(([code, variants]) =>
  variants.map((parts, index) => ({ code, parts: parts ?? {}, index })),
)

describe('an active document', () => {
  it.each(activeCases)('is refused: $code ($index)', async ({ code, parts }) => {
    await refused(pdfOf(parts), code)
    // The same where no byte of the file spells it.
    const hidden = pdfWithObjectStream(parts)
    expect(hidden.toString('latin1')).not.toMatch(/JavaScript|Launch|EmbeddedFiles|RichMedia|XFA|SubmitForm|ImportData/)
    await refused(hidden, code)
  })

  it('is found behind any escapes of its names', async () => {
    const escaped = (name: string, choice: readonly number[]) =>
      [...name]
        .map((letter, index) => {
          const hex = letter.charCodeAt(0).toString(16).padStart(2, '0')
          return [letter, `#${hex}`, `#${hex.toUpperCase()}`][choice[index % choice.length] ?? 0]
        })
        .join('')
    const names = fc.constantFrom(
      ['JS', 'pdfJavaScript'],
      ['JavaScript', 'pdfJavaScript'],
      ['Launch', 'pdfLaunch'],
      ['EmbeddedFiles', 'pdfAttachments'],
      ['XFA', 'pdfXfa'],
    )
    const choices = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 13 })
    await fc.assert(
      fc.asyncProperty(names, choices, async ([name = '', code = ''], choice) => {
        await refused(pdfOf({ extra: [`<</${escaped(name, choice)} (x)>>`] }), code)
      }),
    )
  })

  it('is refused for what a later update only seems to take away', async () => {
    const first = pdfOf({ extra: ['<</S/JavaScript/JS(x)>>'] })
    await refused(withUpdate(first, { 4: '<</S/GoTo>>' }), 'pdfJavaScript')
  })

  it('is refused with a password, and also without one', async () => {
    await refused(await encryptedPdf({ userPassword: 'secret', ownerPassword: 'other' }), 'pdfEncrypted')
    await refused(await encryptedPdf({ ownerPassword: 'other' }), 'pdfEncrypted')
  })
})

describe('what is no whole PDF', () => {
  it('is refused by its beginning', async () => {
    await refused(Buffer.from('GIF89a'), 'pdfNotPdf')
    await refused(Buffer.alloc(0), 'pdfNotPdf')
    await refused(Buffer.concat([Buffer.from('\n'), pdfOf()]), 'pdfNotPdf')
    await refused(Buffer.concat([Buffer.from('MZ'), pdfOf()]), 'pdfNotPdf')
  })

  it('is refused wherever it is cut off', async () => {
    const whole = signedPdf()
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
      await refused(whole.subarray(0, Math.floor(whole.length * share)), 'pdfTruncated')
  })

  it('is refused with anything but empty lines after its end', async () => {
    await accepted(Buffer.concat([pdfOf(), Buffer.from('\r\n\0 \t\n')]))
    await refused(Buffer.concat([pdfOf(), Buffer.from('<script>')]), 'pdfTrailing')
    await refused(Buffer.concat([pdfOf(), zipEnd()]), 'pdfTrailing')
    await refused(Buffer.concat([pdfOf(), Buffer.from('PK\x03\x04 data'), zipEnd()]), 'pdfTrailing')
  })

  it('is refused as the comment of an archive', async () => {
    const inside = (comment: number) => pdfOf({ extra: [streamOf('', zipEnd(comment))] })
    const length = inside(0).length
    const from = inside(0).indexOf('PK\x05\x06', 0, 'latin1') + 22
    await refused(inside(length - from), 'pdfTrailing')
  })

  it('is refused where its cross-references lead elsewhere', async () => {
    const shifted = Buffer.from(
      pdfOf()
        .toString('latin1')
        .replace(/0(\d{8}\d) 00000 n/, '9$1 00000 n'),
      'latin1',
    )
    await refused(shifted, 'pdfTruncated')
    const startless = pdfOf()
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7')
    await refused(Buffer.from(startless, 'latin1'), 'pdfTruncated')
    // The table before it is this one itself.
    const whole = pdfOf()
    const circle = withUpdate(whole, { 1: '<</Type/Catalog/Pages 2 0 R>>' }, `/Root 1 0 R/XRefStm 0000000000`)
    const [, own = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(circle.toString('latin1')) ?? []
    await refused(
      Buffer.from(circle.toString('latin1').replace('0000000000>>', `${own.padStart(10, '0')}>>`), 'latin1'),
      'pdfTruncated',
    )
  })

  it('is refused where an object hides in the middle of a stream', async () => {
    const evil = '9 0 obj\n<</S/JavaScript/JS(x)>>\nendobj'
    const carrier = pdfOf({ extra: [streamOf('', Buffer.from(evil))] })
    await accepted(carrier)
    const at = carrier.indexOf(evil)
    const table = `xref\n9 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Size 10/Root 1 0 R/Prev `
    const [, previous = ''] = /startxref\n(\d+)/.exec(carrier.toString('latin1')) ?? []
    const pointing = Buffer.concat([
      carrier,
      Buffer.from(`${table}${previous}>>\nstartxref\n${carrier.length}\n%%EOF\n`),
    ])
    await refused(pointing, 'pdfTruncated')
  })

  it('is refused where readers would see other objects than the parser', async () => {
    await refused(pdfWithObjectStream({}, { dictionary: '' }), 'pdfUnreadable')
    await refused(pdfWithObjectStream({}, { dictionary: '/Type/ObjStm/DecodeParms<</Predictor 12>>' }), 'pdfUnreadable')
    await refused(pdfOf({ extra: [streamOf('/F(other.bin)', Buffer.from('x'))] }), 'pdfUnreadable')
  })

  it('is refused without pages, and with pages that lead back to themselves', async () => {
    const pagesAre = (kids: string) => withUpdate(pdfOf(), { 2: `<</Type/Pages/Kids[${kids}]/Count 1>>` })
    await refused(pagesAre(''), 'pdfNoPages')
    await refused(pagesAre('2 0 R'), 'pdfNoPages')
    await refused(pagesAre('99 0 R'), 'pdfNoPages')
    await accepted(pagesAre('3 0 R'))
  })

  it('is refused whatever its bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), noise, Buffer.from('\nstartxref\n9\n%%EOF\n')])
        expect(await verdictOn(bytes)).toHaveProperty('code')
      }),
    )
  })
})

describe('the process that reads it', { timeout: 60_000 }, () => {
  it('gives the verdict', async () => {
    expect(await check(pdfOf())).toEqual({ pages: 1 })
    expect(await check(pdfWithObjectStream({ extra: ['<</S/Launch>>'] }))).toEqual({ code: 'pdfLaunch' })
  })

  it('reads a file as large as it may be', async () => {
    expect(await check(await pdfOfSize(25 * 1024 * 1024))).toEqual({ pages: 1 })
  })

  it('gives up on what unpacks without end, and on what nests without end', async () => {
    const spaces = Buffer.alloc(600 * 1024 * 1024, ' ')
    const bomb = pdfWithObjectStream({}, { pack: (text) => deflateSync(Buffer.concat([text, spaces]), { level: 1 }) })
    expect(await check(bomb)).toEqual({ code: 'pdfUnreadable' })
    expect(await check(pdfOf({ extra: ['['.repeat(1_000_000)] }))).toEqual({ code: 'pdfUnreadable' })
  })

  it('gives up on a file that is not there', async () => {
    expect(await checkPdf(join(folder, 'none.pdf'))).toEqual({ code: 'pdfUnreadable' })
  })
})
