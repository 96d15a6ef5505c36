import { isPromise } from '@/lib/clauses/clause-promises'
import { clauseSides } from '@/lib/clauses/clause-sides'
import { composition, type StandingReport } from '@/lib/clauses/clause-standing'
import type { Status } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'

interface Listed {
  parties: readonly { id: string; countryName: string; countryLocale: Locale }[]
  clauses: readonly { nature: string; reports: readonly StandingReport[] }[]
}

/** The clauses that a party's bar counts at a status. */
export function clausesAt<Clause extends { nature: string; sides: readonly { partyId: string; status: Status }[] }>(
  clauses: readonly Clause[],
  partyId: string,
  status: Status,
): Clause[] {
  return clauses.filter(
    (clause) => isPromise(clause) && clause.sides.some((side) => side.partyId === partyId && side.status === status),
  )
}

/** The place on the page of an agreement that shows the clauses of which a party says this: the name of an anchor, without `#`. */
export function saidAnchor(bodyKey: string, status: Status): string {
  return `said-${bodyKey}-${status}`
}

/** What a row of the list shows of an agreement: its counted clauses, and the composition of each side's reports. */
export function agreementSides(agreement: Listed) {
  const clauses = agreement.clauses.map((clause) => ({ ...clause, ...clauseSides(clause.reports, agreement.parties) }))
  return {
    clauseCount: clauses.filter(isPromise).length,
    sides: agreement.parties.map((party) => ({
      partyId: party.id,
      name: party.countryName,
      lang: party.countryLocale,
      counts: composition(clauses, party.id),
    })),
  }
}
