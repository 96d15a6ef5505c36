import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { listPublishedInstruments } from './funding-queries'

export function listCachedInstruments(locale: Locale) {
  return cachedQuery(() => listPublishedInstruments(locale), ['funding', locale], [cacheTags.registry])
}
