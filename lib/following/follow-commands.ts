import 'server-only'
import { hashLinkToken, isLinkToken } from '@/lib/auth/access-link'
import { countAttempt, type Limit } from '@/lib/auth/attempt-limit'
import { addressLimit } from '@/lib/auth/auth'
import { db, type Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { NotFoundError, RuleError } from '@/lib/errors'
import { getFeedContents } from '@/lib/feeds/feed-scope-queries'
import { mostFollowed, mostUnanswered, requestLifetime } from './follow-limits'
import type { FollowInput } from './follow-schema'
import { mailboxOf } from './mailbox'
import { countFollowed, countUnanswered } from './mailbox-queries'

export type FollowRule = 'followLimited' | 'followOff' | 'followTooMany'

const windowMs = addressLimit.window * 1000
/** Requests from one network address; an office may share one. */
const limitOfNetwork: Limit = { name: 'follow-network', windowMs, max: 10 }
/** Of all together: two hundred messages an hour that nobody has confirmed. */
const limitOfAll: Limit = { name: 'follow-all', windowMs, max: 50 }

const day = 24 * 60 * 60_000

/**
 * Asks an address whether its reader wants to follow a record. What it follows already, and what it was asked too often, is no
 * request: whoever asks learns nothing of that. The same form sent twice is one request.
 * @param network the address that the reader comes from; null where it is not known: those share one count
 * @throws NotFoundError where the public sees no such record
 * @throws RuleError with a `FollowRule`
 */
export async function askToFollow(input: FollowInput, network: string | null, now = new Date()): Promise<void> {
  if (env().SMTP_URL === undefined) throw new RuleError<FollowRule>('followOff')
  const { of, email, locale, submissionId } = input
  if (!(await getFeedContents(of, locale))) throw new NotFoundError()
  if (!(await countAttempt(limitOfNetwork, network ?? '')) || !(await countAttempt(limitOfAll, '')))
    throw new RuleError<FollowRule>('followLimited')
  await db().$transaction(async (tx) => {
    await lockMailbox(tx, email)
    const [follows, unanswered] = await Promise.all([
      tx.follow.count({ where: { follower: { email }, noun: of.kind, key: of.key } }),
      countUnanswered(tx, email, new Date(now.getTime() - day)),
    ])
    if (follows > 0 || unanswered >= mostUnanswered) return
    await tx.followRequest.createMany({
      data: [{ email, locale, noun: of.kind, key: of.key, submissionId, askedAt: now, mail: 'waiting' }],
      skipDuplicates: true,
    })
  })
}

/**
 * Begins to follow, as the message asked. A link that was used does nothing more.
 * @throws NotFoundError for a link that is none, has run out, or was replaced by a later one
 * @throws RuleError `followTooMany`
 */
export async function confirmFollow(token: string, now = new Date()): Promise<void> {
  if (!isLinkToken(token)) throw new NotFoundError()
  await db().$transaction(async (tx) => {
    const where = { tokenHash: hashLinkToken(token) }
    const asked = await tx.followRequest.findUnique({ where, select: { email: true, askedAt: true } })
    if (!asked || asked.askedAt.getTime() + requestLifetime <= now.getTime()) throw new NotFoundError()
    if (asked.email === null) return
    await lockMailbox(tx, asked.email)
    const request = await tx.followRequest.findUnique({ where })
    if (!request) throw new NotFoundError()
    const { id, email, locale, noun, key } = request
    if (email === null) return
    const { id: followerId } = await tx.follower.upsert({
      where: { email },
      create: { email, locale },
      update: { locale },
      select: { id: true },
    })
    if ((await countFollowed(tx, email)) >= mostFollowed) throw new RuleError<FollowRule>('followTooMany')
    await tx.follow.createMany({ data: [{ followerId, noun, key, toldUntil: now }], skipDuplicates: true })
    await tx.followRequest.update({
      where: { id },
      data: { email: null, confirmedAt: now, mail: 'sent' },
      select: { id: true },
    })
    await tx.followRequest.deleteMany({ where: { email, noun, key } })
  })
}

/** Until the end: what is done about a mailbox at the same moment is done one after the other. */
async function lockMailbox(tx: Transaction, email: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`follow ${mailboxOf(email)}`}))`
}

/** Ends to follow one record; with the last one the address goes. That it has ended already is no error. */
export async function stopFollow(id: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const follow = await tx.follow.findUnique({
      where: { id },
      select: { follower: { select: { id: true, email: true } } },
    })
    // The follower is read after the follow: whoever stops everything at the same moment may have been quicker.
    const follower: { id: string; email: string } | null = follow?.follower ?? null
    if (!follower) return
    await lockMailbox(tx, follower.email)
    await tx.follow.deleteMany({ where: { id } })
    if ((await tx.follow.count({ where: { followerId: follower.id } })) === 0) await forget(tx, follower)
  })
}

/** Ends to follow anything, and forgets the address. */
export async function stopFollowing(followerId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const follower = await tx.follower.findUnique({ where: { id: followerId }, select: { id: true, email: true } })
    if (!follower) return
    await lockMailbox(tx, follower.email)
    await forget(tx, follower)
  })
}

async function forget(tx: Transaction, { id, email }: { id: string; email: string }): Promise<void> {
  await tx.follower.deleteMany({ where: { id } })
  // Whatever else was asked for it and not confirmed.
  await tx.followRequest.deleteMany({ where: { email } })
}

/** Forgets the requests whose time has run out. */
export async function forgetRequests(now: Date): Promise<void> {
  await db().followRequest.deleteMany({ where: { askedAt: { lte: new Date(now.getTime() - requestLifetime) } } })
}
