import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedCalendar } from './calendar-queries'
import { type CalendarScope, type FeedScope, isFollowedNoun } from './feed-address'
import { getPublishedFeed } from './feed-queries'

const feedByName = cachedRecord(
  'feed',
  (name: string, locale: Locale) => {
    return getPublishedFeed(scopeOf(name), locale)
  },
  // Every report is news to whoever follows a body or the whole.
  () => [cacheTags.registry, cacheTags.standings],
)

// Reports move no date. On a new day everything is marked, and the terms of agreements are reckoned from it.
const calendarByName = cachedRecord(
  'calendar',
  (name: string, locale: Locale) =>
    getPublishedCalendar(calendarScopeOf(name), locale, new Date().toISOString().slice(0, 10)),
  () => [cacheTags.registry],
)

/** See `getPublishedFeed`; made new by everything that is published or reported. */
export function getCachedFeed(scope: FeedScope, locale: Locale) {
  return feedByName(nameOf(scope), locale)
}

/** See `getPublishedCalendar`; made new by everything that is published, and on a new day. */
export function getCachedCalendar(scope: CalendarScope, locale: Locale) {
  return calendarByName(nameOf(scope), locale)
}

/** Whether there is any date in it. */
export async function hasCachedDates(scope: CalendarScope, locale: Locale): Promise<boolean> {
  return ((await getCachedCalendar(scope, locale))?.dates.length ?? 0) > 0
}

function nameOf(scope: CalendarScope): string {
  return scope.kind === 'registry' ? scope.kind : `${scope.kind}/${scope.key}`
}

function calendarScopeOf(name: string): CalendarScope {
  const [kind, key = ''] = name.split('/')
  return kind === 'countries' ? { kind, key } : scopeOf(name)
}

function scopeOf(name: string): FeedScope {
  const [kind, key = ''] = name.split('/')
  return isFollowedNoun(kind) ? { kind, key } : { kind: 'registry' }
}
