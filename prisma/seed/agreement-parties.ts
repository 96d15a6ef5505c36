import type { Load } from './load'
import { FaultyRecordsError } from './record-faults'
import { fileName, type RecordOf } from './record-files'
import { isSame, replaceChildren } from './row-writer'
import { children, newId } from './table-rows'

type Agreement = RecordOf<'agreements'>

/**
 * Writes the parties and their authorities. Reports point at a party, so its row is never replaced.
 * @returns the work to do when nothing of the files points any more at the parties that left them
 */
export async function writeParties(load: Load, agreements: readonly Agreement[]): Promise<() => Promise<void>> {
  const { tx } = load
  const keyOf = new Map(agreements.map(({ key }) => [load.id('agreements', key), key]))
  const bodyOf = new Map([...load.of('bodies').ids].map(([key, id]) => [id, key]))
  const rows = await tx.agreementParty.findMany({ where: { agreementId: { in: [...keyOf.keys()] } } })
  const stored = new Map(rows.map((row) => [`${row.agreementId} ${row.bodyId}`, row]))

  const fresh = []
  for (const { key, parties } of agreements) {
    for (const { body, role, inferred } of parties) {
      const place = { agreementId: load.id('agreements', key), bodyId: load.id('bodies', body) }
      const before = stored.get(`${place.agreementId} ${place.bodyId}`)
      const id = before?.id ?? newId()
      load.noteParty(key, body, id)
      stored.delete(`${place.agreementId} ${place.bodyId}`)
      if (before && isSame(before, { role, inferred })) continue
      load.noteChange('agreements', key)
      if (before) await tx.agreementParty.update({ where: { id }, data: { role, inferred } })
      else fresh.push({ id, ...place, role, inferred })
    }
  }
  if (fresh.length > 0) await tx.agreementParty.createMany({ data: fresh })

  const authorities = agreements.map(({ key, parties }) => {
    const sets = parties.map((party) =>
      children(
        'PartyAuthority',
        { partyId: load.partyId(key, party.body) },
        party.authorities.map(({ body, role }) => ({ bodyId: load.id('bodies', body), role })),
      ),
    )
    return [key, sets] as const
  })
  await replaceChildren(load, 'agreements', new Map(authorities))

  const gone = [...stored.values()]
  return async () => {
    if (gone.length === 0) return
    const where = { partyId: { in: gone.map(({ id }) => id) } }
    const reports = await tx.statusReport.findMany({ where, select: { partyId: true }, distinct: ['partyId'] })
    const heard = new Set(reports.map(({ partyId }) => partyId))
    const faults = gone
      .filter(({ id }) => heard.has(id))
      .map(({ agreementId, bodyId }) => ({
        file: fileName('agreements'),
        record: keyOf.get(agreementId) ?? '',
        field: 'parties',
        reason: `${bodyOf.get(bodyId)} has reported and cannot leave`,
      }))
    if (faults.length > 0) throw new FaultyRecordsError(faults)
    await tx.agreementParty.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
    for (const { agreementId } of gone) load.noteChange('agreements', keyOf.get(agreementId) ?? '')
  }
}
