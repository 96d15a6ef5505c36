import 'server-only'
import { getLossDays } from '@/lib/clauses/report-loss-queries'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { apiDate, byLocale } from '@/lib/records/api-shape'
import { named, titled } from '@/lib/records/named-link'
import { getLastReports } from '@/lib/rhythm/last-report-queries'
import { reportingMeetings } from '@/lib/rhythm/meeting-days'
import { apiClause, apiClauseSelect } from './agreement-api-clauses'
import { apiPartyTerms, apiPartyTermsSelect, apiTerms, apiTermsSelect } from './agreement-api-terms'
import { termsOf } from './agreement-terms-select'

/** Agreements a page of the list holds. */
export const apiPageSize = 50

const keyOnly = { select: { key: true } } as const

const headSelect = {
  id: true,
  key: true,
  kind: true,
  bindingness: true,
  scope: true,
  stage: true,
  primaryLocale: true,
  signedOn: true,
  signedPrecision: true,
  signedPrinted: true,
  signedCalendar: true,
  changedAt: true,
  frameworkBody: keyOnly,
  parties: {
    orderBy: { body: { key: 'asc' } },
    select: {
      id: true,
      role: true,
      inferred: true,
      body: { select: { ...named.select, countryCode: true } },
      authorities: { select: { role: true, body: named } },
    },
  },
  texts: {
    where: { current: true },
    select: {
      locale: true,
      revision: true,
      status: true,
      title: true,
      shortTitle: true,
      titleIsOurs: true,
      place: true,
      summary: true,
      remark: true,
      partyOrder: { orderBy: { position: 'asc' }, select: { party: { select: { body: keyOnly } } } },
    },
  },
} satisfies Prisma.AgreementSelect

const detailSelect = {
  ...headSelect,
  ...apiTermsSelect,
  reportingRhythm: true,
  parties: { ...headSelect.parties, select: { ...headSelect.parties.select, ...apiPartyTermsSelect } },
  clauses: { orderBy: { position: 'asc' }, select: apiClauseSelect },
  linksFrom: { select: { kind: true, to: keyOnly } },
  meetings: {
    select: {
      meeting: {
        select: {
          ...titled.select,
          kind: true,
          startsOn: true,
          startsPrecision: true,
          startsPrinted: true,
          startsCalendar: true,
          meetingState: true,
        },
      },
    },
  },
  sources: {
    select: {
      source: {
        select: {
          ...titled.select,
          language: true,
          url: true,
          publishedOn: true,
          publishedPrecision: true,
          publishedPrinted: true,
          publishedCalendar: true,
        },
      },
    },
  },
} satisfies Prisma.AgreementSelect

type HeadRow = Prisma.AgreementGetPayload<{ select: typeof headSelect }>

/**
 * One page of the published agreements for programs, by key, with every language and dates in ISO 8601. `page` counts from 1;
 * null where there is no such page.
 */
export async function listPublishedAgreementsForApi(page: number) {
  const where = { state: 'published' } satisfies Prisma.AgreementWhereInput
  const [total, rows] = await Promise.all([
    publicDb().agreement.count({ where }),
    publicDb().agreement.findMany({
      where,
      select: headSelect,
      orderBy: { key: 'asc' },
      skip: (page - 1) * apiPageSize,
      take: apiPageSize,
    }),
  ])
  const pages = Math.max(1, Math.ceil(total / apiPageSize))
  if (page > pages) return null
  return { total, page, pages, agreements: rows.map(headView) }
}

/**
 * One published agreement for programs: clauses, each party's latest report, the standing derived from them, and on which days the
 * next reports are due.
 */
export async function getPublishedAgreementForApi(key: string) {
  const row = await publicDb().agreement.findFirst({ where: { key, state: 'published' }, select: detailSelect })
  if (!row) return null
  const lost = await getLossDays(row.clauses.flatMap(({ latest }) => latest.map(({ report }) => report)))
  const reporting = {
    basis: {
      rhythm: row.reportingRhythm,
      terms: termsOf(row, null),
      meetings: reportingMeetings(row.meetings),
    },
    lastReports: await getLastReports({ agreement: { key } }),
    today: new Date().toISOString().slice(0, 10),
  }
  return {
    ...headView(row),
    reportingRhythm: row.reportingRhythm,
    terms: apiTerms(row),
    partyTerms: row.parties.map((party) => ({ body: party.body.key, ...apiPartyTerms(party) })),
    links: row.linksFrom.map((link) => ({ kind: link.kind, agreement: link.to.key })),
    clauses: row.clauses.map((clause) => apiClause(clause, row.parties, lost, reporting)),
    meetings: row.meetings.map(({ meeting }) => ({
      key: meeting.key,
      kind: meeting.kind,
      starts: apiDate(meeting.startsOn, meeting.startsPrecision, meeting.startsPrinted, meeting.startsCalendar),
      texts: byLocale(meeting.texts),
    })),
    sources: row.sources.map(({ source }) => ({
      key: source.key,
      language: source.language,
      url: source.url,
      published: apiDate(
        source.publishedOn,
        source.publishedPrecision,
        source.publishedPrinted,
        source.publishedCalendar,
      ),
      texts: byLocale(source.texts),
    })),
  }
}

function headView(row: HeadRow) {
  return {
    key: row.key,
    kind: row.kind,
    bindingness: row.bindingness,
    scope: row.scope,
    stage: row.stage,
    primaryLanguage: row.primaryLocale,
    signed: apiDate(row.signedOn, row.signedPrecision, row.signedPrinted, row.signedCalendar),
    framework: row.frameworkBody?.key ?? null,
    changedAt: row.changedAt.toISOString(),
    parties: row.parties.map((party) => ({
      body: party.body.key,
      country: party.body.countryCode,
      role: party.role,
      inferred: party.inferred,
      names: byLocale(party.body.texts),
      authorities: party.authorities.map(({ role, body }) => ({ body: body.key, role, names: byLocale(body.texts) })),
    })),
    texts: byLocale(
      row.texts.map((text) => ({ ...text, partyOrder: text.partyOrder.map(({ party }) => party.body.key) })),
    ),
  }
}
