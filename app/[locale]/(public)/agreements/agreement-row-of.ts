import type { AgreementRowView } from '@/lib/agreements/agreement-list-queries'
import { clauseSides } from '@/lib/clauses/clause-sides'
import { composition } from '@/lib/clauses/clause-standing'

/** What a row of the list shows: the agreement, its counted clauses, and the composition of each side's reports. */
export function agreementRowOf(agreement: AgreementRowView) {
  const clauses = agreement.clauses.map((clause) => ({ ...clause, ...clauseSides(clause.reports, agreement.parties) }))
  return {
    agreement,
    clauseCount: clauses.filter(({ nature }) => nature !== 'final_provision').length,
    sides: agreement.parties.map((party) => ({ partyId: party.id, name: party.countryName, counts: composition(clauses, party.id) })),
  }
}
