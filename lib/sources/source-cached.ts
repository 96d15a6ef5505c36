import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedSource, listPublishedSources } from './source-queries'

export const getCachedSource = cachedRecord('source', getPublishedSource, () => [cacheTags.registry])

export function listCachedSources(locale: Locale) {
  return cachedQuery(() => listPublishedSources(locale), ['sources', locale], [cacheTags.registry])
}
