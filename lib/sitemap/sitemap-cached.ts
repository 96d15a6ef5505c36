import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { cachedQuery } from '@/lib/records/cached-query'
import { listPublishedPages } from './sitemap-queries'

/** See `listPublishedPages`. */
export function listCachedPages() {
  return cachedQuery(() => listPublishedPages(), ['sitemap-pages'], [cacheTags.registry, cacheTags.documents])
}
