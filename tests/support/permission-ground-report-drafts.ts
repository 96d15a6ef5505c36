import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { bodyOf } from './permission-actors'

/** By the key of the clause: the draft of a report that waits there for an official's side. */
export type GroundReportDrafts = Record<string, string>

/** Of the first official's side, of the second's, and of an agreement that will be hidden. */
const clauses = ['ir-ru-4', 'ir-ru-5', 'kz-az-4', 'kz-kg-2'] as const

export async function makeReportDrafts(authorId: string): Promise<GroundReportDrafts> {
  const ground: GroundReportDrafts = {}
  for (const key of clauses) {
    const clause = await db().clause.findUniqueOrThrow({ where: { key }, select: { id: true, agreementId: true } })
    const body = await db().body.findFirstOrThrow({
      where: {
        key: { in: Object.values(bodyOf) },
        OR: [
          { parties: { some: { agreementId: clause.agreementId } } },
          { authorities: { some: { party: { agreementId: clause.agreementId } } } },
        ],
      },
      select: { id: true },
    })
    const party = await db().agreementParty.findFirstOrThrow({
      where: {
        agreementId: clause.agreementId,
        OR: [{ bodyId: body.id }, { authorities: { some: { bodyId: body.id } } }],
      },
      select: { id: true },
    })
    const { id } = await db().reportDraft.create({
      data: {
        ...{ clauseId: clause.id, agreementId: clause.agreementId, partyId: party.id, bodyId: body.id, authorId },
        ...{ submissionId: randomUUID(), values: { status: 'in_progress', note_en: 'For the test.' } },
      },
      select: { id: true },
    })
    ground[key] = id
  }
  return ground
}
