import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { hearersOf } from './hearers'

/**
 * Has those who speak for the other sides told what one side has just reported, in the transaction of the reports: one piece of news
 * a person, however many reports there are.
 * @param reportIds of one act: of one agreement and one side
 */
export async function tellOtherSides(tx: Transaction, reportIds: readonly string[], now: Date): Promise<void> {
  const [first] = await tx.statusReport.findMany({
    where: { id: { in: [...reportIds] } },
    select: actSelect,
    take: 1,
  })
  if (!first) return
  const news = await makeNews(tx, first, now)
  await tx.newsReport.createMany({
    data: news.flatMap(({ id, userId }) => reportIds.map((reportId) => ({ newsId: id, userId, reportId }))),
  })
}

/** The same of a dispute that has just been raised, or settled. */
export async function tellOfDispute(
  tx: Transaction,
  disputeId: string,
  event: 'raised' | 'settled',
  now: Date,
): Promise<void> {
  const dispute = await tx.dispute.findUniqueOrThrow({ where: { id: disputeId }, select: actSelect })
  const news = await makeNews(tx, dispute, now)
  await tx.newsDispute.createMany({
    data: news.map(({ id, userId }) => ({ newsId: id, userId, disputeId, isSettlement: event === 'settled' })),
  })
}

/** Of which side an act is, and who else there is. */
const actSelect = {
  partyId: true,
  agreement: {
    select: { parties: { select: { id: true, bodyId: true, authorities: { select: { bodyId: true } } } } },
  },
} as const

interface Act {
  partyId: string
  agreement: { parties: readonly { id: string; bodyId: string; authorities: readonly { bodyId: string }[] }[] }
}

/** A piece of news for each person who speaks for another side than that of the act. */
async function makeNews(tx: Transaction, { partyId, agreement }: Act, now: Date) {
  const sides = agreement.parties.map(({ id, bodyId, authorities }) => ({
    id,
    bodyIds: [bodyId, ...authorities.map((authority) => authority.bodyId)],
  }))
  const people = await listSpeakers(
    tx,
    sides.flatMap(({ bodyIds }) => bodyIds),
  )
  const hearers = new Set(hearersOf(sides, partyId, people))
  if (hearers.size === 0) return []
  return tx.news.createManyAndReturn({
    data: people
      .filter(({ userId }) => hearers.has(userId))
      .map(({ userId, wantsMail }) => ({
        userId,
        recordedAt: now,
        // Whether there is a server for e-mail is asked when it is sent.
        mail: wantsMail ? ('waiting' as const) : ('none' as const),
      })),
    select: { id: true, userId: true },
  })
}

/** Officials who can sign in and report for one of the bodies. Whoever only watches over its reports is told of no others. */
async function listSpeakers(tx: Transaction, bodyIds: readonly string[]) {
  const bodyId = { in: [...bodyIds] }
  const users = await tx.user.findMany({
    where: {
      role: 'official',
      banned: false,
      accounts: { some: { providerId: 'credential', password: { not: null } } },
      bodies: { some: { bodyId, isSupervisor: false } },
    },
    select: {
      id: true,
      newsMailStoppedAt: true,
      bodies: { where: { bodyId, isSupervisor: false }, select: { bodyId: true } },
    },
    orderBy: { id: 'asc' },
  })
  return users.map(({ id, newsMailStoppedAt, bodies }) => ({
    userId: id,
    bodyIds: bodies.map((body) => body.bodyId),
    wantsMail: newsMailStoppedAt === null,
  }))
}

/**
 * Takes news off one's own desk. What was seen before stays so, and somebody else's is left alone without a word.
 * @throws NotFoundError for whoever is told nothing
 */
export async function markNewsSeen(actor: Actor, id: string, now = new Date()): Promise<void> {
  requireRight(actor, 'news.hear', {})
  await db().news.updateMany({ where: { id, userId: actor.userId, seenAt: null }, data: { seenAt: now } })
}

/** Ends the e-mail about what other sides report. That it has ended already is no error. */
export async function stopNewsMail(userId: string, by: 'desk' | 'mail'): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, newsMailStoppedAt: null },
      data: { newsMailStoppedAt: new Date() },
    })
    if (count === 0) return
    await recordAudit(tx, {
      action: 'newsMail.stopped',
      actorUserId: userId,
      recordKind: 'user',
      recordKey: userId,
      payload: { by },
    })
  })
}

/**
 * The same by the person themselves.
 * @throws NotFoundError for whoever is told nothing
 */
export async function stopOwnNewsMail(actor: Actor): Promise<void> {
  requireRight(actor, 'news.hear', {})
  await stopNewsMail(actor.userId, 'desk')
}

/**
 * Begins it again, with what is reported from then on.
 * @throws NotFoundError for whoever is told nothing
 */
export async function resumeNewsMail(actor: Actor): Promise<void> {
  requireRight(actor, 'news.hear', {})
  const { userId } = actor
  await db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, newsMailStoppedAt: { not: null } },
      data: { newsMailStoppedAt: null },
    })
    if (count === 0) return
    await recordAudit(tx, {
      action: 'newsMail.resumed',
      actorUserId: userId,
      recordKind: 'user',
      recordKey: userId,
      payload: {},
    })
  })
}
