import 'server-only'
import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { recordAudit } from '@/lib/audit/audit-entries'
import { db } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { AccountInput } from './account-schema'

export type AccountRule = 'emailTaken' | 'bodyUnknown'

/**
 * Makes an account with its bodies and its history row, all or nothing; accounts are made in no other way. The library's
 * own function would write the person and the password one after the other, and knows no bodies.
 * @throws RuleError with an `AccountRule`
 */
export async function createAccount({
  email,
  name,
  role,
  bodies,
  locale,
  password,
}: AccountInput): Promise<{ userId: string }> {
  const userId = randomUUID()
  const hash = await hashPassword(password)
  try {
    await db().$transaction(async (tx) => {
      const found = await tx.body.findMany({ where: { key: { in: bodies } }, select: { id: true } })
      if (found.length < new Set(bodies).size) throw new RuleError<AccountRule>('bodyUnknown')
      await tx.user.create({
        data: {
          id: userId,
          email,
          name,
          role,
          locale,
          emailVerified: true,
          bodies: { create: found.map(({ id }) => ({ bodyId: id })) },
          accounts: { create: { id: randomUUID(), accountId: userId, providerId: 'credential', password: hash } },
        },
        select: { id: true },
      })
      await recordAudit(tx, {
        action: 'account.created',
        actorUserId: null,
        recordKind: 'user',
        recordKey: userId,
        payload: { role, bodies },
      })
    })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new RuleError<AccountRule>('emailTaken')
    throw error
  }
  return { userId }
}

/** Gives an account a new password and ends its sessions. False where no account has the address. */
export async function replacePassword(email: string, password: string): Promise<boolean> {
  const hash = await hashPassword(password)
  return db().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } })
    if (!user) return false
    await tx.account.updateMany({ where: { userId: user.id, providerId: 'credential' }, data: { password: hash } })
    await tx.session.deleteMany({ where: { userId: user.id } })
    await recordAudit(tx, {
      action: 'account.passwordReplaced',
      actorUserId: null,
      recordKind: 'user',
      recordKey: user.id,
      payload: {},
    })
    return true
  })
}
