import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { cachedQuery } from '@/lib/records/cached-query'
import { getPublishedOffice } from './settings-queries'

/** See `getPublishedOffice`. */
export function getCachedOffice() {
  return cachedQuery(getPublishedOffice, ['office'], [cacheTags.registry])
}
