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
 */
export function newest(
  condition: Condition,
  narrowing: Narrowing,
  { limit, after }: Page,
  total: number,
): Promise<Match[]> {
  const asked = partsOf(condition, facetsOf(narrowing))
  const { on, id } = after ? { on: after.on || longAgo, id: after.id } : beforeAll
  const fit =
    total > countLimit
      ? Prisma.sql`entries_by_date(${asked.join(' & ')}::tsquery, ${on}::date, ${id}::int, ${limit}::int)`
      : byIndex(asked, countLimit)
  return publicDb().$queryRaw`
    SELECT f."id", f."kind", f."key", 0::float8 AS "score", f."day"::text AS "on" FROM ${fit} f
    WHERE (f."day", f."id") < (${on}::date, ${id}::int) ORDER BY f."day" DESC, f."id" DESC LIMIT ${limit}`
}
