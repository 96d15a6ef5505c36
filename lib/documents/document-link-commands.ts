import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { awaitAgreement, awaitedPlace, stopAwaiting } from './document-awaited'
import { type ChangeRule, changeOrAsk } from './document-change-writing'
import { type DocumentReceipt, heldDocument, placesOf } from './document-held'
import { type LinkTarget, linkTable } from './document-link-tables'
import type { LinkInput, UnlinkInput } from './document-schema'

/**
 * Says that the document belongs to a record. With `replaces`, documents of the same kind that were linked there no longer are;
 * they stay documents. A link that is there already is no fault. Where the document, or one that it replaces, is published, a
 * second person has to confirm it. To an agreement that is still a draft it is linked when that is published.
 * @throws NotFoundError, StaleVersionError, RuleError with a `ChangeRule`: `linkUnknown` where the record is not there or has no
 * text in the language
 */
export async function linkDocument(actor: Actor, input: LinkInput): Promise<DocumentReceipt> {
  return db().$transaction(async (tx) => {
    const document = await heldDocument(tx, actor, input.key)
    const table = await linkTable(tx, input)
    if (!table) {
      const place = document.state === 'published' ? null : await awaitedPlace(tx, input)
      if (!place) throw new RuleError<ChangeRule>('linkUnknown')
      await awaitAgreement(tx, actor, document, input.version, place)
      return placesOf(tx, document)
    }
    const links = await table.linked()
    if (links.some(({ id }) => id === document.id)) return placesOf(tx, document)

    const replaced = input.replaces ? links.filter(({ kind }) => kind === document.kind) : []
    return changeOrAsk(tx, actor, document, input.version, {
      change: { kind: 'link', ...placeOf(input), replaced: replaced.map(({ key }) => key) },
      isPublic: [document, ...replaced].some(({ state }) => state === 'published'),
    })
  })
}

/**
 * Takes the link away; that of a published document once a second person confirms it. One that is not there any more is no fault.
 * @throws NotFoundError, StaleVersionError, RuleError with a `ChangeRule`
 */
export async function unlinkDocument(actor: Actor, input: UnlinkInput): Promise<DocumentReceipt> {
  return db().$transaction(async (tx) => {
    const document = await heldDocument(tx, actor, input.key)
    if (await stopAwaiting(tx, actor, document, input.version, input)) return placesOf(tx, document)
    const links = (await (await linkTable(tx, input))?.linked()) ?? []
    if (!links.some(({ id }) => id === document.id)) return placesOf(tx, document)
    return changeOrAsk(tx, actor, document, input.version, {
      change: { kind: 'unlink', ...placeOf(input) },
      isPublic: document.state === 'published',
    })
  })
}

function placeOf({ record, target, textLocale }: LinkTarget): LinkTarget {
  return { record, target, textLocale }
}
