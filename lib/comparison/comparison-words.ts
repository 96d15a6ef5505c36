import type { Status } from '@/lib/clauses/status-order'
import type { Words } from '@/lib/exchange/exchange-words'
import { joinList, listComma } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { type ComparisonColumn, type FactKey, type FactRow, partyName } from './comparison-column'
import { type DifferencePart, differenceParts, type ThemeRow } from './comparison-rule'

/** What a row of facts is called; elsewhere the registry calls it the same. */
export function factWord(key: FactKey, t: Words): string {
  switch (key) {
    case 'parties':
      return t('agreements.parties')
    case 'signed':
    case 'stage':
      return t(`agreements.fact.${key}`)
    case 'clauses':
      return t('agreements.clauses.title')
    case 'rhythm':
      return t('fields.label.common.reportingRhythm')
    case 'disputed':
      return t('disputes.heading')
    default:
      return t(`comparison.fact.${key}`)
  }
}

/** Statuses as a list of words. */
export function statusWords(words: readonly Status[], locale: Locale, t: Words): string {
  return words.map((word) => t(`status.label.${word}`)).join(listComma(locale))
}

type Columns = readonly Pick<ComparisonColumn, 'name' | 'parties'>[]

/** For files: what the page says of a fact, as plain text. */
export function factDifferenceText(
  { key, accord, common }: FactRow,
  columns: Columns,
  locale: Locale,
  t: Words,
): string {
  if (key !== 'parties' || accord !== 'differs') return t(`comparison.accord.${accord}`)
  if (common.length === 0) return t('comparison.accord.noCommon')
  const names = new Map(columns[0]?.parties.map((party) => [partyName(party), party.countryName]))
  return t.markup('comparison.accord.common', {
    count: common.length,
    parties: () =>
      joinList(
        common.map((name) => names.get(name) ?? name),
        locale,
      ),
  })
}

/** For files: what the page says of a theme, as plain text. */
export function themeDifferenceText(
  row: Omit<ThemeRow<never>, 'theme' | 'cells'>,
  columns: Columns,
  locale: Locale,
  t: Words,
): string {
  const name = (at: number) => columns[at]?.name ?? ''
  const text = (part: DifferencePart): string => {
    switch (part.kind) {
      case 'both':
      case 'all':
        return t(`comparison.has.${part.kind}`)
      case 'silent':
        return t('clauses.accord.silent')
      case 'alike':
        return t('comparison.standing.alike', { statuses: statusWords(part.words, locale, t) })
      case 'differs': {
        const each = part.each.map(({ at, words }) =>
          t.markup('comparison.standing.of', { agreement: () => name(at), statuses: statusWords(words, locale, t) }),
        )
        return `${t('comparison.standing.differs')} ${each.join('; ')}`
      }
      default:
        return t.markup(`comparison.has.${part.kind}`, { agreements: () => joinList(part.at.map(name), locale) })
    }
  }
  return differenceParts(row).map(text).join('. ')
}
