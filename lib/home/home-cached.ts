import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { getPublishedHome } from './home-queries'

/** See `getPublishedHome`. */
export function getCachedHome(locale: Locale) {
  return unstable_cache(() => getPublishedHome(locale), ['home', locale], {
    tags: [cacheTags.registry, cacheTags.standings],
  })()
}
