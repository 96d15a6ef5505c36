import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Locale, locales } from '@/lib/i18n/locales'
import { rowClauses } from '@/lib/texts/text-row-clauses'
import { rowsOf, type TextRow } from '@/lib/texts/text-rows'
import { parseAgreementText } from '@/lib/texts/text-tree'
import { printedTexts } from '@/tests/support/text-printer'
import { clauseMark, readMarks, writeMarks } from './clause-marks'
import { type KnownClause, planClauses } from './clause-plan'
import { pairsOf, sideLines } from './language-pairs'

const read = (text: string, locale: Locale = 'ru') => rowsOf(parseAgreementText(`ОБРАЗЕЦ\n\n${text}`, locale).nodes)
const plan = (rows: readonly TextRow[], known: readonly KnownClause[] = [], locale: Locale = 'ru') =>
  planClauses(rows, rowClauses(rows), known, locale)
const numbersOf = (rows: readonly TextRow[], known: readonly KnownClause[] = []) =>
  plan(rows, known).clauses.map(({ number, known: found }) => [number, found?.key ?? null])
const sample = (locale: Locale) =>
  rowsOf(
    parseAgreementText(readFileSync(`tests/data/texts/${locale}/co-production-17-articles.txt`, 'utf8'), locale).nodes,
  )

const clause = (number: number, more: Partial<KnownClause> = {}): KnownClause => ({
  number,
  key: `xx-${number}`,
  printedNumber: null,
  words: {},
  statuses: {},
  revision: 1,
  draft: null,
  isWithdrawn: false,
  ...more,
})

const twoArticles = 'Статья 1\nФильмы.\n\nСтатья 2\nНедели.'

