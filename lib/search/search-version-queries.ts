import 'server-only'
import { publicDb } from '@/lib/db'
import { type Kept, keptOf } from './search-kept'

/** The state in which the index was when somebody last asked. */
let seen = ''

/**
 * An answer of the index as it stands, made with what is known of it. Which state it is in is asked for beside the answer: seldom is it
 * another one than before, and then an answer that rests on what was known is made anew.
 */
export async function withKept<Answer>(answer: (kept: Kept) => Promise<Answer>): Promise<Answer> {
  const expected = seen
  const kept = keptOf(expected)
  const [given, version] = await Promise.all([answer(kept), searchVersion()])
  seen = version
  return version === expected || !kept.wasKnown() ? given : answer(keptOf(version))
}

/** Which state the index is in: another one after every transaction that wrote entries. */
async function searchVersion(): Promise<string> {
  const rows = await publicDb().$queryRaw<{ version: string }[]>`
    SELECT v."version" FROM "SearchVersion" v /* planned once: search-version */`
  return rows[0]?.version ?? ''
}
