import type { IsoDay } from '@/lib/agreements/day-math'
import { isPromise } from '@/lib/clauses/clause-promises'
import type { ClauseStanding, StandingReport } from '@/lib/clauses/clause-standing'
import { type LastReport, type ReportedClause, type ReportingBasis, sidesDue } from '@/lib/rhythm/report-duties'
import { type AttentionFacet, type AttentionFilter, type AttentionKind, attentionFacets } from './attention-filter'

/** One entry of a list of what asks for attention: a clause, or a report that a side owes on it. */
export interface AttentionEntry {
  clauseId: string
  /** The side that owes the report, and since when; only of what is overdue. */
  owed: { partyId: string; dueOn: IsoDay } | null
  /** By what the list can be narrowed: the parties of the agreement, or of what is overdue the side that owes it. */
  of: Record<AttentionFacet, readonly string[]>
}

export interface WatchedAgreement {
  key: string
  parties: readonly { id: string; bodyKey: string; countryCode: string | null }[]
  clauses: readonly (ReportedClause & {
    themes: readonly string[]
    standing: ClauseStanding<StandingReport>
    /** Those that are not settled. */
    disputes: readonly unknown[]
  })[]
  basis: ReportingBasis
}

/**
 * Everything that asks for attention in one way, agreement by agreement and clause by clause: as many entries as the totals of the
 * overview count. Final provisions are left out, as they are there.
 */
export function attentionEntries(
  kind: AttentionKind,
  agreements: readonly WatchedAgreement[],
  lastReports: readonly LastReport[],
  today: IsoDay,
): AttentionEntry[] {
  return agreements.flatMap(({ key, parties, clauses, basis }) =>
    clauses.filter(isPromise).flatMap((clause): AttentionEntry[] => {
      const entry = (of: WatchedAgreement['parties'], owed: AttentionEntry['owed'] = null): AttentionEntry => ({
        clauseId: clause.id,
        owed,
        of: {
          agreement: [key],
          country: of.flatMap(({ countryCode }) => countryCode ?? []),
          body: of.map(({ bodyKey }) => bodyKey),
          theme: clause.themes,
        },
      })
      if (kind !== 'overdue') return asks(kind, clause) ? [entry(parties)] : []
      return sidesDue(clause, basis, lastReports, today).flatMap(({ partyId, due }) =>
        due.state === 'overdue'
          ? [
              entry(
                parties.filter(({ id }) => id === partyId),
                { partyId, dueOn: due.dueOn },
              ),
            ]
          : [],
      )
    }),
  )
}

function asks(kind: Exclude<AttentionKind, 'overdue'>, { standing, disputes }: WatchedAgreement['clauses'][number]) {
  if (kind === 'disputed') return disputes.length > 0
  if (kind === 'differ' || kind === 'silent') return standing.accord === kind
  return standing.parties.some(({ status }) => status === kind)
}

/** The entries that a filter leaves, without one of its facets where that is the one to be counted. */
export function chosenEntries(
  entries: readonly AttentionEntry[],
  { chosen }: AttentionFilter,
  except?: AttentionFacet,
): AttentionEntry[] {
  return entries.filter(({ of }) =>
    attentionFacets.every((facet) => {
      const value = chosen[facet]
      return value === undefined || facet === except || of[facet].includes(value)
    }),
  )
}

/** How many entries each value of each facet would leave, the other facets as chosen; a chosen value stays where it leaves none. */
export function countEntries(
  entries: readonly AttentionEntry[],
  filter: AttentionFilter,
): { facet: AttentionFacet; value: string; count: number }[] {
  return attentionFacets.flatMap((facet) => {
    const counts = new Map<string, number>()
    for (const { of } of chosenEntries(entries, filter, facet))
      for (const value of new Set(of[facet])) counts.set(value, (counts.get(value) ?? 0) + 1)
    const chosen = filter.chosen[facet]
    if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0)
    return [...counts].map(([value, count]) => ({ facet, value, count }))
  })
}
