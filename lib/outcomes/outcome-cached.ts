import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedOutcome } from './outcome-queries'

export const getCachedOutcome = cachedRecord('outcome', getPublishedOutcome, () => [cacheTags.registry])
