import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import { listPublishedPages } from './sitemap-queries'

/** See `listPublishedPages`. */
export const listCachedPages = unstable_cache(() => listPublishedPages(), ['sitemap-pages'], {
  tags: [cacheTags.registry],
  revalidate: false,
})
