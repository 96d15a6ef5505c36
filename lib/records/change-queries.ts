import 'server-only'
import { publicDb } from '@/lib/db'
import type { RecordNoun } from './record-shape'

/**
 * The ISO days on which published records were last changed, by key; without those that are not there. Asked by keys, never by
 * the kind alone: whether a revision may be seen is found out row by row, and only a comparison of keys comes before that.
 */
export async function listPublishedChanges(noun: RecordNoun, keys: readonly string[]): Promise<Record<string, string>> {
  const last = await publicDb().recordRevision.groupBy({
    by: ['key'],
    where: { noun, key: { in: [...keys] } },
    _max: { recordedAt: true },
  })
  return Object.fromEntries(
    last.flatMap(({ key, _max }) =>
      _max.recordedAt === null ? [] : [[key, _max.recordedAt.toISOString().slice(0, 10)]],
    ),
  )
}
