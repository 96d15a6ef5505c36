import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { printedTexts } from '@/tests/support/text-printer'
import { type ClauseChoice, flattenClauses } from './text-clauses'
import { walkNodes } from './text-nodes'
import { parseAgreementText } from './text-tree'

const articlesOnly: ClauseChoice = { preamble: false, parts: false, annexes: false }
const everything: ClauseChoice = { preamble: true, parts: true, annexes: true }

const trees = fc
  .constantFrom(...locales)
  .chain((locale) => printedTexts(locale).map(({ source }) => parseAgreementText(source, locale)))
const choices = fc.record({ preamble: fc.boolean(), parts: fc.boolean(), annexes: fc.boolean() })

const english = (text: string, choice: ClauseChoice) =>
  flattenClauses(parseAgreementText(`SAMPLE\n\n${text}`, 'en'), choice)

/** Whole texts are large: fewer of them find as much. */
const runs = { numRuns: 30 }

describe('flattenClauses', () => {
  it('gives numbers that are whole, positive and unique, and positions in the order of the text', () => {
    fc.assert(
      fc.property(trees, choices, (tree, choice) => {
        const clauses = flattenClauses(tree, choice)
        const numbers = clauses.map(({ number }) => number)
        expect(new Set(numbers).size).toBe(clauses.length)
        expect(numbers.every((number) => Number.isInteger(number) && number > 0)).toBe(true)
        expect(clauses.map(({ position }) => position)).toEqual(clauses.map((_, index) => index + 1))
        const lines = clauses.map(({ line }) => line)
        expect(lines).toEqual([...lines].sort((a, b) => a - b))
      }),
      runs,
    )
  })

  it('puts every clause below an earlier one or below none', () => {
    fc.assert(
      fc.property(trees, choices, (tree, choice) => {
        for (const [index, { parentIndex }] of flattenClauses(tree, choice).entries()) {
          expect(parentIndex ?? -1).toBeLessThan(index)
        }
      }),
      runs,
    )
  })

  it('leaves no words of a text out where all its pieces are wanted, but for its closing', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const words = flattenClauses(tree, everything)
          .flatMap(({ heading, text }) => [heading ?? '', text])
          .join('\n')
        for (const { text, heading, kind } of walkNodes(tree.nodes)) {
          if (kind === 'closing') continue
          expect(words).toContain(text)
          expect(words).toContain(heading ?? '')
        }
      }),
      runs,
    )
  })

  it('has one clause for each article, with its points and notes in readable lines', () => {
    const text =
      'Article 1. Films\nThe Parties make films:\n(a) long ones;\n(b) short ones.\nNote. Silent ones too.\n\nArticle V\nWeeks.'
    expect(english(text, articlesOnly)).toEqual([
      {
        kind: 'article',
        number: 1,
        printedNumber: '1',
        heading: 'Films',
        text: 'The Parties make films:\n(a) long ones;\n(b) short ones.\nNote. Silent ones too.',
        position: 1,
        parentIndex: null,
        line: 3,
      },
      {
        kind: 'article',
        number: 5,
        printedNumber: 'V',
        heading: null,
        text: 'Weeks.',
        position: 2,
        parentIndex: null,
        line: 9,
      },
    ])
  })

  it('gives what has no whole number of its own, or one that is taken, the numbers after the greatest', () => {
    const text = 'Article 2\nFilms.\n\nArticle 2\nWeeks.\n\nArticle 2 bis\nJuries.\n\nAnnex I\n\nArticle 1\nList.'
    const clauses = english(text, { ...articlesOnly, annexes: true })
    expect(clauses.map(({ printedNumber, number, parentIndex }) => [printedNumber, number, parentIndex])).toEqual([
      ['2', 2, null],
      ['2', 3, null],
      ['2 bis', 4, null],
      ['Annex I', 5, null],
      ['1', 6, 3],
    ])
  })

  it('puts articles below their parts where parts are wanted, and leaves annexes out where they are not', () => {
    const text = 'Chapter 1. Terms\n\nArticle 1\nFilms.\n\nAnnex\n\nArticle 1\nList.'
    expect(
      english(text, { ...articlesOnly, parts: true }).map(({ heading, parentIndex }) => [heading, parentIndex]),
    ).toEqual([
      ['Terms', null],
      [null, 0],
    ])
  })

  it('takes the points of a text without articles', () => {
    const text =
      'The sides agreed:\n\n1. Weeks\nWeeks are held:\na) in spring;\nb) in autumn.\n\n2. Juries\nJuries are invited.'
    expect(english(text, articlesOnly).map(({ number, heading, text }) => [number, heading, text])).toEqual([
      [1, 'Weeks', 'Weeks are held:\na) in spring;\nb) in autumn.'],
      [2, 'Juries', 'Juries are invited.'],
    ])
  })

  it('does not lose the words of a part that is no clause', () => {
    const text = 'Chapter 1. Terms\nFilms are moving pictures.\n\nArticle 1\nWeeks.'
    expect(english(text, articlesOnly).map(({ kind, text }) => [kind, text])).toEqual([
      ['part', 'Films are moving pictures.'],
      ['article', 'Weeks.'],
    ])
  })
})
