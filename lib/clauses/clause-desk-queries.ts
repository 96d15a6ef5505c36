import 'server-only'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { storedDate } from '@/lib/records/stored-date'
import { deskGroups, deskPageSize } from './clause-desk-groups'
import { type DeskPlace, deskOrder } from './clause-desk-order-queries'
import { clauseHead, clauseHeadSelect } from './clause-head-select'

export type DeskClause = ReturnType<typeof clauseHead> & Omit<DeskPlace, 'id'>

/**
 * The clauses that the person is to report on, in the order and the groups of `deskOrder`. `groups` says of every group how many
 * clauses it has and on which page it begins; `pages` is right also for a page beyond them.
 * @param page from 1
 * @param today ISO day
 */
export async function listDeskClauses(actor: Actor, locale: Locale, page: number, today: string) {
  const order = await deskOrder(actor, page, today)
  const rows = await db().clause.findMany({
    where: { id: { in: order.places.map(({ id }) => id) } },
    select: clauseHeadSelect,
  })
  const clauses = order.places.flatMap(({ id, ...place }): DeskClause[] => {
    const row = rows.find((candidate) => candidate.id === id)
    return row ? [{ ...clauseHead(row, locale), ...place }] : []
  })
  return { clauses, ...deskGroups(order.counts) }
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
