import 'server-only'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import { publicDb } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink } from '@/lib/records/named-link'
import { datesDiffer, otherSigningDates } from '@/lib/records/other-value-select'
import { choosePassage } from '@/lib/records/passage'
import { storedDate } from '@/lib/records/stored-date'
import { agreementOrder, agreementWhere, clauseWhere } from './agreement-conditions'
import { type AgreementFacet, type AgreementFilter, agreementsPerPage } from './agreement-filter'
import { matchingClauses, matchingClausesInAll } from './agreement-match-queries'
import { partiesSelect, partyViews } from './party-select'

/** How many agreements each value of each facet would leave, the other facets as chosen. */
async function countFacets(filter: AgreementFilter) {
  const part = (
    facet: AgreementFacet,
    value: Prisma.Sql,
    joins: Prisma.Sql = Prisma.empty,
    more: Prisma.Sql = Prisma.sql`TRUE`,
  ) =>
    Prisma.sql`(SELECT ${facet} AS "facet", ${value} AS "value", count(DISTINCT a."id")::int AS "count" FROM "Agreement" a ${joins} WHERE ${agreementWhere(filter, facet)} AND ${more} GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT ${listLimit})`
  const parties = Prisma.sql`JOIN "AgreementParty" ap ON ap."agreementId" = a."id" JOIN "Body" ab ON ab."id" = ap."bodyId"`
  const rows = await publicDb().$queryRaw<{ facet: AgreementFacet; value: string | null; count: number }[]>(
    Prisma.join(
      [
        part('country', Prisma.sql`ab."countryCode"::text`, parties),
        part(
          'partner',
          Prisma.sql`ab."countryCode"::text`,
          parties,
          filter.country === undefined ? undefined : Prisma.sql`ab."countryCode" <> ${filter.country}`,
        ),
        part('body', Prisma.sql`ab."key"`, parties),
        part(
          'theme',
          Prisma.sql`th."key"`,
          Prisma.sql`JOIN "Clause" c ON c."agreementId" = a."id" JOIN "ClauseTheme" tct ON tct."clauseId" = c."id" JOIN "Theme" th ON th."id" = tct."themeId"`,
          clauseWhere(filter, 'theme'),
        ),
        part('stage', Prisma.sql`a."stage"::text`),
        part('kind', Prisma.sql`a."kind"::text`),
        part('year', Prisma.sql`coalesce(extract(year FROM a."signedOn")::int::text, 'unknown')`),
        part(
          'status',
          Prisma.sql`lr."status"::text`,
          Prisma.sql`JOIN "LatestReport" lr ON lr."agreementId" = a."id" JOIN "Clause" c ON c."id" = lr."clauseId"`,
          clauseWhere(filter, 'status'),
        ),
        Prisma.sql`(SELECT 'status', 'no_information', count(*)::int FROM "Agreement" a WHERE ${agreementWhere({ ...filter, status: 'no_information' })})`,
      ],
      ' UNION ALL ',
    ),
  )
  return rows.filter((row): row is typeof row & { value: string } => row.value !== null && row.count > 0)
}

/**
 * The names of the values of a facet whose values are records: those that are counted, and those that are chosen, which may
 * be left by no agreement. A value without a name is no record.
 */
