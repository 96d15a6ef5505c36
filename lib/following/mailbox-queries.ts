import 'server-only'
import type { Transaction } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { mailboxOf } from './mailbox'

/** `mailboxOf`, for the database, as its indexes have it. Addresses are stored in small letters. */
const mailbox = Prisma.sql`regexp_replace("email", '^([^+@]+)[+][^@]*@', '\\1@')`

/** How many messages have asked the mailbox since a moment and were not answered, under whatever tag. */
export async function countUnanswered(tx: Transaction, email: string, since: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "FollowRequest"
    WHERE "askedAt" > ${since} AND "email" IS NOT NULL AND ${mailbox} = ${mailboxOf(email)}`
  return row?.count ?? 0
}

/** How many records are followed from the mailbox, under whatever tag. */
export async function countFollowed(tx: Transaction, email: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Follow" f JOIN "Follower" w ON w."id" = f."followerId"
    WHERE ${mailbox} = ${mailboxOf(email)}`
  return row?.count ?? 0
}
