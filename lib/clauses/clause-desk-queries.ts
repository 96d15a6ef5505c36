import 'server-only'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink } from '@/lib/records/named-link'
import { storedDate } from '@/lib/records/stored-date'
import { followedClauses, speakingSelect } from './clause-desk-select'
import { clauseStanding, newestFirst } from './clause-standing'
import { speakersOf } from './report-rules'
import { reportSelect, reportView } from './report-select'

export const deskPageSize = 50

const clauseHeadSelect = {
  id: true,
  number: true,
  nature: true,
  dueOn: true,
  duePrecision: true,
  dueCalendar: true,
  version: true,
  texts: { where: { current: true }, select: { locale: true, heading: true, text: true, status: true } },
  latest: { select: { report: { select: reportSelect } } },
  agreement: { select: { ...partiesSelect, key: true, primaryLocale: true } },
} satisfies Prisma.ClauseSelect

type ClauseHead = Prisma.ClauseGetPayload<{ select: typeof clauseHeadSelect }>

function clauseHead(row: ClauseHead, locale: Locale) {
  const primary = row.agreement.primaryLocale
  const text = chooseText(row.texts, locale, primary)
  const title = chooseText(row.agreement.texts, locale, primary)
  const parties = partyViews(row.agreement, locale, primary)
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    heading: text?.heading ?? row.agreement.key,
    text: text?.text ?? '',
    textLocale: text?.locale ?? locale,
    due: storedDate(row.dueOn, row.duePrecision, row.dueCalendar),
    agreementKey: row.agreement.key,
    agreementTitle: title?.shortTitle ?? row.agreement.key,
    agreementLocale: title?.locale ?? locale,
    parties,
    standing: clauseStanding(
      row.latest.map(({ report }) => reportView(report, locale)),
      parties,
    ),
  }
}

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

/** What the report form shows and offers; null where there is no such clause, or where the person speaks for none of its parties. */
export async function getClauseForReport(actor: Actor, agreementKey: string, number: number, locale: Locale) {
  const row = await db().clause.findFirst({
    where: { number, ...followedClauses(actor, agreementKey) },
    select: {
      ...clauseHeadSelect,
      agreementId: true,
      agreement: {
        select: {
          ...clauseHeadSelect.agreement.select,
          parties: { select: { ...partiesSelect.parties.select, ...speaking } },
        },
      },
    },
  })
  if (!row) return null
  const speakers = speakersOf({ parties: row.agreement.parties, bodyIds: actor.bodyIds })
  if (!can(actor, 'clause.report', { speakerBodyIds: speakers.map(({ bodyId }) => bodyId) })) return null

  const head = clauseHead(row, locale)
  const ownParties = speakers.map(({ partyId }) => partyId)
  const [{ outcomes, sources }, recent, correctable] = await Promise.all([
    offeredEvidence(row.agreementId, locale),
    listUncorrected({ clauseId: row.id }, locale, shownRecent),
    listUncorrected({ clauseId: row.id, partyId: { in: ownParties } }, locale, shownCorrectable),
  ])
  const latest = head.standing.parties.flatMap((side) => side.latest ?? [])
  return {
    ...head,
    speakers: speakers.map((speaker) => ({ ...speaker, ...speakerNames(row.agreement.parties, speaker, locale) })),
    outcomes,
    sources,
    /** The newest reports of all sides; the latest of each side is among them, however often the others report. */
    reports: newestFirst([...new Map([...latest, ...recent].map((report) => [report.id, report])).values()]),
    /** What the person may correct. */
    correctable,
  }
}

export type ClauseForReport = NonNullable<Awaited<ReturnType<typeof getClauseForReport>>>

const shownRecent = 5
const shownCorrectable = 50

/** Reports that nothing has corrected, the newest first. */
async function listUncorrected(where: Prisma.StatusReportWhereInput, locale: Locale, most: number) {
  const rows = await db().statusReport.findMany({
    where: { ...where, supersededBy: { is: null } },
    select: reportSelect,
    orderBy: [{ asOfOn: { sort: 'desc', nulls: 'last' } }, { recordedAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  return rows.map((row) => reportView(row, locale))
}

const named = { texts: { select: { locale: true, name: true, shortName: true } } } as const
const speaking = {
  body: { select: { ...partiesSelect.parties.select.body.select, ...speakingSelect.body.select } },
  authorities: { select: { body: { select: { id: true, key: true, ...named } } } },
} satisfies Prisma.AgreementPartySelect

type SpeakingParty = Prisma.AgreementPartyGetPayload<{ select: typeof speaking }>

function speakerNames(
  parties: SpeakingParty[],
  { partyKey, bodyKey }: { partyKey: string; bodyKey: string },
  locale: Locale,
) {
  const party = parties.find(({ body }) => body.key === partyKey)
  const bodies = party ? [party.body, ...party.authorities.map(({ body }) => body)] : []
  const body = bodies.find(({ key }) => key === bodyKey)
  return {
    party: party ? namedLink(party.body, locale) : { key: partyKey, name: partyKey, locale },
    body: body ? namedLink(body, locale) : { key: bodyKey, name: bodyKey, locale },
  }
}

async function offeredEvidence(agreementId: string, locale: Locale) {
  const titled = { key: true, texts: { select: { locale: true, title: true } } } as const
  const [outcomes, sources] = await Promise.all([
    db().outcome.findMany({
      where: { state: 'published', clauses: { some: { clause: { agreementId } } } },
      select: titled,
      take: listLimit,
      orderBy: { key: 'asc' },
    }),
    db().source.findMany({ where: { state: 'published' }, select: titled, take: listLimit, orderBy: { key: 'asc' } }),
  ])
  const links = (rows: typeof outcomes) =>
    sortByName(
      rows.map((row) => namedLink(row, locale)),
      ({ name }) => name,
      locale,
    )
  return { outcomes: links(outcomes), sources: links(sources) }
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
