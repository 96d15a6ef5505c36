import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { noObstacleFilter } from './obstacle-filter'
import { listPublishedObstacles } from './obstacle-list-queries'

/** The first page without a filter, see `listPublishedObstacles`. What is asked for beside it is read anew: questions have no end. */
export function listCachedObstacles(locale: Locale) {
  return cachedQuery(
    () => listPublishedObstacles(noObstacleFilter, locale),
    ['obstacles', locale],
    [cacheTags.registry],
  )
}
