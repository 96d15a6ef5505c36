import 'server-only'
import { publicDb } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import type { LocalizedText } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import type { Meaning } from './candidates'
import { inTitle, quoted } from './search-analysis'
import { type Condition, tsqueryOf } from './search-fit-queries'
import { kindsWithNames } from './search-kinds'
import { best, type Match, scoring, titleCounts } from './search-match-queries'

/** Of so many titles something is offered while somebody types: of those that have a name of their own, and of all. */
const mostOffered = 60
/** What a word counts that stands once in a title, as `ts_rank` has it. */
const titleRank = 0.61

/** What field records of each kind are called by. */
const heads = JSON.stringify(
  Object.fromEntries(Object.values(recordShapes).map(({ noun, head, shortHead = head }) => [noun, shortHead])),
)

export interface TitledMatch extends Match {
  /** What the record said last as what it is called, as the public reads it: null of files, and of what is not public. */
  called: LocalizedText | null
  primary: Locale | null
}

/**
 * Records whose titles have the words, best first, with their titles. As all of them have the words there, a word counts by how surely it is
 * meant, and no text is ranked: most are never read. What one word may mean is planned once, as it is asked at every key.
 */
export function matchingTitles(condition: Condition, limit: number): Promise<TitledMatch[]> {
  const named = kindsWithNames.map((kind) => quoted(`#k${kind}`)).join(' | ')
  const sureness = condition.meanings.filter((of) => of.length > 0).map(surenessOf)
  const [first, ...more] = sureness
  const plan = more.length === 0 ? Prisma.raw(`/* planned once: titles-${first?.ways ?? 0} */`) : Prisma.empty
  const inTitles = (facets: readonly string[]) => Prisma.sql`${tsqueryOf(condition, facets, inTitle)}::tsquery`
  const said = Prisma.join(
    sureness.map(({ counts }) => counts),
    ' + ',
  )
  const title = Prisma.sql`CASE WHEN found."isWhole" THEN ${titleCounts.whole} ELSE ${titleCounts.within(condition)} END`
  return publicDb().$queryRaw<TitledMatch[]>`
    WITH found AS (SELECT "id", bool_or("isWhole") AS "isWhole"
      FROM titles_by_index(${inTitles([`(${named})`])}, ${inTitles([])}, ${condition.whole}::tsquery, ${mostOffered}::int) GROUP BY "id"),
    scored AS (${scoring(said, title)}),
    page AS MATERIALIZED (SELECT * FROM scored ORDER BY ${best} LIMIT ${limit})
    SELECT p.*, r."called", r."primary" FROM page p LEFT JOIN LATERAL (
      SELECT r."document" -> (${heads}::jsonb ->> p."kind"::text) AS "called", r."document" ->> 'primaryLanguage' AS "primary"
      FROM "RecordRevision" r WHERE r."noun"::text = p."kind"::text AND r."key" = p."key" ORDER BY r."revision" DESC LIMIT 1) r ON true
    ORDER BY ${best} ${plan}`
}

/** What a word counts of which one meaning stands in the title, by how sure that is: the least sure one needs no look at the words. */
function surenessOf(meanings: readonly Meaning[]): { ways: number; counts: Prisma.Sql } {
  const stems = new Map<number, string[]>()
  for (const { stem, weight } of meanings) stems.set(weight, [...(stems.get(weight) ?? []), quoted(inTitle(stem))])
  const ways = [...stems].sort(([a], [b]) => b - a)
  const counted = ([weight]: readonly [number, unknown]) => Prisma.sql`${weight * titleRank}::float8`
  const others = ways
    .slice(0, -1)
    .map((way) => Prisma.sql`WHEN e."words" @@ ${way[1].join(' | ')}::tsquery THEN ${counted(way)}`)
  const least = counted(ways.at(-1) ?? [0, []])
  return {
    ways: ways.length,
    counts: others.length > 0 ? Prisma.sql`CASE ${Prisma.join(others, ' ')} ELSE ${least} END` : least,
  }
}
