import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { actorStill } from '@/lib/auth/actor-still'
import { type Actor, hasHandIn, requireRight } from '@/lib/auth/permissions'
import { actorOf } from '@/lib/auth/session'
import { db, type Transaction } from '@/lib/db'
import { linkAwaited } from '@/lib/documents/document-awaited'
import { publishDocumentIn } from '@/lib/documents/document-commands'
import { lockDocuments } from '@/lib/documents/document-lock'
import { DomainError, RuleError } from '@/lib/errors'
import type { FormValues } from '@/lib/forms/form-data'
import { logUnexpected } from '@/lib/forms/form-errors'
import type { DraftPurpose, RevisionKind } from '@/lib/generated/prisma/client'
import { appendRevisions } from '@/lib/history/revision-rows'
import { appendMerged } from '@/lib/merges/merge-history'
import { recordShapes } from '@/lib/records/record-shapes'
import { readDraft } from './draft-reading'
import { asOneOfSeveral } from './draft-refusal'
import { type DraftName, lockDraft, noteStep } from './draft-rows'
import { stepsOf } from './draft-steps'
import { type PublishRule, publishedChanges } from './publish-changes'
import { inWritingOrder } from './writing-order'

export interface Published extends DraftName {
  purpose: DraftPurpose
}

/**
 * Publishes a draft: what it says is the record from now on, or the record is withdrawn or shown again. A second person does
 * so, unless the office is one person; scheduled drafts are published at their moment for whoever approved them.
 * @param others drafts that the draft refers to and that are published with it, each as its own step
 * @returns everything that was published, in the order in which it was
 * @throws RuleError with a `PublishRule`, a `ConflictRule`, a `WritingRule` or a `MergeRule`; nothing is published then
 * @throws StaleVersionError where the draft was changed since the page was opened
 */
export async function publishDraft(
  actor: Actor,
  { noun, key }: DraftName,
  version: number,
  others: readonly OpenedDraft[] = [],
): Promise<Published[]> {
  if (others.length > 0) return publishTogether(actor, [...others, { noun, key, version }])
  requireRight(actor, 'record.edit', {})
  return publishing(actor, async (tx, still) => [await publishOne(tx, { noun, key }, version, still)])
}

export type OpenedDraft = DraftName & { version: number }

/**
 * Publishes several drafts and documents, all or none, each by the rules of `publishDraft` and `publishDocument`. In whatever order
 * they are named, what others refer to comes first.
 * @throws TogetherRefusedError with the first that cannot be published
 */
export async function publishTogether(
  actor: Actor,
  drafts: readonly OpenedDraft[],
  documents: readonly { key: string; version: number }[] = [],
): Promise<Published[]> {
  requireRight(actor, 'record.edit', {})
  return publishing(actor, async (tx, still) => {
    const done: PublishedOne[] = []
    for (const { noun, key, version } of await inOrder(tx, drafts))
      done.push(await asOneOfSeveral({ noun, key }, () => publishOne(tx, { noun, key }, version, still)))
    for (const { key, version } of documents) {
      const { note } = await asOneOfSeveral({ noun: 'documents', key }, () =>
        publishDocumentIn(tx, actor, { key, version }),
      )
      done.push({ published: [], note })
    }
    return done
  })
}

/** One transaction, with all entries last: the chain of the audit is one row for everybody, and whoever holds it waits for nothing. */
function publishing(
  actor: Actor,
  work: (tx: Transaction, still: Actor) => Promise<PublishedOne[]>,
): Promise<Published[]> {
  return db().$transaction(
    async (tx) => {
      await holdPublishing(tx)
      const done = await work(tx, await actorStill(tx, actor))
      for (const { note } of done) await note()
      return done.flatMap(({ published }) => published)
    },
    { timeout: 20_000 },
  )
}

/**
 * Publishes what was approved for a moment that has come, for its approver as that person is now: whoever may not publish it any
 * more has approved nothing. What cannot be published goes back into review and is told as such; it keeps nothing else waiting.
 */
export async function publishDue(now = new Date()): Promise<Published[]> {
  const due = await db().draft.findMany({
    where: { state: 'scheduled', publishAt: { lte: now } },
    orderBy: { publishAt: 'asc' },
    take: 20,
    select: { noun: true, key: true, version: true, approverId: true },
  })
  const published: Published[] = []
  for (const { approverId, ...draft } of due) {
    try {
      const approver = approverId === null ? null : await actorOf(approverId)
      published.push(...(await publishScheduled(draft, approver)))
    } catch (error) {
      // Whoever was faster has settled it. Anything else is tried again in the next round.
      if (!(error instanceof DomainError)) logUnexpected(error)
    }
  }
  return published
}

