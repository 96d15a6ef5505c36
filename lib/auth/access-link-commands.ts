import 'server-only'
import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { recordAudit } from '@/lib/audit/audit-entries'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError } from '@/lib/errors'
import type { AccessLinkKind } from '@/lib/generated/prisma/enums'
import { hashLinkToken, linkLifetimes, newLinkToken } from './access-link'
import { getOpenLink } from './access-link-queries'
import type { PasswordRule } from './password-commands'
import { passwordFault } from './password-rules'
import { forgetAttempts } from './sign-in-limit'

/** A link just made: the token is nowhere else, and is never readable again. */
export interface IssuedLink {
  token: string
  expiresAt: Date
}

/** Makes a link in the place of the one before. */
export async function issueLink(
  tx: Transaction,
  { userId, kind, byUserId }: { userId: string; kind: AccessLinkKind; byUserId: string },
): Promise<IssuedLink> {
  await cancelLinks(tx, userId)
  const token = newLinkToken()
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + linkLifetimes[kind])
  await tx.accessLink.create({
    data: { userId, kind, tokenHash: hashLinkToken(token), createdById: byUserId, createdAt, expiresAt },
    select: { id: true },
  })
  return { token, expiresAt }
}

/** Ends the link that is still open; how many there were. */
export async function cancelLinks(tx: Transaction, userId: string): Promise<number> {
  const { count } = await tx.accessLink.updateMany({
    where: { userId, usedAt: null, cancelledAt: null },
    data: { cancelledAt: new Date() },
  })
  return count
}

/**
 * Gives the account the password that its person has chosen, and uses the link up. All sessions end. The same form sent twice is one
 * choice and one answer.
 * @param form the number of the form
 * @throws NotFoundError where the link is unknown, used, cancelled or too old, or the account is closed: one answer for all
 * @throws RuleError with a `PasswordFault`; the link can then be used again
 */
export async function choosePassword(token: string, password: string, form: string): Promise<void> {
  const link = await getOpenLink(token)
  if (!link) return assertUsedBy(token, form)
  const fault = passwordFault(password, link)
  if (fault) throw new RuleError<PasswordRule>(fault)
  const hash = await hashPassword(password)
  // Hashing takes its time: of many at once, all but the first are told here, and take no connection for a transaction.
  if (!(await getOpenLink(token))) return assertUsedBy(token, form)
  const isChosen = await db().$transaction(async (tx) => {
    const now = new Date()
    // Of all who come at the same moment one finds the link unused.
    const { count } = await tx.accessLink.updateMany({
      where: { id: link.id, usedAt: null, cancelledAt: null, expiresAt: { gt: now }, user: { banned: false } },
      data: { usedAt: now, usedByForm: form },
    })
    if (count === 0) return false
    await keepPassword(tx, link, hash)
    await recordAudit(tx, {
      action: 'account.passwordChosen',
      actorUserId: link.userId,
      recordKind: 'user',
      recordKey: link.userId,
      payload: { link: link.kind },
    })
    return true
  })
  if (!isChosen) return assertUsedBy(token, form)
  await forgetAttempts(link.email)
}

async function keepPassword(
  tx: Transaction,
  { userId, kind }: { userId: string; kind: AccessLinkKind },
  hash: string,
): Promise<void> {
  if (kind === 'invitation') {
    await tx.account.create({
      data: { id: randomUUID(), accountId: userId, userId, providerId: 'credential', password: hash },
      select: { id: true },
    })
    return
  }
  await tx.account.updateMany({ where: { userId, providerId: 'credential' }, data: { password: hash } })
  await tx.session.deleteMany({ where: { userId } })
  await tx.twoFactorDraft.deleteMany({ where: { userId } })
}

async function assertUsedBy(token: string, form: string): Promise<void> {
  const used = await db().accessLink.count({ where: { tokenHash: hashLinkToken(token), usedByForm: form } })
  if (used === 0) throw new NotFoundError()
}
