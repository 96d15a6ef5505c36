import type { RecordOf } from './record-files'

/** A clause with the agreement it stands in and its place there. */
export interface PlacedClause {
  key: string
  agreement: RecordOf<'agreements'>
  clause: RecordOf<'agreements'>['clauses'][number]
  position: number
}

export function placedClauses(agreements: readonly RecordOf<'agreements'>[]): PlacedClause[] {
  return agreements.flatMap((agreement) =>
    agreement.clauses.map((clause, index) => ({
      key: `${agreement.key}-${clause.number}`,
      agreement,
      clause,
      position: index + 1,
    })),
  )
}
