import type { IsoDay } from '@/lib/agreements/day-math'
import { comparisonColumn, factRows } from './comparison-column'
import { themeRows } from './comparison-rule'
import type { ComparedAgreement } from './comparison-types'

/**
 * The rows of a comparison: all of them, and those that are shown.
 * @param today ISO day
 */
export function shownRows(agreements: readonly ComparedAgreement[], onlyDifferences: boolean, today: IsoDay) {
  const columns = agreements.map((agreement) => comparisonColumn(agreement, today))
  const facts = factRows(columns)
  const themes = themeRows(columns)
  // What is known of none is no difference that could be shown.
  const shownFacts = onlyDifferences
    ? facts.filter(({ accord }) => accord === 'differs' || accord === 'partlyKnown')
    : facts
  const shownThemes = onlyDifferences ? themes.filter(({ isAlike }) => !isAlike) : themes
  return {
    columns,
    allThemes: themes,
    facts: shownFacts,
    themes: shownThemes,
    hidden: facts.length - shownFacts.length + themes.length - shownThemes.length,
  }
}

export type ShownRows = ReturnType<typeof shownRows>
