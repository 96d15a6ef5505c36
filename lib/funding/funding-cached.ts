import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { listPublishedInstruments } from './funding-queries'

export function listCachedInstruments(locale: Locale) {
  return unstable_cache(() => listPublishedInstruments(locale), ['funding', locale], { tags: [cacheTags.registry] })()
}
