import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Locale, locales } from '@/lib/i18n/locales'
import { printedTexts } from '@/tests/support/text-printer'
import { afterMove, rowMoves, type TypedRow, withTyped } from './text-editing'
import { walkNodes } from './text-nodes'
import { lengthOf, nodesOf, parseRows, rowsOf, type TextRow } from './text-rows'
import { parseAgreementText } from './text-tree'

/** Rows of a printed text, with one of them picked. */
const edited = fc.constantFrom(...locales).chain((locale) =>
  fc
    .tuple(printedTexts(locale), fc.nat())
    .map(([{ source }, seed]) => ({ locale, rows: rowsOf(parseAgreementText(source, locale).nodes), seed }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ locale, rows, seed }) => pick(locale, rows, seed % rows.length)),
)

function pick(locale: Locale, rows: TextRow[], index: number) {
  const row = rows[index]
  if (!row) throw new Error(`There is no row ${index}`)
  return { locale, rows, index, row }
}

const characters = (rows: readonly TextRow[]) =>
  rows
    .flatMap(({ label, heading, text }) => [label, heading, text])
    .join('')
    .replace(/\s/g, '')
const depths = (rows: readonly TextRow[]) => rows.map(({ depth }) => depth)
const typedOf = ({ kind, label, heading, text, clause }: TextRow): TypedRow => ({ kind, label, heading, text, clause })
const expectSound = (rows: readonly TextRow[]) => {
  for (const [index, { depth }] of rows.entries()) expect(depth).toBeLessThanOrEqual((rows[index - 1]?.depth ?? -1) + 1)
}
const read = (text: string, locale: Locale = 'ru') => rowsOf(parseAgreementText(text, locale).nodes)

/** Whole texts are large: fewer of them find as much. */
const runs = { numRuns: 30 }

describe('rows', () => {
  it('are the tree again, and survive the database', () => {
    fc.assert(
      fc.property(edited, ({ rows }) => {
        const nodes = [...walkNodes(nodesOf(rows))]
        expect(nodes.map(({ label, heading, text }) => [label, heading ?? '', text])).toEqual(
          rows.map(({ label, heading, text }) => [label, heading, text]),
        )
        expect(rowsOf(nodesOf(rows)).map(({ depth }) => depth)).toEqual(depths(rows))
        expect(parseRows(JSON.parse(JSON.stringify(rows)))).toEqual(rows)
      }),
      runs,
    )
  })

  it('that somebody has bent are refused', () => {
    for (const bent of [null, {}, [null], [{ kind: 'article' }], [{ ...read('Статья 1\nТекст.')[0], kind: 'x' }]])
      expect(() => parseRows(bent)).toThrow('damaged')
  })
})

describe('moves', () => {
  it('lose and make no character, whatever is pressed however often', () => {
    fc.assert(
      fc.property(
        edited,
        fc.array(fc.tuple(fc.constantFrom(...rowMoves), fc.nat()), { maxLength: 12 }),
        (given, moves) => {
          let { rows } = given
          const sorted = (some: readonly TextRow[]) => [...characters(some)].sort().join('')
          const before = sorted(rows)
          for (const [move, seed] of moves) rows = afterMove(rows, seed % rows.length, move)
          expect(sorted(rows)).toBe(before)
          expectSound(rows)
        },
      ),
      runs,
    )
  })

  it('keep the order of the text where they only join, nest or leave out', () => {
    fc.assert(
      fc.property(edited, fc.constantFrom('in', 'out', 'join', 'leave', 'take'), ({ rows, index }, move) => {
        expect(characters(afterMove(rows, index, move))).toBe(characters(rows))
      }),
      runs,
    )
  })

  it('up and down undo each other, with all that stands below', () => {
    fc.assert(
      fc.property(edited, ({ rows, index, row }) => {
        const lowered = afterMove(rows, index, 'down')
        const place = lowered.indexOf(row)
        fc.pre(place !== index)
        expect(lengthOf(lowered, place)).toBe(lengthOf(rows, index))
        expect(afterMove(lowered, place, 'up')).toEqual(rows)
      }),
      runs,
    )
  })

  it('join a piece to the end of the one before it, as one sentence where that one is open', () => {
    const rows = read('Статья 1\nФильмы снимают согласно\n\nСтатья 2\nнастоящего закона.')
    const [joined, ...rest] = afterMove(rows, 1, 'join')
    expect(rest).toEqual([])
    expect(joined?.text).toBe('Фильмы снимают согласно Статья 2 настоящего закона.')
    expect(afterMove(rows, 0, 'join')).toEqual(rows)
  })

  it('take what stood below a joined piece along', () => {
    const rows = read('Статья 1\nФильмы.\n\nСтатья 2\nВиды:\n1. цветные;\n2. немые.')
    expect(depths(rows)).toEqual([0, 0, 1, 1])
    const joined = afterMove(rows, 1, 'join')
    expect(joined.map(({ label, depth }) => [label, depth])).toEqual([
      ['Статья 1', 0],
      ['1.', 1],
      ['2.', 1],
    ])
  })

  it('nest a piece below its neighbour and bring it out again', () => {
    const rows = read('Статья 1\nФильмы.\n\nСтатья 2\nНедели.')
    const nested = afterMove(rows, 1, 'in')
    expect(depths(nested)).toEqual([0, 1])
    expect(afterMove(nested, 1, 'out')).toEqual(rows)
    expect(afterMove(rows, 0, 'in')).toEqual(rows)
    expect(afterMove(rows, 0, 'out')).toEqual(rows)
  })
})

