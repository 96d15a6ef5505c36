import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { isWorthKeeping, type ListFilter, type ListNoun, wholeList } from './list-question'
import { listPublishedRecords, type RecordList } from './list-row-queries'

/** See `listPublishedRecords`. Only what many readers ask for is kept, so that the cache stays bounded. */
export async function listCachedRecords<Noun extends ListNoun>(
  noun: Noun,
  filter: ListFilter,
  locale: Locale,
): Promise<RecordList<Noun>> {
  const isAsked = Object.keys(filter.chosen).length > 0
  const { facets } = isAsked ? await keptList(noun, wholeList(noun), locale) : { facets: [] }
  return isWorthKeeping(filter, facets) ? keptList(noun, filter, locale) : listPublishedRecords(noun, filter, locale)
}

function keptList<Noun extends ListNoun>(noun: Noun, filter: ListFilter, locale: Locale) {
  return cachedQuery(
    () => listPublishedRecords(noun, filter, locale),
    ['list', noun, JSON.stringify(filter), locale],
    [cacheTags.registry],
  )
}
