import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedCompared, getPublishedOfCountry, listPublishedComparable } from './comparison-queries'

/** See `getPublishedCompared`. Kept for each agreement and not for each comparison, of which there are too many to keep. */
export const getCachedCompared = cachedRecord('compared', getPublishedCompared, (key) => [
  cacheTags.registry,
  cacheTags.agreement(key),
])

/** See `getPublishedOfCountry`; reports do not change it. */
export const getCachedOfCountry = cachedRecord('compared-of-country', getPublishedOfCountry, () => [cacheTags.registry])

/** See `listPublishedComparable`; reports do not change it. */
export function listCachedComparable(locale: Locale) {
  return cachedQuery(() => listPublishedComparable(locale), ['comparable', locale], [cacheTags.registry])
}
