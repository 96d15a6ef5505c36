import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import type { Reference } from '@/lib/records/reference'
import type { CountryPair } from './country-pairs'

/** The countries that have agreed with others, those with more agreements first; of the same number by the reader's alphabet. */
export function busiestCountries(
  countries: readonly Reference[],
  pairs: readonly CountryPair[],
  locale: Locale,
): Reference[] {
  const totals = new Map<string, number>()
  for (const { a, b, agreements } of pairs)
    for (const code of [a, b]) totals.set(code, (totals.get(code) ?? 0) + agreements)
  const paired = countries.filter(({ key }) => totals.has(key))
  return sortByName(paired, ({ name }) => name, locale).sort(
    (a, b) => (totals.get(b.key) ?? 0) - (totals.get(a.key) ?? 0),
  )
}
