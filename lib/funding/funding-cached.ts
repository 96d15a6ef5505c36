import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedInstrument } from './funding-queries'

export const getCachedInstrument = cachedRecord('instrument', getPublishedInstrument, () => [cacheTags.registry])
