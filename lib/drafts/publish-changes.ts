import 'server-only'
import type { Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import type { FormValues } from '@/lib/forms/form-data'
import type { DraftPurpose } from '@/lib/generated/prisma/client'
import { isShown } from '@/lib/history/revision-kinds'
import { type MergeOutcome, mergeRecords } from '@/lib/merges/merge-publication'
import { referencesOf } from '@/lib/records/document-references'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { writeDocument } from '@/lib/records/rows/document-writer'
import { setState } from '@/lib/records/rows/record-state'
import { readDraft } from './draft-reading'
import type { DraftName } from './draft-rows'
import { conflictsOf } from './record-conflicts'

export type PublishRule = 'draftFaulty' | 'stepIllegal' | 'draftOvertaken' | 'referencesUnpublished' | 'stillNeeded'

type Change = (
  tx: Transaction,
  name: DraftName,
  draft: { values: FormValues; mergeInto: string | null },
) => Promise<MergeOutcome | null>

/**
 * What a published draft does to its record, by what it is for.
 * @throws RuleError with a `PublishRule`, a `ConflictRule`, a `WritingRule` or a `MergeRule`
 */
export const publishedChanges: Record<DraftPurpose, Change> = {
  async edit(tx, { noun, key }, { values }) {
    const { document, errors } = readDraft(recordShapes[noun], values)
    if (Object.keys(errors).length > 0) throw new RuleError<PublishRule>('draftFaulty')
    for (const reference of referencesOf(recordShapes[noun], document))
      if (!(await isPublished(tx, reference.to, reference.key, { noun, key })))
        throw new RuleError<PublishRule>('referencesUnpublished')
    // The registry may have changed since the draft was handed in.
    const [conflict] = Object.values(await conflictsOf(tx, { noun, key }, document, true))
    if (conflict) throw new RuleError(conflict)
    await writeDocument(tx, noun, key, document)
    return null
  },
  async withdrawal(tx, { noun, key }) {
    await setState(tx, noun, key, 'withdrawn')
    return null
  },
  async restoration(tx, { noun, key }, { values }) {
    const { document } = readDraft(recordShapes[noun], values)
    for (const reference of referencesOf(recordShapes[noun], document))
      if (reference.required && !(await isPublished(tx, reference.to, reference.key, { noun, key })))
        throw new RuleError<PublishRule>('referencesUnpublished')
    await setState(tx, noun, key, 'published')
    return null
  },
  async merge(tx, { noun, key }, { mergeInto }) {
    if (mergeInto === null) throw new RuleError<PublishRule>('stepIllegal')
    return mergeRecords(tx, noun, key, mergeInto)
  },
}

/** A record may name itself, as its own predecessor above all. */
async function isPublished(tx: Transaction, noun: RecordNoun, key: string, own: DraftName): Promise<boolean> {
  if (noun === own.noun && key === own.key) return true
  const last = await tx.recordRevision.findFirst({
    where: { noun, key },
    orderBy: { revision: 'desc' },
    select: { kind: true },
  })
  return last !== null && isShown(last.kind)
}
