import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import type { DocumentReceipt } from './document-commands'
import { assertVersion, heldDocument, placesOf } from './document-held'
import { type LinkTarget, linkTable } from './document-link-tables'
import type { LinkInput, UnlinkInput } from './document-schema'

export type LinkRule = 'linkUnknown'

/**
 * Says that the document belongs to a record. With `replaces`, documents of the same kind that were linked there no longer are;
 * they stay documents. A link that is there already is no fault.
 * @throws NotFoundError, StaleVersionError, RuleError `linkUnknown` where the record is not there or has no text in the language
 */
export async function linkDocument(actor: Actor, input: LinkInput): Promise<DocumentReceipt> {
  return db().$transaction(async (tx) => {
    const document = await heldDocument(tx, actor, input.key)
    const table = await linkTable(tx, input)
    if (!table) throw new RuleError<LinkRule>('linkUnknown')
    const links = await table.linked()
    if (links.some(({ id }) => id === document.id)) return placesOf(tx, document)

    await assertVersion(tx, document.id, input.version)
    const replaced = input.replaces ? links.filter(({ kind }) => kind === document.kind) : []
    if (replaced.length > 0) await table.remove(replaced.map(({ id }) => id))
    await table.add(document.id)
    await recordAudit(tx, {
      action: 'document.linked',
      actorUserId: actor.userId,
      recordKind: 'document',
      recordKey: document.key,
      payload: { ...targetOf(input), replaced: replaced.map(({ key }) => key) },
    })
    return placesOf(tx, document)
  })
}

/**
 * Takes the link away. One that is not there any more is no fault.
 * @throws NotFoundError, StaleVersionError
 */
export async function unlinkDocument(actor: Actor, input: UnlinkInput): Promise<DocumentReceipt> {
  return db().$transaction(async (tx) => {
    const document = await heldDocument(tx, actor, input.key)
    const table = await linkTable(tx, input)
    const links = (await table?.linked()) ?? []
    if (!table || !links.some(({ id }) => id === document.id)) return placesOf(tx, document)

    await assertVersion(tx, document.id, input.version)
    // Before the link goes: the page that showed it must lose it.
    const places = await placesOf(tx, document)
    await table.remove([document.id])
    await recordAudit(tx, {
      action: 'document.unlinked',
      actorUserId: actor.userId,
      recordKind: 'document',
      recordKey: document.key,
      payload: targetOf(input),
    })
    return places
  })
}

function targetOf({ record, target, textLocale }: LinkTarget) {
  return { record, key: target, locale: textLocale }
}
