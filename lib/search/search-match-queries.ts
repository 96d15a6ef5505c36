import 'server-only'
import { publicDb } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { inTitle, quoted } from './search-analysis'
import { type Counted, countLimit, countsOfFit, listOf } from './search-count-queries'
import { type Condition, entriesOf, facetsOf, type Narrowing, tsqueryOf } from './search-fit-queries'
import { kindsWithNames, type SearchKind } from './search-kinds'

export interface Match {
  id: number
  kind: SearchKind
  key: string
  score: number
  /** ISO. */
  on: string
}

/** Where many records fit, the rank of so many is asked for: of those whose titles fit, and of all. */
const [mostTitled, mostFound] = [500, 500]
/** How a word counts by where it stands: in what a text is about, in the text, in a label, in the title. */
const places = '{0.05, 0.2, 0.5, 1}'

export interface Page {
  limit: number
  after: Pick<Match, 'score' | 'on' | 'id'> | null
  /** No more of each kind. */
  mostOfKind?: number | undefined
}

/** How much fits, and what is known of which entries those are, by their numbers. */
export interface Fit extends Counted {
  /** Those of which a rank is asked for. */
  found?: number[] | undefined
  /** All, newest first, where they can be counted. */
  dated?: number[] | undefined
}

/**
 * The records that fit, best first, then newest; from behind `after` on; and how many there are. What has a name of its own comes before
 * what only tells of it, and a source last. One statement: where a word is common, most of its time goes into reading what fits.
 * @param known what was told of the same before: the less has to be read
 */
export async function matching(
  condition: Condition,
  narrowing: Narrowing,
  { limit, after, mostOfKind }: Page,
  known?: Fit,
): Promise<Fit & { matches: Match[] }> {
  const facets = facetsOf(narrowing)
  const behind = after
    ? Prisma.sql`WHERE (f."score", f."on", -f."id") < (${after.score}::float8, ${after.on}::text, ${-after.id}::int)`
    : Prisma.empty
  const ofKind = mostOfKind
    ? Prisma.sql`(SELECT g.* FROM (SELECT s.*, row_number() OVER (PARTITION BY s."kind" ORDER BY ${best}) AS "place"
        FROM scored s) g WHERE g."place" <= ${mostOfKind}::int)`
    : Prisma.sql`scored`
  const found = known?.found
    ? Prisma.sql`found AS (SELECT unnest(${known.found}::int[]) AS "id")`
    : Prisma.sql`fit AS MATERIALIZED (
        SELECT e."id", e."kind", e."facets" FROM ${entriesOf(condition, facets, known ? mostFound : countLimit + 1)} e
      ),
      found AS MATERIALIZED (
        (SELECT fit."id" FROM fit LIMIT ${mostFound}) UNION SELECT e."id" FROM ${entriesOf(condition, facets, mostTitled, inTitle)} e
      )`
  const also = [
    ...(known?.found ? [] : [Prisma.sql`(SELECT COALESCE(array_agg(found."id"), '{}') FROM found) AS "found"`]),
    ...(known ? [] : [countsOfFit]),
  ]
  const rows = await publicDb().$queryRaw<(Partial<Fit> & { matches: Match[] })[]>`
    WITH ${found},
    scored AS (${scoring(said(condition), titleOf(condition))}),
    page AS (
      SELECT f."id", f."kind", f."key", f."on", f."score" FROM ${ofKind} f ${behind} ORDER BY ${best} LIMIT ${limit}
    )
    SELECT ${Prisma.join([Prisma.sql`${listOf(Prisma.sql`SELECT * FROM page`, best)} AS "matches"`, ...also])}`
  return { matches: [], total: 0, kinds: [], facets: [], ...known, ...rows[0] }
}

/** In which order what was scored is shown. */
export const best = Prisma.sql`"score" DESC, "on" DESC, "id"`

/** What was `found`, with how well it fits: what its words count, and what of it is in the title. */
export function scoring(said: Prisma.Sql, title: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT e."id", e."kind", e."key", COALESCE(e."on"::text, '') AS "on", round((
      CASE WHEN e."kind"::text = ANY (${kindsWithNames}::text[]) THEN 1.1 WHEN e."kind" = 'agreements' THEN 1
        WHEN e."kind" = 'sources' THEN 0.8 ELSE 0.95 END * (${said} + ${title}))::numeric, 6)::float8 AS "score"
    FROM found JOIN "SearchEntry" e ON e."id" = found."id"`
}

/** What a title counts that says just what is asked for, and one that has all of it: the less it says besides, the more. */
export const titleCounts = {
  whole: Prisma.sql`0.6`,
  within: ({ meanings }: Condition) =>
    Prisma.sql`0.3 * least(1, ${meanings.length}::float8 / greatest(e."titleLength", 1))`,
}

function titleOf(condition: Condition): Prisma.Sql {
  return Prisma.sql`CASE WHEN e."words" @@ ${condition.whole}::tsquery THEN ${titleCounts.whole}
    WHEN e."words" @@ ${tsqueryOf(condition, [], inTitle)}::tsquery THEN ${titleCounts.within(condition)} ELSE 0 END`
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
