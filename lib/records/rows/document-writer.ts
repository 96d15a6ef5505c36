import 'server-only'
import { writeParties } from '@/lib/agreements/agreement-party-rows'
import { writeAgreementTexts } from '@/lib/agreements/agreement-text-rows'
import { writeClauseTexts } from '@/lib/clauses/clause-text-rows'
import type { Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { referencesOf } from '../document-references'
import type { RecordDocument, RecordNoun, RecordShape } from '../record-shape'
import { recordShapes } from '../record-shapes'
import { documentChildren, documentRow, type RecordIds } from './document-rows'
import { isOwnAncestor } from './record-ancestors'
import { type Model, newId, type Row } from './table-rows'
import { replaceChildren, tableOf } from './table-writer'

export type WritingRule = 'referenceUnknown' | 'partyHasReported' | 'ownAncestor'

/**
 * Makes a record say what its document says, with everything that belongs to it, as a published record that is kept at the desk.
 * @throws RuleError with a `WritingRule` where the document names a record that is not there, or leaves out a party that has
 *   reported
 */
export async function writeDocument(
  tx: Transaction,
  noun: RecordNoun,
  key: string,
  document: RecordDocument,
): Promise<void> {
  const shape = recordShapes[noun]
  const table = tableOf(tx, shape.model as Model)
  const identity: Row = noun === 'countries' ? { code: key } : { key }
  const [stored] = await table.findMany({ where: identity })
  const id = stored ? String(stored.id ?? stored.code) : noun === 'countries' ? key : newId()
  const ids = await idsOf(tx, shape, document, { noun, key, id })
  const parentId =
    shape.fields.parent?.type === 'reference' && typeof document.parent === 'string'
      ? ids.id(noun, document.parent)
      : null
  if (await isOwnAncestor(table, id, parentId)) throw new RuleError<WritingRule>('ownAncestor')
  const row: Row = {
    ...documentRow(shape, document, ids),
    ...(shape.hasState ? { state: 'published' } : {}),
    keptBy: 'desk',
  }
  if (stored) await table.update({ where: identity, data: { ...row, ...raised(stored, noun) } })
  else await table.createMany({ data: [{ ...(noun === 'countries' ? { code: key } : { id, key }), ...row }] })
  await replaceChildren(tx, new Map([[key, documentChildren(shape, document, id, ids)]]))
  if (noun === 'agreements') await writeAgreementParts(tx, key, document, ids)
  if (noun === 'clauses') {
    const { primaryLocale } = await tx.agreement.findUniqueOrThrow({
      where: { key: String(document.agreement) },
      select: { primaryLocale: true },
    })
    await writeClauseTexts(tx, new Map([[key, { document, id, primaryLocale }]]))
  }
  const agreement = agreementOf(noun, document)
  if (agreement)
    await tx.agreement.update({
      where: { key: agreement },
      data: { version: { increment: 1 }, changedAt: new Date() },
      select: { id: true },
    })
}

/** The agreement that changes with the record, beside the record itself. */
function agreementOf(noun: RecordNoun, document: RecordDocument): string | null {
  return (noun === 'clauses' || noun === 'obstacles') && typeof document.agreement === 'string'
    ? document.agreement
    : null
}

function raised(stored: Row, noun: RecordNoun) {
  const version = 'version' in stored ? { version: { increment: 1 } } : {}
  return noun === 'agreements' ? { ...version, changedAt: new Date() } : version
}

async function writeAgreementParts(
  tx: Transaction,
  key: string,
  document: RecordDocument,
  ids: KnownIds,
): Promise<void> {
  const agreements = new Map([[key, document]])
  const parties = await writeParties(tx, agreements, ids)
  if (parties.heard.length > 0) throw new RuleError<WritingRule>('partyHasReported')
  for (const [name, id] of parties.ids) ids.noteParty(name, id)
  await writeAgreementTexts(tx, agreements, ids)
  await parties.removeGone()
}

class KnownIds implements RecordIds {
  readonly #ids: ReadonlyMap<string, string>
  readonly #parties: Map<string, string>

  constructor(ids: ReadonlyMap<string, string>, parties: Map<string, string>) {
    this.#ids = ids
    this.#parties = parties
  }

  id(noun: RecordNoun, key: string): string {
    return found(this.#ids.get(`${noun} ${key}`))
  }

  partyId(agreement: string, body: string): string {
    return found(this.#parties.get(`${agreement} ${body}`))
  }

  noteParty(name: string, id: string): void {
    this.#parties.set(name, id)
  }
}

function found(id: string | undefined): string {
  if (id === undefined) throw new RuleError<WritingRule>('referenceUnknown')
  return id
}

/** The ids of all records that the document names, and of the parties of the agreement that it belongs to. */
async function idsOf(
  tx: Transaction,
  shape: RecordShape,
  document: RecordDocument,
  own: { noun: RecordNoun; key: string; id: string },
): Promise<KnownIds> {
  const ids = new Map([[`${own.noun} ${own.key}`, own.id]])
  const references = referencesOf(shape, document)
  for (const noun of new Set(references.map(({ to }) => to))) {
    const keys = references.flatMap(({ to, key }) => (to === noun ? [key] : []))
    const name = noun === 'countries' ? 'code' : 'key'
    const rows = await tableOf(tx, recordShapes[noun].model as Model).findMany({
      where: { [name]: { in: [...new Set(keys)] } },
      select: noun === 'countries' ? { code: true } : { id: true, key: true },
    })
    for (const row of rows) ids.set(`${noun} ${row[name]}`, String(row.id ?? row.code))
  }
  const parties = new Map<string, string>()
  if (own.noun === 'clauses' && typeof document.agreement === 'string') {
    const rows = await tx.agreementParty.findMany({
      where: { agreement: { key: document.agreement } },
      select: { id: true, body: { select: { key: true } } },
    })
    for (const { id, body } of rows) parties.set(`${document.agreement} ${body.key}`, id)
  }
  return new KnownIds(ids, parties)
}
