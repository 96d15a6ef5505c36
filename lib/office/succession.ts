import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import type { Actor } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { activeOfficial } from './active-official'

export type SuccessionRule = 'successorUnknown' | 'bodyUnknown'

interface Succession {
  fromId: string
  toId: string
  bodyKey: string
  /** The number of the form that asked for it. */
  form: string
}

/**
 * Passes all that is open with an official in a body to another: their duty, drafts of reports, supervision and standing in. Their own
 * absence ends. A successor who is no member of the body becomes one.
 * @throws RuleError `successorUnknown` where it is no other official who can sign in, `bodyUnknown` for a body that is not theirs
 */
export async function passOn(tx: Transaction, actor: Actor, succession: Succession, now = new Date()): Promise<void> {
  const { fromId, toId, bodyKey, form } = succession
  const leaver = await tx.userBody.findFirst({ where: { userId: fromId, body: { key: bodyKey } } })
  if (!leaver) throw new RuleError<SuccessionRule>('bodyUnknown')
  const { bodyId } = leaver
  const successor = await tx.user.findFirst({
    where: { AND: [activeOfficial, { id: toId }, { id: { not: fromId } }] },
    select: { bodies: { where: { bodyId }, select: { duty: true, isSupervisor: true } } },
  })
  if (!successor) throw new RuleError<SuccessionRule>('successorUnknown')
  const [known] = successor.bodies
  const held = {
    duty: leaver.duty === 'files' ? leaver.duty : (known?.duty ?? leaver.duty),
    isSupervisor: leaver.isSupervisor || (known?.isSupervisor ?? false),
  }
  await tx.userBody.upsert({
    where: { userId_bodyId: { userId: toId, bodyId } },
    create: { userId: toId, bodyId, ...held },
    update: held,
  })
  const { count: drafts } = await tx.reportDraft.updateMany({
    where: { authorId: fromId, bodyId },
    data: { authorId: toId },
  })
  await endAbsences(tx, fromId, bodyId, now)
  // Nobody stands in for themselves.
  await tx.absence.updateMany({
    where: { substituteId: fromId, userId: toId, bodyId, endedAt: null },
    data: { endedAt: now },
  })
  const { count: standingIn } = await tx.absence.updateMany({
    where: { substituteId: fromId, bodyId, endedAt: null, toOn: { gte: new Date(now.toISOString().slice(0, 10)) } },
    data: { substituteId: toId },
  })
  await tx.user.update({ where: { id: toId }, data: { version: { increment: 1 } }, select: { id: true } })
  await recordAudit(tx, {
    action: 'account.succeeded',
    actorUserId: actor.userId,
    recordKind: 'user',
    recordKey: toId,
    payload: { form, from: fromId, body: bodyKey, ...held, drafts, standingIn, joined: known === undefined },
  })
}

/** Whoever has left is not away. */
async function endAbsences(tx: Transaction, userId: string, bodyId: string, now: Date): Promise<void> {
  await tx.absence.updateMany({ where: { userId, bodyId, endedAt: null }, data: { endedAt: now } })
}
