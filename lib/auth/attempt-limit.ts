import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { db } from '@/lib/db'

export interface Limit {
  /** Begins the keys of its counters. */
  name: string
  /** Not above the window of addresses in `auth.ts`: the library deletes counters older than that. */
  windowMs: number
  max: number
}

/** Hashed: the table must not collect the addresses that people mistype, or come from. */
export function limitKey({ name }: Limit, whose: string): string {
  return `${name}:${createHash('sha256').update(whose).digest('hex')}`
}

/**
 * Counts an attempt and tells whether it may go on. One statement, so that attempts at the same moment are all counted. Those
 * above the limit do not prolong the wait.
 */
export async function countAttempt(limit: Limit, whose: string, now = Date.now()): Promise<boolean> {
  const windowStart = now - limit.windowMs
  // Anybody can make up addresses: what has run out goes.
  await db().rateLimit.deleteMany({
    where: { key: { startsWith: `${limit.name}:` }, lastRequest: { lt: windowStart } },
  })
  const [row] = await db().$queryRaw<{ count: number }[]>`
    INSERT INTO "RateLimit" AS kept ("id", "key", "count", "lastRequest")
    VALUES (${randomUUID()}, ${limitKey(limit, whose)}, 1, ${now})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN kept."lastRequest" <= ${windowStart} THEN 1 ELSE least(kept."count", ${limit.max}) + 1 END,
      "lastRequest" = CASE WHEN kept."lastRequest" > ${windowStart} AND kept."count" > ${limit.max} THEN kept."lastRequest" ELSE ${now} END
    RETURNING "count"`
  return row !== undefined && row.count <= limit.max
}
