import 'server-only'
import { db } from '@/lib/db'
import { hashLinkToken, isLinkToken } from './access-link'

/** The person for whom a link chooses a password; null for a link that is unknown, used, cancelled or too old. */
export async function getOpenLink(token: string) {
  if (!isLinkToken(token)) return null
  const link = await db().accessLink.findUnique({
    where: {
      tokenHash: hashLinkToken(token),
      usedAt: null,
      cancelledAt: null,
      expiresAt: { gt: new Date() },
      user: { banned: false },
    },
    select: { id: true, kind: true, userId: true, user: { select: { name: true, email: true } } },
  })
  return link && { id: link.id, kind: link.kind, userId: link.userId, ...link.user }
}
