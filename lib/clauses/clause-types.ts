import type { getPublishedClause } from './clause-queries'

/** What the components of clauses are given, derived from what the query returns. */
export type ClausePage = NonNullable<Awaited<ReturnType<typeof getPublishedClause>>>