describe('planClauses', () => {
  it('gives each clause one number, whatever the registry has', () => {
    const texts = fc
      .constantFrom(...locales)
      .chain((locale) => printedTexts(locale).map(({ source }) => rowsOf(parseAgreementText(source, locale).nodes)))
    const known = fc
      .uniqueArray(
        fc.record({
          number: fc.integer({ min: 1, max: 12 }),
          printed: fc.option(fc.constantFrom('1', 'V', '۲', 'б)')),
        }),
        { selector: ({ number }) => number },
      )
      .map((list) =>
        list.map(({ number, printed }) => clause(number, { printedNumber: printed, isWithdrawn: number === 3 })),
      )
    fc.assert(
      fc.property(texts, known, (rows, clauses) => {
        const { clauses: planned, twice } = plan(rows, clauses)
        expect(new Set(planned.map(({ number }) => number)).size).toBe(planned.length)
        expect(planned.every(({ number, known: found }) => !found || found.number === number)).toBe(true)
        // A withdrawn clause is written into by nobody.
        expect(planned.map(({ number }) => number)).not.toContain(
          clauses.some(({ isWithdrawn }) => isWithdrawn) ? 3 : -1,
        )
        expect(twice).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('numbers new clauses as the text does and the rest after them', () => {
    expect(plan(sample('ru')).clauses.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, i) => i + 1))
  })

  it('finds a clause by its printed number before its own', () => {
    const known = [clause(1, { printedNumber: 'II' }), clause(2, { printedNumber: '1' })]
    expect(numbersOf(read(twoArticles), known)).toEqual([
      [2, 'xx-2'],
      [1, 'xx-1'],
    ])
    expect(numbersOf(read(twoArticles), [clause(2)])).toEqual([
      [1, null],
      [2, 'xx-2'],
    ])
  })

  it('takes no number that another clause has', () => {
    expect(numbersOf(read(twoArticles), [clause(2, { printedNumber: '9' }), clause(5)])).toEqual([
      [1, null],
      [6, null],
    ])
  })

  it('knows an annex by its name in any language', () => {
    const known = [clause(7, { printedNumber: 'پیوست' }), clause(1)]
    expect(numbersOf(read('Статья 1\nФильмы.\n\nПриложение\nСписок'), known)).toEqual([
      [1, 'xx-1'],
      [7, 'xx-7'],
    ])
  })

  it('follows what an editor has chosen, and tells where two pieces go to one clause', () => {
    const choose = (...choices: TextRow['clause'][]) =>
      read(twoArticles).map((row, index) => ({ ...row, clause: choices[index] ?? null }))
    expect(numbersOf(choose(2, 'new'), [clause(1), clause(2)])).toEqual([
      [2, 'xx-2'],
      [3, null],
    ])
    expect(plan(choose(2, 2), [clause(2)]).twice).toEqual([1])
  })

  it('lends a heading from the label and says so, but keeps the one that the registry has', () => {
    const rows = read('Статья 1.\nФильмы.\n\nСтатья 2. Недели\nПоказ.')
    expect(plan(rows).clauses).toMatchObject([
      { heading: 'Статья 1', text: 'Фильмы.', lent: ['heading'] },
      { heading: 'Недели', text: 'Показ.', lent: [] },
    ])
    const known = clause(1, { words: { ru: { heading: 'О фильмах', text: 'Старый текст' } } })
    expect(plan(rows, [known]).clauses[0]).toMatchObject({ heading: 'О фильмах', text: 'Фильмы.' })
    const bare = read('Статья 1\nФильмы.').map((row) => ({ ...row, label: '', text: '' }))
    const names = locales.map((locale) => plan(bare, [], locale).clauses.map(({ heading }) => heading))
    expect(names).toEqual([['ماده ۱'], ['Статья 1'], ['1-бап'], ['Article 1']])
  })

  it('puts articles below their part or annex', () => {
    const rows = read('Статья 1\nФильмы.\n\nПриложение\nСписок\n\nСтатья 1\nВиды.')
    expect(plan(rows).clauses.map(({ number, parent }) => [number, parent])).toEqual([
      [1, null],
      [2, null],
      [3, 2],
    ])
  })

  it('keeps a printed number short', () => {
    const label = 'Солтүстік ел Үкіметі мен Оңтүстік ел Үкіметі арасындағы келісімге 1-қосымша'
    const rows = rowsOf(parseAgreementText(`ҮЛГІ\n\n1-бап\nФильмдер.\n\n${label}\nТізім`, 'kk').nodes)
    expect(plan(rows, [], 'kk').clauses.at(-1)).toMatchObject({ kind: 'annex', printedNumber: '1' })
  })
})

describe('two languages', () => {
  const versions = (first: TextRow[], second: TextRow[]) => {
    const original = { rows: first, clauses: plan(first).clauses }
    const pairs = pairsOf(original, { rows: second, clauses: rowClauses(second) })
    const other = { rows: second, clauses: planClauses(second, rowClauses(second), [], 'fa', pairs).clauses }
    return { original, other, lines: sideLines(original, other) }
  }

  it('pair every clause of two versions of one text', () => {
    const { lines } = versions(sample('ru'), sample('fa'))
    expect(lines).toHaveLength(18)
    for (const line of lines) {
      expect(line.original?.number).toBe(line.other?.number)
      expect([...line.onlyOriginal, ...line.onlyOther]).toEqual([])
    }
  })

  it('tell what stands in one of them only, clauses and points', () => {
    const { lines } = versions(
      read('Статья 1\nВиды:\nа) цветные;\nб) немые.\n\nСтатья 2\nНедели.'),
      read('ماده ۱\nفیلم‌ها:\nالف) رنگی.\n\nماده ۳\nجایزه‌ها.', 'fa'),
    )
    expect(
      lines.map(({ original, other, onlyOriginal }) => [original?.number ?? null, other?.number ?? null, onlyOriginal]),
    ).toEqual([
      [1, 1, ['б)']],
      [null, 3, []],
      [2, null, []],
    ])
  })
})

describe('marks', () => {
  it('come back from the form as they went', () => {
    const clauses = [
      { number: 1, known: null },
      { number: 2, known: clause(2, { revision: 4 }) },
      {
        number: 3,
        known: clause(3, { draft: { version: 6, state: 'draft', purpose: 'edit', editor: null } }),
      },
    ]
    expect(writeMarks(clauses)).toBe('1 new, 2 r4, 3 d6')
    expect(readMarks(writeMarks(clauses))).toEqual(new Map(clauses.map((one) => [one.number, clauseMark(one.known)])))
    expect(readMarks('')).toEqual(new Map())
    for (const bent of ['1', '1 x', '0 new', '1 new,2 new', '1 d']) expect(readMarks(bent)).toBeNull()
  })
})
