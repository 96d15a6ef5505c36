import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { type Actor, can } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError } from '@/lib/errors'
import { assertVersion, heldDocument, placesOf } from './document-held'
import { lockFile } from './document-lock'
import type { DescribeInput, PublishInput, UploadInput, WithdrawInput } from './document-schema'
import { keepFile, type ReceivedFile } from './file-store'

export type DocumentRule = 'fileKnown' | 'keyTaken' | 'notReleasable' | 'secondPersonNeeded'

/** The pages of the public that show a document. */
export interface DocumentReceipt {
  key: string
  agreementKeys: string[]
  meetingKeys: string[]
}

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
  if (!can(actor, 'document.keep', {})) throw new NotFoundError()
  return db().$transaction(async (tx) => {
    await lockFile(tx, file.sha256)
    const known = await tx.document.findUnique({
      where: { sha256: file.sha256 },
      select: { key: true, uploadedById: true },
    })
    if (known?.key === key && known.uploadedById === actor.userId) return { key, agreementKeys: [], meetingKeys: [] }
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
      payload: { sha256, bytes, pages, fileName, kind, language, titles: byLocale(titles) },
    })
    return { key, agreementKeys: [], meetingKeys: [] }
  })
}

/** A key of another document that is written at the same moment is waited for. */
async function assertKeyFree(tx: Transaction, key: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`document key ${key}`}, 0))`
  if (await tx.document.findUnique({ where: { key }, select: { id: true } }))
    throw new RuleError<DocumentRule>('keyTaken')
}

/**
 * Changes what is said of the file, never the file. The same form sent twice is one change.
 * @throws NotFoundError, StaleVersionError
 */
export async function describeDocument(actor: Actor, input: DescribeInput): Promise<DocumentReceipt> {
  return db().$transaction(async (tx) => {
    const document = await heldDocument(tx, actor, input.key)
    const before = factsOf(document)
    const after = { kind: input.kind, language: input.language, titles: byLocale(input.titles) }
    if (isSame(before, after)) return placesOf(tx, document)

    await assertVersion(tx, document.id, input.version)
    await tx.documentText.deleteMany({ where: { documentId: document.id } })
    await tx.document.update({
      where: { id: document.id },
      data: { kind: input.kind, language: input.language, texts: { create: input.titles } },
      select: { id: true },
    })
    await recordAudit(tx, {
      action: 'document.described',
      actorUserId: actor.userId,
      recordKind: 'document',
      recordKey: document.key,
      payload: { before, after },
    })
    return placesOf(tx, document)
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
  assertSecondPerson(actor, document)
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
  return {
    receipt,
    note: () =>
      recordAudit(tx, {
        action: 'document.published',
        actorUserId: actor.userId,
        recordKind: 'document',
        recordKey: document.key,
        payload: { sha256: document.sha256 },
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
    assertSecondPerson(actor, document)
    if (document.state === 'withdrawn' && document.withdrawnById === actor.userId) return placesOf(tx, document)
    if (document.state !== 'published') throw new RuleError<DocumentRule>('notReleasable')

    await assertVersion(tx, document.id, input.version)
    await tx.document.update({
      where: { id: document.id },
      data: { state: 'withdrawn', withdrawnById: actor.userId, withdrawalReason: input.reason },
      select: { id: true },
    })
    await recordAudit(tx, {
      action: 'document.withdrawn',
      actorUserId: actor.userId,
      recordKind: 'document',
      recordKey: document.key,
      payload: { sha256: document.sha256, reason: input.reason },
    })
    return placesOf(tx, document)
  })
}

/** Whoever may see the document may be told why not. */
function assertSecondPerson(actor: Actor, document: { uploadedById: string }): void {
  if (!can(actor, 'document.release', document)) throw new RuleError<DocumentRule>('secondPersonNeeded')
}

function byLocale(titles: readonly { locale: string; title: string }[]): Record<string, string> {
  return Object.fromEntries(titles.map(({ locale, title }) => [locale, title]))
}

function factsOf({
  kind,
  language,
  texts,
}: {
  kind: string
  language: string
  texts: { locale: string; title: string }[]
}) {
  return { kind, language, titles: byLocale(texts) }
}

function isSame(a: ReturnType<typeof factsOf>, b: ReturnType<typeof factsOf>): boolean {
  const line = ({ kind, language, titles }: typeof a) => JSON.stringify([kind, language, Object.entries(titles).sort()])
  return line(a) === line(b)
}
