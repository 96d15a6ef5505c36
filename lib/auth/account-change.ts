import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, StaleVersionError } from '@/lib/errors'
import type { AccountChange } from './account-schema'
import { actorStill } from './actor-still'
import { type Actor, requireRight } from './permissions'

const changedSelect = {
  id: true,
  email: true,
  role: true,
  locale: true,
  banned: true,
  version: true,
  bodies: { select: { duty: true, body: { select: { key: true } } }, orderBy: { bodyId: 'asc' } },
  accounts: { where: { providerId: 'credential', password: { not: null } }, select: { id: true } },
} as const

/** The account as it stands when its turn to be changed has come. */
export type ChangedAccount = NonNullable<Awaited<ReturnType<typeof findAccount>>>

function findAccount(tx: Transaction, id: string) {
  return tx.user.findUnique({ where: { id }, select: changedSelect })
}

/** Whether the person has chosen a password: before that there is nothing but an invitation. */
export function isActivated({ accounts }: ChangedAccount): boolean {
  return accounts.length > 0
}

/**
 * Runs one change of an account by an administrator in a transaction, only while the account is as its page showed it, and once for
 * each form. The change itself writes its history row, with the number of the form.
 * @param action the event of that row
 * @param others accounts that the change touches as well
 * @returns what the change returned, or null where the form had been sent before
 * @throws NotFoundError where there is no such account, or the person administers none
 * @throws StaleVersionError where somebody has changed the account since the page was opened
 */
export async function changeAccount<Result>(
  actor: Actor,
  wanted: AccountChange,
  action: string,
  change: (tx: Transaction, account: ChangedAccount) => Promise<Result>,
  others: readonly string[] = [],
): Promise<Result | null> {
  requireRight(actor, 'accounts.administer', {})
  return db().$transaction(async (tx) => {
    // One change at a time: two administrators who shut each other out at the same moment must not both succeed.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('accounts'))`
    requireRight(await actorStill(tx, actor), 'accounts.administer', {})
    await holdAccounts(tx, [wanted.account, ...others])
    const { count } = await tx.user.updateMany({
      where: { id: wanted.account, version: wanted.version },
      data: { version: { increment: 1 } },
    })
    const account = await findAccount(tx, wanted.account)
    if (!account) throw new NotFoundError()
    if (count === 1) return change(tx, account)
    if (await isSentBefore(tx, actor, { ...wanted, action })) return null
    throw new StaleVersionError(account.version)
  })
}

/**
 * What these people are writing in somebody's name comes first, or waits and finds their rights as they are then: `actorStill`, which locks
 * in the same order.
 */
async function holdAccounts(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE "id" = ANY (${ids}) ORDER BY "id" FOR NO KEY UPDATE`
}

/** Whether the person has sent the same form already, and it went through. */
export async function isSentBefore(
  tx: Transaction,
  actor: Actor,
  { account, action, form }: { account: string; action: string; form: string },
): Promise<boolean> {
  const found = await tx.auditEntry.count({
    where: {
      recordKind: 'user',
      recordKey: account,
      action,
      actorUserId: actor.userId,
      payload: { path: ['form'], equals: form },
    },
  })
  return found > 0
}
