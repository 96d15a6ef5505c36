import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedRecord } from '@/lib/records/cached-record'
import type { FeedScope } from './feed-address'
import { getPublishedFeed } from './feed-queries'

const feedByName = cachedRecord(
  'feed',
  (name: string, locale: Locale) => {
    const [kind, key = ''] = name.split('/')
    return getPublishedFeed(kind === 'agreements' || kind === 'bodies' ? { kind, key } : { kind: 'registry' }, locale)
  },
  // Every report is news to whoever follows a body or the whole.
  () => [cacheTags.registry, cacheTags.standings],
)

/** See `getPublishedFeed`; made new by everything that is published or reported. */
export function getCachedFeed(scope: FeedScope, locale: Locale) {
  return feedByName(scope.kind === 'registry' ? scope.kind : `${scope.kind}/${scope.key}`, locale)
}
