import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { type Actor, can } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError } from '@/lib/errors'
import { readChange } from './document-change'
import { applyChange, type ChangeRule, publishesAlone } from './document-change-writing'
import {
  assertVersion,
  type DocumentReceipt,
  type HeldDocument,
  heldDocument,
  placesOf,
  receiptOf,
} from './document-held'
import type { SettleInput } from './document-schema'

/**
 * Makes a change that somebody else has asked for. The same form sent twice is one confirmation.
 * @throws NotFoundError, StaleVersionError, RuleError `ownChange` for whoever asked for it, `changeSettled` for what is no longer
 * open, `linkUnknown` where the record of the link is not there any more
 */
export async function confirmDocumentChange(actor: Actor, input: SettleInput): Promise<DocumentReceipt> {
  return db().$transaction(async (tx) => {
    const document = await heldDocument(tx, actor, input.key)
    const change = await askedChange(tx, document, input.change)
    const { askedById } = change
    if (!can(actor, 'document.confirm', { askedById, publishesAlone: await publishesAlone(tx) }))
      throw new RuleError<ChangeRule>('ownChange')
    if (change.state === 'confirmed' && change.settledById === actor.userId) return placesOf(tx, document)
    if (change.state !== 'open') throw new RuleError<ChangeRule>('changeSettled')

    await assertVersion(tx, document.id, input.version)
    const receipt = await applyChange(tx, actor, document, readChange(change.payload), change)
    await settle(tx, actor, change.id, 'confirmed')
    return receipt
  })
}

/**
 * Takes back a change that was asked for, by its asker or any other who keeps documents. The same form sent twice is one step.
 * @throws NotFoundError, StaleVersionError, RuleError `changeSettled` for what is confirmed already
 */
export async function takeBackDocumentChange(actor: Actor, input: SettleInput): Promise<DocumentReceipt> {
  return db().$transaction(async (tx) => {
    const document = await heldDocument(tx, actor, input.key)
    const change = await askedChange(tx, document, input.change)
    const unchanged = receiptOf(document.key)
    if (change.state === 'taken_back') return unchanged
    if (change.state !== 'open') throw new RuleError<ChangeRule>('changeSettled')

    await assertVersion(tx, document.id, input.version)
    await settle(tx, actor, change.id, 'taken_back')
    await recordAudit(tx, {
      action: 'document.changeTakenBack',
      actorUserId: actor.userId,
      recordKind: 'document',
      recordKey: document.key,
      payload: { change: change.id, subject: change.subject },
    })
    return unchanged
  })
}

async function askedChange(tx: Transaction, document: HeldDocument, id: string) {
  const change = await tx.documentChange.findFirst({
    where: { id, documentId: document.id },
    select: { id: true, subject: true, payload: true, askedById: true, state: true, settledById: true },
  })
  if (!change) throw new NotFoundError()
  return change
}

async function settle(tx: Transaction, actor: Actor, id: string, state: 'confirmed' | 'taken_back'): Promise<void> {
  await tx.documentChange.update({
    where: { id },
    data: { state, settledById: actor.userId, settledAt: new Date() },
    select: { id: true },
  })
}
