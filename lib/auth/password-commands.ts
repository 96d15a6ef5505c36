import { normalForm } from '@/lib/i18n/normal-form'
import 'server-only'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { recordAudit } from '@/lib/audit/audit-entries'
import { db } from '@/lib/db'
import { NotFoundError, RuleError } from '@/lib/errors'
import { type PasswordFault, passwordFault } from './password-rules'
import type { Actor } from './permissions'
import { forgetAttempts, takeAttempt } from './sign-in-limit'

export type PasswordRule = PasswordFault | 'passwordWrong' | 'passwordSame' | 'signInLimited'

/**
 * Makes sure that the person knows their password; wrong ones count with those of signing in.
 * @returns what the database holds of it, for a write that is to happen only while it is still the same
 * @throws RuleError `passwordWrong`, `signInLimited`
 * @throws NotFoundError where the account has none
 */
export async function checkedPassword(userId: string, password: string): Promise<string> {
  const account = await db().account.findFirst({
    where: { userId, providerId: 'credential' },
    select: { password: true, user: { select: { email: true } } },
  })
  if (!account?.password) throw new NotFoundError()
  const { email } = account.user
  if (!(await takeAttempt(email))) throw new RuleError<PasswordRule>('signInLimited')
  if (!(await verifyPassword({ hash: account.password, password }))) throw new RuleError<PasswordRule>('passwordWrong')
  await forgetAttempts(email)
  return account.password
}

interface PasswordChange {
  current: string
  wanted: string
}

/**
 * Changes the person's own password. Their other sessions end, the one in use goes on under the new token, and links by which the
 * password could be chosen lead nowhere any more.
 * @throws RuleError with a `PasswordRule`; nothing is written then
 */
export async function changePassword(
  actor: Actor,
  sessionId: string,
  { current, wanted }: PasswordChange,
  newToken: string,
): Promise<void> {
  const owner = await db().user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true, name: true } })
  const fault = passwordFault(wanted, owner)
  if (fault) throw new RuleError<PasswordRule>(fault)
  const before = await checkedPassword(actor.userId, current)
  if (normalForm(current, 'NFKC') === normalForm(wanted, 'NFKC')) throw new RuleError<PasswordRule>('passwordSame')
  const hash = await hashPassword(wanted)
  await db().$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { userId: actor.userId, providerId: 'credential', password: before },
      data: { password: hash },
    })
    // Somebody changed it in the meantime: what was given as the current one is so no more.
    if (count === 0) throw new RuleError<PasswordRule>('passwordWrong')
    await tx.session.deleteMany({ where: { userId: actor.userId, id: { not: sessionId } } })
    await tx.session.updateMany({ where: { id: sessionId, userId: actor.userId }, data: { token: newToken } })
    await tx.accessLink.updateMany({
      where: { userId: actor.userId, usedAt: null, cancelledAt: null },
      data: { cancelledAt: new Date() },
    })
    await tx.twoFactorDraft.deleteMany({ where: { userId: actor.userId } })
    await recordAudit(tx, {
      action: 'account.passwordChanged',
      actorUserId: actor.userId,
      recordKind: 'user',
      recordKey: actor.userId,
      payload: {},
    })
  })
}
