import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { type CountedKind, checkCounts, statedCounts } from './text-counts'
import type { NodeKind, TextNode } from './text-nodes'

const numbers = fc.integer({ min: 1, max: 99 })

/** A statement of each language, with its numbers in digits. */
const said: Record<Locale, (articles: string, annexes: string) => string> = {
  en: (articles, annexes) => `This sample consists of a preamble, ${articles} articles and ${annexes} annexes.`,
  ru: (articles, annexes) => `Образец состоит из преамбулы, ${articles} статей и ${annexes} приложений.`,
  kk: (articles, annexes) => `Үлгі кіріспеден, ${articles} баптан және ${annexes} қосымшадан тұрады.`,
  fa: (articles, annexes) => `این نمونه مشتمل بر یک مقدمه، ${articles} ماده و ${annexes} پیوست است.`,
}

describe('statedCounts', () => {
  it('reads the numbers of a statement wherever it stands in a text', () => {
    const locale = fc.constantFrom<Locale>('fa', 'ru', 'kk', 'en')
    fc.assert(
      fc.property(locale, numbers, numbers, fc.integer({ min: 0, max: 4 }), (language, articles, annexes, before) => {
        const [a, b] = [articles, annexes].map((number) => formatDigits(number, language))
        const text = `${'2031.\n'.repeat(before)}${said[language](a ?? '', b ?? '')}\n\n5`
        expect(statedCounts(text, language)).toMatchObject({
          preamble: true,
          article: articles,
          annex: annexes,
          line: before + 1,
        })
      }),
    )
  })

  it.each<[Locale, string, Partial<Record<CountedKind, number>>, boolean]>([
    ['en', 'a text comprising seventeen (17) Articles and two annexes', { article: 17, annex: 2 }, false],
    ['en', 'The Agreement contains an annex.', { annex: 1 }, false],
    ['ru', 'состоит из преамбулы, семнадцати статей и двух приложений', { article: 17, annex: 2 }, true],
    ['ru', 'содержит двадцать одну статью', { article: 21 }, false],
    ['ru', 'включает 17 (семнадцать) статей', { article: 17 }, false],
    ['fa', 'مشتمل بر یک مقدمه و هفده (۱۷) ماده به شرح پیوست تصویب می‌شود', { article: 17 }, true],
    ['fa', 'در یک مقدمه و بیست‌ویک ماده و سه تبصره تنظیم شد', { article: 21, note: 3 }, true],
    ['kk', 'он жеті баптан тұратын үлгі', { article: 17 }, false],
    ['kk', 'Үлгі жиырма бір (21) баптан, екі қосымшадан тұрады', { article: 21, annex: 2 }, false],
  ])('reads in %s: %s', (locale, text, counts, preamble) => {
    expect(statedCounts(text, locale)).toMatchObject({
      article: null,
      annex: null,
      note: null,
      ...counts,
      preamble,
      contradictions: [],
    })
  })

  it.each<[Locale, string]>([
    ['en', 'as two articles of the plan say'],
    ['en', 'under paragraph 2 of Article 3, which contains Article 4'],
    ['ru', 'в соответствии с пунктом 2 статьи 3'],
    ['fa', 'شامل بند ۲ ماده ۳ است'],
    ['kk', '2-тармағы 3-бап бойынша'],
  ])('takes no reference for a statement in %s: %s', (locale, text) => {
    expect(statedCounts(text, locale)).toBeNull()
  })

  it('keeps words and digits that contradict each other apart', () => {
    expect(statedCounts('مشتمل بر هفده (۱۸) ماده', 'fa')).toMatchObject({
      article: 17,
      contradictions: [{ kind: 'article', words: 17, digits: 18 }],
      statement: 'هفده (۱۸) ماده',
    })
  })

  it('takes the fullest of several statements', () => {
    const text = 'The plan contains 3 articles.\nThe sample consists of a preamble, 5 articles and one annex.'
    expect(statedCounts(text, 'en')).toMatchObject({ article: 5, annex: 1, line: 2 })
  })
})

describe('checkCounts', () => {
  const node = (kind: NodeKind, children: TextNode[] = [], number: string | null = '1'): TextNode => ({
    kind,
    number,
    printedNumber: number,
    label: '',
    heading: null,
    text: '',
    line: 1,
    children,
  })
  const many = (kind: NodeKind, count: number) => Array.from({ length: count }, () => node(kind))
  const stated = (text: string) => {
    const counts = statedCounts(text, 'en')
    if (counts === null) throw new Error('The sample states nothing.')
    return counts
  }

  it('finds a breach exactly where the tree has another number', () => {
    const few = fc.integer({ min: 1, max: 6 })
    fc.assert(
      fc.property(few, few, few, few, (articles, annexes, foundArticles, foundAnnexes) => {
        const nodes = [node('preamble'), node('part', many('article', foundArticles)), ...many('annex', foundAnnexes)]
        const breaches = checkCounts({ nodes }, stated(said.en(String(articles), String(annexes))))
        expect(breaches).toEqual([
          ...(articles === foundArticles
            ? []
            : [{ code: 'countDiffers', kind: 'article', stated: articles, found: foundArticles }]),
          ...(annexes === foundAnnexes
            ? []
            : [{ code: 'countDiffers', kind: 'annex', stated: annexes, found: foundAnnexes }]),
        ])
      }),
    )
  })

  it('counts neither the articles of an annex nor the only article of the act that adopts the agreement', () => {
    const nodes = [node('article', [node('note')], null), node('preamble'), ...many('article', 2)]
    const withAnnex = [...nodes, node('annex', many('article', 3))]
    expect(checkCounts({ nodes: withAnnex }, stated(said.en('2', '1')))).toEqual([])
  })

  it('misses a preamble that is stated', () => {
    const nodes = [...many('article', 2), node('annex')]
    expect(checkCounts({ nodes }, stated(said.en('2', '1')))).toEqual([{ code: 'preambleNotFound' }])
  })
})
