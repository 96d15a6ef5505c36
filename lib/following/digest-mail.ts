import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { feedLength } from '@/lib/feeds/feed-queries'
import { attemptMail } from '@/lib/mail/mail-attempt'
import { markedToken } from '@/lib/mail/marked-token'
import { sendMail } from '@/lib/mail/send-mail'
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
  const waiting = { id, mail: 'waiting' } as const
  const digest = await db().followDigest.findUnique({
    where: waiting,
    select: { attempts: true, until: true, followerId: true },
  })
  if (!digest) return
  const { attempts, until, followerId } = digest
  await attemptMail(
    {
      ...{ attempts, now },
      keep: async (outcome) => {
        const kept = db().followDigest.updateMany({ where: waiting, data: outcome })
        if (outcome.mail !== 'sent') return kept
        const told = { where: { followerId, toldUntil: { lt: until } }, data: { toldUntil: until } }
        return db().$transaction([kept, db().follow.updateMany(told)])
      },
    },
    () => handOver(id, followerId, until),
  )
}

async function handOver(id: string, followerId: string, until: Date): Promise<'sent' | 'none'> {
  if (env().SMTP_URL === undefined) return 'none'
  const { locale, email, follows } = await db().follower.findUniqueOrThrow({
    where: { id: followerId },
    select: { ...{ email: true, locale: true }, follows: { orderBy: [{ noun: 'asc' }, { key: 'asc' }] } },
  })
  const records = await changedRecords({ locale, follows }, until)
  if (records.length === 0) return 'none'
  const origin = new URL(env().APP_URL).origin
  const stop = (kind: 'follow' | 'following', of: string) => paths.stop(kind, markedToken(`${kind}.stop`, of))
  const letter = await digestLetter({
    locale,
    origin,
    records: records.map(({ followId, ...record }) => ({
      ...record,
      stopLink: origin + inLocale(locale, stop('follow', followId)),
    })),
    stopLink: origin + inLocale(locale, stop('following', followerId)),
  })
  await sendMail({
    ...letter,
    id,
    to: { name: '', address: email },
    oneClick: origin + filePaths.stop('following', markedToken('following.stop', followerId)),
  })
  return 'sent'
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
