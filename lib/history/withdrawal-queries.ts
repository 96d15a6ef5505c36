import 'server-only'
import { publicDb } from '@/lib/db'
import type { RecordNoun } from '@/lib/records/record-shape'

/**
 * The day (ISO, UTC) on which a record was withdrawn, or the agreement that a clause belongs to. Null for what is public, for
 * drafts and for what the registry never had: these three cannot be told apart.
 */
export async function getWithdrawalDay(noun: RecordNoun, key: string): Promise<string | null> {
  const [row] = await publicDb().$queryRaw<{ day: string | null }[]>`
    SELECT withdrawn_on(${noun}::"RecordNoun", ${key})::text AS "day"`
  return row?.day ?? null
}
