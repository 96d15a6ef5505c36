import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import { getPublishedAgreementForApi, listPublishedAgreementsForApi } from './agreement-api-queries'

// A null is not kept: the cache handler stores nothing for what is not there.

/** See `listPublishedAgreementsForApi`. */
export function listCachedAgreementsForApi(page: number) {
  return unstable_cache(() => listPublishedAgreementsForApi(page), ['api-agreements', String(page)], {
    tags: [cacheTags.registry],
  })()
}

/** See `getPublishedAgreementForApi`. */
export function getCachedAgreementForApi(key: string) {
  return unstable_cache(() => getPublishedAgreementForApi(key), ['api-agreement', key], {
    tags: [cacheTags.registry, cacheTags.agreement(key)],
  })()
}
