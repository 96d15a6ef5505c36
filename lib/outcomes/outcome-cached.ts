import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { listPublishedOutcomes } from './outcome-queries'

export function listCachedOutcomes(locale: Locale) {
  return unstable_cache(() => listPublishedOutcomes(locale), ['outcomes', locale], { tags: [cacheTags.registry] })()
}
