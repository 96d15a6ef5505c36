import 'server-only'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { type DraftName, insertDraft, latestRevision, noteStep, refuseSecondDraft } from '@/lib/drafts/draft-rows'
import { draftValues } from '@/lib/drafts/draft-values'
import { NotFoundError, RuleError } from '@/lib/errors'
import { isShown } from '@/lib/history/revision-kinds'
import type { Locale } from '@/lib/i18n/locales'
import { recordShapes } from '@/lib/records/record-shapes'
import { examineMerge, type MergePairRule, mergedPair } from './merge-examination'
import { isMergeNoun } from './merge-places'
import type { MergeRule } from './merge-publication'

export type MergeAskRule = MergeRule | MergePairRule | 'mergeIntoItself' | 'mergeInChain'

/**
 * Asks for a record to go into another one that describes the same. It goes to a second person at once, as a withdrawal does.
 * @param into the key of the record that stays
 * @throws RuleError with a `MergeAskRule`, or `alreadyDrafted` where an edit is open
 */
export async function askForMerge(
  actor: Actor,
  { noun, key }: DraftName,
  into: string,
  reason: { text: string; locale: Locale },
): Promise<void> {
  requireRight(actor, 'record.edit', {})
  if (!isMergeNoun(noun)) throw new NotFoundError()
  if (key === into) throw new RuleError<MergeAskRule>('mergeIntoItself')
  await db().$transaction(async (tx) => {
    const { revision, document, kind } = await latestRevision(tx, { noun, key })
    if (!isShown(kind)) throw new NotFoundError()
    await refuseSecondDraft(tx, { noun, key })
    const { obstacles } = await examineMerge(tx, await mergedPair(tx, noun, key, into))
    const isChained = await tx.draft.findFirst({
      where: { noun, purpose: 'merge', OR: [{ key: into }, { mergeInto: key }] },
      select: { id: true },
    })
    if (isChained) throw new RuleError<MergeAskRule>('mergeInChain')
    const [obstacle] = obstacles
    if (obstacle) throw new RuleError<MergeAskRule>(obstacle)
    await insertDraft(
      tx,
      actor,
      { noun, key },
      {
        baseRevision: revision,
        values: draftValues(recordShapes[noun], document, actor.locale),
        purpose: 'merge',
        mergeInto: into,
        state: 'in_review',
        submitterId: actor.userId,
        reason: reason.text,
        reasonLocale: reason.locale,
      },
    )
    await noteStep(tx, actor, { noun, key, purpose: 'merge' }, 'submitted', 1, null)
  })
}
