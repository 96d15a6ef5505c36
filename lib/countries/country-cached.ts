import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedCountry, listPublishedCountries } from './country-queries'

// The page of a country counts what its bodies have reported.
export const getCachedCountry = cachedRecord('country', getPublishedCountry, () => [
  cacheTags.registry,
  cacheTags.standings,
])

export function listCachedCountries(locale: Locale) {
  return cachedQuery(() => listPublishedCountries(locale), ['countries', locale], [cacheTags.registry])
}
