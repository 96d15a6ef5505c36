import type { getPublishedOutcome, listPublishedOutcomes } from './outcome-queries'

export type Outcome = Awaited<ReturnType<typeof listPublishedOutcomes>>[number]
export type OutcomePage = NonNullable<Awaited<ReturnType<typeof getPublishedOutcome>>>
