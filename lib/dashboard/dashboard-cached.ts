import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { type Locale, localeSettings } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { listPublishedCompositions } from './composition-queries'
import { getPublishedDashboard } from './dashboard-queries'
import { getPublishedBodyThemes, listPublishedHappenings } from './happening-queries'
import { getPublishedYear, listPublishedYears } from './year-queries'

const tags = [cacheTags.registry, cacheTags.standings]

/** See `getPublishedDashboard`; made new by everything that is published or reported, and on a new day. */
export function getCachedDashboard(locale: Locale) {
  return cachedQuery(
    () => getPublishedDashboard(locale, new Date().toISOString().slice(0, 10)),
    ['dashboard', locale],
    tags,
  )
}

/** See `listPublishedCompositions`; `keys` are those that the overview shows. */
export function listCachedCompositions(keys: readonly string[], locale: Locale) {
  return cachedQuery(
    () => listPublishedCompositions(keys, localeSettings[locale].calendar, new Date().toISOString().slice(0, 10)),
    ['compositions', ...keys, locale],
    tags,
  )
}

/** See `listPublishedHappenings`; reports move no date. */
export function listCachedHappenings(locale: Locale) {
  return cachedQuery(() => listPublishedHappenings(locale), ['happenings', locale], [cacheTags.registry])
}

/** See `getPublishedBodyThemes`. */
export function getCachedBodyThemes(locale: Locale) {
  return cachedQuery(() => getPublishedBodyThemes(locale), ['body-themes', locale], [cacheTags.registry])
}

/** See `listPublishedYears`. */
export function listCachedYears() {
  return cachedQuery(() => listPublishedYears(new Date().toISOString().slice(0, 10)), ['years'], tags)
}

/** See `getPublishedYear`; only for a year of `listCachedYears`, so that the cache stays bounded. */
export function getCachedYear(year: number, locale: Locale) {
  return cachedQuery(
    () => getPublishedYear(year, locale, new Date().toISOString().slice(0, 10)),
    ['year', String(year), locale],
    tags,
  )
}
