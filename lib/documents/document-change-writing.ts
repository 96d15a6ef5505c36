import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import type { Actor } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import {
  type DocumentChange,
  type DocumentFacts,
  isSameChange,
  openChangeLimit,
  readChange,
  subjectOf,
} from './document-change'
import { assertVersion, type DocumentReceipt, type HeldDocument, placesOf, receiptOf } from './document-held'
import { linkTable } from './document-link-tables'
import { appendDocumentRevisions } from './document-revisions'

export type ChangeRule = 'changeWaits' | 'changesTooMany' | 'changeSettled' | 'ownChange' | 'linkUnknown'

/**
 * Changes the document; where the public would see it, asks for it instead, unless the office is one person.
 * @param isPublic whether anything that the public sees would be another thing
 * @throws StaleVersionError, RuleError `changeWaits` where another change of the same waits, `changesTooMany`
 */
export async function changeOrAsk(
  tx: Transaction,
  actor: Actor,
  document: HeldDocument,
  version: number,
  { change, isPublic }: { change: DocumentChange; isPublic: boolean },
): Promise<DocumentReceipt> {
  const subject = subjectOf(change)
  const open = await tx.documentChange.findMany({
    where: { documentId: document.id, state: 'open' },
    select: { subject: true, payload: true, askedById: true },
  })
  const asked: DocumentReceipt = { ...receiptOf(document.key), isAsked: true }
  const waiting = open.find((one) => one.subject === subject)
  if (waiting?.askedById === actor.userId && isSameChange(readChange(waiting.payload), change)) return asked
  if (waiting) throw new RuleError<ChangeRule>('changeWaits')

  await assertVersion(tx, document.id, version)
  if (!isPublic || (await publishesAlone(tx))) return applyChange(tx, actor, document, change)
  if (open.length >= openChangeLimit) throw new RuleError<ChangeRule>('changesTooMany')
  const { id } = await tx.documentChange.create({
    data: { documentId: document.id, subject, payload: change, askedById: actor.userId },
    select: { id: true },
  })
  await recordAudit(tx, {
    action: 'document.changeAsked',
    actorUserId: actor.userId,
    recordKind: 'document',
    recordKey: document.key,
    payload: { change: id, subject },
  })
  return asked
}

/** Whether the office is one person, as an administrator has set it. */
export async function publishesAlone(tx: Transaction): Promise<boolean> {
  const setting = await tx.setting.findUniqueOrThrow({ where: { id: 1 }, select: { publishesAlone: true } })
  return setting.publishesAlone
}

/**
 * Writes the change with its entry, and with its revision where the public sees it. The document is held by `assertVersion` already.
 * @param asked the confirmed change, where it was asked for
 * @throws RuleError `linkUnknown` where the record is not there or has no text in the language
 */
export async function applyChange(
  tx: Transaction,
  actor: Actor,
  document: HeldDocument,
  change: DocumentChange,
  asked?: { id: string; askedById: string },
): Promise<DocumentReceipt> {
  const entry = { actorUserId: actor.userId, recordKind: 'document', recordKey: document.key } as const
  const ofChange = asked === undefined ? {} : { change: asked.id }
  const revision = { kind: 'changed', alone: asked === undefined || asked.askedById === actor.userId } as const
  if (change.kind === 'description') {
    const before = factsForAudit(factsOf(document))
    await writeFacts(tx, document.id, change.facts)
    await appendDocumentRevisions(tx, [document.id], revision)
    const payload = { before, after: factsForAudit(change.facts), ...ofChange }
    await recordAudit(tx, { ...entry, action: 'document.described', payload })
    return placesOf(tx, document)
  }
  const place = { record: change.record, key: change.target, locale: change.textLocale, ...ofChange }
  if (change.kind === 'link') {
    const replaced = await writeLink(tx, document.id, change)
    await appendDocumentRevisions(tx, [document.id, ...replaced.map(({ id }) => id)], revision)
    const replacedKeys = replaced.map(({ key }) => key)
    await recordAudit(tx, { ...entry, action: 'document.linked', payload: { ...place, replaced: replacedKeys } })
    return { ...(await placesOf(tx, document)), replacedKeys }
  }
  // Before the link goes: the page that showed it must lose it.
  const places = await placesOf(tx, document)
  await (await linkTable(tx, change))?.remove([document.id])
  await appendDocumentRevisions(tx, [document.id], revision)
  await recordAudit(tx, { ...entry, action: 'document.unlinked', payload: place })
  return places
}

async function writeFacts(
  tx: Transaction,
  documentId: string,
  { kind, language, titles }: DocumentFacts,
): Promise<void> {
  await tx.documentText.deleteMany({ where: { documentId } })
  await tx.document.update({
    where: { id: documentId },
    data: { kind, language, texts: { create: titles } },
    select: { id: true },
  })
}

/** Returns the documents that are no longer linked there: of those that were named, and no others. */
async function writeLink(
  tx: Transaction,
  documentId: string,
  change: Extract<DocumentChange, { kind: 'link' }>,
): Promise<{ id: string; key: string }[]> {
  const table = await linkTable(tx, change)
  if (!table) throw new RuleError<ChangeRule>('linkUnknown')
  const links = await table.linked()
  const replaced = links.filter(({ id, key }) => id !== documentId && change.replaced.includes(key))
  if (replaced.length > 0) await table.remove(replaced.map(({ id }) => id))
  if (!links.some(({ id }) => id === documentId)) await table.add(documentId)
  return replaced
}

/** What is said of the document now. */
export function factsOf({ kind, language, texts }: Pick<HeldDocument, 'kind' | 'language' | 'texts'>): DocumentFacts {
  return { kind, language, titles: texts }
}

function factsForAudit({ kind, language, titles }: DocumentFacts) {
  return { kind, language, titles: titlesByLocale(titles) }
}

/** As the audit keeps titles. */
export function titlesByLocale(titles: DocumentFacts['titles']): Record<string, string> {
  return Object.fromEntries(titles.map(({ locale, title }) => [locale, title]))
}
