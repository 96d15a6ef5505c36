import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { chosenEntries } from './attention-entries'
import { type AttentionFilter, type AttentionKind, wholeAttention } from './attention-filter'
import {
  type AttentionRow,
  getPublishedAttention,
  listPublishedAttention,
  listPublishedAttentionRows,
} from './attention-queries'

const tags = [cacheTags.registry, cacheTags.standings]

/** See `listPublishedAttention`. What asks for attention is kept, and the list without a question; questions have no end. */
export async function listCachedAttention(kind: AttentionKind, filter: AttentionFilter, locale: Locale) {
  const isWhole = filter.page === 1 && Object.keys(filter.chosen).length === 0
  return isWhole ? keptList(kind, locale) : listPublishedAttention(await keptEntries(kind), filter, locale)
}

/** What is shown of all entries that a question leaves; only the entries are kept. */
export async function listCachedAttentionRows(
  kind: AttentionKind,
  chosen: AttentionFilter['chosen'],
  locale: Locale,
): Promise<AttentionRow[]> {
  return listPublishedAttentionRows(chosenEntries(await keptEntries(kind), { chosen, page: 1 }), locale)
}

function keptEntries(kind: AttentionKind) {
  return cachedQuery(
    () => getPublishedAttention(kind, new Date().toISOString().slice(0, 10)),
    ['attention-entries', kind],
    tags,
  )
}

function keptList(kind: AttentionKind, locale: Locale) {
  return cachedQuery(
    async () => listPublishedAttention(await keptEntries(kind), wholeAttention, locale),
    ['attention', kind, locale],
    tags,
  )
}
