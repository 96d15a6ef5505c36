import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { cachedQuery } from './cached-query'
import { listPublishedChanges } from './change-queries'
import type { RecordNoun } from './record-shape'

/** See `listPublishedChanges`. Asked only by pages of records that are there, so no unknown address leaves an entry. */
export function listCachedChanges(noun: RecordNoun, keys: readonly string[], tags: readonly string[] = []) {
  return cachedQuery(() => listPublishedChanges(noun, keys), ['changes', noun, ...keys], [cacheTags.registry, ...tags])
}

/** The ISO day on which a record was last changed; null where its history does not say. */
export async function getCachedChange(
  noun: RecordNoun,
  key: string,
  tags: readonly string[] = [],
): Promise<string | null> {
  return (await listCachedChanges(noun, [key], tags))[key] ?? null
}
