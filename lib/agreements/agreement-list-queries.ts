import 'server-only'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import { publicDb } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { storedDate } from '@/lib/records/stored-date'
import { type AgreementFacet, type AgreementFilter, agreementsPerPage } from './agreement-filter'
import { partiesSelect, partyViews } from './party-select'

/** What narrows the list, one condition a facet; `a` is the agreement. */
const conditions: { [F in AgreementFacet]: (value: string) => Prisma.Sql } = {
  country: (value) =>
    Prisma.sql`EXISTS (SELECT FROM "AgreementParty" p JOIN "Body" b ON b."id" = p."bodyId" WHERE p."agreementId" = a."id" AND b."countryCode" = ${value})`,
  body: (value) =>
    Prisma.sql`EXISTS (SELECT FROM "AgreementParty" p JOIN "Body" b ON b."id" = p."bodyId" WHERE p."agreementId" = a."id" AND b."key" = ${value})`,
  theme: (value) =>
    Prisma.sql`EXISTS (SELECT FROM "Clause" c JOIN "ClauseTheme" ct ON ct."clauseId" = c."id" JOIN "Theme" t ON t."id" = ct."themeId" WHERE c."agreementId" = a."id" AND t."key" = ${value})`,
  stage: (value) => Prisma.sql`a."stage" = ${value}::"AgreementStage"`,
  kind: (value) => Prisma.sql`a."kind" = ${value}::"AgreementKind"`,
  year: (value) =>
    value === 'unknown'
      ? Prisma.sql`a."signedOn" IS NULL`
      : Prisma.sql`a."signedOn" >= make_date(${Number(value)}::int, 1, 1) AND a."signedOn" < make_date(${Number(value) + 1}::int, 1, 1)`,
  status: (value) =>
    value === 'no_information'
      ? Prisma.sql`EXISTS (SELECT FROM "Clause" c JOIN "AgreementParty" p ON p."agreementId" = c."agreementId" WHERE c."agreementId" = a."id" AND c."nature" <> 'final_provision' AND NOT EXISTS (SELECT FROM "StatusReport" r WHERE r."clauseId" = c."id" AND r."partyId" = p."id"))`
      : Prisma.sql`EXISTS (SELECT FROM "LatestReport" l WHERE l."agreementId" = a."id" AND l."status" = ${value}::"ReportStatus")`,
}

function where(filter: AgreementFilter, except?: AgreementFacet): Prisma.Sql {
  const parts = [Prisma.sql`a."state" = 'published'`]
  for (const [facet, condition] of Object.entries(conditions) as [AgreementFacet, (value: string) => Prisma.Sql][]) {
    const value = filter[facet]
    if (value !== undefined && facet !== except) parts.push(condition(value))
  }
  return Prisma.join(parts, ' AND ')
}

const collations: Record<Locale, Prisma.Sql> = {
  fa: Prisma.sql`"fa-x-icu"`,
  ru: Prisma.sql`"ru-x-icu"`,
  kk: Prisma.sql`"kk-x-icu"`,
  en: Prisma.sql`"en-x-icu"`,
}

function order(filter: AgreementFilter, locale: Locale): Prisma.Sql {
  const title = Prisma.sql`t."title" COLLATE ${collations[locale]}`
  if (filter.sort === 'title') return Prisma.sql`${title} ASC, a."key" ASC`
  if (filter.sort === 'changed') return Prisma.sql`a."changedAt" DESC, a."key" ASC`
  return Prisma.sql`a."signedOn" DESC NULLS LAST, ${title} ASC, a."key" ASC`
}

