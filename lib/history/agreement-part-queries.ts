import 'server-only'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { publicDb } from '@/lib/db'
import type { RecordName, WithdrawnPart } from './history-entry'

/** What was withdrawn of a public agreement, newest first. Nothing of what it said. */
export function listWithdrawnParts(agreement: string): Promise<WithdrawnPart[]> {
  return publicDb().$queryRaw`SELECT "noun", "number", "day"::text AS "day" FROM withdrawn_parts(${agreement})`
}

/** The records that change with an agreement: its clauses and its obstacles, as far as the public sees them. */
export async function listAgreementParts(key: string): Promise<RecordName[]> {
  const where = { agreement: { key } }
  const [clauses, obstacles] = await Promise.all([
    publicDb().clause.findMany({ where, select: { key: true }, take: mostClauses }),
    publicDb().obstacle.findMany({ where, select: { key: true }, take: mostClauses }),
  ])
  return [
    ...clauses.map((clause) => ({ noun: 'clauses' as const, key: clause.key })),
    ...obstacles.map((obstacle) => ({ noun: 'obstacles' as const, key: obstacle.key })),
  ]
}
