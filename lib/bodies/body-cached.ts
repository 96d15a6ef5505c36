import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedBody } from './body-queries'

// The page of a body counts what it has reported.
export const getCachedBody = cachedRecord('body', getPublishedBody, () => [cacheTags.registry, cacheTags.standings])
