import 'server-only'
import { revalidateTag } from 'next/cache'
import { after } from 'next/server'
import { cacheTags } from '@/lib/cache-tags'
import { paths } from '@/lib/paths'
import { recordPaths } from '@/lib/records/record-paths'
import { refreshPages } from '@/lib/refresh-pages'
import type { Published } from './publish-commands'

/**
 * Makes every page new that shows what was published. What was withdrawn is gone at once: nothing older is shown any more, not
 * even while the new page is being made.
 */
export function showPublished(published: readonly Published[]): void {
  if (published.length === 0) return
  const isGone = published.some(({ purpose }) => purpose === 'withdrawal' || purpose === 'merge')
  revalidateTag(cacheTags.registry, isGone ? { expire: 0 } : 'max')
  const pages = published.flatMap(({ noun, key }) => recordPaths(noun, key))
  after(() => refreshPages([...new Set([...pages, paths.home()])].slice(0, 30)))
}
