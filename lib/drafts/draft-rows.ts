import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import type { Actor } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'
import { NotFoundError, RuleError, StaleVersionError } from '@/lib/errors'
import type { FormValues } from '@/lib/forms/form-data'
import { type DraftPurpose, type DraftStep, Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'

export interface DraftName {
  noun: RecordNoun
  key: string
}

export type DraftRule =
  | 'keyTaken'
  | 'countryCodeInvalid'
  | 'draftFaulty'
  | 'stepIllegal'
  | 'reasonMissing'
  | 'publishAtPast'
  | 'alreadyDrafted'

/** Raises the draft's version, which locks the row until the end: whoever comes at the same moment waits and finds another version. */
export async function lockDraft(tx: Transaction, { noun, key }: DraftName, version: number) {
  const { count } = await tx.draft.updateMany({ where: { noun, key, version }, data: { version: { increment: 1 } } })
  const draft = await tx.draft.findUnique({ where: { noun_key: { noun, key } } })
  if (!draft) throw new NotFoundError()
  if (count === 0) throw new StaleVersionError(draft.version)
  return draft
}

interface NewDraft {
  baseRevision: number
  values: FormValues
  purpose?: DraftPurpose
  mergeInto?: string
  state?: 'in_review'
  submitterId?: string
  reason?: string
  reasonLocale?: Locale
}

/** @throws RuleError `keyTaken` where the record has a draft */
export async function insertDraft(
  tx: Transaction,
  actor: Actor,
  { noun, key }: DraftName,
  { purpose = 'edit', ...given }: NewDraft,
): Promise<void> {
  try {
    await tx.draft.create({ data: { ...given, purpose, noun, key, editorId: actor.userId }, select: { id: true } })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new RuleError<DraftRule>('keyTaken')
    throw error
  }
  await noteStep(tx, actor, { noun, key, purpose }, 'opened', 1, null)
}

/** What became of the draft, for its readers and for the audit. */
export async function noteStep(
  tx: Transaction,
  actor: Pick<Actor, 'userId'> | null,
  { noun, key, purpose }: DraftName & { purpose: DraftPurpose },
  told: DraftStep,
  version: number,
  reason: string | null,
): Promise<void> {
  await tx.draftEvent.create({
    data: { noun, key, step: told, purpose, reason, actorId: actor?.userId ?? null },
    select: { id: true },
  })
  await recordAudit(tx, {
    action: 'draft.changed',
    actorUserId: actor?.userId ?? null,
    recordKind: 'record',
    recordKey: key,
    payload: { noun, step: told, purpose, version },
  })
}

/** @throws NotFoundError where the registry has never published such a record */
export async function latestRevision(tx: Transaction, { noun, key }: DraftName) {
  const found = await tx.recordRevision.findFirst({
    where: { noun, key },
    orderBy: { revision: 'desc' },
    select: { revision: true, kind: true, document: true },
  })
  if (!found) throw new NotFoundError()
  return { ...found, document: found.document as unknown as RecordDocument }
}

/** A record has one draft: what stands in it would be lost. */
export async function refuseSecondDraft(tx: Transaction, { noun, key }: DraftName): Promise<void> {
  if (await tx.draft.findUnique({ where: { noun_key: { noun, key } }, select: { id: true } }))
    throw new RuleError<DraftRule>('alreadyDrafted')
}
