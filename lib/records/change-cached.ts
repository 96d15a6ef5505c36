import 'server-only'
import { unstable_cache } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import { listPublishedChanges } from './change-queries'
import type { RecordNoun } from './record-shape'

/** See `listPublishedChanges`. Asked only by pages of records that are there, so no unknown address leaves an entry. */
export function listCachedChanges(noun: RecordNoun, keys: readonly string[], tags: readonly string[] = []) {
  return unstable_cache(() => listPublishedChanges(noun, keys), ['changes', noun, ...keys], {
    tags: [cacheTags.registry, ...tags],
  })()
}

/** The ISO day on which a record was last changed; null where its history does not say. */
export async function getCachedChange(
  noun: RecordNoun,
  key: string,
  tags: readonly string[] = [],
): Promise<string | null> {
  return (await listCachedChanges(noun, [key], tags))[key] ?? null
}
