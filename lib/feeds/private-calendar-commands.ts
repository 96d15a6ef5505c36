import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { hashLinkToken, newLinkToken } from '@/lib/auth/access-link'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { StaleVersionError } from '@/lib/errors'

/**
 * Makes the secret address of the official's calendar in the place of the one before, which ends at once.
 * @param version of the calendar as its page showed it; 0 where there was none
 * @returns the secret: it is nowhere else, and is never readable again
 * @throws NotFoundError for whoever has no right to a calendar
 * @throws StaleVersionError where an address was made or revoked since: the same form sent twice makes one
 */
export async function makePrivateCalendar(actor: Actor, version: number): Promise<string> {
  requireRight(actor, 'calendar.keep', {})
  const secret = newLinkToken()
  await db().$transaction(async (tx) => {
    await keepHash(tx, actor.userId, version, hashLinkToken(secret))
    await note(tx, actor, 'calendar.made', version + 1)
  })
  return secret
}

/**
 * Ends the address. One that has ended stays so.
 * @throws NotFoundError for whoever has no right to a calendar
 * @throws StaleVersionError where another address was made since the page was opened
 */
export async function revokePrivateCalendar(actor: Actor, version: number): Promise<void> {
  requireRight(actor, 'calendar.keep', {})
  const { userId } = actor
  await db().$transaction(async (tx) => {
    const { count } = await tx.privateCalendar.updateMany({
      where: { userId, version, secretHash: { not: null } },
      data: { secretHash: null, version: { increment: 1 } },
    })
    if (count === 1) return note(tx, actor, 'calendar.revoked', version + 1)
    const kept = await tx.privateCalendar.findUnique({ where: { userId }, select: { version: true, secretHash: true } })
    if (kept?.secretHash) throw new StaleVersionError(kept.version)
  })
}

async function keepHash(tx: Transaction, userId: string, version: number, secretHash: string): Promise<void> {
  const { count } =
    version === 0
      ? await tx.privateCalendar.createMany({ data: [{ userId, secretHash }], skipDuplicates: true })
      : await tx.privateCalendar.updateMany({
          where: { userId, version },
          data: { secretHash, madeAt: new Date(), readOn: null, version: { increment: 1 } },
        })
  if (count === 1) return
  const kept = await tx.privateCalendar.findUnique({ where: { userId }, select: { version: true } })
  throw new StaleVersionError(kept?.version ?? 0)
}

function note(
  tx: Transaction,
  { userId }: Actor,
  action: 'calendar.made' | 'calendar.revoked',
  version: number,
): Promise<void> {
  return recordAudit(tx, { action, actorUserId: userId, recordKind: 'user', recordKey: userId, payload: { version } })
}
