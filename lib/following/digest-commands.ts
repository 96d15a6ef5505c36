import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { waitingMail } from '@/lib/mail/waiting-mail'
import { getFollowedFeed } from './follow-queries'
import { followedName, storedScope } from './followed-record'

/**
 * What is written in a transaction that began before and ends after the digest's moment would be told by none: such a one is
 * over by then.
 */
const margin = 5 * 60_000

/** How long it is remembered that a digest was sent. */
const memory = 30 * 24 * 60 * 60_000

/** Followers that are looked at together. */
const batch = 200

/**
 * The round of a day for those who follow by e-mail: a digest for whoever follows something that has changed.
 * @param askForMail has digests sent, later and once
 */
export async function runFollowRound(now: Date, askForMail: (digestIds: string[]) => Promise<unknown>): Promise<void> {
  await db().followDigest.deleteMany({ where: { day: { lt: new Date(now.getTime() - memory) } } })
  if (env().SMTP_URL === undefined) return
  await composeFollowDigests(now)
  for await (const ids of waitingMail((page) => db().followDigest.findMany(page))) await askForMail(ids)
}

/**
 * Composes the digests of the day, one a follower at most, and none where one of an earlier day is still to be sent. However often it is
 * called, and by how many at once: the database sees to it.
 */
export async function composeFollowDigests(now: Date): Promise<number> {
  const day = new Date(now.toISOString().slice(0, 10))
  const until = new Date(now.getTime() - margin)
  const newest = newestChanges(until.toISOString())
  let composed = 0
  for (let after = ''; ; ) {
    const followers = await db().follower.findMany({
      where: { ...(after && { id: { gt: after } }), digests: { none: { OR: [{ mail: 'waiting' }, { day }] } } },
      select: { id: true, follows: { select: { noun: true, key: true, toldUntil: true } } },
      orderBy: { id: 'asc' },
      take: batch,
    })
    const due: string[] = []
    for (const { id, follows } of followers) if (await someChanged(follows, newest)) due.push(id)
    const { count } = await db().followDigest.createMany({
      data: due.map((followerId) => ({ followerId, day, until, mail: 'waiting' as const })),
      skipDuplicates: true,
    })
    composed += count
    after = followers.at(-1)?.id ?? ''
    if (followers.length < batch) return composed
  }
}

type Newest = (follow: { noun: string; key: string }) => Promise<string | null>

async function someChanged(
  follows: readonly { noun: string; key: string; toldUntil: Date }[],
  newest: Newest,
): Promise<boolean> {
  for (const follow of follows) {
    const at = await newest(follow)
    if (at !== null && at > follow.toldUntil.toISOString()) return true
  }
  return false
}

/** When a record last changed up to a moment, asked once of each. Whatever language: entries are the same in all. */
function newestChanges(until: string): Newest {
  const known = new Map<string, string | null>()
  return async (follow) => {
    const of = storedScope(follow)
    const name = followedName(of)
    const kept = known.get(name)
    if (kept !== undefined) return kept
    const found = await getFollowedFeed(of, 'en')
    const at = found?.feed.changes.find((change) => change.at <= until)?.at ?? null
    known.set(name, at)
    return at
  }
}
