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
import { best, type Match, scoring } from './search-match-queries'

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
 * meant, and no text is ranked. What one word may mean is planned once, as it is asked at every key.
 */
export function matchingTitles(condition: Condition, limit: number): Promise<TitledMatch[]> {
  const named = kindsWithNames.map((kind) => quoted(`#k${kind}`)).join(' | ')
  const words = condition.meanings.map(surenessOf)
  const [first = 0, ...more] = words.map(({ length }) => length)
  const plan = more.length === 0 ? Prisma.raw(`/* planned once: titles-${first} */`) : Prisma.empty
  const inTitles = (facets: readonly string[]) => tsqueryOf(condition, facets, inTitle)
  const sureness = words.flatMap((cases) =>
    cases.length > 0 ? [Prisma.sql`(CASE ${Prisma.join(cases, ' ')} ELSE 0 END)`] : [],
  )
  return publicDb().$queryRaw<TitledMatch[]>`
    WITH found AS (SELECT "id" FROM titles_by_index(${inTitles([`(${named})`])}::tsquery, ${inTitles([])}::tsquery, ${mostOffered}::int)),
    scored AS (${scoring(condition, Prisma.join(sureness, ' + '))}),
    page AS MATERIALIZED (SELECT * FROM scored ORDER BY ${best} LIMIT ${limit})
    SELECT p.*, r."called", r."primary" FROM page p LEFT JOIN LATERAL (
      SELECT r."document" -> (${heads}::jsonb ->> p."kind"::text) AS "called", r."document" ->> 'primaryLanguage' AS "primary"
      FROM "RecordRevision" r WHERE r."noun"::text = p."kind"::text AND r."key" = p."key" ORDER BY r."revision" DESC LIMIT 1) r ON true
    ORDER BY ${best} ${plan}`
}

/** Of a word, in the order of how sure they are: the meanings of which one stands in the title. */
function surenessOf(meanings: readonly Meaning[]): Prisma.Sql[] {
  const stems = new Map<number, string[]>()
  for (const { stem, weight } of meanings) stems.set(weight, [...(stems.get(weight) ?? []), quoted(inTitle(stem))])
  return [...stems]
    .sort(([a], [b]) => b - a)
    .map(([weight, of]) => Prisma.sql`WHEN e."words" @@ ${of.join(' | ')}::tsquery THEN ${weight * titleRank}::float8`)
}
