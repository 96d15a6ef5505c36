import type { listPublishedOutcomes } from './outcome-queries'

export type Outcome = Awaited<ReturnType<typeof listPublishedOutcomes>>[number]
