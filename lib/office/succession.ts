import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import type { Actor } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { activeOfficial } from './active-official'
import { notOver, somethingOpen } from './open-with'
import { maySucceed, staysWithBody } from './successor-rules'

export type SuccessionRule = 'successorUnknown' | 'successorMissing' | 'bodyUnknown'

/** Who takes over in these bodies, by their keys, is not said, or cannot be. */
export class SuccessorError extends RuleError<SuccessionRule> {
  readonly bodyKeys: readonly string[]
  constructor(code: SuccessionRule, bodyKeys: readonly string[]) {
    super(code)
    this.bodyKeys = bodyKeys
  }
}

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
 * @throws SuccessorError `successorUnknown` where it is no other official who can sign in and may take over (`maySucceed`)
 * @throws RuleError `bodyUnknown` for a body that is not theirs
 */
export async function passOn(tx: Transaction, actor: Actor, succession: Succession, now = new Date()): Promise<void> {
  const { fromId, toId, bodyKey, form } = succession
  const leaver = await tx.userBody.findFirst({
    where: { userId: fromId, body: { key: bodyKey } },
    include: { body: { select: { countryCode: true } } },
  })
  if (!leaver) throw new RuleError<SuccessionRule>('bodyUnknown')
  const { bodyId } = leaver
  const successor = await tx.user.findFirst({
    where: { AND: [activeOfficial, { id: toId }, { id: { not: fromId } }] },
    select: {
      bodies: { select: { bodyId: true, duty: true, isSupervisor: true, body: { select: { countryCode: true } } } },
    },
  })
  const bodies = (successor?.bodies ?? []).map(({ body, ...one }) => ({ ...one, ...body }))
  if (!maySucceed({ bodyId, ...leaver.body }, bodies)) throw new SuccessorError('successorUnknown', [bodyKey])
  const known = bodies.find((one) => one.bodyId === bodyId)
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
    where: { substituteId: fromId, bodyId, ...notOver(now.toISOString().slice(0, 10)) },
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

interface Taking {
  fromId: string
  bodyKeys: readonly string[]
  /** By the keys of the bodies: somebody, or `staysWithBody`. */
  successors: Readonly<Record<string, string>>
  form: string
}

/**
 * Passes on what is open in bodies that are taken from an official. Where something is, it must be said to whom, or that it stays.
 * @throws SuccessorError `successorMissing` with all bodies of which it is not said, and what `passOn` throws
 */
export async function passOnTaken(tx: Transaction, actor: Actor, taking: Taking, now = new Date()): Promise<void> {
  const { fromId, bodyKeys, successors, form } = taking
  const unsaid = bodyKeys.filter((key) => !successors[key])
  const open = await tx.userBody.findMany({
    where: { ...somethingOpen(fromId, now.toISOString().slice(0, 10)), AND: { body: { key: { in: unsaid } } } },
    select: { body: { select: { key: true } } },
    orderBy: { body: { key: 'asc' } },
  })
  if (open.length > 0)
    throw new SuccessorError(
      'successorMissing',
      open.map(({ body }) => body.key),
    )
  for (const bodyKey of bodyKeys) {
    const toId = successors[bodyKey]
    if (toId && toId !== staysWithBody) await passOn(tx, actor, { fromId, toId, bodyKey, form }, now)
  }
}

/** Whoever has left is not away. */
async function endAbsences(tx: Transaction, userId: string, bodyId: string, now: Date): Promise<void> {
  await tx.absence.updateMany({ where: { userId, bodyId, endedAt: null }, data: { endedAt: now } })
}
