import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { db } from '@/lib/db'
import { NotFoundError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Actor, can } from './permissions'

/**
 * Ends one of the person's sessions at once.
 * @throws NotFoundError where it is not there, or not theirs
 */
export async function revokeSession(actor: Actor, sessionId: string): Promise<void> {
  const session = await db().session.findUnique({ where: { id: sessionId }, select: { userId: true } })
  if (!session || !can(actor, 'session.revoke', session)) throw new NotFoundError()
  await endSessions(actor, { id: sessionId })
}

/** Ends every session of the person but the one they are using. */
export async function revokeOtherSessions(actor: Actor, currentId: string): Promise<void> {
  await endSessions(actor, { id: { not: currentId } })
}

async function endSessions(actor: Actor, which: Prisma.SessionWhereInput): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { ...which, userId: actor.userId } })
    if (count === 0) return
    await recordAudit(tx, {
      action: 'session.revoked',
      actorUserId: actor.userId,
      recordKind: 'user',
      recordKey: actor.userId,
      payload: { sessions: count },
    })
  })
}
