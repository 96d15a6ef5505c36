import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextStatus } from '@/lib/generated/prisma/enums'
import { type Locale, locales } from '@/lib/i18n/locales'
import { cellStates, countCells, matchesFilter, type PublishedText, translationCell } from './translation-cells'

const text = (locale: Locale, given: Partial<PublishedText> = {}): PublishedText => ({
  locale,
  revision: 1,
  translatedFromRevision: null,
  status: 'summary',
  checkedBy: null,
  ...given,
})
const original = text('fa', { status: 'authentic', revision: 3 })
const translation = text('kk', { status: 'unofficial_translation', translatedFromRevision: 2 })

const anyTexts = fc.uniqueArray(fc.constantFrom(...locales)).chain((present) =>
  fc.tuple(
    ...present.map((locale) =>
      fc.record({
        locale: fc.constant(locale),
        revision: fc.integer({ min: 1, max: 9 }),
        translatedFromRevision: fc.option(fc.integer({ min: 1, max: 9 })),
        status: fc.constantFrom(...Object.values(TextStatus)),
        checkedBy: fc.option(fc.constant('А')),
      }),
    ),
  ),
)
const anyLocales = fc.uniqueArray(fc.constantFrom(...locales))

describe('translationCell', () => {
  it('tells by its words what a text is', () => {
    const cellOf = (given: Partial<PublishedText>) =>
      translationCell([original, text('kk', given)], 'kk', 'fa', []).state
    expect(cellOf({ status: 'machine_draft', checkedBy: 'А' })).toBe('machine')
    expect(cellOf({ status: 'official_translation' })).toBe('unchecked')
    expect(cellOf({ status: 'official_translation', checkedBy: 'А' })).toBe('checked')
    expect(cellOf({ status: 'authentic' })).toBe('authentic')
    expect(cellOf({ status: 'summary', checkedBy: 'А' })).toBe('summary')
    expect(translationCell([original], 'kk', 'fa', []).state).toBe('missing')
  })

  it('shows a draft before what is published, and what is published stays behind', () => {
    expect(translationCell([original, translation], 'kk', 'fa', ['kk'])).toEqual({
      locale: 'kk',
      state: 'draft',
      isPublished: true,
      behind: 1,
    })
    expect(translationCell([original], 'kk', 'fa', ['kk'])).toMatchObject({ state: 'draft', isPublished: false })
  })

  it('gives every text one state and never finds a missing one behind', () => {
    fc.assert(
      fc.property(
        anyTexts,
        fc.constantFrom(...locales),
        fc.constantFrom(...locales),
        anyLocales,
        (texts, locale, primary, drafted) => {
          const cell = translationCell(texts, locale, primary, drafted)
          expect(cellStates).toContain(cell.state)
          expect(cell.isPublished).toBe(texts.some((one) => one.locale === locale))
          expect(cell.state === 'draft').toBe(drafted.includes(locale))
          expect(cell.behind > 0 && !cell.isPublished).toBe(false)
        },
      ),
    )
  })
})

describe('a row of the matrix', () => {
  const row = (texts: readonly PublishedText[], drafted: Locale[] = []) =>
    locales.map((locale) => translationCell(texts, locale, 'fa', drafted))

  it('is asked for by what is behind or missing in any language', () => {
    expect(matchesFilter(row([original, translation]), 'behind')).toBe(true)
    expect(matchesFilter(row([original]), 'behind')).toBe(false)
    expect(matchesFilter(row([original]), 'missing')).toBe(true)
    expect(matchesFilter(row(locales.map((locale) => text(locale))), 'missing')).toBe(false)
  })

  it('is missing in a language until its draft is published', () => {
    expect(matchesFilter(row([original], ['ru', 'kk', 'en']), 'missing')).toBe(true)
  })

  it('counts each cell once', () => {
    fc.assert(
      fc.property(fc.array(anyTexts), (rows) => {
        const cells = rows.map((texts) => translationCell(texts, 'kk', 'fa', []))
        const { counts, behind } = countCells(cells)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(cells.length)
        expect(behind).toBe(cells.filter((cell) => cell.behind > 0).length)
      }),
    )
  })
})
