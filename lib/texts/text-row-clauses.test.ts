import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { printedTexts } from '@/tests/support/text-printer'
import { countDoubts, doubtsOf } from './text-doubts'
import { afterMove, rowMoves } from './text-editing'
import { nodeKinds } from './text-nodes'
import { rowClauses } from './text-row-clauses'
import { lengthOf, rowsOf, type TextRow } from './text-rows'
import { parseAgreementText } from './text-tree'

const read = (text: string) => rowsOf(parseAgreementText(`ОБРАЗЕЦ\n\n${text}`, 'ru').nodes)
const isOutside = (rows: readonly TextRow[], index: number) =>
  rows.some(
    ({ isOut, kind }, above) =>
      ((isOut && kind !== 'part') || kind === 'closing') && above <= index && index < above + lengthOf(rows, above),
  )

describe('rowClauses', () => {
  it('has the words of every piece that nobody has left out, however pieces were moved and renamed', () => {
    const rowsMoved = fc
      .constantFrom(...locales)
      .chain((locale) =>
        fc.tuple(
          printedTexts(locale).map(({ source }) => rowsOf(parseAgreementText(source, locale).nodes)),
          fc.array(fc.tuple(fc.constantFrom(...rowMoves), fc.nat(), fc.constantFrom(...nodeKinds)), { maxLength: 10 }),
        ),
      )
      .map(([rows, changes]) =>
        changes.reduce((some, [move, seed, kind]) => {
          const index = seed % some.length
          const moved = afterMove(some, index, move)
          return moved.map((row, place) => (place === index % moved.length ? { ...row, kind } : row))
        }, rows),
      )
    fc.assert(
      fc.property(rowsMoved, (rows) => {
        const words = rowClauses(rows).flatMap(({ heading, text }) => [heading ?? '', text])
        const wanted = rows.filter(({ kind, isOut }, index) => !isOutside(rows, index) && !(kind === 'part' && isOut))
        const said = wanted.flatMap(({ heading, text }) => [heading, text])
        expect(said.filter((one) => !words.some((some) => some.includes(one)))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('leaves out preamble, closing and the headings of parts until somebody wants them', () => {
    const rows = read('Стороны договорились о следующем:\n\nГлава 1\nФильмы\n\nСтатья 1\nТекст.')
    expect(rowClauses(rows).map(({ kind }) => kind)).toEqual(['article'])
    const all = rows.map((row) => ({ ...row, isOut: false }))
    expect(rowClauses(all).map(({ kind, parentIndex }) => [kind, parentIndex])).toEqual([
      ['preamble', null],
      ['part', null],
      ['article', 1],
    ])
  })
})

describe('doubtsOf', () => {
  it('follows the numbers as they are now, not as they were read', () => {
    const source = 'ОБРАЗЕЦ\n\nСтатья 1\nФильмы.\n\nСтатья 3\nНедели.'
    const { nodes, remarks } = parseAgreementText(source, 'ru')
    const rows = rowsOf(nodes)
    expect(doubtsOf(rows, remarks)).toEqual([
      { row: 1, remark: { code: 'numberSkipped', line: 1, kind: 'article', number: '3', expected: '2' } },
    ])
    const mended = rows.map((row) => (row.number === '3' ? { ...row, number: '2' } : row))
    expect(doubtsOf(mended, remarks)).toEqual([])
  })

  it('keeps a remark on a point as long as the point stands', () => {
    const { nodes, remarks } = parseAgreementText('ОБРАЗЕЦ\n\nСтатья 1\nВиды:\n1. цветные;\n3. немые.', 'ru')
    const rows = rowsOf(nodes)
    expect(doubtsOf(rows, remarks)).toMatchObject([{ row: 2, remark: { code: 'numberSkipped', number: '3' } }])
    expect(doubtsOf(afterMove(rows, 2, 'join'), remarks)).toEqual([])
  })

  it('tells an article without text and a text without articles', () => {
    const article = read('Статья 1\nФильмы.').map((row) => ({ ...row, text: '' }))
    expect(doubtsOf(article, [])).toEqual([{ row: 0, remark: { code: 'articleEmpty', line: 0, number: '1' } }])
    expect(doubtsOf([], [])).toEqual([{ row: null, remark: { code: 'articlesMissing', line: 0 } }])
  })
})

describe('countDoubts', () => {
  it('compares with what the record of the agreement says', () => {
    const rows = read('Стороны договорились о следующем:\n\nСтатья 1\nФильмы.\n\nПриложение\nСписок')
    expect(countDoubts(rows, null, { hasPreamble: true, articles: 1, annexes: 1 })).toEqual([])
    expect(countDoubts(rows, null, { hasPreamble: false, articles: 2, annexes: 0 })).toEqual([
      { by: 'record', breach: { code: 'countDiffers', kind: 'article', stated: 2, found: 1 } },
      { by: 'record', breach: { code: 'countDiffers', kind: 'annex', stated: 0, found: 1 } },
      { by: 'record', breach: { code: 'preambleUnstated' } },
    ])
    const [, ...rest] = rows
    expect(countDoubts(rest, null, { hasPreamble: true, articles: null, annexes: null })).toEqual([
      { by: 'record', breach: { code: 'preambleNotFound' } },
    ])
  })
})
