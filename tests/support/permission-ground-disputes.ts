import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { bodyOf } from './permission-actors'

/** By the key of the clause: what another side reports there, and the dispute of it that an official's side has raised. */
export interface GroundDisputes {
  reports: Record<string, string>
  raised: Record<string, string>
}

/** Of the first official's side, of the second's, and of clauses that will be hidden. */
const clauses = ['ir-ru-1', 'ir-ru-2', 'kz-az-1', 'kz-az-2', 'kz-kg-1', 'kz-tm-1']
const notDisputed = 'ir-ru-1'

/** @param authorUserId who says it all, as far as rows need an author */
export async function makeDisputes(authorUserId: string): Promise<GroundDisputes> {
  const ground: GroundDisputes = { reports: {}, raised: {} }
  const speaking: readonly string[] = Object.values(bodyOf)
  for (const key of clauses) {
    const { id, agreementId, agreement } = await db().clause.findUniqueOrThrow({
      where: { key },
      select: {
        id: true,
        agreementId: true,
        agreement: {
          select: {
            parties: {
              select: {
                id: true,
                body: { select: { id: true, key: true } },
                authorities: { select: { body: { select: { id: true, key: true } } } },
              },
            },
          },
        },
      },
    })
    const speakerOf = ({ body, authorities }: (typeof agreement.parties)[number]) =>
      [body, ...authorities.map((authority) => authority.body)].find((one) => speaking.includes(one.key))
    const own = agreement.parties.find((party) => speakerOf(party))
    const speaker = own && speakerOf(own)
    const other = agreement.parties.find((party) => party !== own)
    if (!own || !speaker || !other) throw new Error(`${key} has no two sides`)
    const report = await db().statusReport.create({
      data: {
        ...{ clauseId: id, agreementId, partyId: other.id, reportingBodyId: other.body.id, status: 'in_progress' },
        ...{ asOfOn: new Date('2025-10-07'), asOfPrecision: 'day', authorUserId },
        texts: { create: { locale: 'en', note: 'For the test.' } },
      },
      select: { id: true },
    })
    ground.reports[key] = report.id
    if (key === notDisputed) continue
    const dispute = await db().dispute.create({
      data: {
        ...{ clauseId: id, agreementId, partyId: own.id, bodyId: speaker.id, reportId: report.id, authorUserId },
        submissionId: randomUUID(),
        texts: { create: { locale: 'en', reason: 'For the test.' } },
      },
      select: { id: true },
    })
    ground.raised[key] = dispute.id
  }
  return ground
}
