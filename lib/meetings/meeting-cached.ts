import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedMeeting, listPublishedMeetings } from './meeting-queries'

const tags = [cacheTags.registry]

/** See `listPublishedMeetings`. */
export function listCachedMeetings(locale: Locale) {
  return cachedQuery(() => listPublishedMeetings(locale), ['meetings', locale], tags)
}

/** See `getPublishedMeeting`. */
export const getCachedMeeting = cachedRecord(
  'meeting',
  (key: string, locale: Locale) => getPublishedMeeting(key, locale),
  (key) => [...tags, cacheTags.meeting(key)],
)
