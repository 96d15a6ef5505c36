import 'server-only'
import { publicDb } from '@/lib/db'

/** Which state the index is in: another one after every transaction that wrote entries. */
export async function searchVersion(): Promise<string> {
  const rows = await publicDb().$queryRaw<{ version: string }[]>`
    SELECT v."version" FROM "SearchVersion" v /* planned once: search-version */`
  return rows[0]?.version ?? ''
}
