import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { printedTexts } from '@/tests/support/text-printer'
import { type AlignedNodes, alignTexts } from './text-alignment'
import { type AgreementText, type TextNode, walkNodes } from './text-nodes'
import { parseAgreementText } from './text-tree'

const trees = fc
  .constantFrom(...locales)
  .chain((locale) => printedTexts(locale).map(({ source }) => parseAgreementText(source, locale)))

const pairsOf = (rows: readonly AlignedNodes[]) =>
  rows.flatMap(({ original, other }) => (original && other ? [[original, other] as const] : []))
const onlyOriginal = (rows: readonly AlignedNodes[]) =>
  rows.flatMap(({ original, other }) => (original && !other ? [original] : []))
const onlyOther = (rows: readonly AlignedNodes[]) =>
  rows.flatMap(({ original, other }) => (other && !original ? [other] : []))
const all = ({ nodes }: AgreementText) => [...walkNodes(nodes)]

const english = (lines: string) => parseAgreementText(`SAMPLE\n\n${lines}`, 'en')
const shown = (rows: readonly AlignedNodes[]) =>
  rows.map(({ original, other }) => `${original?.label ?? '-'} | ${other?.label ?? '-'}`)

/** Whole texts are large: fewer of them find as much. */
const runs = { numRuns: 30 }

describe('alignTexts', () => {
  it('pairs every piece of a text with itself', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const rows = alignTexts(tree, tree)
        expect(rows.map(({ original }) => original)).toEqual(all(tree))
        expect(rows.every(({ original, other }) => original === other)).toBe(true)
      }),
      runs,
    )
  })

  it('pairs only what has one kind', () => {
    fc.assert(
      fc.property(trees, trees, (first, second) => {
        for (const [original, other] of pairsOf(alignTexts(first, second))) expect(other.kind).toBe(original.kind)
      }),
      runs,
    )
  })

  it('pairs the same from either side', () => {
    fc.assert(
      fc.property(trees, trees, (first, second) => {
        const there = alignTexts(first, second)
        const back = alignTexts(second, first)
        expect(new Set(pairsOf(back).map(([a, b]) => key(b, a)))).toEqual(
          new Set(pairsOf(there).map(([a, b]) => key(a, b))),
        )
        expect(new Set(onlyOther(back))).toEqual(new Set(onlyOriginal(there)))
        expect(new Set(onlyOriginal(back))).toEqual(new Set(onlyOther(there)))

        function key(original: TextNode, other: TextNode): string {
          return `${all(first).indexOf(original)} ${all(second).indexOf(other)}`
        }
      }),
      runs,
    )
  })

  it('shows each piece once, in the order of its text, or within one that has no counterpart', () => {
    fc.assert(
      fc.property(trees, trees, (first, second) => {
        const rows = alignTexts(first, second)
        for (const [tree, side] of [[first, 'original'] as const, [second, 'other'] as const]) {
          const nodes = rows.flatMap((row) => row[side] ?? [])
          const places = nodes.map((node) => all(tree).indexOf(node))
          expect(new Set(places).size).toBe(places.length)
          const covered = new Set(
            rows.flatMap((row) => {
              const node = row[side]
              if (!node) return []
              return row.original && row.other ? [node] : [...walkNodes([node])]
            }),
          )
          expect(covered.size).toBe(all(tree).length)
        }
        const originals = rows.flatMap(({ original }) => original ?? []).map((node) => all(first).indexOf(node))
        expect(originals).toEqual([...originals].sort((a, b) => a - b))
        const missing = onlyOther(rows.filter(({ depth }) => depth === 0)).map((node) => all(second).indexOf(node))
        expect(missing).toEqual([...missing].sort((a, b) => a - b))
      }),
      runs,
    )
  })

  it('pairs pieces of four languages by their numbers', () => {
    const russian = parseAgreementText(
      'ОБРАЗЕЦ\n\nСтатья I\nФильмы:\nа) цветные;\nб) немые.\n\nСтатья II\nНедели кино.\n\nПриложение № 1\nСписок',
      'ru',
    )
    const persian = parseAgreementText(
      'نمونه\n\nماده اول\nفیلم‌ها:\nالف) رنگی؛\nب) صامت.\n\nماده دوم\nهفتهٔ فیلم.\n\nپیوست\nفهرست',
      'fa',
    )
    expect(shown(alignTexts(russian, persian))).toEqual([
      'Статья I | ماده اول',
      'а) | الف)',
      'б) | ب)',
      'Статья II | ماده دوم',
      'Приложение № 1 | پیوست',
    ])
  })

  it('tells what stands in one of them only, where it stands', () => {
    const first = english('Article 1\nFilms.\n\nArticle 2\nWeeks.\n\nArticle 4\nJuries.')
    const second = english('Article 1\nFilms.\n1. Weeks.\n\nArticle 3\nPrizes.\n\nArticle 4\nJuries.\n\nAnnex\nList')
    expect(shown(alignTexts(first, second))).toEqual([
      'Article 1 | Article 1',
      '- | 1.',
      '- | Article 3',
      'Article 2 | -',
      'Article 4 | Article 4',
      '- | Annex',
    ])
  })

  it('pairs articles although one text has lost the headings of its chapters', () => {
    const first = english('Chapter 1\n\nArticle 1\nFilms.\n\nChapter 2\n\nArticle 2\nWeeks.')
    const second = english('Article 1\nFilms.\n\nArticle 2\nWeeks.')
    expect(shown(alignTexts(first, second))).toEqual([
      'Chapter 1 | -',
      'Article 1 | Article 1',
      'Chapter 2 | -',
      'Article 2 | Article 2',
    ])
  })

  it('keeps the articles of annexes within their annexes, and notes in their order', () => {
    const first = english('Article 1\nFilms.\nNote 1. Long.\nNote 2. Short.\n\nAnnex 1\n\nArticle 1\nList.')
    const second = english('Article 1\nFilms.\nNote. Long.\n\nAnnex 2\n\nArticle 1\nList.')
    expect(shown(alignTexts(first, second))).toEqual([
      'Article 1 | Article 1',
      'Note 1. | Note.',
      'Note 2. | -',
      '- | Annex 2',
      'Annex 1 | -',
    ])
  })

  it('keeps the order of what is missing where the texts order their pieces differently', () => {
    const first = english('Article 2\nFilms.\n\nArticle 1\nWeeks.')
    const second = english('Article 1\nWeeks.\n\nArticle 8\nA.\n\nArticle 2\nFilms.\n\nArticle 9\nB.')
    expect(shown(alignTexts(first, second))).toEqual([
      'Article 2 | Article 2',
      'Article 1 | Article 1',
      '- | Article 8',
      '- | Article 9',
    ])
  })

  it('pairs repeated numbers one by one', () => {
    const first = english('Article 1\nFilms.\n\nArticle 1\nWeeks.')
    const second = english('Article 1\nPrizes.')
    expect(shown(alignTexts(first, second))).toEqual(['Article 1 | Article 1', 'Article 1 | -'])
  })
})
