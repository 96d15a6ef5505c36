import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { type Actor, can, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { factLines } from './document-change'
import { changeOrAsk, factsOf, publishesAlone, titlesByLocale } from './document-change-writing'
import {
  assertVersion,
  type DocumentReceipt,
  type HeldDocument,
  heldDocument,
  placesOf,
  receiptOf,
} from './document-held'
import { lockFile } from './document-lock'
import { appendDocumentRevisions } from './document-revisions'
import type { DescribeInput, PublishInput, UploadInput, WithdrawInput } from './document-schema'
import { keepFile, type ReceivedFile } from './file-store'

export type DocumentRule = 'fileKnown' | 'keyTaken' | 'notReleasable' | 'secondPersonNeeded'

/** The file is in the registry already. */
export class FileKnownError extends RuleError<'fileKnown'> {
  readonly key: string
  constructor(key: string) {
    super('fileKnown')
    this.key = key
  }
}

/**
 * Keeps a file that has been examined, as a draft. The row is written when the file is safely where it stays; what a crash in
 * between leaves is swept (document-sweep.ts). The same form sent twice by the same person is one document.
 *
 * @throws NotFoundError for whoever does not keep documents
 * @throws FileKnownError where the registry has the file, RuleError `keyTaken` where another document has the key
 */
export async function uploadDocument(
  actor: Actor,
  { key, kind, language, titles }: UploadInput,
  file: ReceivedFile & { fileName: string; pages: number },
): Promise<DocumentReceipt> {
  requireRight(actor, 'document.keep', {})
  return db().$transaction(async (tx) => {
    await lockFile(tx, file.sha256)
    const known = await tx.document.findUnique({
      where: { sha256: file.sha256 },
      select: { key: true, uploadedById: true },
    })
    if (known?.key === key && known.uploadedById === actor.userId) return receiptOf(key)
    if (known) throw new FileKnownError(known.key)
    await assertKeyFree(tx, key)

    await keepFile(file)
    const { fileName, bytes, sha256, pages } = file
    await tx.document.create({
      data: {
        key,
        kind,
        language,
        fileName,
        bytes,
        sha256,
        pages,
        uploadedById: actor.userId,
        texts: { create: titles },
      },
      select: { id: true },
    })
    await recordAudit(tx, {
      action: 'document.uploaded',
      actorUserId: actor.userId,
      recordKind: 'document',
      recordKey: key,
      payload: { sha256, bytes, pages, fileName, kind, language, titles: titlesByLocale(titles) },
    })
    return receiptOf(key)
  })
}

/** A key of another document that is written at the same moment is waited for. */
async function assertKeyFree(tx: Transaction, key: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`document key ${key}`}, 0))`
  if (await tx.document.findUnique({ where: { key }, select: { id: true } }))
    throw new RuleError<DocumentRule>('keyTaken')
}

/**
 * Changes what is said of the file, never the file; of a published document once a second person confirms it. The same form sent
 * twice is one change.
 * @throws NotFoundError, StaleVersionError, RuleError with a `ChangeRule`
 */
export async function describeDocument(actor: Actor, input: DescribeInput): Promise<DocumentReceipt> {
  return db().$transaction(async (tx) => {
    const document = await heldDocument(tx, actor, input.key)
    const { kind, language, titles } = input
    if (factLines(factsOf(document), { kind, language, titles }).length === 0) return placesOf(tx, document)
    const change = { kind: 'description', facts: { kind, language, titles } } as const
    return changeOrAsk(tx, actor, document, input.version, { change, isPublic: document.state === 'published' })
  })
}

/**
 * Shows a draft to the public. Another person than the one who uploaded it answers for that.
 * @throws NotFoundError, StaleVersionError, RuleError `secondPersonNeeded`, or `notReleasable` for what is no draft
 */
export async function publishDocument(actor: Actor, input: PublishInput): Promise<DocumentReceipt> {
  return db().$transaction(async (tx) => {
    const { receipt, note } = await publishDocumentIn(tx, actor, input)
    await note()
    return receipt
  })
}

/**
 * See `publishDocument`; for what is published together or not at all.
 * @returns what writes its audit entry: last of all, as the chain of the audit is one row for everybody
 */
export async function publishDocumentIn(
  tx: Transaction,
  actor: Actor,
  { key, version }: Pick<PublishInput, 'key' | 'version'>,
): Promise<{ receipt: DocumentReceipt; note: () => Promise<void> }> {
  const document = await heldDocument(tx, actor, key)
  await assertMayRelease(tx, actor, document)
  const receipt = await placesOf(tx, document)
  if (document.state === 'published' && document.publishedById === actor.userId)
    return { receipt, note: async () => {} }
  if (document.state !== 'draft' && document.state !== 'in_review') throw new RuleError<DocumentRule>('notReleasable')

  await assertVersion(tx, document.id, version)
  await tx.document.update({
    where: { id: document.id },
    data: { state: 'published', publishedById: actor.userId },
    select: { id: true },
  })
  const alone = document.uploadedById === actor.userId
  await appendDocumentRevisions(tx, [document.id], { kind: 'published', alone })
  return {
    receipt,
    note: () =>
      recordAudit(tx, {
        action: 'document.published',
        actorUserId: actor.userId,
        recordKind: 'document',
        recordKey: document.key,
        payload: { sha256: document.sha256, alone },
      }),
  }
}

/**
 * Takes a published document from the public, for good: the file stays, and a better one is another document.
 * @throws NotFoundError, StaleVersionError, RuleError `secondPersonNeeded`, or `notReleasable` for what is not published
 */
export async function withdrawDocument(actor: Actor, input: WithdrawInput): Promise<DocumentReceipt> {
  return db().$transaction(async (tx) => {
    const document = await heldDocument(tx, actor, input.key)
    await assertMayRelease(tx, actor, document)
    if (document.state === 'withdrawn' && document.withdrawnById === actor.userId) return placesOf(tx, document)
    if (document.state !== 'published') throw new RuleError<DocumentRule>('notReleasable')

    await assertVersion(tx, document.id, input.version)
    await tx.document.update({
      where: { id: document.id },
      data: { state: 'withdrawn', withdrawnById: actor.userId, withdrawalReason: input.reason },
      select: { id: true },
    })
    const alone = document.uploadedById === actor.userId
    await appendDocumentRevisions(tx, [document.id], { kind: 'withdrawn', alone })
    // Of what is no longer shown nobody has to decide any more.
    await tx.documentChange.updateMany({
      where: { documentId: document.id, state: 'open' },
      data: { state: 'taken_back', settledById: actor.userId, settledAt: new Date() },
    })
    await recordAudit(tx, {
      action: 'document.withdrawn',
      actorUserId: actor.userId,
      recordKind: 'document',
      recordKey: document.key,
      payload: { sha256: document.sha256, reason: input.reason, alone },
    })
    return placesOf(tx, document)
  })
}

/** Whoever may see the document may be told why not. */
async function assertMayRelease(tx: Transaction, actor: Actor, { uploadedById }: HeldDocument): Promise<void> {
  const alone = await publishesAlone(tx)
  if (!can(actor, 'document.release', { uploadedById, publishesAlone: alone }))
    throw new RuleError<DocumentRule>('secondPersonNeeded')
}
