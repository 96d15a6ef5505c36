import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedFilm, listPublishedFilms } from './film-queries'

export const getCachedFilm = cachedRecord('film', getPublishedFilm, () => [cacheTags.registry])

export function listCachedFilms(locale: Locale) {
  return cachedQuery(() => listPublishedFilms(locale), ['films', locale], [cacheTags.registry])
}
