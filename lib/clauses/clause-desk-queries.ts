import 'server-only'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { storedDate } from '@/lib/records/stored-date'
import { clauseHead, clauseHeadSelect } from './clause-head-select'

export const deskPageSize = 50

export type DeskClause = ReturnType<typeof clauseHead> & { isOverdue: boolean }

interface DeskOrder {
  id: string
  isOverdue: boolean
  total: number
}

/**
 * The clauses that the person is to report on: past their own due date first, then those of which their side has said
 * nothing, then the ones with the oldest word. Final provisions are not reported on. `pages` is right also for a page beyond them.
 * @param page from 1
 * @param today ISO day
 */
export async function listDeskClauses(actor: Actor, locale: Locale, page: number, today: string) {
  const order = await deskOrder(actor, page, today)
  const rows = await db().clause.findMany({
    where: { id: { in: order.map(({ id }) => id) } },
    select: clauseHeadSelect,
  })
  const clauses = order.flatMap(({ id, isOverdue }): DeskClause[] => {
    const row = rows.find((candidate) => candidate.id === id)
    return row ? [{ ...clauseHead(row, locale), isOverdue }] : []
  })
  // No row, no total: beyond the last page it has to be asked for at the first.
  const [row] = order.length > 0 || page === 1 ? order : await deskOrder(actor, 1, today)
  return { clauses, pages: Math.ceil((row?.total ?? 0) / deskPageSize) }
}

/** The order needs each side's latest word on every clause at once, so it is the database's; the words of it are not. */
function deskOrder(actor: Actor, page: number, today: string) {
  const bodyIds = [...actor.bodyIds]
  return db().$queryRaw<DeskOrder[]>`
    WITH own_party AS (
      SELECT p."id", p."agreementId"
      FROM "AgreementParty" p JOIN "Agreement" a ON a."id" = p."agreementId" AND a."state" = 'published'
      WHERE p."bodyId" = ANY (${bodyIds}::uuid[])
         OR EXISTS (SELECT FROM "PartyAuthority" x WHERE x."partyId" = p."id" AND x."bodyId" = ANY (${bodyIds}::uuid[]))
    ), latest AS (
      SELECT c."id" AS clause_id, r."status", r."asOfOn", r."id" IS NULL AS is_silent
      FROM "Clause" c
      JOIN own_party p ON p."agreementId" = c."agreementId"
      LEFT JOIN "LatestReport" l ON l."clauseId" = c."id" AND l."partyId" = p."id"
      LEFT JOIN "StatusReport" r ON r."id" = l."id"
      WHERE c."nature" <> 'final_provision' AND c."state" = 'published'
    ), standing AS (
      SELECT clause_id, bool_or(is_silent) AS is_silent, min("asOfOn") AS oldest,
        bool_or("status" IS NULL OR "status" NOT IN ('fulfilled', 'superseded')) AS is_open
      FROM latest GROUP BY clause_id
    )
    SELECT c."id", coalesce(c."dueOn" < ${today}::date AND s.is_open, false) AS "isOverdue", (count(*) OVER ())::int AS "total"
    FROM standing s JOIN "Clause" c ON c."id" = s.clause_id JOIN "Agreement" a ON a."id" = c."agreementId"
    ORDER BY 2 DESC, CASE WHEN c."dueOn" < ${today}::date AND s.is_open THEN c."dueOn" END, s.is_silent DESC, s.oldest NULLS FIRST,
      a."key" COLLATE "C", c."position", c."number"
    LIMIT ${deskPageSize} OFFSET ${(page - 1) * deskPageSize}`
}

/** A report that the person has made, for the receipt; null for anybody else's. */
export async function getOwnReport(actor: Actor, reportId: string, locale: Locale) {
  const row = await db().statusReport.findFirst({
    where: { id: reportId, authorUserId: actor.userId },
    select: {
      status: true,
      asOfOn: true,
      asOfPrecision: true,
      recordedAt: true,
      clause: {
        select: { number: true, texts: { where: { current: true }, select: { locale: true, heading: true } } },
      },
      agreement: {
        select: {
          key: true,
          primaryLocale: true,
          texts: { where: { current: true }, select: { locale: true, shortTitle: true } },
        },
      },
    },
  })
  if (!row) return null
  const { agreement, clause } = row
  const heading = chooseText(clause.texts, locale, agreement.primaryLocale)
  const title = chooseText(agreement.texts, locale, agreement.primaryLocale)
  return {
    id: reportId,
    status: row.status,
    asOf: storedDate(row.asOfOn, row.asOfPrecision),
    recordedAt: row.recordedAt.toISOString(),
    number: clause.number,
    heading: heading?.heading ?? agreement.key,
    headingLocale: heading?.locale ?? locale,
    agreementKey: agreement.key,
    agreementTitle: title?.shortTitle ?? agreement.key,
    agreementLocale: title?.locale ?? locale,
  }
}

/** For editors: every agreement with the report made last, newest first; null for whoever may not survey. */
export async function listSurveyedAgreements(actor: Actor, locale: Locale, page: number) {
  if (!can(actor, 'reports.survey', {})) return null
  const [total, rows] = await Promise.all([
    db().agreement.count({ where: { state: 'published' } }),
    db().agreement.findMany({
      where: { state: 'published' },
      select: {
        key: true,
        primaryLocale: true,
        ...partiesSelect,
        _count: { select: { clauses: { where: { state: 'published' } }, reports: true } },
        reports: {
          orderBy: { recordedAt: 'desc' },
          take: 1,
          select: {
            status: true,
            asOfOn: true,
            asOfPrecision: true,
            recordedAt: true,
            partyId: true,
            clause: { select: { number: true } },
          },
        },
      },
      orderBy: [{ changedAt: 'desc' }, { key: 'asc' }],
      take: deskPageSize,
      skip: (page - 1) * deskPageSize,
    }),
  ])
  const agreements = rows.map((row) => {
    const title = chooseText(row.texts, locale, row.primaryLocale)
    const [newest] = row.reports
    return {
      key: row.key,
      title: title?.shortTitle ?? row.key,
      titleLocale: title?.locale ?? locale,
      parties: partyViews(row, locale, row.primaryLocale),
      clauses: row._count.clauses,
      reports: row._count.reports,
      newest: newest
        ? {
            status: newest.status,
            asOf: storedDate(newest.asOfOn, newest.asOfPrecision),
            partyId: newest.partyId,
            clauseNumber: newest.clause.number,
          }
        : null,
    }
  })
  return { agreements, pages: Math.ceil(total / deskPageSize) }
}
