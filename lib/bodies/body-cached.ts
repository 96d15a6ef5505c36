import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedBody } from './body-queries'

// The page of a body counts what it has reported, and reckons from the day what it owes: on a new day it is made anew.
export const getCachedBody = cachedRecord(
  'body',
  (key: string, locale: Locale) => getPublishedBody(key, locale, new Date().toISOString().slice(0, 10)),
  () => [cacheTags.registry, cacheTags.standings],
)
