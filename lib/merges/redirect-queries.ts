import 'server-only'
import { publicDb } from '@/lib/db'
import type { MergeNoun } from './merge-places'

/** The key of the record that a merged one went into; null for any other address. */
export async function findRedirect(noun: MergeNoun, key: string): Promise<string | null> {
  const redirect = await publicDb().recordRedirect.findUnique({
    where: { noun_fromKey: { noun, fromKey: key } },
    select: { toKey: true },
  })
  return redirect?.toKey ?? null
}
