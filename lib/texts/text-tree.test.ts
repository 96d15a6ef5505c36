import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { missingCharacters } from '@/tests/support/text-conservation'
import { type PrintedText, printedTexts, withoutMarks, wrapped } from '@/tests/support/text-printer'
import { walkNodes } from './text-nodes'
import { parseAgreementText } from './text-tree'

const locale = fc.constantFrom(...locales)

/** Beginnings and ends of lines that the parser looks for, and what stands between pages. */
const pieces = [
  ...['Article 5', 'ARTICLE V.', 'Статья 5', 'Статья ІУ', 'ماده ۵', 'ماده ۵ مکرر -', '5-бап', 'бірінші бап', 'Article'],
  ...['1.', '2)', '(3)', '۱ـ', 'a)', 'б)', 'الف)', 'ә)', 'i)', '1.1.', 'بند ۱ -', 'Пункт 2', '1-тармақ'],
  ...['Note 1.', 'Примечание', 'تبصره ۱ـ', 'Ескертпе.', 'Annex I', 'Приложение № 1', 'پیوست', '1-қосымша', 'Preamble'],
  ...['Chapter 1', 'Раздел II', 'فصل اول', '1-тарау', 'Done at Middletown', 'За Совет', 'از طرف دولت', 'жасалды'],
  ...[
    '\f',
    '\r\n',
    '\n',
    '\n\n',
    '- 1 -',
    'Page 2',
    'of the',
    'in',
    'word-',
    'w\u00adord\u00ad',
    '۱۷',
    '\u200f',
    '\u200c',
    '\ufeff',
  ],
  ...[
    'Films are shown.',
    'фильмы показывают,',
    'فیلم‌ها',
    'фильмдер',
    '.....7',
    '\u00a0',
    '\t',
    'и\u0306',
    '\ud800',
    '\u0000',
  ],
]
const noise = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(' ', '\n'), fc.string({ maxLength: 8 })), {
    maxLength: 60,
  })
  .map((list) => list.join(''))

/** Whole texts are large: fewer of them find as much. */
const runs = { numRuns: 30 }

describe('parseAgreementText', () => {
  it('keeps every character of any text in its place, or reports it removed', () => {
    fc.assert(
      fc.property(noise, locale, (source, language) => {
        expect(missingCharacters(source, parseAgreementText(source, language))).toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the same tree for a text whatever ends its lines', () => {
    fc.assert(
      fc.property(locale.chain(printedTexts), locale, ({ source }, language) => {
        const tree = parseAgreementText(source, language)
        expect(parseAgreementText(source.replaceAll('\n', '\r\n'), language)).toEqual(tree)
        expect(parseAgreementText(`\ufeff${source.replaceAll('\n', '\r')}`, language)).toEqual(tree)
      }),
      runs,
    )
  })

  it('numbers each piece’s line as the source has it', () => {
    fc.assert(
      fc.property(noise, locale, (source, language) => {
        const lines = source.split(/\r\n|[\n\r\v\u2028\u2029]/)
        for (const { line, label } of walkNodes(parseAgreementText(source, language).nodes)) {
          expect(lines[line - 1]).toContain(label.split(' ')[0])
        }
      }),
    )
  })

  it.each(locales)('reads back any tree printed in %s', (language) => {
    fc.assert(
      fc.property(printedTexts(language), (text) => expectReadBack(text, text.source, language)),
      runs,
    )
  })

  it.each(['ru', 'kk', 'en'] as const)('reads back any tree printed on pages of narrow lines in %s', (language) => {
    fc.assert(
      fc.property(printedTexts(language), fc.integer({ min: 30, max: 80 }), (text, width) =>
        expectReadBack(text, wrapped(text.source, width), language),
      ),
    )
  })

  it('keeps a heading that several articles share', () => {
    const article = (number: number) => `Article ${number}\nGeneral provisions\n${'Films are shown.\n'.repeat(8)}`
    const { nodes, remarks } = parseAgreementText(`SAMPLE\n\n${[1, 2, 3].map(article).join('\n')}`, 'en')
    expect(nodes.map(({ heading }) => heading)).toEqual(Array(3).fill('General provisions'))
    expect(remarks).toEqual([])
  })

  it('takes away a header that stands on every page, marked or not', () => {
    const page = `Sample film agreement\n${'Films are shown in every town.\n'.repeat(8)}`
    const { nodes, remarks } = parseAgreementText(`SAMPLE\n\nArticle 1\nWeeks.\n${page.repeat(3)}`, 'en')
    expect(remarks.map(({ code }) => code)).toEqual(Array(3).fill('runningLineRemoved'))
    expect(nodes.some(({ text }) => text.includes('Sample film agreement'))).toBe(false)
  })

  it('takes every number of a text that counts rightly for right', () => {
    fc.assert(
      fc.property(
        locale.chain((language) => fc.tuple(fc.constant(language), printedTexts(language))),
        ([language, { source }]) => {
          expect(parseAgreementText(source, language).remarks).toEqual([])
        },
      ),
    )
  })
})

function expectReadBack({ title, nodes }: PrintedText, source: string, language: (typeof locales)[number]): void {
  const tree = parseAgreementText(source, language)
  expect(tree.title).toBe(title)
  expect(tree.nodes.map(withoutMarks)).toEqual(nodes)
}
