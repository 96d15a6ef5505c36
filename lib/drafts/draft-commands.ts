import 'server-only'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError } from '@/lib/errors'
import type { FormValues } from '@/lib/forms/form-data'
import { isShown } from '@/lib/history/revision-kinds'
import type { Locale } from '@/lib/i18n/locales'
import { recordShapes } from '@/lib/records/record-shapes'
import { readWithConflicts } from './draft-faults'
import { type DraftName, type DraftRule, insertDraft, latestRevision, noteStep, refuseSecondDraft } from './draft-rows'
import { type Step, type StepWork, stepIn } from './draft-step-writing'
import { draftValues } from './draft-values'

/** Opens the draft of a published record, or the one that is open already. */
export async function openDraft(actor: Actor, { noun, key }: DraftName): Promise<void> {
  requireRight(actor, 'record.edit', {})
  await unlessDone(
    async (tx) => (await tx.draft.findUnique({ where: { noun_key: { noun, key } }, select: { id: true } })) !== null,
    (tx) => openDraftIn(tx, actor, { noun, key }),
  )
}

/** Does what is not done yet. Of those who come at the same moment one does it, and the others find it done. */
async function unlessDone(
  isDone: (tx: Transaction) => Promise<boolean>,
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  try {
    await db().$transaction(async (tx) => {
      if (!(await isDone(tx))) await work(tx)
    })
  } catch (error) {
    const isRace = error instanceof RuleError && error.code === 'keyTaken'
    if (!isRace || !(await isDone(db()))) throw error
  }
}

/**
 * Opens a draft in the transaction of whatever is to be written in it. What is withdrawn is shown again as it was, for a reason, before
 * it is edited: publishing an edit would bring it back without one.
 * @throws RuleError `keyTaken` where one is open
 * @throws NotFoundError where the record is not published
 */
export async function openDraftIn(tx: Transaction, actor: Actor, { noun, key }: DraftName): Promise<void> {
  requireRight(actor, 'record.edit', {})
  const { revision, document, kind } = await latestRevision(tx, { noun, key })
  if (!isShown(kind)) throw new NotFoundError()
  const values = draftValues(recordShapes[noun], document, actor.locale)
  await insertDraft(tx, actor, { noun, key }, { baseRevision: revision, values })
}

/** Begins a new record at an address of its own; sent twice, once. @throws RuleError `keyTaken`, `countryCodeInvalid` */
export async function beginRecord(actor: Actor, { noun, key }: DraftName, values: FormValues): Promise<void> {
  requireRight(actor, 'record.edit', {})
  // A country has no address but the code that everybody knows it by.
  if (noun === 'countries' && !/^[a-z]{2}$/.test(key)) throw new RuleError<DraftRule>('countryCodeInvalid')
  await unlessDone(
    (tx) => isBegunAlready(tx, actor, { noun, key }, values),
    async (tx) => {
      await refuseTakenKey(tx, { noun, key })
      await insertDraft(tx, actor, { noun, key }, { baseRevision: 0, values })
    },
  )
}

/**
 * Asks for a published record to be withdrawn, or a withdrawn one to be shown again. It goes to a second person at once.
 * @throws RuleError `alreadyDrafted` where an edit is open: it must be published or discarded first
 */
export async function askForWithdrawal(
  actor: Actor,
  { noun, key }: DraftName,
  purpose: 'withdrawal' | 'restoration',
  reason: { text: string; locale: Locale },
): Promise<void> {
  requireRight(actor, 'record.edit', {})
  await db().$transaction(async (tx) => {
    const { revision, document, kind } = await latestRevision(tx, { noun, key })
    if (!recordShapes[noun].hasState || kind === 'merged' || (kind === 'withdrawn') !== (purpose === 'restoration'))
      throw new NotFoundError()
    await refuseSecondDraft(tx, { noun, key })
    await insertDraft(
      tx,
      actor,
      { noun, key },
      {
        baseRevision: revision,
        values: draftValues(recordShapes[noun], document, actor.locale),
        purpose,
        state: 'in_review',
        submitterId: actor.userId,
        reason: reason.text,
        reasonLocale: reason.locale,
      },
    )
    await noteStep(tx, actor, { noun, key, purpose }, 'submitted', 1, null)
  })
}

