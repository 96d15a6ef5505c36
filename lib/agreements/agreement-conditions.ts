import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { collations } from '@/lib/lists/collations'
import type { AgreementFacet, AgreementFilter } from './agreement-filter'

const isOfCountry = (code: string) =>
  Prisma.sql`EXISTS (SELECT FROM "AgreementParty" p JOIN "Body" b ON b."id" = p."bodyId" WHERE p."agreementId" = a."id" AND b."countryCode" = ${code})`

/** What an agreement must be, one condition a facet; `a` is the agreement. */
const conditions: { [F in Exclude<AgreementFacet, ClauseFacet>]: (value: string) => Prisma.Sql } = {
  country: isOfCountry,
  partner: isOfCountry,
  body: (value) =>
    Prisma.sql`EXISTS (SELECT FROM "AgreementParty" p JOIN "Body" b ON b."id" = p."bodyId" WHERE p."agreementId" = a."id" AND b."key" = ${value})`,
  stage: (value) => Prisma.sql`a."stage" = ${value}::"AgreementStage"`,
  kind: (value) => Prisma.sql`a."kind" = ${value}::"AgreementKind"`,
  year: (value) =>
    value === 'unknown'
      ? Prisma.sql`a."signedOn" IS NULL`
      : Prisma.sql`a."signedOn" >= make_date(${Number(value)}::int, 1, 1) AND a."signedOn" < make_date(${Number(value) + 1}::int, 1, 1)`,
}

type ClauseFacet = 'theme' | 'status'

/** What one clause of the agreement must be: a theme and a status together ask for a clause that has both. `c` is the clause. */
const clauseConditions: { [F in ClauseFacet]: (value: string) => Prisma.Sql } = {
  theme: (value) =>
    Prisma.sql`EXISTS (SELECT FROM "ClauseTheme" ct JOIN "Theme" t ON t."id" = ct."themeId" WHERE ct."clauseId" = c."id" AND t."key" = ${value})`,
  status: (value) =>
    value === 'no_information'
      ? Prisma.sql`c."nature" <> 'final_provision' AND EXISTS (SELECT FROM "AgreementParty" p WHERE p."agreementId" = c."agreementId" AND NOT EXISTS (SELECT FROM "StatusReport" r WHERE r."clauseId" = c."id" AND r."partyId" = p."id"))`
      : Prisma.sql`EXISTS (SELECT FROM "LatestReport" l WHERE l."agreementId" = c."agreementId" AND l."clauseId" = c."id" AND l."status" = ${value}::"ReportStatus")`,
}

function chosen<F extends AgreementFacet>(
  from: { [K in F]: (value: string) => Prisma.Sql },
  filter: AgreementFilter,
  except?: AgreementFacet,
): Prisma.Sql[] {
  return (Object.entries(from) as [F, (value: string) => Prisma.Sql][]).flatMap(([facet, condition]) => {
    const value = filter[facet]
    return value === undefined || facet === except ? [] : [condition(value)]
  })
}

/** What the filter asks of the agreement `a`, without one of its facets where that is the one to be counted. */
export function agreementWhere(filter: AgreementFilter, except?: AgreementFacet): Prisma.Sql {
  const ofClause = chosen(clauseConditions, filter, except)
  const parts = [Prisma.sql`a."state" = 'published'`, ...chosen(conditions, filter, except)]
  if (ofClause.length > 0)
    parts.push(
      Prisma.sql`EXISTS (SELECT FROM "Clause" c WHERE c."agreementId" = a."id" AND ${Prisma.join(ofClause, ' AND ')})`,
    )
  return Prisma.join(parts, ' AND ')
}

/** What the filter asks of the clause `c`, for a query that names the clause itself. */
export function clauseWhere(filter: AgreementFilter, except?: AgreementFacet): Prisma.Sql {
  return Prisma.join([Prisma.sql`TRUE`, ...chosen(clauseConditions, filter, except)], ' AND ')
}

/** `a` is the agreement, `t` its text in the reader's language. */
export function agreementOrder(filter: AgreementFilter, locale: Locale): Prisma.Sql {
  // By the title that the rows show.
  const title = Prisma.sql`t."shortTitle" COLLATE ${collations[locale]}`
  if (filter.sort === 'title') return Prisma.sql`${title} ASC, a."key" ASC`
  if (filter.sort === 'changed') return Prisma.sql`a."changedAt" DESC, a."key" ASC`
  return Prisma.sql`a."signedOn" DESC NULLS LAST, ${title} ASC, a."key" ASC`
}
