import 'server-only'
import { publicDb } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { countLimit } from './search-count-queries'
import { byIndex, type Condition, facetsOf, type Narrowing, partsOf } from './search-fit-queries'
import type { Match, Page } from './search-match-queries'

/** Behind these all records come: the day after all days, and a number that none has. */
const beforeAll = { on: '9999-12-31', id: 2_147_483_647 }
/** The day of what has none. */
const longAgo = '0001-01-01'

/**
 * The records that fit, newest first, from behind `after` on. No rank is asked for. Of what can be counted all is put
 * in order; where more fits, the dates are walked from there until the page is full, however far into the list it is.
 * @param total how many fit, of more than can be counted one more than that
 * @param known the numbers of all their entries in this order, where they can be counted
 */
export function newest(
  condition: Condition,
  narrowing: Narrowing,
  { limit, after }: Page,
  total: number,
  known?: readonly number[],
): Promise<Match[]> {
  const asked = partsOf(condition, facetsOf(narrowing))
  const { on, id } = after ? { on: after.on || longAgo, id: after.id } : beforeAll
  const place = after ? known?.indexOf(after.id) : -1
  // A page that nobody was led to begins behind a number that may be none of theirs.
  if (known && place !== undefined && (place >= 0 || !after)) {
    const page = known.slice(place + 1, place + 1 + limit)
    return publicDb().$queryRaw`
      SELECT e."id", e."kind", e."key", 0::float8 AS "score", ${day}::text AS "on" FROM "SearchEntry" e
      WHERE e."id" = ANY (${page}::int[]) ORDER BY ${day} DESC, e."id" DESC`
  }
  const fit =
    total > countLimit
      ? Prisma.sql`entries_by_date(${asked.join(' & ')}::tsquery, ${on}::date, ${id}::int, ${limit}::int)`
      : byIndex(asked, countLimit)
  return publicDb().$queryRaw`
    SELECT f."id", f."kind", f."key", 0::float8 AS "score", f."day"::text AS "on" FROM ${fit} f
    WHERE (f."day", f."id") < (${on}::date, ${id}::int) ORDER BY f."day" DESC, f."id" DESC LIMIT ${limit}`
}

const day = Prisma.sql`COALESCE(e."on", ${longAgo}::date)`

/** The numbers of all entries that fit, newest first; of no more than can be counted. */
export async function allByDate(condition: Condition, narrowing: Narrowing): Promise<number[]> {
  const asked = partsOf(condition, facetsOf(narrowing))
  const [row] = await publicDb().$queryRaw<{ ids: number[] }[]>`
    SELECT COALESCE(array_agg(f."id" ORDER BY f."day" DESC, f."id" DESC), '{}') AS "ids" FROM ${byIndex(asked, countLimit)} f`
  return row?.ids ?? []
}
