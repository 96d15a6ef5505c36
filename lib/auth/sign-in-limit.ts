import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { addressLimit } from './auth'

/** Wrong passwords for one account, from wherever they come. Not above the window of addresses, see `auth.ts`. */
const accountLimit = { windowMs: addressLimit.window * 1000, max: 5 }

const accountPrefix = 'account:'

/** Hashed: the table must not collect the addresses that people mistype. */
function limitKey(email: string): string {
  return `${accountPrefix}${createHash('sha256').update(email.toLowerCase()).digest('hex')}`
}

/**
 * Counts an attempt on an account, whether or not there is one, and tells whether it may go on. One statement, so that
 * attempts at the same moment are all counted.
 */
export async function takeAttempt(email: string, now = Date.now()): Promise<boolean> {
  const windowStart = now - accountLimit.windowMs
  // Anybody can make up addresses: what has run out goes.
  await db().rateLimit.deleteMany({ where: { key: { startsWith: accountPrefix }, lastRequest: { lt: windowStart } } })
  const [row] = await db().$queryRaw<{ count: number }[]>`
    INSERT INTO "RateLimit" AS kept ("id", "key", "count", "lastRequest")
    VALUES (${randomUUID()}, ${limitKey(email)}, 1, ${now})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN kept."lastRequest" <= ${windowStart} THEN 1 ELSE least(kept."count", ${accountLimit.max}) + 1 END,
      "lastRequest" = CASE WHEN kept."lastRequest" > ${windowStart} AND kept."count" > ${accountLimit.max} THEN kept."lastRequest" ELSE ${now} END
    RETURNING "count"`
  return row !== undefined && row.count <= accountLimit.max
}

/** Takes an attempt back that was not about the account. */
export async function giveBackAttempt(email: string): Promise<void> {
  await db().rateLimit.updateMany({
    where: { key: limitKey(email), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  })
}

/** Forgets the attempts on an account after its owner has signed in. */
export async function forgetAttempts(email: string): Promise<void> {
  await db().rateLimit.deleteMany({ where: { key: limitKey(email) } })
}
