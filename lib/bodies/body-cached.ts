import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedBody, listPublishedBodies } from './body-queries'

// The page of a body counts what it has reported.
export const getCachedBody = cachedRecord('body', getPublishedBody, () => [cacheTags.registry, cacheTags.standings])

export function listCachedBodies(locale: Locale) {
  return cachedQuery(() => listPublishedBodies(locale), ['bodies', locale], [cacheTags.registry])
}
