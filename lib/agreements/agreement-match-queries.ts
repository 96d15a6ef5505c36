import 'server-only'
import { publicDb } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { clauseWhere } from './agreement-conditions'
import type { AgreementFilter } from './agreement-filter'

/** Clauses that a row names; an agreement may have more that the filter asks for. */
const shownMatches = 5

interface Matches {
  clauses: { number: number; printedNumber: string | null; heading: string; locale: Locale }[]
  total: number
}

const asksForClauses = (filter: AgreementFilter) => filter.theme !== undefined || filter.status !== undefined

/** How many clauses such a filter asks for in all agreements that a query finds, whatever its limit; `a` is the agreement. */
export function matchingClausesInAll(filter: AgreementFilter): Prisma.Sql {
  if (!asksForClauses(filter)) return Prisma.sql`NULL::int`
  return Prisma.sql`(sum((SELECT count(*) FROM "Clause" c WHERE c."agreementId" = a."id" AND ${clauseWhere(filter)})) OVER ())::int`
}

/**
 * The clauses that a filter by theme or status asks for, by the id of their agreement; none without such a filter. Takes the
 * agreements that the list has found, which are published.
 */
export async function matchingClauses(
  agreements: readonly { id: string; primaryLocale: Locale }[],
  filter: AgreementFilter,
  locale: Locale,
): Promise<Map<string, Matches>> {
  if (!asksForClauses(filter) || agreements.length === 0) return new Map()
  const ids = Prisma.join(agreements.map(({ id }) => Prisma.sql`${id}::uuid`))
  const found = await publicDb().$queryRaw<{ id: string; agreementId: string; total: number }[]>`
    SELECT m."id"::text AS "id", m."agreementId"::text AS "agreementId", m."total" FROM (
      SELECT c."id", c."agreementId",
        count(*) OVER (PARTITION BY c."agreementId")::int AS "total",
        row_number() OVER (PARTITION BY c."agreementId" ORDER BY c."position") AS "place"
      FROM "Clause" c WHERE c."agreementId" IN (${ids}) AND ${clauseWhere(filter)}
    ) m WHERE m."place" <= ${shownMatches} ORDER BY m."agreementId", m."place"`
  const clauses = await publicDb().clause.findMany({
    where: { id: { in: found.map(({ id }) => id) }, agreement: { state: 'published' } },
    select: {
      id: true,
      key: true,
      number: true,
      printedNumber: true,
      texts: { where: { current: true }, select: { locale: true, heading: true } },
    },
  })
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  return new Map(
    agreements.map((agreement) => {
      const own = found.filter(({ agreementId }) => agreementId === agreement.id)
      return [
        agreement.id,
        {
          total: own[0]?.total ?? 0,
          clauses: own.flatMap(({ id }) => {
            const clause = byId.get(id)
            if (!clause) return []
            const text = chooseText(clause.texts, locale, agreement.primaryLocale)
            return [
              {
                number: clause.number,
                printedNumber: clause.printedNumber,
                heading: text?.heading ?? clause.key,
                locale: text?.locale ?? locale,
              },
            ]
          }),
        },
      ]
    }),
  )
}
