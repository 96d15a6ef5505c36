import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedCountry, listPublishedCountries } from './country-queries'

// The page of a country counts what its bodies have reported.
export const getCachedCountry = cachedRecord('country', getPublishedCountry, () => [
  cacheTags.registry,
  cacheTags.standings,
])

export function listCachedCountries(locale: Locale) {
  return unstable_cache(() => listPublishedCountries(locale), ['countries', locale], { tags: [cacheTags.registry] })()
}
