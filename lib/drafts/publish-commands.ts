import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { type Actor, can } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError } from '@/lib/errors'
import type { FormValues } from '@/lib/forms/form-data'
import type { DraftPurpose } from '@/lib/generated/prisma/client'
import { appendRevisions } from '@/lib/history/revision-rows'
import { referencesOf } from '@/lib/records/document-references'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { writeDocument } from '@/lib/records/rows/document-writer'
import { setState } from '@/lib/records/rows/record-state'
import { type DraftName, lockDraft, noteStep } from './draft-commands'
import { readDraft } from './draft-reading'
import { stepsOf } from './draft-steps'
import { inWritingOrder } from './writing-order'

export type PublishRule = 'draftFaulty' | 'stepIllegal' | 'draftOvertaken' | 'referencesUnpublished' | 'stillNeeded'

export interface Published extends DraftName {
  purpose: DraftPurpose
}

/**
 * Publishes a draft: what it says is the record from now on, or the record is withdrawn or shown again. A second person does
 * so, unless the office is one person; scheduled drafts are published at their moment for whoever approved them.
 * @param others drafts that the draft refers to and that are published with it, each as its own step
 * @returns everything that was published, in the order in which it was
 * @throws RuleError with a `PublishRule` or a `WritingRule`; nothing is published then
 * @throws StaleVersionError where the draft was changed since the page was opened
 */
export async function publishDraft(
  actor: Actor,
  name: DraftName,
  version: number,
  others: readonly (DraftName & { version: number })[] = [],
): Promise<Published[]> {
  if (!can(actor, 'record.edit', {})) throw new NotFoundError()
  return db().$transaction(
    async (tx) => {
      const done: PublishedOne[] = []
      for (const { noun, key, version: opened } of await inOrder(tx, [...others, { ...name, version }]))
        done.push(await publishOne(tx, { noun, key }, opened, actor))
      // All entries last: the chain of the audit is one row for everybody, and whoever holds it must wait for nothing more.
      for (const { note } of done) await note()
      return done.map(({ published }) => published)
    },
    { timeout: 20_000 },
  )
}

/** Publishes what was approved for a moment that has come. What cannot be published goes back into review and is told as such. */
export async function publishDue(now = new Date()): Promise<Published[]> {
  const due = await db().draft.findMany({
    where: { state: 'scheduled', publishAt: { lte: now } },
    orderBy: { publishAt: 'asc' },
    take: 20,
    select: { noun: true, key: true, version: true },
  })
  const published: Published[] = []
  for (const { noun, key, version } of due) {
    try {
      published.push(
        await db().$transaction(
          async (tx) => {
            const one = await publishOne(tx, { noun, key }, version, null)
            await one.note()
            return one.published
          },
          { timeout: 20_000 },
        ),
      )
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      await db().$transaction(async (tx) => {
        const draft = await lockDraft(tx, { noun, key }, version)
        await tx.draft.update({
          where: { noun_key: { noun, key } },
          data: { state: 'in_review', publishAt: null, approverId: null },
          select: { id: true },
        })
        await noteStep(tx, null, draft, 'unscheduled', draft.version, error.code)
      })
    }
  }
  return published
}

/** What others refer to comes first; drafts that are not there keep their place and are refused there. */
async function inOrder(tx: Transaction, names: readonly (DraftName & { version: number })[]) {
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

interface PublishedOne {
  published: Published
  /** Writes what is remembered of it. */
  note(): Promise<void>
}

/** @param actor null for a scheduled draft, which its approver publishes */
async function publishOne(
  tx: Transaction,
  name: DraftName,
  version: number,
  actor: Actor | null,
): Promise<PublishedOne> {
  const draft = await lockDraft(tx, name, version)
  const { publishesAlone } = await tx.setting.findUniqueOrThrow({ where: { id: 1 }, select: { publishesAlone: true } })
  if (actor && !stepsOf(draft, actor, publishesAlone).includes('publish'))
    throw new RuleError<PublishRule>('stepIllegal')
  const publisherId = actor?.userId ?? draft.approverId
  const last = await tx.recordRevision.aggregate({ where: name, _max: { revision: true } })
  if ((last._max.revision ?? 0) !== draft.baseRevision) throw new RuleError<PublishRule>('draftOvertaken')

  await changes[draft.purpose](tx, name, draft.values as FormValues)
  const { editorId, submitterId } = draft
  const alone = publisherId === editorId || publisherId === submitterId
  const kind = ({ edit: 'published', withdrawal: 'withdrawn', restoration: 'restored' } as const)[draft.purpose]
  await appendRevisions(tx, name.noun, [name.key], {
    kind,
    reason: draft.reason,
    reasonLocale: draft.reasonLocale,
    alone,
    editorId,
    publisherId,
  })
  await tx.draft.delete({ where: { noun_key: name }, select: { id: true } })
  return {
    published: { ...name, purpose: draft.purpose },
    async note() {
      const told = { ...name, purpose: draft.purpose }
      await noteStep(tx, publisherId ? { userId: publisherId } : null, told, 'published', draft.version, null)
      await recordAudit(tx, {
        action: 'record.published',
        actorUserId: publisherId,
        recordKind: 'record',
        recordKey: name.key,
        payload: { noun: name.noun, kind, revision: draft.baseRevision + 1, alone },
      })
    },
  }
}

const changes: Record<DraftPurpose, (tx: Transaction, name: DraftName, values: FormValues) => Promise<void>> = {
  async edit(tx, { noun, key }, values) {
    const { document, errors } = readDraft(recordShapes[noun], values)
    if (Object.keys(errors).length > 0) throw new RuleError<PublishRule>('draftFaulty')
    for (const reference of referencesOf(recordShapes[noun], document))
      if (!(await isPublished(tx, reference.to, reference.key, { noun, key })))
        throw new RuleError<PublishRule>('referencesUnpublished')
    await writeDocument(tx, noun, key, document)
  },
  async withdrawal(tx, { noun, key }) {
    await setState(tx, noun, key, 'withdrawn')
  },
  async restoration(tx, { noun, key }, values) {
    const { document } = readDraft(recordShapes[noun], values)
    for (const reference of referencesOf(recordShapes[noun], document))
      if (reference.required && !(await isPublished(tx, reference.to, reference.key, { noun, key })))
        throw new RuleError<PublishRule>('referencesUnpublished')
    await setState(tx, noun, key, 'published')
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
  return last !== null && last.kind !== 'withdrawn'
}
