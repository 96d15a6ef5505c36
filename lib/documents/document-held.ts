import 'server-only'
import { actorStill } from '@/lib/auth/actor-still'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'
import { NotFoundError, StaleVersionError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import { lockDocuments } from './document-lock'

/** The pages of the public that show a document. */
export interface DocumentReceipt {
  key: string
  agreementKeys: string[]
  meetingKeys: string[]
  sourceKeys: string[]
  /** Documents whose place it has taken. */
  replacedKeys: string[]
  /** Nothing is changed yet: a second person has been asked to confirm it. */
  isAsked?: true
}

const heldSelect = {
  id: true,
  key: true,
  kind: true,
  language: true,
  sha256: true,
  state: true,
  uploadedById: true,
  publishedById: true,
  withdrawnById: true,
  texts: { select: { locale: true, title: true } },
} satisfies Prisma.DocumentSelect

export type HeldDocument = Prisma.DocumentGetPayload<{ select: typeof heldSelect }>

/** Of what no page of the public shows. */
export function receiptOf(key: string): DocumentReceipt {
  return { key, agreementKeys: [], meetingKeys: [], sourceKeys: [], replacedKeys: [] }
}

/**
 * The document as a command needs it; nobody else changes documents until the end of the transaction.
 * @throws NotFoundError where it is not there, or the person keeps no documents
 */
export async function heldDocument(tx: Transaction, actor: Actor, key: string): Promise<HeldDocument> {
  await lockDocuments(tx)
  requireRight(await actorStill(tx, actor), 'document.keep', {})
  const document = await tx.document.findUnique({ where: { key }, select: heldSelect })
  if (!document) throw new NotFoundError()
  return document
}

/** Raises the version if it is still the one that the form was opened with; the row is locked until the end. */
export async function assertVersion(tx: Transaction, id: string, version: number): Promise<void> {
  const { count } = await tx.document.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
  if (count > 0) return
  const current = await tx.document.findUniqueOrThrow({ where: { id }, select: { version: true } })
  throw new StaleVersionError(current.version)
}

/** Whose pages show the document. One question after the other: a transaction has one connection. */
export async function placesOf(tx: Transaction, { id, key }: HeldDocument): Promise<DocumentReceipt> {
  const agreements = await tx.agreementDocument.findMany({
    where: { documentId: id },
    select: { agreement: { select: { key: true } } },
  })
  const meetings = await tx.meetingDocument.findMany({
    where: { documentId: id },
    select: { meeting: { select: { key: true } } },
  })
  const sources = await tx.sourceDocument.findMany({
    where: { documentId: id },
    select: { source: { select: { key: true } } },
  })
  return {
    ...receiptOf(key),
    agreementKeys: [...new Set(agreements.map(({ agreement }) => agreement.key))],
    meetingKeys: meetings.map(({ meeting }) => meeting.key),
    sourceKeys: sources.map(({ source }) => source.key),
  }
}
