import 'server-only'
import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { recordAudit } from '@/lib/audit/audit-entries'
import { db, type Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { type IssuedLink, issueLink } from './access-link-commands'
import { isSentBefore } from './account-change'
import type { AccountInput, InvitationInput } from './account-schema'
import { type Actor, requireRight } from './permissions'

export type AccountRule = 'emailTaken' | 'bodyUnknown'

/**
 * Makes an account with its password, its bodies and its history row, all or nothing: the way of scripts. The library's
 * own function would write the person and the password one after the other, and knows no bodies.
 * @throws RuleError with an `AccountRule`
 */
export async function createAccount({ password, ...person }: AccountInput): Promise<{ userId: string }> {
  return createAccountOfHash(person, await hashPassword(password))
}

/** The same, with the hash of a password: hashing takes its time on purpose, and many accounts for tests have one password. */
export async function createAccountOfHash(
  person: Omit<AccountInput, 'password'>,
  hash: string,
): Promise<{ userId: string }> {
  const userId = randomUUID()
  await unlessTaken(() =>
    db().$transaction(async (tx) => {
      await createPerson(tx, userId, person)
      await tx.account.create({
        data: { id: randomUUID(), accountId: userId, userId, providerId: 'credential', password: hash },
        select: { id: true },
      })
      await recordAudit(tx, {
        action: 'account.created',
        actorUserId: null,
        recordKind: 'user',
        recordKey: userId,
        payload: { role: person.role, bodies: person.bodies },
      })
    }),
  )
  return { userId }
}

/** The account of somebody invited, and the link to hand over. */
export interface Invitation {
  userId: string
  /** Null where the form had been sent before: nobody sees a link twice. */
  link: (IssuedLink & { locale: Locale }) | null
}

/**
 * Lets somebody in: an account without a password, and the link by which its person chooses one. The same form sent twice is one
 * account.
 * @throws NotFoundError where the actor administers no accounts
 * @throws RuleError with an `AccountRule`
 */
export async function inviteAccount(
  actor: Actor,
  { form, personLocale, ...person }: InvitationInput,
): Promise<Invitation> {
  requireRight(actor, 'accounts.administer', {})
  const userId = randomUUID()
  try {
    const link = await unlessTaken(() =>
      db().$transaction(async (tx) => {
        await createPerson(tx, userId, { ...person, locale: personLocale })
        await recordAudit(tx, {
          action: 'account.invited',
          actorUserId: actor.userId,
          recordKind: 'user',
          recordKey: userId,
          payload: { form, role: person.role, bodies: person.bodies, drafts: person.drafts ?? [] },
        })
        return issueLink(tx, { userId, kind: 'invitation', byUserId: actor.userId })
      }),
    )
    return { userId, link: { ...link, locale: personLocale } }
  } catch (error) {
    const twin = await madeBefore(actor, person.email, form)
    if (twin) return { userId: twin, link: null }
    throw error
  }
}

async function madeBefore(actor: Actor, email: string, form: string): Promise<string | null> {
  const user = await db().user.findUnique({ where: { email }, select: { id: true } })
  if (!user) return null
  const isTwin = await isSentBefore(db(), actor, { account: user.id, action: 'account.invited', form })
  return isTwin ? user.id : null
}

type Person = Omit<AccountInput, 'password'>

async function createPerson(
  tx: Transaction,
  id: string,
  { email, name, role, bodies, drafts = [], locale }: Person,
): Promise<void> {
  const found = await findBodies(tx, bodies)
  await tx.user.create({
    data: {
      id,
      email,
      name,
      role,
      locale,
      emailVerified: true,
      bodies: {
        create: found.map(({ id: bodyId, key }) => ({ bodyId, duty: drafts.includes(key) ? 'drafts' : 'files' })),
      },
    },
    select: { id: true },
  })
}

/** @throws RuleError `bodyUnknown` where the registry lacks one of them */
export async function findBodies(tx: Transaction, keys: readonly string[]): Promise<{ id: string; key: string }[]> {
  const found = await tx.body.findMany({ where: { key: { in: [...keys] } }, select: { id: true, key: true } })
  if (found.length < new Set(keys).size) throw new RuleError<AccountRule>('bodyUnknown')
  return found
}

async function unlessTaken<Made>(make: () => Promise<Made>): Promise<Made> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new RuleError<AccountRule>('emailTaken')
    throw error
  }
}

/** Gives an account a new password and ends its sessions. Null where no account has the address. */
export async function replacePassword(email: string, password: string): Promise<{ userId: string } | null> {
  const hash = await hashPassword(password)
  return db().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } })
    if (!user) return null
    await tx.account.updateMany({ where: { userId: user.id, providerId: 'credential' }, data: { password: hash } })
    await tx.session.deleteMany({ where: { userId: user.id } })
    await recordAudit(tx, {
      action: 'account.passwordReplaced',
      actorUserId: null,
      recordKind: 'user',
      recordKey: user.id,
      payload: {},
    })
    return { userId: user.id }
  })
}
