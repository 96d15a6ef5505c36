import 'server-only'
import { type ClauseStanding, clauseStanding } from '@/lib/clauses/clause-standing'
import { type LossDays, lossMark } from '@/lib/clauses/report-loss'
import { getLossDays } from '@/lib/clauses/report-loss-queries'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { apiDate, byLocale } from '@/lib/records/api-shape'
import { named, titled } from '@/lib/records/named-link'
import { storedDate } from '@/lib/records/stored-date'
import { apiPartyTerms, apiPartyTermsSelect, apiTerms, apiTermsSelect } from './agreement-api-terms'

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

const reportSelect = {
  id: true,
  partyId: true,
  status: true,
  asOfOn: true,
  asOfPrecision: true,
  recordedAt: true,
  supersedesId: true,
  receivedByLetter: true,
  reportingBody: named,
  texts: { select: { locale: true, note: true, obstacle: true, nextStep: true } },
  evidence: { select: { id: true, url: true, outcome: keyOnly, source: keyOnly } },
  meetingId: true,
  meeting: keyOnly,
  sourceId: true,
  source: keyOnly,
} satisfies Prisma.StatusReportSelect

const clauseSelect = {
  key: true,
  number: true,
  printedNumber: true,
  nature: true,
  strength: true,
  obliged: true,
  dueOn: true,
  duePrecision: true,
  dueCalendar: true,
  obligedParty: { select: { body: keyOnly } },
  source: keyOnly,
  texts: {
    where: { current: true },
    select: {
      locale: true,
      revision: true,
      status: true,
      translatedFromRevision: true,
      heading: true,
      text: true,
      remark: true,
    },
  },
  themes: { orderBy: { theme: { position: 'asc' } }, select: { theme: named } },
  responsible: { select: { party: { select: { body: keyOnly } }, body: keyOnly } },
  latest: { select: { report: { select: reportSelect } } },
} satisfies Prisma.ClauseSelect

const detailSelect = {
  ...headSelect,
  ...apiTermsSelect,
  parties: { ...headSelect.parties, select: { ...headSelect.parties.select, ...apiPartyTermsSelect } },
  clauses: { orderBy: { position: 'asc' }, select: clauseSelect },
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
type ClauseRow = Prisma.ClauseGetPayload<{ select: typeof clauseSelect }>
type ReportRow = Prisma.StatusReportGetPayload<{ select: typeof reportSelect }>

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

/** One published agreement for programs: clauses, each party's latest report and the standing derived from them. */
export async function getPublishedAgreementForApi(key: string) {
  const row = await publicDb().agreement.findFirst({ where: { key, state: 'published' }, select: detailSelect })
  if (!row) return null
  const lost = await getLossDays(row.clauses.flatMap(({ latest }) => latest.map(({ report }) => report)))
  return {
    ...headView(row),
    terms: apiTerms(row),
    partyTerms: row.parties.map((party) => ({ body: party.body.key, ...apiPartyTerms(party) })),
    links: row.linksFrom.map((link) => ({ kind: link.kind, agreement: link.to.key })),
    clauses: row.clauses.map((clause) => clauseView(clause, row.parties, lost)),
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

function clauseView(row: ClauseRow, parties: HeadRow['parties'], lost: LossDays) {
  const reports = row.latest.map(({ report }) => ({ ...report, asOf: storedDate(report.asOfOn, report.asOfPrecision) }))
  return {
    key: row.key,
    number: row.number,
    printedNumber: row.printedNumber,
    nature: row.nature,
    strength: row.strength,
    obliged: row.obliged,
    obligedBody: row.obligedParty?.body.key ?? null,
    due: apiDate(row.dueOn, row.duePrecision, null, row.dueCalendar),
    themes: row.themes.map(({ theme }) => ({ key: theme.key, names: byLocale(theme.texts) })),
    responsible: row.responsible.map(({ party, body }) => ({ party: party.body.key, body: body.key })),
    texts: byLocale(row.texts),
    source: row.source.key,
    standing: standingView(clauseStanding(reports, parties), parties, lost),
  }
}

type DatedReport = ReportRow & { asOf: ReturnType<typeof storedDate> }

function standingView(
  { accord, newest, parties: standings }: ClauseStanding<DatedReport>,
  parties: HeadRow['parties'],
  lost: LossDays,
) {
  const bodyOf = new Map(parties.map((party) => [party.id, party.body.key]))
  return {
    accord,
    newestReportRecordedAt: newest?.recordedAt.toISOString() ?? null,
    parties: standings.map(({ partyId, status, latest }) => ({
      body: bodyOf.get(partyId) ?? null,
      status,
      latestReport: latest && reportView(latest, lost),
    })),
  }
}

function reportView(report: ReportRow, lost: LossDays) {
  const lostOn = (id: string, place: Parameters<typeof lossMark>[1]) => lost.get(lossMark(id, place)) ?? null
  return {
    id: report.id,
    status: report.status,
    asOf: apiDate(report.asOfOn, report.asOfPrecision),
    recordedAt: report.recordedAt.toISOString(),
    reportingBody: { key: report.reportingBody.key, names: byLocale(report.reportingBody.texts) },
    receivedByLetter: report.receivedByLetter,
    supersedes: report.supersedesId,
    meeting: report.meeting?.key ?? null,
    /** ISO day. */
    meetingWithdrawnOn: lostOn(report.id, 'meetings'),
    source: report.source?.key ?? null,
    sourceWithdrawnOn: lostOn(report.id, 'sources'),
    texts: byLocale(report.texts),
    evidence: report.evidence.map(({ id, url, outcome, source }) => ({
      url,
      outcome: outcome?.key ?? null,
      source: source?.key ?? null,
      withdrawnOn: lostOn(id, 'evidence'),
    })),
  }
}
