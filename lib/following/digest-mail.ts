import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { feedLength } from '@/lib/feeds/feed-queries'
import { failureCode } from '@/lib/mail/failure-code'
import { markedToken } from '@/lib/mail/marked-token'
import { mailAttempts, sendMail } from '@/lib/mail/send-mail'
import { filePaths, inLocale, paths } from '@/lib/paths'
import { digestLetter } from './digest-letter'
import { untoldChanges } from './digest-rule'
import { getFollowedFeed } from './follow-queries'
import { storedScope } from './followed-record'

/**
 * Sends a digest, once, with what the public sees at that moment; where nothing is left, none is sent. What was told is not told
 * again, and what could not be sent is told with the next one.
 * @throws an error that has nothing but the code of what went wrong, so that it is tried again
 */
export async function sendFollowDigest(id: string, now: Date): Promise<void> {
  const digest = await db().followDigest.findUnique({
    where: { id, mail: 'waiting' },
    select: {
      ...{ attempts: true, until: true },
      follower: {
        select: { ...{ id: true, email: true, locale: true }, follows: { orderBy: [{ noun: 'asc' }, { key: 'asc' }] } },
      },
    },
  })
  if (!digest) return
  const { follower, attempts, until } = digest
  const keep = (data: object) => db().followDigest.updateMany({ where: { id, mail: 'waiting' }, data })
  const records = env().SMTP_URL === undefined ? [] : await changedRecords(follower, until)
  if (records.length === 0) {
    await keep({ mail: 'none' })
    return
  }
  const origin = new URL(env().APP_URL).origin
  const { locale, email } = follower
  const stop = (kind: 'follow' | 'following', of: string) => paths.stop(kind, markedToken(`${kind}.stop`, of))
  const letter = await digestLetter({
    locale,
    origin,
    records: records.map(({ followId, ...record }) => ({
      ...record,
      stopLink: origin + inLocale(locale, stop('follow', followId)),
    })),
    stopLink: origin + inLocale(locale, stop('following', follower.id)),
  })
  try {
    await sendMail({
      ...letter,
      id,
      to: { name: '', address: email },
      oneClick: origin + filePaths.stop('following', markedToken('following.stop', follower.id)),
    })
  } catch (error) {
    const failure = failureCode(error)
    const isLast = attempts + 1 >= mailAttempts
    await keep({ attempts: attempts + 1, triedAt: now, failure, mail: isLast ? 'failed' : 'waiting' })
    throw new Error(failure)
  }
  await db().$transaction([
    db().followDigest.updateMany({
      where: { id, mail: 'waiting' },
      data: { attempts: attempts + 1, triedAt: now, failure: null, mail: 'sent' },
    }),
    db().follow.updateMany({
      where: { followerId: follower.id, toldUntil: { lt: until } },
      data: { toldUntil: until },
    }),
  ])
}

interface Follower {
  locale: Parameters<typeof getFollowedFeed>[1]
  follows: readonly { id: string; noun: string; key: string; toldUntil: Date }[]
}

async function changedRecords({ locale, follows }: Follower, until: Date) {
  const found = []
  for (const { id, toldUntil, ...row } of follows) {
    const followed = await getFollowedFeed(storedScope(row), locale)
    if (followed) found.push({ ...followed, followId: id, toldUntil: toldUntil.toISOString() })
  }
  const untold = untoldChanges(
    found.map(({ of, feed, toldUntil }) => ({ kind: of.kind, toldUntil, changes: feed.changes })),
    until.toISOString(),
  )
  return found.flatMap(({ of, feed, followId }, index) => {
    const changes = untold[index] ?? []
    return changes.length === 0
      ? []
      : [{ of, followId, feed: { ...feed, changes }, isCut: changes.length === feedLength }]
  })
}
