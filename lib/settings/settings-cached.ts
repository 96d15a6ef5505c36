import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import { getPublishedOffice } from './settings-queries'

export const getCachedOffice = unstable_cache(getPublishedOffice, ['office'], { tags: [cacheTags.registry] })
