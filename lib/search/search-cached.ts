import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { listExamples } from './search-example-queries'

/** See `listExamples`. */
export function listCachedExamples(locale: Locale) {
  return cachedQuery(() => listExamples(locale), ['search-examples', locale], [cacheTags.registry])
}
