import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import { listPublishedDocuments } from './export-queries'

export const listCachedDocuments = unstable_cache(listPublishedDocuments, ['export-documents'], {
  tags: [cacheTags.registry],
})
