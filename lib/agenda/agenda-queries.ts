import 'server-only'
import { agreementClock } from '@/lib/agreements/agreement-clock'
import { comingDates } from '@/lib/agreements/agreement-coming-dates'
import { partyTermsSelect, termsOf, termsSelect } from '@/lib/agreements/agreement-terms-select'
import { addSpan, type IsoDay } from '@/lib/agreements/day-math'
import { type Actor, can } from '@/lib/auth/permissions'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { clauseStanding } from '@/lib/clauses/clause-standing'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import type { LocalizedText } from '@/lib/records/record-shape'
import { storedDate } from '@/lib/records/stored-date'
import { getLastReports } from '@/lib/rhythm/last-report-queries'
import { reportingMeetings, reportingMeetingsSelect } from '@/lib/rhythm/meeting-days'
import { sidesDue } from '@/lib/rhythm/report-duties'
import { type MeetingNow, meetingNow } from './agenda-meeting'
import { agendaProposals, type Proposal } from './agenda-proposals'

/** Agreements of one meeting that its agenda is proposed from. */
const mostAgreements = 10

export interface ProposedAgenda {
  meeting: MeetingNow
  proposals: Proposal[]
}

/**
 * What the agenda of a meeting should speak of by what stands open under its agreements; null where there is no such meeting, or for
 * whoever neither keeps the registry nor speaks for a party of one of them. Officials see the meeting only once it is published.
 * @param today ISO day
 */
export async function getProposedAgenda(
  actor: Actor,
  meetingKey: string,
  today: IsoDay,
): Promise<ProposedAgenda | null> {
  const meeting = await meetingNow(db(), meetingKey, can(actor, 'record.edit', {}))
  if (!meeting) return null
  const agreements = await agreementsOf(meeting.agreements)
  if (!can(actor, 'record.edit', {})) {
    const speakerBodyIds = agreements.flatMap(({ parties }) =>
      parties.flatMap(({ bodyId, authorities }) => [bodyId, ...authorities.map((one) => one.bodyId)]),
    )
    if (!can(actor, 'agreement.follow', { speakerBodyIds })) return null
  }
  const [decisions, clauses] = await Promise.all([
    openDecisions(meeting),
    Promise.all(agreements.map((agreement) => followedClauses(agreement, today))),
  ])
  const dates = agreements.flatMap((agreement) => {
    const clock = agreementClock(termsOf(agreement, agreement.linksTo[0]?.from ?? null), today)
    return comingDates(clock, today, addSpan(today, { unit: 'months', count: 12 })).map((coming) => ({
      ...coming,
      agreement: agreement.key,
    }))
  })
  return { meeting, proposals: agendaProposals({ decisions, clauses: clauses.flat(), dates }, today) }
}

function agreementsOf(keys: readonly string[]) {
  return db().agreement.findMany({
    where: { key: { in: keys.slice(0, mostAgreements) }, state: 'published' },
    select: {
      ...termsSelect,
      key: true,
      reportingRhythm: true,
      parties: {
        select: { ...partyTermsSelect, id: true, bodyId: true, authorities: { select: { bodyId: true } } },
      },
      linksTo: {
        where: { kind: 'replaces', from: { state: 'published' } },
        select: { from: { select: { entryOn: true, entryPrecision: true, entryCalendar: true } } },
        take: 1,
      },
      meetings: reportingMeetingsSelect,
    },
    orderBy: { key: 'asc' },
  })
}

type AgreementRow = Awaited<ReturnType<typeof agreementsOf>>[number]

async function followedClauses(agreement: AgreementRow, today: IsoDay) {
  const [rows, lastReports] = await Promise.all([
    db().clause.findMany({
      where: { agreement: { key: agreement.key }, state: 'published', nature: { not: 'final_provision' } },
      select: {
        id: true,
        number: true,
        nature: true,
        reportingRhythm: true,
        dueOn: true,
        duePrecision: true,
        dueCalendar: true,
        texts: { where: { current: true }, select: { locale: true, heading: true } },
        latest: { select: { report: { select: standingReportSelect } } },
      },
      orderBy: [{ position: 'asc' }, { number: 'asc' }],
      take: mostClauses,
    }),
    getLastReports({ agreement: { key: agreement.key } }),
  ])
  const basis = {
    rhythm: agreement.reportingRhythm,
    terms: termsOf(agreement, agreement.linksTo[0]?.from ?? null),
    meetings: reportingMeetings(agreement.meetings),
  }
  return rows.map(({ texts, latest, dueOn, duePrecision, dueCalendar, ...clause }) => {
    const standing = clauseStanding(
      latest.map(({ report }) => standingReport(report)),
      agreement.parties,
    )
    const dues = sidesDue({ ...clause, sides: standing.parties }, basis, lastReports, today)
    return {
      agreement: agreement.key,
      number: clause.number,
      heading: localized(texts, ({ heading }) => heading),
      due: storedDate(dueOn, duePrecision, dueCalendar),
      isReportLate: dues.some(({ due }) => due.state === 'overdue'),
      accord: standing.accord,
      statuses: standing.parties.map(({ status }) => status),
    }
  })
}

async function openDecisions({ key, agreements }: MeetingNow) {
  const rows = await db().decision.findMany({
    where: {
      decisionState: 'open',
      kind: { not: 'information' },
      meeting: {
        key: { not: key },
        state: 'published',
        agreements: { some: { agreement: { key: { in: agreements } } } },
      },
    },
    select: {
      id: true,
      kind: true,
      dueOn: true,
      duePrecision: true,
      dueCalendar: true,
      texts: { select: { locale: true, text: true } },
      meeting: { select: { key: true, texts: { select: { locale: true, title: true } } } },
    },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: listLimit,
  })
  return rows.map(({ id, kind, dueOn, duePrecision, dueCalendar, texts, meeting }) => ({
    id,
    isProposal: kind === 'proposal',
    text: localized(texts, ({ text }) => text),
    due: storedDate(dueOn, duePrecision, dueCalendar),
    meeting: { key: meeting.key, title: localized(meeting.texts, ({ title }) => title) },
  }))
}

function localized<Row extends { locale: Locale }>(
  rows: readonly Row[],
  of: (row: Row) => string | null,
): LocalizedText {
  return Object.fromEntries(rows.flatMap((row) => (of(row) ? [[row.locale, of(row)]] : [])))
}
