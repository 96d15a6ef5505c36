import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedCountryComing, listPublishedComing } from './coming-queries'

/** See `listPublishedComing`; made new by everything that is published or reported, and on a new day. */
export function listCachedComing(locale: Locale) {
  return cachedQuery(
    () => listPublishedComing(locale, new Date().toISOString().slice(0, 10)),
    ['coming', locale],
    [cacheTags.registry, cacheTags.standings],
  )
}

/** See `getPublishedCountryComing`; renewed with the page of the country. */
export const getCachedCountryComing = cachedRecord(
  'country-coming',
  (code: string, locale: Locale) => getPublishedCountryComing(code, locale, new Date().toISOString().slice(0, 10)),
  () => [cacheTags.registry, cacheTags.standings],
)
