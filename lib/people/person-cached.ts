import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedPerson } from './person-queries'

export const getCachedPerson = cachedRecord('person', getPublishedPerson, () => [cacheTags.registry])
