import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedBody, listPublishedBodies } from './body-queries'

// The page of a body counts what it has reported.
export const getCachedBody = cachedRecord('body', getPublishedBody, () => [cacheTags.registry, cacheTags.standings])

export function listCachedBodies(locale: Locale) {
  return unstable_cache(() => listPublishedBodies(locale), ['bodies', locale], { tags: [cacheTags.registry] })()
}