async function publishScheduled({ version, ...name }: OpenedDraft, approver: Actor | null): Promise<Published[]> {
  try {
    if (!approver) throw new RuleError<PublishRule>('stepIllegal')
    return await publishing(approver, async (tx, still) => [await publishOne(tx, name, version, still)])
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    await db().$transaction(async (tx) => {
      const draft = await lockDraft(tx, name, version)
      await tx.draft.update({
        where: { noun_key: name },
        data: { state: 'in_review', publishAt: null, approverId: null },
        select: { id: true },
      })
      await noteStep(tx, null, draft, 'unscheduled', draft.version, error.code)
    })
    return []
  }
}

/** What others refer to comes first; drafts that are not there keep their place and are refused there. */
async function inOrder(tx: Transaction, names: readonly OpenedDraft[]) {
  const drafts = await tx.draft.findMany({
    where: { OR: names.map(({ noun, key }) => ({ noun, key })) },
    select: { noun: true, key: true, values: true },
  })
  const documentOf = ({ noun, key }: DraftName) => {
    const draft = drafts.find((one) => one.noun === noun && one.key === key)
    return draft ? readDraft(recordShapes[noun], draft.values as FormValues).document : {}
  }
  return inWritingOrder(names.map((one) => ({ ...one, document: documentOf(one) })))
}

/**
 * One publication at a time: a merge changes records of which others may be publishing drafts. Documents stand still as well: those
 * that wait for an agreement are linked with its publication. Before any row is locked, so that nobody who waits here is waited for.
 */
export async function holdPublishing(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('publishing'))`
  await lockDocuments(tx)
}

interface PublishedOne {
  /** The record, and whatever changed with it. */
  published: Published[]
  /** Writes what is remembered of it. */
  note(): Promise<void>
}

async function publishOne(tx: Transaction, name: DraftName, version: number, actor: Actor): Promise<PublishedOne> {
  const draft = await lockDraft(tx, name, version)
  const { publishesAlone } = await tx.setting.findUniqueOrThrow({ where: { id: 1 }, select: { publishesAlone: true } })
  if (!stepsOf(draft, actor, publishesAlone).includes('publish')) throw new RuleError<PublishRule>('stepIllegal')
  const publisherId = actor.userId
  const last = await tx.recordRevision.aggregate({ where: name, _max: { revision: true } })
  if ((last._max.revision ?? 0) !== draft.baseRevision) throw new RuleError<PublishRule>('draftOvertaken')

  const { id: draftId, purpose, mergeInto, editorId, reason, reasonLocale } = draft
  const merge = await publishedChanges[purpose](tx, name, { values: draft.values as FormValues, mergeInto })
  const alone = hasHandIn(publisherId, draft)
  const kind = kinds[purpose]
  const told = { reason, reasonLocale, alone, editorId, publisherId, draftId }
  await appendRevisions(tx, name.noun, [name.key], { ...told, kind })
  const further = merge ? await appendMerged(tx, merge.changed, told) : []
  await tx.draft.delete({ where: { noun_key: name }, select: { id: true } })
  const noteLinks =
    name.noun === 'agreements' && purpose === 'edit' ? await linkAwaited(tx, actor, name.key) : async () => {}
  return {
    published: [{ ...name, purpose }, ...further.map(({ noun, key }) => ({ noun, key, purpose }))],
    async note() {
      const by = { actorUserId: publisherId, recordKind: 'record' } as const
      await noteStep(tx, actor, { ...name, purpose }, 'published', draft.version, null)
      if (merge && mergeInto) {
        const payload = { noun: name.noun, into: mergeInto, moved: merge.moved, users: merge.users }
        await recordAudit(tx, { ...by, action: 'record.merged', recordKey: name.key, payload })
      }
      await noteLinks()
      for (const one of [{ ...name, kind, revision: draft.baseRevision + 1 }, ...further]) {
        const payload = { noun: one.noun, kind: one.kind, revision: one.revision, alone }
        await recordAudit(tx, { ...by, action: 'record.published', recordKey: one.key, payload })
      }
    },
  }
}

const kinds: Record<DraftPurpose, RevisionKind> = {
  edit: 'published',
  withdrawal: 'withdrawn',
  restoration: 'restored',
  merge: 'merged',
}
