import type { Commitments } from './commitment-queries'
import type { listPublishedCommittedThemes } from './committed-theme-queries'
import type { GivenReport as Given } from './given-report-queries'
import type { OpenDecision } from './open-decision-queries'

/** What the components are given, derived from what the queries return. */
export type CommittedTheme = Awaited<ReturnType<typeof listPublishedCommittedThemes>>[number]
export type ObligedClause = Commitments['obliged'][number]
export type GivenReport = Given

/** What is due from a side, seen from the ISO day `today`. */
export interface Owed extends Pick<Commitments, 'due' | 'turns' | 'reports'> {
  today: string
  decisions: readonly OpenDecision[]
}
