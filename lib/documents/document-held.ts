import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'
import { NotFoundError, StaleVersionError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'

/** The pages of the public that show a document. */
export interface DocumentReceipt {
  key: string
  agreementKeys: string[]
  meetingKeys: string[]
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

/**
 * The document as a command needs it.
 * @throws NotFoundError where it is not there, or the person keeps no documents
 */
export async function heldDocument(tx: Transaction, actor: Actor, key: string): Promise<HeldDocument> {
  const document = can(actor, 'document.keep', {})
    ? await tx.document.findUnique({ where: { key }, select: heldSelect })
    : null
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
  return {
    key,
    agreementKeys: [...new Set(agreements.map(({ agreement }) => agreement.key))],
    meetingKeys: meetings.map(({ meeting }) => meeting.key),
  }
}
