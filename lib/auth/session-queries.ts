import 'server-only'
import { db } from '@/lib/db'
import { deviceOf } from './device'
import type { Actor } from './permissions'

/** Where the person is signed in: the current session first, then by latest use. Tokens stay here. */
export async function listSessions(actor: Actor, currentId: string) {
  const rows = await db().session.findMany({
    where: { userId: actor.userId, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, updatedAt: true, userAgent: true },
    orderBy: { updatedAt: 'desc' },
    take: 100,
  })
  const own = rows.filter(({ id }) => id === currentId)
  const others = rows.filter(({ id }) => id !== currentId)
  return [...own, ...others].map(({ id, createdAt, updatedAt, userAgent }) => ({
    id,
    isCurrent: id === currentId,
    device: deviceOf(userAgent),
    createdOn: createdAt.toISOString(),
    usedOn: updatedAt.toISOString(),
  }))
}
