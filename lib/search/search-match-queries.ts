import 'server-only'
import type { ReportableStatus } from '@/lib/clauses/status-order'
import { publicDb } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Meaning } from './candidates'
import { inTitle, quoted } from './search-analysis'
import type { SearchKind } from './search-kinds'

export interface Match {
  id: number
  kind: SearchKind
  key: string
  score: number
  /** ISO. */
  on: string
}

/** What is looked for: of each word its meanings, and which words have to be there together. */
export interface Condition {
  meanings: readonly (readonly Meaning[])[]
  /** Sets of places in `meanings`: one of the sets has to be there. */
  together: readonly (readonly number[])[]
}

export interface Narrowing {
  kind?: SearchKind | undefined
  country?: string | undefined
  theme?: string | undefined
  status?: ReportableStatus | undefined
  /** Only what has the words in its title. */
  inTitles?: boolean
  /** No more of each kind. */
  mostOfKind?: number | undefined
}

/** Where many records fit, the rank of so many is asked for: of those whose titles fit, and of all. */
const [mostTitled, mostFound] = [500, 500]
export const countLimit = 10_000
/** How a word counts by where it stands: in what a text is about, in the text, in a label, in the title. */
const places = '{0.05, 0.2, 0.5, 1}'

/**
 * The records that fit, best first, then newest; from behind `after` on. What has a name of its own comes before what only tells of it, and a
 * source last.
 */
export function matching(
  condition: Condition,
  narrowing: Narrowing,
  limit: number,
  after: Pick<Match, 'score' | 'on' | 'id'> | null,
): Promise<Match[]> {
  const facets = facetsOf(narrowing)
  const titled = entriesOf(condition, facets, mostTitled, inTitle)
  const all = narrowing.inTitles
    ? Prisma.empty
    : Prisma.sql`UNION SELECT e."id" FROM ${entriesOf(condition, facets, mostFound)} e`
  const behind = after
    ? Prisma.sql`WHERE (f."score", f."on", -f."id") < (${after.score}::float8, ${after.on}::text, ${-after.id}::int)`
    : Prisma.empty
  const ofKind = narrowing.mostOfKind
    ? Prisma.sql`(SELECT g.* FROM (SELECT s.*, row_number() OVER (PARTITION BY s."kind" ORDER BY s."score" DESC, s."on" DESC, s."id") AS "place"
        FROM scored s) g WHERE g."place" <= ${narrowing.mostOfKind}::int)`
    : Prisma.sql`scored`
  return publicDb().$queryRaw<Match[]>`
    WITH found AS (
      SELECT e."id" FROM ${titled} e ${all}
    ),
    scored AS (
      SELECT e."id", e."kind", e."key", COALESCE(e."on"::text, '') AS "on", round((
        CASE WHEN e."kind" IN ('people', 'bodies', 'films', 'initiatives', 'funding') THEN 1.1 WHEN e."kind" = 'agreements' THEN 1
          WHEN e."kind" = 'sources' THEN 0.8 ELSE 0.95 END * (
          ${said(condition)}
          + CASE WHEN e."words" @@ ${tsqueryOf(condition, [], inTitle)}::tsquery
            THEN 0.3 * least(1, ${condition.meanings.length}::float8 / greatest(e."titleLength", 1)) ELSE 0 END))::numeric, 6)::float8 AS "score"
      FROM found JOIN "SearchEntry" e ON e."id" = found."id"
    )
    SELECT f."id", f."kind", f."key", f."on", f."score" FROM ${ofKind} f ${behind} ORDER BY f."score" DESC, f."on" DESC, f."id" LIMIT ${limit}`
}

/** What the words count that a record has: of each the likeliest meaning. Written out, since a subquery for each row takes three times as long. */
function said({ meanings }: Condition): Prisma.Sql {
  const words = meanings.flatMap((of) => {
    const ranks = of.map(
      ({ stem, weight }) =>
        Prisma.sql`${weight}::float8 * ts_rank(${places}::real[], e."words", ${quoted(stem)}::tsquery)`,
    )
    return ranks.length > 0 ? [Prisma.sql`greatest(${Prisma.join(ranks)})`] : []
  })
  return Prisma.sql`(${Prisma.join(words, ' + ')})`
}

/** How many records of each kind fit, counting no further than `countLimit` and one. */
export function countMatching(
  condition: Condition,
  narrowing: Narrowing,
): Promise<{ kind: SearchKind; count: number }[]> {
  return publicDb().$queryRaw`
    SELECT c."kind", count(*)::int AS "count" FROM ${entriesOf(condition, facetsOf(narrowing), countLimit + 1)} c
    GROUP BY c."kind" ORDER BY count(*) DESC, c."kind"`
}

export function facetsOf({ kind, country, theme, status }: Narrowing): string[] {
  const facets = [kind && `#k${kind}`, country && `#c${country}`, theme && `#t${theme}`, status && `#p${status}`]
  return facets.flatMap((facet) => (facet ? [quoted(facet)] : []))
}

/**
 * Of words that stand in more entries than this the statistics know how many, and reading some of them is enough where the index would name
 * them all.
 */
const common = 20_000

/** The entries that fit, in no order and at most so many, with their kinds and facets. */
export function entriesOf(
  condition: Condition,
  facets: readonly string[],
  most: number,
  lexemeOf?: (stem: string) => string,
): Prisma.Sql {
  const asked = Prisma.sql`${tsqueryOf(condition, facets, lexemeOf)}::tsquery`
  return expected(condition) > common
    ? Prisma.sql`(SELECT e."id", e."kind", e."facets" FROM "SearchEntry" e WHERE e."words" @@ ${asked} LIMIT ${most}::int)`
    : Prisma.sql`entries_by_index(${asked}, ${most}::int)`
}

/** In how many entries the words may stand together at most. */
function expected({ meanings, together }: Condition): number {
  const ofWord = (place: number) => (meanings[place] ?? []).reduce((sum, { df }) => sum + df, 0)
  return together.reduce((sum, set) => sum + Math.min(...set.map(ofWord)), 0)
}

/** A tsquery as text, of the lexemes of stems. Everything in it is a quoted lexeme: what somebody types is never an operator. */
export function tsqueryOf(
  { meanings, together }: Condition,
  facets: readonly string[],
  lexemeOf = (stem: string) => stem,
): string {
  const word = (place: number) => `(${(meanings[place] ?? []).map(({ stem }) => quoted(lexemeOf(stem))).join(' | ')})`
  const ways = together.map((set) => `(${set.map(word).join(' & ')})`)
  return [`(${ways.join(' | ')})`, ...facets].join(' & ')
}
