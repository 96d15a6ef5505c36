import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/i18n/locales'
import { bare, readPdf, streamText } from '@/tests/support/pdf-text'
import { protocolSource } from '@/tests/support/protocol-meeting'
import { protocolContent } from './protocol-content'
import { renderProtocol } from './protocol-pdf'

const kilobyte = 1024
const hostile = [
  '#panic("out")',
  '$ sum_(k=0)^n k $ *bold* _slanted_ `raw` = Heading',
  ']) #read("/etc/passwd") [',
  '\\u{41} \\ // comment /* and */ <label> @reference',
  '{pages} {page} #sys.inputs "quoted" \'single\'',
  '\u202e turned \u2066 open \ud800 half \0 nothing',
  'ا'.repeat(3000),
  'Letters that no face has: ქართული 中文 😀 \ue000 \u0378',
]

async function rendered(locales: readonly [Locale, ...Locale[]], copy: string | null, words: Partial<Words> = {}) {
  const [first, ...others] = locales.map((locale) => protocolSource(locale, words))
  const content = first && protocolContent([first, ...others], copy, false)
  if (!content) throw new Error('A protocol was expected')
  const pdf = await renderProtocol({ content, address: 'https://example.invalid/protocol', version: '0123456789ab' })
  if (!pdf) throw new Error('A PDF was expected')
  return { pdf, ...(await readPdf(pdf)) }
}
type Words = ReturnType<typeof protocolSource>['meeting']

describe('a protocol as a PDF', () => {
  it.each([
    [['fa'], null, ['صورتجلسه', 'ایران', 'روسیه', '۱۴۰۴', 'فیلم']],
    [
      ['ru'],
      'ru',
      ['Протокол', 'Каждая сторона ежегодно', '9 февраля 2026\u00a0г. (20 бахмана 1404)', 'Страница 1 из 1'],
    ],
    [['kk'], null, ['Хаттама', 'Әр тарап жыл сайын кино апталығын өткізеді', '1 беттің 1-беті']],
    [['en'], 'ir', ['Minutes', 'Each side holds a film week', 'Page 1 of 1']],
    [['fa', 'ru'], 'ir', ['ایران', 'روسیه', 'فیلم', 'Протокол', 'Каждая сторона ежегодно', 'Иран']],
    [['kk', 'ru'], 'ru', ['Хаттама', 'Протокол', 'Әр тарап жыл сайын', 'Каждая сторона ежегодно', 'Ресей']],
  ] as const)(
    'is small, tagged, A4, with its fonts, and says what it should: %j for %j',
    async (locales, copy, words) => {
      const { pdf, document, pages } = await rendered(locales, copy)
      expect(pdf.length).toBeLessThan(300 * kilobyte)
      expect(document.getPageCount()).toBe(1)
      const { width, height } = document.getPage(0).getSize()
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842])

      expect(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe(
        'true',
      )
      expect(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).has(PDFName.of('K'))).toBe(true)
      expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toBe(`(${locales[0]})`)
      expect(streamText(document.catalog.lookup(PDFName.of('Metadata')))).toContain('pdfuaid:part')
      expect(document.getTitle()).toContain(protocolSource(locales[0]).meeting.title)

      const fonts = dictionariesWith(document.context.enumerateIndirectObjects(), 'FontName')
      expect(fonts.length).toBeGreaterThan(0)
      for (const font of fonts) {
        expect(['FontFile2', 'FontFile3'].some((name) => font.has(PDFName.of(name)))).toBe(true)
      }
      for (const word of words) expect(pages[0]).toContain(bare(word))
    },
  )

  it('lets the side whose copy it is sign where the lines begin', async () => {
    const { pages } = await rendered(['ru'], 'ru')
    const signatures = pages[0]?.split(bare('Подписи Сторон'))[1] ?? ''
    expect(signatures.indexOf('Россия')).toBeGreaterThan(-1)
    expect(signatures.indexOf('Иран')).toBeGreaterThan(signatures.indexOf('Россия'))
  })

  it('is the same, byte for byte, when it is made again', async () => {
    const [first, second] = await Promise.all([rendered(['fa', 'ru'], 'ir'), rendered(['fa', 'ru'], 'ir')])
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
  })

  it.each(hostile)('shows a text and does not obey it: %j', async (text) => {
    const sources = {
      title: text,
      agenda: [{ id: 'a', title: { text, lang: 'en' as const } }],
      place: { text, lang: 'en' as const },
    }
    const { document, pages } = await rendered(['en'], null, sources)
    expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true)
    const whole = pages.join('')
    expect(whole).toContain(bare(text).slice(0, 10))
    expect(whole).toContain('Eachsideholdsafilmweek')
  })

  it('goes over to a further page and counts them in the digits of the page', async () => {
    const agenda = Array.from({ length: 120 }, (_, index) => ({
      id: String(index),
      title: { text: 'اجرای بندها', lang: 'fa' as const },
    }))
    const { document, pages } = await rendered(['fa'], null, { agenda })
    expect(document.getPageCount()).toBeGreaterThan(3)
    expect(pages[1]).toContain('۲')
  })

  it('breaks a word that is longer than its column, and loses nothing of it', async () => {
    const { document, pages } = await rendered(['fa', 'ru'], null, { title: '0123456789abcdef'.repeat(120) })
    expect(document.getPageCount()).toBeGreaterThan(1)
    expect(pages.join('')).toContain('0123456789abcdef'.repeat(120))
  })

  it('is refused rather than waited for by more than a few', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => {
        const content = protocolContent([protocolSource('en')], null, false)
        if (!content) throw new Error('A protocol was expected')
        return renderProtocol({ content, address: '', version: '' })
      }),
    )
    expect(answers.map((answer) => answer !== null)).toEqual([...Array(8).fill(true), ...Array(4).fill(false)])
  })
})

function dictionariesWith(objects: [unknown, unknown][], key: string): PDFDict[] {
  return objects
    .map(([, object]) => (object instanceof PDFRawStream ? object.dict : object))
    .filter((object): object is PDFDict => object instanceof PDFDict && object.has(PDFName.of(key)))
}
