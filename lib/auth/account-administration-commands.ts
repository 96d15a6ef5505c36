import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import type { Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import type { AccessLinkKind } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import { passOn, passOnTaken, type SuccessionRule } from '@/lib/office/succession'
import { cancelLinks, type IssuedLink, issueLink } from './access-link-commands'
import { type ChangedAccount, changeAccount, isActivated } from './account-change'
import { findBodies } from './account-commands'
import type { AccountChange } from './account-schema'
import type { Actor, Role } from './permissions'
import { removeSecondFactor } from './two-factor-commands'

export type AccountChangeRule =
  | 'lastAdministrator'
  | 'ownAccount'
  | 'notInvited'
  | 'notActive'
  | 'alreadyActive'
  | 'accountDisabled'

/** What the history row of a change has in common with every other. */
function entryOf(actor: Actor, account: ChangedAccount) {
  return { actorUserId: actor.userId, recordKind: 'user' as const, recordKey: account.id }
}

interface RoleChange extends AccountChange {
  role: Role
  bodies: readonly string[]
  drafts?: readonly string[] | undefined
  successors?: Readonly<Record<string, string>> | undefined
}

/**
 * Gives an account its role and the bodies that it works for, from the next request of its person on. For those in `drafts` the person
 * only prepares what others file. What is open in a body that is taken from them passes on in the same transaction.
 * @param wanted `successors`: to whom, by the keys of the bodies, or that it stays with the body
 * @throws what `changeAccount` and `passOnTaken` throw; RuleError `bodyUnknown`, `lastAdministrator`
 */
export async function changeRole(actor: Actor, wanted: RoleChange): Promise<void> {
  const { role, bodies, drafts = [], successors = {}, form } = wanted
  await changeAccount(
    actor,
    wanted,
    'account.roleChanged',
    async (tx, account) => {
      const found = await findBodies(tx, bodies)
      if (role !== 'administrator') await assertAnotherAdministrator(tx, account)
      const taken = account.bodies.map(({ body }) => body.key).filter((key) => !bodies.includes(key))
      await passOnTaken(tx, actor, { fromId: account.id, bodyKeys: taken, successors, form })
      await tx.user.update({
        where: { id: account.id },
        data: { role, bodies: { deleteMany: { bodyId: { notIn: found.map(({ id }) => id) } } } },
        select: { id: true },
      })
      // Those that stay keep what the person does for them.
      await tx.userBody.createMany({
        data: found.map(({ id }) => ({ userId: account.id, bodyId: id })),
        skipDuplicates: true,
      })
      const prepared = { key: { in: [...drafts] } }
      const userId = account.id
      await tx.userBody.updateMany({ where: { userId, body: prepared }, data: { duty: 'drafts' } })
      await tx.userBody.updateMany({ where: { userId, NOT: { body: prepared } }, data: { duty: 'files' } })
      await recordAudit(tx, {
        action: 'account.roleChanged',
        ...entryOf(actor, account),
        payload: {
          form,
          role,
          bodies: [...bodies],
          drafts: [...drafts],
          before: {
            role: account.role,
            bodies: account.bodies.map(({ body }) => body.key),
            drafts: account.bodies.flatMap(({ body, duty }) => (duty === 'drafts' ? [body.key] : [])),
          },
        },
      })
    },
    Object.values(successors),
  )
}

/**
 * Says over which of the bodies that an official speaks for they watch; for the others they report.
 * @throws what `changeAccount` throws; RuleError `bodyUnknown` for a body that is not one of theirs
 */
export async function nameSupervised(
  actor: Actor,
  wanted: AccountChange & { bodies: readonly string[] },
): Promise<void> {
  const { bodies, form } = wanted
  await changeAccount(actor, wanted, 'account.supervisionChanged', async (tx, account) => {
    const own = account.bodies.map(({ body }) => body.key)
    if (!bodies.every((key) => own.includes(key))) throw new RuleError('bodyUnknown')
    const userId = account.id
    const watched = { key: { in: [...bodies] } }
    await tx.userBody.updateMany({ where: { userId, body: watched }, data: { isSupervisor: true } })
    await tx.userBody.updateMany({ where: { userId, NOT: { body: watched } }, data: { isSupervisor: false } })
    await recordAudit(tx, {
      action: 'account.supervisionChanged',
      ...entryOf(actor, account),
      payload: { form, bodies: [...bodies] },
    })
  })
}

/**
 * Shuts an account: its sessions end in the same transaction, its open link leads nowhere, and no request of its person is answered
 * as theirs any more.
 * @param wanted `successors`: who takes over what is open in a body, by its key; elsewhere it stays with the body
 * @throws what `changeAccount` throws; RuleError `lastAdministrator`, and with a `SuccessionRule`
 */
export async function disableAccount(
  actor: Actor,
  wanted: AccountChange & { successors?: Readonly<Record<string, string>> },
): Promise<void> {
  await changeAccount(
    actor,
    wanted,
    'account.disabled',
    async (tx, account) => {
      await assertAnotherAdministrator(tx, account)
      for (const [bodyKey, toId] of Object.entries(wanted.successors ?? {}))
        await passOn(tx, actor, { fromId: account.id, toId, bodyKey, form: wanted.form })
      await tx.user.update({ where: { id: account.id }, data: { banned: true }, select: { id: true } })
      const { count } = await tx.session.deleteMany({ where: { userId: account.id } })
      await cancelLinks(tx, account.id)
      await tx.twoFactorDraft.deleteMany({ where: { userId: account.id } })
      await recordAudit(tx, {
        action: 'account.disabled',
        ...entryOf(actor, account),
        payload: { form: wanted.form, sessions: count },
      })
    },
    Object.values(wanted.successors ?? {}),
  )
}

/**
 * Takes one of several bodies from an official; what is open with them there passes to the successor, or stays with the body.
 * @throws what `changeAccount` throws; RuleError `bodiesMissing` for the only body, and with a `SuccessionRule`
 */
export async function takeBody(
  actor: Actor,
  wanted: AccountChange & { body: string; successor: string | null },
): Promise<void> {
  const { body, successor, form } = wanted
  await changeAccount(
    actor,
    wanted,
    'account.bodyTaken',
    async (tx, account) => {
      if (!account.bodies.some((one) => one.body.key === body)) throw new RuleError<SuccessionRule>('bodyUnknown')
      if (account.bodies.length === 1) throw new RuleError('bodiesMissing')
      if (successor) await passOn(tx, actor, { fromId: account.id, toId: successor, bodyKey: body, form })
      await tx.userBody.deleteMany({ where: { userId: account.id, body: { key: body } } })
      await recordAudit(tx, {
        action: 'account.bodyTaken',
        ...entryOf(actor, account),
        payload: { form, body, successor },
      })
    },
    successor === null ? [] : [successor],
  )
}

/** Opens an account again, with its password and second factor as they were. @throws what `changeAccount` throws */
export async function enableAccount(actor: Actor, wanted: AccountChange): Promise<void> {
  await changeAccount(actor, wanted, 'account.enabled', async (tx, account) => {
    await tx.user.update({ where: { id: account.id }, data: { banned: false }, select: { id: true } })
    await recordAudit(tx, {
      action: 'account.enabled',
      ...entryOf(actor, account),
      payload: { form: wanted.form },
    })
  })
}

/**
 * Makes the link by which the person chooses a password: another invitation for whoever has none yet, a reset for whoever has one.
 * The link before leads nowhere. An administrator's own password is not changed this way: whoever found their screen unlocked could.
 * @returns the link, for this one time; null where the form had been sent before, as nobody sees a link twice
 * @throws what `changeAccount` throws; RuleError `notActive`, `alreadyActive`, `accountDisabled`, `ownAccount`
 */
export async function issueAccessLink(
  actor: Actor,
  wanted: AccountChange & { kind: AccessLinkKind },
): Promise<(IssuedLink & { locale: Locale }) | null> {
  const { kind, form } = wanted
  return changeAccount(actor, wanted, 'account.linkIssued', async (tx, account) => {
    if (account.banned) throw new RuleError<AccountChangeRule>('accountDisabled')
    if (account.id === actor.userId) throw new RuleError<AccountChangeRule>('ownAccount')
    if (kind === 'reset' && !isActivated(account)) throw new RuleError<AccountChangeRule>('notActive')
    if (kind === 'invitation' && isActivated(account)) throw new RuleError<AccountChangeRule>('alreadyActive')
    const link = await issueLink(tx, { userId: account.id, kind, byUserId: actor.userId })
    await recordAudit(tx, {
      action: 'account.linkIssued',
      ...entryOf(actor, account),
      payload: { form, kind },
    })
    return { ...link, locale: account.locale }
  })
}

/** Takes back a link that has not been used: an invitation, or a reset. @throws what `changeAccount` throws; RuleError `notInvited` */
export async function cancelAccessLink(actor: Actor, wanted: AccountChange): Promise<void> {
  await changeAccount(actor, wanted, 'account.linkCancelled', async (tx, account) => {
    if ((await cancelLinks(tx, account.id)) === 0) throw new RuleError<AccountChangeRule>('notInvited')
    await recordAudit(tx, {
      action: 'account.linkCancelled',
      ...entryOf(actor, account),
      payload: { form: wanted.form },
    })
  })
}

/**
 * Takes the second factor from somebody who has lost it; whoever must have one sets up another when they next sign in.
 * @throws what `changeAccount` throws; RuleError `ownAccount`, as that would make a stolen session worth as much as the second factor
 */
export async function withdrawTwoFactor(actor: Actor, wanted: AccountChange): Promise<void> {
  await changeAccount(actor, wanted, 'account.twoFactorWithdrawn', async (tx, account) => {
    if (account.id === actor.userId) throw new RuleError<AccountChangeRule>('ownAccount')
    await removeSecondFactor(tx, account.id)
    const { count } = await tx.session.deleteMany({ where: { userId: account.id } })
    await recordAudit(tx, {
      action: 'account.twoFactorWithdrawn',
      ...entryOf(actor, account),
      payload: { form: wanted.form, sessions: count },
    })
  })
}

/** Somebody must be left who can let others in: the database refuses it too (`administrator_left`). */
async function assertAnotherAdministrator(tx: Transaction, account: ChangedAccount): Promise<void> {
  if (account.role !== 'administrator' || account.banned || !isActivated(account)) return
  const others = await tx.user.count({
    where: {
      id: { not: account.id },
      role: 'administrator',
      banned: false,
      accounts: { some: { providerId: 'credential', password: { not: null } } },
    },
  })
  if (others === 0) throw new RuleError<AccountChangeRule>('lastAdministrator')
}
