import type { Transaction } from '@/lib/db'
import type { ListField, RecordDocument } from '@/lib/records/record-shape'
import { itemChildren, ownColumns, type RecordIds } from '@/lib/records/rows/document-rows'
import { type ChildRows, newId, type Row } from '@/lib/records/rows/table-rows'
import { isSame, replaceChildren, tableOf } from '@/lib/records/rows/table-writer'
import { agreementShape } from './agreement-shape'

interface WrittenParties {
  /** `agreement body` → the party's id. */
  ids: Map<string, string>
  /** The agreements whose parties differed. */
  changed: Set<string>
  /** Parties that left although they have reported: they cannot. */
  heard: { agreementId: string; bodyId: string }[]
  /** Removes the parties that left, when nothing of the agreement points at them any more. Returns their agreements. */
  removeGone(): Promise<Set<string>>
}

/**
 * Writes the parties of agreements with what hangs on them. Reports point at a party, so its row is never replaced.
 * @param agreements the documents by their keys
 */
export async function writeParties(
  tx: Transaction,
  agreements: ReadonlyMap<string, RecordDocument>,
  names: RecordIds,
): Promise<WrittenParties> {
  const field = agreementShape.fields.parties as ListField
  const keyOf = new Map([...agreements.keys()].map((key) => [names.id('agreements', key), key]))
  const rows = await tx.agreementParty.findMany({ where: { agreementId: { in: [...keyOf.keys()] } } })
  const stored = new Map(rows.map((row) => [`${row.agreementId} ${row.bodyId}`, row]))
  const ids = new Map<string, string>()
  const changed = new Set<string>()
  const fresh: Row[] = []
  const owned = new Map<string, ChildRows[]>()
  for (const [key, document] of agreements) {
    for (const party of (document.parties ?? []) as RecordDocument[]) {
      const row = ownColumns(field.fields, party, names, document)
      const place = `${names.id('agreements', key)} ${row.bodyId}`
      const before = stored.get(place)
      stored.delete(place)
      const id = before?.id ?? newId()
      ids.set(`${key} ${party.body}`, id)
      owned.set(key, [...(owned.get(key) ?? []), ...itemChildren(field, party, id, names, document)])
      if (before && isSame(before, row)) continue
      changed.add(key)
      if (before) await tableOf(tx, 'AgreementParty').update({ where: { id }, data: row })
      else fresh.push({ id, agreementId: names.id('agreements', key), ...row })
    }
  }
  if (fresh.length > 0) await tableOf(tx, 'AgreementParty').createMany({ data: fresh })
  for (const key of await replaceChildren(tx, owned)) changed.add(key)

  const gone = [...stored.values()]
  const partyId = { in: gone.map(({ id }) => id) }
  const reports =
    gone.length === 0
      ? []
      : await tx.statusReport.findMany({ where: { partyId }, select: { partyId: true }, distinct: ['partyId'] })
  const reported = new Set(reports.map((report) => report.partyId))
  return {
    ids,
    changed,
    heard: gone.filter(({ id }) => reported.has(id)).map(({ agreementId, bodyId }) => ({ agreementId, bodyId })),
    async removeGone() {
      if (gone.length > 0) await tx.agreementParty.deleteMany({ where: { id: partyId } })
      return new Set(gone.flatMap(({ agreementId }) => keyOf.get(agreementId) ?? []))
    },
  }
}
