import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedCountry, listPublishedCountries } from './country-queries'

// The page of a country counts what its bodies have reported, and reckons from the day what they owe: on a new day it is made anew.
export const getCachedCountry = cachedRecord(
  'country',
  (code: string, locale: Locale) => getPublishedCountry(code, locale, new Date().toISOString().slice(0, 10)),
  () => [cacheTags.registry, cacheTags.standings],
)

export function listCachedCountries(locale: Locale) {
  return cachedQuery(() => listPublishedCountries(locale), ['countries', locale], [cacheTags.registry])
}
