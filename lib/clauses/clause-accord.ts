import type { ClauseStanding, StandingReport } from './clause-standing'
import type { Status } from './status-order'

/**
 * What can be said in one sentence of how the reports of the sides stand to each other. `isBoth`: there are two parties.
 *
 * - `agree`: every side says `status`
 * - `differ`, `some`: how many of how many sides have reported
 * - `only`: of two sides the one that has reported
 */
type AccordWords =
  | { kind: 'agree'; isBoth: boolean; status: Status }
  | { kind: 'differ' | 'some'; reported: number; of: number }
  | { kind: 'only'; partyId: string }
  | { kind: 'silent' }

type Standing = Pick<ClauseStanding<StandingReport>, 'accord'> & {
  parties: readonly { partyId: string; status: Status }[]
}

export function accordWords({ accord, parties }: Standing): AccordWords {
  const reporting = parties.filter(({ status }) => status !== 'no_information')
  const [first] = reporting
  if (!first || accord === 'silent') return { kind: 'silent' }
  if (accord === 'agree') return { kind: 'agree', isBoth: parties.length === 2, status: first.status }
  if (accord === 'oneSide' && parties.length === 2) return { kind: 'only', partyId: first.partyId }
  return { kind: accord === 'differ' ? 'differ' : 'some', reported: reporting.length, of: parties.length }
}
