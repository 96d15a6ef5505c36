import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { cachedRecord } from '@/lib/records/cached-record'
import { getPublishedFilm } from './film-queries'

export const getCachedFilm = cachedRecord('film', getPublishedFilm, () => [cacheTags.registry])
