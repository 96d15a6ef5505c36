import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { listPublishedInitiatives } from './initiative-queries'

export function listCachedInitiatives(locale: Locale) {
  return cachedQuery(() => listPublishedInitiatives(locale), ['initiatives', locale], [cacheTags.registry])
}
