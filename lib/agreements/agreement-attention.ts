import { isPromise } from '@/lib/clauses/clause-promises'
import type { ClauseStanding, StandingReport } from '@/lib/clauses/clause-standing'

export type AttentionItem =
  | { kind: 'silent'; count: number }
  | { kind: 'disputed'; numbers: number[] }
  | { kind: 'late'; count: number; partyId: string }
  | { kind: 'differ'; number: number }
  | { kind: 'delayed' | 'blocked'; number: number; partyId: string }

/**
 * What a minister should look at first: what is blocked, delayed, disputed, told differently, then who owes reports, then silence;
 * final provisions are left out.
 * @param owed how many reports of each side are overdue
 */
export function attentionItems(
  clauses: readonly {
    number: number
    nature: string
    standing: ClauseStanding<StandingReport>
    /** Those that are not settled. */
    disputes: readonly unknown[]
  }[],
  owed: readonly { partyId: string; overdue: number }[],
): AttentionItem[] {
  const counted = clauses.filter(isPromise)
  const reported = (status: 'blocked' | 'delayed') =>
    counted.flatMap(({ number, standing }) =>
      standing.parties
        .filter((side) => side.status === status)
        .map(({ partyId }): AttentionItem => ({ kind: status, number, partyId })),
    )
  const differing = counted
    .filter(({ standing }) => standing.accord === 'differ')
    .map(({ number }): AttentionItem => ({ kind: 'differ', number }))
  const disputed = counted.flatMap(({ number, disputes }) => (disputes.length > 0 ? [number] : []))
  const silent = counted.filter(({ standing }) => standing.accord === 'silent').length
  return [
    ...reported('blocked'),
    ...reported('delayed'),
    ...(disputed.length > 0 ? [{ kind: 'disputed' as const, numbers: disputed }] : []),
    ...differing,
    ...owed
      .filter(({ overdue }) => overdue > 0)
      .map(({ partyId, overdue }) => ({ kind: 'late' as const, count: overdue, partyId })),
    ...(silent > 0 ? [{ kind: 'silent' as const, count: silent }] : []),
  ]
}