interface SavedDraft {
  values: FormValues
  note: string | null
  reason: { text: string; locale: Locale } | null
}

/**
 * Keeps what stands in the form, right or not.
 * @returns the draft's new version
 * @throws StaleVersionError where somebody saved it since the form was opened
 */
export async function saveDraft(actor: Actor, name: DraftName, version: number, saved: SavedDraft): Promise<number> {
  const { values, note, reason } = saved
  return step(actor, name, version, 'save', {
    change: {
      values,
      note,
      reason: reason?.text ?? null,
      reasonLocale: reason?.locale ?? null,
      editorId: actor.userId,
      updatedAt: new Date(),
    },
  })
}

/** Hands a draft in. @throws RuleError `draftFaulty` where the form is not right yet */
export async function submitDraft(actor: Actor, name: DraftName, version: number): Promise<void> {
  await db().$transaction((tx) => submitDraftIn(tx, actor, name, version))
}

/** See `submitDraft`; for several drafts that are handed in together or not at all. */
export async function submitDraftIn(tx: Transaction, actor: Actor, name: DraftName, version: number): Promise<void> {
  await stepIn(tx, actor, name, version, 'submit', {
    change: { submitterId: actor.userId },
    async check({ values }) {
      const { errors } = await readWithConflicts(tx, name, values as FormValues)
      if (Object.keys(errors).length > 0) throw new RuleError<DraftRule>('draftFaulty')
    },
  })
}

/** Takes a draft back that one has handed in oneself. */
export async function takeBackDraft(actor: Actor, name: DraftName, version: number): Promise<void> {
  await step(actor, name, version, 'takeBack')
}

/** Gives a draft back to whoever wrote it. The reason is kept for ever. A withdrawal that is refused is gone. */
export async function returnDraft(actor: Actor, name: DraftName, version: number, reason: string): Promise<void> {
  if (reason.trim() === '') throw new RuleError<DraftRule>('reasonMissing')
  await step(actor, name, version, 'return', { change: unapproved, reason })
}

/** Approves a draft for a later moment. @throws RuleError `publishAtPast` */
export async function scheduleDraft(
  actor: Actor,
  name: DraftName,
  version: number,
  publishAt: Date,
  now = new Date(),
): Promise<void> {
  if (publishAt <= now) throw new RuleError<DraftRule>('publishAtPast')
  await step(actor, name, version, 'schedule', { change: { publishAt, approverId: actor.userId } })
}

export async function unscheduleDraft(actor: Actor, name: DraftName, version: number): Promise<void> {
  await step(actor, name, version, 'unschedule', { change: unapproved })
}

/** Throws a draft away. The published record stays as it is. */
export async function discardDraft(actor: Actor, name: DraftName, version: number): Promise<void> {
  await step(actor, name, version, 'discard')
}

const unapproved = { publishAt: null, approverId: null }

function step(actor: Actor, name: DraftName, version: number, action: Step, work?: StepWork): Promise<number> {
  return db().$transaction((tx) => stepIn(tx, actor, name, version, action, work))
}

/** Whether the same person has begun the same record, and nobody has written in it since. */
async function isBegunAlready(tx: Transaction, actor: Actor, name: DraftName, values: FormValues): Promise<boolean> {
  const draft = await tx.draft.findUnique({
    where: { noun_key: name, baseRevision: 0, version: 1, editorId: actor.userId },
    select: { values: true },
  })
  const inOrder = (said: object) => JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)))
  return draft !== null && inOrder(draft.values as FormValues) === inOrder(values)
}

async function refuseTakenKey(tx: Transaction, { noun, key }: DraftName): Promise<void> {
  const isTaken =
    (await tx.recordRevision.findFirst({ where: { noun, key }, select: { id: true } })) ??
    (await tx.draft.findUnique({ where: { noun_key: { noun, key } }, select: { id: true } }))
  if (isTaken) throw new RuleError<DraftRule>('keyTaken')
}
