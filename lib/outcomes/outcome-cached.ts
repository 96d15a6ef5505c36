import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { listPublishedOutcomes } from './outcome-queries'

export function listCachedOutcomes(locale: Locale) {
  return cachedQuery(() => listPublishedOutcomes(locale), ['outcomes', locale], [cacheTags.registry])
}
