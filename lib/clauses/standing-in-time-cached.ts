import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { type Locale, localeSettings } from '@/lib/i18n/locales'
import { cachedRecord } from '@/lib/records/cached-record'
import { listStandingsInTime } from './standing-in-time-queries'

/** See `listStandingsInTime`; of one agreement, renewed with it and on a new day. Null where the public sees no such agreement. */
export const getCachedStandingsInTime = cachedRecord(
  'standings-in-time',
  async (key: string, locale: Locale) => {
    const today = new Date().toISOString().slice(0, 10)
    const [found] = await listStandingsInTime([key], localeSettings[locale].calendar, today)
    return found ?? null
  },
  (key) => [cacheTags.registry, cacheTags.agreement(key)],
)
