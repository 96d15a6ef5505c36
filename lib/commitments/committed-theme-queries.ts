import 'server-only'
import { agreementWhere } from '@/lib/agreements/agreement-conditions'
import { noFilter } from '@/lib/agreements/agreement-filter'
import { publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { namedLink } from '@/lib/records/named-link'

/**
 * How many clauses of each theme the agreements hold to which a body, or bodies of a country, are parties: what the list of
 * agreements shows for that body or country and theme. In the order of the themes, only those with clauses.
 */
export async function listPublishedCommittedThemes(asked: { country: string } | { body: string }, locale: Locale) {
  const db = publicDb()
  const counts = await db.$queryRaw<{ theme: string; clauses: number }[]>`
    SELECT t."key" AS "theme", count(DISTINCT c."id")::int AS "clauses"
    FROM "Agreement" a
    JOIN "Clause" c ON c."agreementId" = a."id"
    JOIN "ClauseTheme" ct ON ct."clauseId" = c."id"
    JOIN "Theme" t ON t."id" = ct."themeId"
    WHERE ${agreementWhere({ ...noFilter, ...asked })} GROUP BY 1`
  const themes = await db.theme.findMany({
    where: { key: { in: counts.map(({ theme }) => theme) } },
    orderBy: { position: 'asc' },
    select: { key: true, texts: { select: { locale: true, name: true } } },
  })
  return themes.map((theme) => ({
    ...namedLink(theme, locale),
    clauses: counts.find(({ theme: key }) => key === theme.key)?.clauses ?? 0,
  }))
}
