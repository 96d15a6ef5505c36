import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedSource, listPublishedSources } from './source-queries'

export const getCachedSource = cachedRecord('source', getPublishedSource, () => [cacheTags.registry])

export function listCachedSources(locale: Locale) {
  return unstable_cache(() => listPublishedSources(locale), ['sources', locale], { tags: [cacheTags.registry] })()
}
