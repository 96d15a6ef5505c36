import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import { isPreviewing } from '@/lib/db'

/**
 * Answers a published query from the cache until one of the tags is marked. A preview is refused: what only the desk may see
 * would be served to everybody.
 * @param name of the query and its arguments
 */
export function cachedQuery<Found>(
  query: () => Promise<Found>,
  name: readonly string[],
  tags: readonly string[],
): Promise<Found> {
  if (isPreviewing()) return Promise.reject(new Error(`A preview asked the cache for ${name[0]}`))
  return unstable_cache(query, [...name], { tags: [...tags] })()
}

/** Tells the cache handler not to keep the page that asks. */
export function leaveUnkept(): Promise<boolean> {
  return cachedQuery(async () => true, ['unkept'], [cacheTags.unkept])
}
