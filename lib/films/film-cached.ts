import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedFilm, listPublishedFilms } from './film-queries'

export const getCachedFilm = cachedRecord('film', getPublishedFilm, () => [cacheTags.registry])

export function listCachedFilms(locale: Locale) {
  return unstable_cache(() => listPublishedFilms(locale), ['films', locale], { tags: [cacheTags.registry] })()
}
