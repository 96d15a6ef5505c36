import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { cachedRecord } from '@/lib/records/cached-record'
import { type AgreementFilter, agreementFacets, isWorthCaching, noFilter } from './agreement-filter'
import { listPublishedAgreements } from './agreement-list-queries'
import { getPublishedAgreement } from './agreement-queries'

/** See `getPublishedAgreement`; renewed by the agreement's own tag. */
export const getCachedAgreement = cachedRecord(
  'agreement',
  (key: string, locale: Locale) => getPublishedAgreement(key, locale),
  (key) => [cacheTags.registry, cacheTags.agreement(key)],
)

/** See `listPublishedAgreements`. Only the few filters that many readers choose are kept, so that the cache stays bounded. */
export async function listCachedAgreements(filter: AgreementFilter, locale: Locale) {
  const isFiltered = agreementFacets.some((facet) => filter[facet] !== undefined)
  const { facets } = isFiltered ? await keptList(noFilter, locale) : { facets: [] }
  return isWorthCaching(filter, facets) ? keptList(filter, locale) : listPublishedAgreements(filter, locale)
}

function keptList(filter: AgreementFilter, locale: Locale) {
  return cachedQuery(
    () => listPublishedAgreements(filter, locale),
    ['agreements', JSON.stringify(filter), locale],
    [cacheTags.registry, cacheTags.standings],
  )
}
