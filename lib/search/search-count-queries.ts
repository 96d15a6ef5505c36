import 'server-only'
import { publicDb } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { type Condition, entriesOf, facetsOf, type Narrowing } from './search-fit-queries'
import type { SearchKind } from './search-kinds'

/** Counts end there. */
export const countLimit = 10_000

export interface KindCount {
  kind: SearchKind
  count: number
}

export interface FacetValue {
  facet: 'country' | 'theme' | 'status'
  value: string
  /** The records found that belong to it. */
  count: number
}

export interface Counted {
  /** At most `countLimit` and one. */
  total: number
  /** Of every kind that has any, most first; together at most `countLimit` and one. */
  kinds: KindCount[]
  /** Countries, themes and statuses, most first; none where so much fits that a part of it would have to speak for all. */
  facets: FacetValue[]
}

/** The columns of `Counted`, over `fit`, which has the first `countLimit` and one that fit. */
export const countsOfFit = Prisma.sql`
  (SELECT count(*)::int FROM fit) AS "total",
  ${listOf(Prisma.sql`SELECT fit."kind", count(*)::int AS "count" FROM fit GROUP BY fit."kind"`, Prisma.sql`"count" DESC, "kind"`)} AS "kinds",
  ${listOf(
    Prisma.sql`
      SELECT CASE left(w."facet", 1) WHEN 'c' THEN 'country' WHEN 't' THEN 'theme' ELSE 'status' END AS "facet",
        substr(w."facet", 2) AS "value", count(*)::int AS "count"
      FROM fit CROSS JOIN LATERAL unnest(fit."facets") AS w("facet")
      WHERE (SELECT count(*) FROM fit) <= ${countLimit} GROUP BY w."facet"`,
    Prisma.sql`"count" DESC, "facet", "value"`,
  )} AS "facets"`

/** How much fits, counting no further than `countLimit` and one. */
export async function countsOf(condition: Condition, narrowing: Narrowing): Promise<Counted> {
  const rows = await publicDb().$queryRaw<Counted[]>`
    WITH fit AS MATERIALIZED (SELECT e."kind", e."facets" FROM ${entriesOf(condition, facetsOf(narrowing), countLimit + 1)} e)
    SELECT ${countsOfFit}`
  return rows[0] ?? { total: 0, kinds: [], facets: [] }
}

/** The rows of a query as one value. */
export function listOf(query: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT COALESCE(json_agg(l ORDER BY ${order}), '[]') FROM (${query}) l)`
}

/** How many records of each kind fit, counting no further than `countLimit` and one. */
export function countKinds(condition: Condition, narrowing: Narrowing): Promise<KindCount[]> {
  return publicDb().$queryRaw`
    SELECT e."kind", count(*)::int AS "count" FROM ${entriesOf(condition, facetsOf(narrowing), countLimit + 1)} e
    GROUP BY e."kind" ORDER BY "count" DESC, e."kind"`
}
