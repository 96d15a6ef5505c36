import type { NounRows } from './noun-rows'
import { dateColumns } from './record-dates'
import type { RecordOf } from './record-files'
import { children } from './table-rows'

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

export const clauseRows: NounRows<'clauses', PlacedClause> = {
  row({ agreement, clause, position }, load) {
    const due = dateColumns(clause.due)
    return {
      agreementId: load.id('agreements', agreement.key),
      number: clause.number,
      printedNumber: clause.printedNumber ?? null,
      position,
      nature: clause.nature,
      strength: clause.strength,
      obliged: clause.obliged,
      obligedPartyId: clause.obligedParty ? load.partyId(agreement.key, clause.obligedParty) : null,
      dueOn: due.on,
      duePrecision: due.precision,
      sourceId: load.id('sources', clause.source),
    }
  },
  children: ({ clause }, clauseId, load) => [
    children(
      'ClauseTheme',
      { clauseId },
      clause.themes.map((theme) => ({ themeId: load.id('themes', theme) })),
    ),
    children(
      'FilmClause',
      { clauseId },
      clause.films.map((film) => ({ filmId: load.id('films', film) })),
    ),
  ],
}
