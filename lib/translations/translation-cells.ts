import type { TextStatus } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import { behindBy, type RevisedText } from '@/lib/records/text-behind'

/** How a text stands in a language, in the order in which it comes to be: what needs most work first. */
export const cellStates = ['missing', 'draft', 'machine', 'unchecked', 'checked', 'authentic', 'summary'] as const
export type CellState = (typeof cellStates)[number]

export const translationFilters = ['all', 'behind', 'missing'] as const
export type TranslationFilter = (typeof translationFilters)[number]

export function isTranslationFilter(value: unknown): value is TranslationFilter {
  return typeof value === 'string' && (translationFilters as readonly string[]).includes(value)
}

export interface PublishedText extends RevisedText {
  status: TextStatus
  checkedBy: string | null
}

export interface TranslationCell {
  locale: Locale
  state: CellState
  /** Whether the public reads a text in this language, whatever is being prepared. */
  isPublished: boolean
  /** How many revisions of the original the published text lags behind. */
  behind: number
}

/**
 * One cell of the matrix.
 * @param texts the published texts of the record
 * @param primary the language of the original
 * @param drafted the languages in which an open draft has a text that is not published
 */
export function translationCell(
  texts: readonly PublishedText[],
  locale: Locale,
  primary: Locale,
  drafted: readonly Locale[],
): TranslationCell {
  const text = texts.find((candidate) => candidate.locale === locale)
  return {
    locale,
    state: drafted.includes(locale) ? 'draft' : stateOf(text),
    isPublished: text !== undefined,
    behind: text ? behindBy(text, texts, primary) : 0,
  }
}

function stateOf(text: PublishedText | undefined): CellState {
  if (!text) return 'missing'
  switch (text.status) {
    case 'machine_draft':
      return 'machine'
    case 'authentic':
    case 'summary':
      return text.status
    default:
      return text.checkedBy === null ? 'unchecked' : 'checked'
  }
}

/** Whether a row of the matrix is among those that are asked for. */
export function matchesFilter(cells: readonly TranslationCell[], filter: TranslationFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'behind':
      return cells.some(({ behind }) => behind > 0)
    case 'missing':
      return cells.some(({ isPublished }) => !isPublished)
  }
}

export type CellCounts = Partial<Record<CellState, number>>

/** How many cells of one language stand in each state, and how many are behind. */
export function countCells(cells: readonly TranslationCell[]): { counts: CellCounts; behind: number } {
  const counts: CellCounts = {}
  for (const { state } of cells) counts[state] = (counts[state] ?? 0) + 1
  return { counts, behind: cells.filter(({ behind }) => behind > 0).length }
}
