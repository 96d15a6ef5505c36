import 'server-only'
import { actorStill } from '@/lib/auth/actor-still'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import type { DraftStep, Prisma } from '@/lib/generated/prisma/client'
import { type DraftName, type DraftRule, lockDraft, noteStep } from './draft-rows'
import { type DraftAction, stateAfter, stepsOf } from './draft-steps'

export interface StepWork {
  change?: Prisma.DraftUncheckedUpdateInput
  check?: (draft: LockedDraft) => Promise<void>
  reason?: string
}

type LockedDraft = Awaited<ReturnType<typeof lockDraft>>

/** Publishing is more than a step: `publishDraft`. */
export type Step = Exclude<DraftAction, 'publish'>

/**
 * One step of a draft: who may, is it legal now, has nobody been faster; the change, its event and its audit entry together.
 * @returns the draft's new version
 */
export async function stepIn(
  tx: Transaction,
  actor: Actor,
  name: DraftName,
  version: number,
  action: Step,
  { change = {}, check, reason }: StepWork = {},
): Promise<number> {
  const still = await actorStill(tx, actor)
  requireRight(still, 'record.edit', {})
  const draft = await lockDraft(tx, name, version)
  const { publishesAlone } = await tx.setting.findUniqueOrThrow({ where: { id: 1 }, select: { publishesAlone: true } })
  if (!stepsOf(draft, still, publishesAlone).includes(action)) throw new RuleError<DraftRule>('stepIllegal')
  await check?.(draft)
  const state = stateAfter(action)
  const where = { noun_key: name }
  if (state === null || (action === 'return' && draft.purpose !== 'edit')) {
    await tx.draft.delete({ where, select: { id: true } })
    // The next agreement of this address is another one: files that waited for this one do not wait for it.
    if (name.noun === 'agreements' && draft.baseRevision === 0)
      await tx.awaitedAgreement.deleteMany({ where: { agreementKey: name.key } })
  } else await tx.draft.update({ where, data: { ...change, state }, select: { id: true } })
  const told = eventOf[action]
  if (told) await noteStep(tx, actor, { ...name, purpose: draft.purpose }, told, draft.version, reason ?? null)
  return draft.version
}

/** Saving is told by the draft itself. */
const eventOf: Record<Step, DraftStep | null> = {
  save: null,
  submit: 'submitted',
  takeBack: 'opened',
  return: 'returned',
  schedule: 'scheduled',
  unschedule: 'unscheduled',
  discard: 'discarded',
}
