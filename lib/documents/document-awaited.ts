import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import type { Actor } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locales'
import { changeOrAsk } from './document-change-writing'
import { assertVersion, type HeldDocument, heldDocument } from './document-held'
import { type LinkTarget, linkTable } from './document-link-tables'

/** The place as that of an agreement that is still a draft; null where it is none. */
export async function awaitedPlace(tx: Transaction, { record, target, textLocale }: LinkTarget) {
  if (record !== 'agreement' || textLocale === null) return null
  const drafted = await tx.draft.count({
    where: { noun: 'agreements', key: target, baseRevision: 0, purpose: 'edit' },
  })
  return drafted > 0 ? { agreementKey: target, locale: textLocale } : null
}

type AwaitedPlace = NonNullable<Awaited<ReturnType<typeof awaitedPlace>>>

/**
 * Remembers that the document will belong to the agreement. Nobody sees anything of it before both are published.
 * @throws StaleVersionError
 */
export async function awaitAgreement(
  tx: Transaction,
  actor: Actor,
  document: HeldDocument,
  version: number,
  place: AwaitedPlace,
): Promise<void> {
  const row = { documentId: document.id, ...place }
  if ((await tx.awaitedAgreement.count({ where: row })) > 0) return
  await assertVersion(tx, document.id, version)
  await tx.awaitedAgreement.create({ data: row, select: { documentId: true } })
  await recordAudit(tx, { ...entryOf(actor, document.key, place), action: 'document.awaits' })
}

/**
 * Forgets it again, where it was so.
 * @returns whether it was
 * @throws StaleVersionError
 */
export async function stopAwaiting(
  tx: Transaction,
  actor: Actor,
  document: HeldDocument,
  version: number,
  { record, target, textLocale }: LinkTarget,
): Promise<boolean> {
  if (record !== 'agreement' || textLocale === null) return false
  const place = { agreementKey: target, locale: textLocale }
  const { count } = await tx.awaitedAgreement.deleteMany({ where: { documentId: document.id, ...place } })
  if (count === 0) return false
  await assertVersion(tx, document.id, version)
  await recordAudit(tx, { ...entryOf(actor, document.key, place), action: 'document.awaitsNoMore' })
  return true
}

/**
 * Links the documents that waited for the agreement, now that it is published; those of a language in which it has no text go on
 * waiting. What is public already is asked for, as every link of a published document is.
 * @returns what writes the audit entries
 */
export async function linkAwaited(tx: Transaction, actor: Actor, agreementKey: string): Promise<() => Promise<void>> {
  const waiting = await tx.awaitedAgreement.findMany({
    where: { agreementKey },
    orderBy: [{ documentId: 'asc' }, { locale: 'asc' }],
    select: { locale: true, document: { select: { id: true, key: true, state: true, version: true } } },
  })
  const notes: (() => Promise<unknown>)[] = []
  for (const { locale, document } of waiting) {
    const place = { record: 'agreement', target: agreementKey, textLocale: locale } as const
    const table = await linkTable(tx, place)
    if (!table) continue
    await tx.awaitedAgreement.deleteMany({ where: { agreementKey, locale, documentId: document.id } })
    if (document.state === 'withdrawn') continue
    if (document.state === 'published') notes.push(() => askForLink(tx, actor, document, place))
    else {
      await table.add(document.id)
      const entry = entryOf(actor, document.key, { agreementKey, locale })
      notes.push(() =>
        recordAudit(tx, { ...entry, action: 'document.linked', payload: { ...entry.payload, replaced: [] } }),
      )
    }
  }
  return async () => {
    for (const note of notes) await note()
  }
}

/** Where as much as may be is asked for already, there is nothing more to be done: the agreement is published all the same. */
async function askForLink(
  tx: Transaction,
  actor: Actor,
  { key, version }: { key: string; version: number },
  place: LinkTarget,
): Promise<void> {
  const change = { kind: 'link' as const, ...place, replaced: [] }
  try {
    await changeOrAsk(tx, actor, await heldDocument(tx, actor, key), version, { change, isPublic: true })
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
  }
}

function entryOf(actor: Actor, recordKey: string, { agreementKey, locale }: { agreementKey: string; locale: Locale }) {
  const payload = { record: 'agreement', key: agreementKey, locale } as const
  return { actorUserId: actor.userId, recordKind: 'document', recordKey, payload } as const
}
