import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { listPublishedInitiatives } from './initiative-queries'

export function listCachedInitiatives(locale: Locale) {
  return unstable_cache(() => listPublishedInitiatives(locale), ['initiatives', locale], {
    tags: [cacheTags.registry],
  })()
}
