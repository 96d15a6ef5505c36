import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { cachedQuery } from '@/lib/records/cached-query'
import { getPublishedAgreementForApi, listPublishedAgreementsForApi } from './agreement-api-queries'

// A null is not kept: the cache handler stores nothing for what is not there.

/** See `listPublishedAgreementsForApi`. */
export function listCachedAgreementsForApi(page: number) {
  return cachedQuery(() => listPublishedAgreementsForApi(page), ['api-agreements', String(page)], [cacheTags.registry])
}

/** See `getPublishedAgreementForApi`. */
export function getCachedAgreementForApi(key: string) {
  return cachedQuery(
    () => getPublishedAgreementForApi(key),
    ['api-agreement', key],
    [cacheTags.registry, cacheTags.agreement(key)],
  )
}
