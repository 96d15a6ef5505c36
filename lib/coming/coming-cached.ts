import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { listPublishedComing } from './coming-queries'

/** See `listPublishedComing`; made new by everything that is published or reported, and on a new day. */
export function listCachedComing(locale: Locale) {
  return cachedQuery(
    () => listPublishedComing(locale, new Date().toISOString().slice(0, 10)),
    ['coming', locale],
    [cacheTags.registry, cacheTags.standings],
  )
}
