import type { getPublishedCompared, listPublishedComparable } from './comparison-queries'
import type { readComparison } from './comparison-reading'

/** What the rules and components of comparisons are given, derived from what the queries return. */
export type ComparedAgreement = NonNullable<Awaited<ReturnType<typeof getPublishedCompared>>>
export type Comparable = Awaited<ReturnType<typeof listPublishedComparable>>
export type ReadComparison = Awaited<ReturnType<typeof readComparison>>
