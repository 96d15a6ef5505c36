import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { getPublishedHome } from './home-queries'

/** See `getPublishedHome`. */
export function getCachedHome(locale: Locale) {
  return cachedQuery(() => getPublishedHome(locale), ['home', locale], [cacheTags.registry, cacheTags.standings])
}