/** How many agreements each value of each facet would leave, the other facets as chosen. */
async function countFacets(filter: AgreementFilter) {
  const part = (facet: AgreementFacet, value: Prisma.Sql, joins: Prisma.Sql = Prisma.empty) =>
    Prisma.sql`(SELECT ${facet} AS "facet", ${value} AS "value", count(DISTINCT a."id")::int AS "count" FROM "Agreement" a ${joins} WHERE ${where(filter, facet)} GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT 100)`
  const parties = Prisma.sql`JOIN "AgreementParty" ap ON ap."agreementId" = a."id" JOIN "Body" ab ON ab."id" = ap."bodyId"`
  const rows = await publicDb().$queryRaw<{ facet: AgreementFacet; value: string | null; count: number }[]>(
    Prisma.join(
      [
        part('country', Prisma.sql`ab."countryCode"::text`, parties),
        part('body', Prisma.sql`ab."key"`, parties),
        part(
          'theme',
          Prisma.sql`th."key"`,
          Prisma.sql`JOIN "Clause" tc ON tc."agreementId" = a."id" JOIN "ClauseTheme" tct ON tct."clauseId" = tc."id" JOIN "Theme" th ON th."id" = tct."themeId"`,
        ),
        part('stage', Prisma.sql`a."stage"::text`),
        part('kind', Prisma.sql`a."kind"::text`),
        part('year', Prisma.sql`coalesce(extract(year FROM a."signedOn")::int::text, 'unknown')`),
        part('status', Prisma.sql`lr."status"::text`, Prisma.sql`JOIN "LatestReport" lr ON lr."agreementId" = a."id"`),
        Prisma.sql`(SELECT 'status', 'no_information', count(*)::int FROM "Agreement" a WHERE ${where(filter, 'status')} AND ${conditions.status('no_information')})`,
      ],
      ' UNION ALL ',
    ),
  )
  return rows.filter((row): row is typeof row & { value: string } => row.value !== null && row.count > 0)
}

/** The names of the values of a facet whose values are records. */
async function nameFacets(
  rows: { facet: AgreementFacet; value: string }[],
  locale: Locale,
): Promise<Record<string, string>> {
  const values = (facet: AgreementFacet) => rows.filter((row) => row.facet === facet).map((row) => row.value)
  const db = publicDb()
  const [countries, bodies, themes] = await Promise.all([
    db.countryText.findMany({
      where: { countryCode: { in: values('country') }, locale },
      select: { countryCode: true, name: true },
    }),
    db.bodyText.findMany({
      where: { body: { key: { in: values('body') } }, locale },
      select: { name: true, body: { select: { key: true } } },
    }),
    db.themeText.findMany({
      where: { theme: { key: { in: values('theme') } }, locale },
      select: { name: true, theme: { select: { key: true } } },
    }),
  ])
  return Object.fromEntries([
    ...countries.map((row) => [`country:${row.countryCode}`, row.name]),
    ...bodies.map((row) => [`body:${row.body.key}`, row.name]),
    ...themes.map((row) => [`theme:${row.theme.key}`, row.name]),
  ])
}

const rowSelect = {
  ...partiesSelect,
  id: true,
  key: true,
  kind: true,
  stage: true,
  primaryLocale: true,
  signedOn: true,
  signedPrecision: true,
  signedCalendar: true,
  clauses: {
    select: {
      id: true,
      nature: true,
      latest: { select: { report: { select: standingReportSelect } } },
    },
    take: 200,
  },
} satisfies Prisma.AgreementSelect

/** One page of the published agreements that the filter leaves, how many there are, and the counts beside each filter value. */
export async function listPublishedAgreements(filter: AgreementFilter, locale: Locale) {
  const db = publicDb()
  const [found, facets] = await Promise.all([
    db.$queryRaw<{ id: string; total: number }[]>`
      SELECT a."id"::text AS "id", count(*) OVER ()::int AS "total" FROM "Agreement" a
      LEFT JOIN "AgreementText" t ON t."agreementId" = a."id" AND t."current" AND t."locale" = ${locale}::"Locale"
      WHERE ${where(filter)} ORDER BY ${order(filter, locale)}
      LIMIT ${agreementsPerPage} OFFSET ${(filter.page - 1) * agreementsPerPage}`,
    countFacets(filter),
  ])
  const [rows, names] = await Promise.all([
    db.agreement.findMany({ where: { id: { in: found.map((row) => row.id) }, state: 'published' }, select: rowSelect }),
    nameFacets(facets, locale),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    total: found[0]?.total ?? 0,
    facets,
    names,
    rows: found.flatMap(({ id }) => {
      const row = byId.get(id)
      if (!row) return []
      const text = chooseText(row.texts, locale, row.primaryLocale)
      return [
        {
          key: row.key,
          kind: row.kind,
          stage: row.stage,
          title: text?.title ?? row.key,
          textLocale: text?.locale ?? locale,
          place: text?.place ?? null,
          signed: storedDate(row.signedOn, row.signedPrecision, row.signedCalendar),
          parties: partyViews(row, locale, row.primaryLocale),
          clauses: row.clauses.map((clause) => ({
            nature: clause.nature,
            reports: clause.latest.map(({ report }) => standingReport(report)),
          })),
        },
      ]
    }),
  }
}

export type AgreementList = Awaited<ReturnType<typeof listPublishedAgreements>>
export type AgreementRowView = AgreementList['rows'][number]
