import type { ClauseStanding, StandingReport } from '@/lib/clauses/clause-standing'

export type AttentionItem =
  | { kind: 'silent'; count: number }
  | { kind: 'differ'; number: number }
  | { kind: 'delayed' | 'blocked'; number: number; partyId: string }

/** What a minister should look at first: what is blocked, delayed, told differently, then silence; final provisions are left out. */
export function attentionItems(
  clauses: readonly { number: number; nature: string; standing: ClauseStanding<StandingReport> }[],
): AttentionItem[] {
  const counted = clauses.filter((clause) => clause.nature !== 'final_provision')
  const reported = (status: 'blocked' | 'delayed') =>
    counted.flatMap(({ number, standing }) =>
      standing.parties
        .filter((side) => side.status === status)
        .map(({ partyId }): AttentionItem => ({ kind: status, number, partyId })),
    )
  const differing = counted
    .filter(({ standing }) => standing.accord === 'differ')
    .map(({ number }): AttentionItem => ({ kind: 'differ', number }))
  const silent = counted.filter(({ standing }) => standing.accord === 'silent').length
  return [
    ...reported('blocked'),
    ...reported('delayed'),
    ...differing,
    ...(silent > 0 ? [{ kind: 'silent' as const, count: silent }] : []),
  ]
}
