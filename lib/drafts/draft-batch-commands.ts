import 'server-only'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { DomainError, RuleError, StaleVersionError } from '@/lib/errors'
import type { FormValues } from '@/lib/forms/form-data'
import type { Draft } from '@/lib/generated/prisma/client'
import { readWithConflicts } from './draft-faults'
import { type Refused, TogetherRefusedError } from './draft-refusal'
import { type DraftName, type DraftRule, lockDraft, noteStep } from './draft-rows'
import { stepsOf } from './draft-steps'

export interface BatchedDraft extends DraftName {
  values: FormValues
  /** Of the draft that is open; null where one is opened now. */
  version: number | null
  /** The revision that a draft opened now is made from; 0 for a new record. */
  baseRevision: number
  /** Whose words they are beside those of whoever writes them down. */
  writerIds: readonly string[]
}

/**
 * Writes many drafts within a transaction of the caller, who has asked whether the person may.
 * @returns what writes down that they were opened: last of all, as the chain of the audit is one row for everybody
 * @throws StaleVersionError where one of them was saved or handed in since
 */
export async function writeDrafts(
  tx: Transaction,
  actor: Actor,
  drafts: readonly BatchedDraft[],
): Promise<() => Promise<void>> {
  const opened = drafts.filter(({ version }) => version === null)
  await tx.draft.createMany({
    data: opened.map(({ noun, key, values, baseRevision, writerIds }) => ({
      noun,
      key,
      values,
      baseRevision,
      writerIds: [...writerIds],
      editorId: actor.userId,
    })),
  })
  for (const { noun, key, values, version, writerIds } of drafts) {
    if (version === null) continue
    const { count } = await tx.draft.updateMany({
      where: { noun, key, version, state: 'draft', purpose: 'edit' },
      data: {
        values,
        editorId: actor.userId,
        writerIds: { push: [...writerIds] },
        updatedAt: new Date(),
        version: { increment: 1 },
      },
    })
    if (count === 0) throw new StaleVersionError(version)
  }
  return async () => {
    for (const { noun, key } of opened) await noteStep(tx, actor, { noun, key, purpose: 'edit' }, 'opened', 1, null)
  }
}

/**
 * Hands in several drafts, all or none.
 * @throws TogetherRefusedError with all that cannot be handed in: `draftFaulty`, `stepIllegal`, `staleVersion`, `notFound`
 */
export async function submitDrafts(actor: Actor, drafts: readonly (DraftName & { version: number })[]): Promise<void> {
  requireRight(actor, 'record.edit', {})
  await db().$transaction(
    async (tx) => {
      const { publishesAlone } = await tx.setting.findUniqueOrThrow({
        where: { id: 1 },
        select: { publishesAlone: true },
      })
      const locked: (DraftName & Pick<Draft, 'purpose' | 'version'>)[] = []
      const refused: Refused[] = []
      for (const { version, noun, key } of drafts) {
        const name = { noun, key }
        try {
          const { purpose, version: raised } = await handIn(tx, actor, name, version, publishesAlone)
          locked.push({ ...name, purpose, version: raised })
        } catch (error) {
          if (!(error instanceof DomainError)) throw error
          refused.push({ ...name, code: error.code })
        }
      }
      const [first, ...others] = refused
      if (first) throw new TogetherRefusedError([first, ...others])
      for (const { version, ...told } of locked) await noteStep(tx, actor, told, 'submitted', version, null)
    },
    { timeout: 20_000 },
  )
}

async function handIn(tx: Transaction, actor: Actor, name: DraftName, version: number, publishesAlone: boolean) {
  const draft = await lockDraft(tx, name, version)
  if (!stepsOf(draft, actor, publishesAlone).includes('submit')) throw new RuleError<DraftRule>('stepIllegal')
  const { errors } = await readWithConflicts(tx, name, draft.values as FormValues)
  if (Object.keys(errors).length > 0) throw new RuleError<DraftRule>('draftFaulty')
  await tx.draft.update({
    where: { noun_key: name },
    data: { state: 'in_review', submitterId: actor.userId },
    select: { id: true },
  })
  return draft
}