async function nameFacets(
  rows: { facet: AgreementFacet; value: string }[],
  filter: AgreementFilter,
  locale: Locale,
): Promise<Record<string, string>> {
  const values = (facet: 'country' | 'partner' | 'body' | 'theme') => [
    ...rows.filter((row) => row.facet === facet).map((row) => row.value),
    ...(filter[facet] === undefined ? [] : [filter[facet]]),
  ]
  const texts = { select: { locale: true, name: true } } as const
  const db = publicDb()
  const [countries, bodies, themes] = await Promise.all([
    db.country.findMany({
      where: { code: { in: [...values('country'), ...values('partner')] } },
      select: { code: true, texts },
    }),
    db.body.findMany({ where: { key: { in: values('body') }, state: 'published' }, select: { key: true, texts } }),
    db.theme.findMany({ where: { key: { in: values('theme') } }, select: { key: true, texts } }),
  ])
  const named = (
    facet: AgreementFacet,
    records: readonly { key: string; texts: { locale: Locale; name: string }[] }[],
  ) => records.map((record) => [`${facet}:${record.key}`, namedLink(record, locale).name])
  const states = countries.map(({ code, ...country }) => ({ ...country, key: code }))
  return Object.fromEntries([
    ...named('country', states),
    ...named('partner', states),
    ...named('body', bodies),
    ...named('theme', themes),
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
  _count: otherSigningDates,
  clauses: {
    select: {
      id: true,
      nature: true,
      latest: { select: { report: { select: standingReportSelect } } },
    },
    take: mostClauses,
  },
} satisfies Prisma.AgreementSelect

async function countAgreements(filter: AgreementFilter): Promise<number> {
  const [counted] = await publicDb().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM "Agreement" a WHERE ${agreementWhere(filter)}`
  return counted?.total ?? 0
}

/**
 * One page of the published agreements that the filter leaves, each with the clauses that the filter asks for, how many
 * agreements there are, and the counts beside each filter value.
 */
export async function listPublishedAgreements(filter: AgreementFilter, locale: Locale) {
  const db = publicDb()
  const [found, facets] = await Promise.all([
    db.$queryRaw<{ id: string; total: number; clauses: number | null }[]>`
      SELECT a."id"::text AS "id", count(*) OVER ()::int AS "total", ${matchingClausesInAll(filter)} AS "clauses" FROM "Agreement" a
      LEFT JOIN "AgreementText" t ON t."agreementId" = a."id" AND t."current" AND t."locale" = ${locale}::"Locale"
      WHERE ${agreementWhere(filter)} ORDER BY ${agreementOrder(filter, locale)}
      LIMIT ${agreementsPerPage} OFFSET ${(filter.page - 1) * agreementsPerPage}`,
    countFacets(filter),
  ])
  const [rows, names] = await Promise.all([
    db.agreement.findMany({ where: { id: { in: found.map((row) => row.id) }, state: 'published' }, select: rowSelect }),
    nameFacets(facets, filter, locale),
  ])
  const matches = await matchingClauses(rows, filter, locale)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    // A page beyond the last has no row to count by.
    total: found[0]?.total ?? (filter.page > 1 ? await countAgreements(filter) : 0),
    /** How many clauses of all of them a filter by theme or status asks for; null without one, and beyond the last page. */
    clauses: found[0]?.clauses ?? null,
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
          shortTitle: text?.shortTitle ?? row.key,
          textLocale: text?.locale ?? locale,
          place: choosePassage(row.texts, ({ place }) => place, locale, row.primaryLocale),
          signed: storedDate(row.signedOn, row.signedPrecision, row.signedCalendar),
          datesDiffer: datesDiffer(row),
          parties: partyViews(row, locale, row.primaryLocale),
          clauses: row.clauses.map((clause) => ({
            nature: clause.nature,
            reports: clause.latest.map(({ report }) => standingReport(report)),
          })),
          matches: matches.get(row.id) ?? { clauses: [], total: 0 },
        },
      ]
    }),
  }
}

/** The next keys of the agreements that the filter leaves, in the order of the keys: for files, which have no pages. */
export async function agreementKeysAfter(filter: AgreementFilter, after: string, most: number): Promise<string[]> {
  const rows = await publicDb().$queryRaw<{ key: string }[]>`
    SELECT a."key" FROM "Agreement" a WHERE ${agreementWhere(filter)} AND a."key" > ${after} ORDER BY a."key" LIMIT ${most}`
  return rows.map(({ key }) => key)
}

/** The same of the clauses that the filter asks for, of the agreements that it leaves: one by theme or status asks for some of them. */
export async function clauseKeysAfter(filter: AgreementFilter, after: string, most: number): Promise<string[]> {
  const rows = await publicDb().$queryRaw<{ key: string }[]>`
    SELECT c."key" FROM "Clause" c JOIN "Agreement" a ON a."id" = c."agreementId"
    WHERE ${agreementWhere(filter)} AND ${clauseWhere(filter)} AND c."key" > ${after} ORDER BY c."key" LIMIT ${most}`
  return rows.map(({ key }) => key)
}

export type AgreementList = Awaited<ReturnType<typeof listPublishedAgreements>>
export type AgreementRowView = AgreementList['rows'][number]
