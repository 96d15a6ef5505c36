import 'server-only'
import { db } from '@/lib/db'
import { countAttempt, type Limit, limitKey } from './attempt-limit'
import { addressLimit } from './auth'

/** Wrong passwords for one account, from wherever they come. */
const accountLimit: Limit = { name: 'account', windowMs: addressLimit.window * 1000, max: 5 }

/** Hashed with no regard to capitals: an address has none. */
const keyOf = (email: string) => limitKey(accountLimit, email.toLowerCase())

/** Counts an attempt on an account, whether or not there is one, and tells whether it may go on. */
export async function takeAttempt(email: string, now = Date.now()): Promise<boolean> {
  return countAttempt(accountLimit, email.toLowerCase(), now)
}

/** Takes an attempt back that was not about the account. */
export async function giveBackAttempt(email: string): Promise<void> {
  await db().rateLimit.updateMany({
    where: { key: keyOf(email), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  })
}

/** Forgets the attempts on an account after its owner has signed in. */
export async function forgetAttempts(email: string): Promise<void> {
  await db().rateLimit.deleteMany({ where: { key: keyOf(email) } })
}