describe('withTyped', () => {
  it('changes nothing where nothing was typed', () => {
    fc.assert(
      fc.property(edited, ({ rows, index, row, locale }) => {
        expect(withTyped(rows, index, typedOf(row), locale)).toEqual(rows)
      }),
      runs,
    )
  })

  it('divides at lines of hyphens, wherever they stand, and loses nothing', () => {
    fc.assert(
      fc.property(edited, fc.array(fc.nat(), { maxLength: 4 }), ({ rows, index, row, locale }, cuts) => {
        const words = row.text.split(' ')
        for (const cut of cuts) words.splice(cut % (words.length + 1), 0, '\n---\n')
        const divided = withTyped(rows, index, { ...typedOf(row), text: words.join(' ') }, locale)
        expect(characters(divided)).toBe(characters(rows))
        expectSound(divided)
      }),
      runs,
    )
  })

  it('reads what the new piece begins with', () => {
    const rows = read('Статья 1. Фильмы\nТекст один.\n\nСтатья 3\nТекст три.')
    const { row } = pick('ru', rows, 0)
    const text = 'Текст один.\n---\nСтатья 2. Недели кино\nТекст два.\n---\nа) отдельно'
    const divided = withTyped(rows, 0, { ...typedOf(row), text }, 'ru')
    expect(divided.map(({ kind, number, heading, text, depth }) => [kind, number, heading, text, depth])).toEqual([
      ['article', '1', 'Фильмы', 'Текст один.', 0],
      ['article', '2', 'Недели кино', 'Текст два.', 0],
      ['paragraph', 'a', '', 'отдельно', 1],
      ['article', '3', '', 'Текст три.', 0],
    ])
  })

  it('puts an article that began inside another one’s points beside that article', () => {
    const rows = read('Статья 1\nВиды:\n1. цветные;\n2. немые.')
    const { row } = pick('ru', rows, 2)
    const text = 'немые.\n---\nСтатья 2\nНедели.'
    const divided = withTyped(rows, 2, { ...typedOf(row), text }, 'ru')
    expect(divided.at(-1)).toMatchObject({ kind: 'article', number: '2', depth: 0 })
  })

  it('reads the number from a label that was changed', () => {
    const numbers = (locale: Locale, labels: readonly string[]) =>
      labels.map((label) => {
        const [row] = withTyped(
          read('Статья 1\nТекст.'),
          0,
          { kind: 'article', label, heading: '', text: 'Текст.', clause: null },
          locale,
        )
        return [row?.number, row?.printedNumber]
      })
    expect(numbers('ru', ['Статья 5', 'Статья V.', '7', 'а)', '', 'Слова'])).toEqual([
      ['5', '5'],
      ['5', 'V'],
      ['7', '7'],
      ['a', 'а'],
      [null, null],
      [null, null],
    ])
    expect(numbers('fa', ['ماده ۱۲ -', '۳'])).toEqual([
      ['12', '۱۲'],
      ['3', '۳'],
    ])
    expect(numbers('kk', ['9-бап'])).toEqual([['9', '9']])
    expect(numbers('en', ['Article 4 bis'])).toEqual([['4.1', '4 bis']])
  })
})
