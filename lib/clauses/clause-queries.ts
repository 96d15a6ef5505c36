import 'server-only'
import { partyTermsSelect, termsOf, termsSelect } from '@/lib/agreements/agreement-terms-select'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { publicDb } from '@/lib/db'
import { clauseDisputes, disputeView } from '@/lib/disputes/dispute-select'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { clauseLedgerSelect, clauseLedgerView, sidesInTurn } from '@/lib/ledger/clause-ledger-select'
import { statementSelect, statementView } from '@/lib/meetings/statement-select'
import { obstacleSelect, obstacleView } from '@/lib/obstacles/obstacle-select'
import { threadOutcomesSelect, threadOutcomeView } from '@/lib/outcomes/clause-outcome-select'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink, titled } from '@/lib/records/named-link'
import { datesDiffer, disagreementViews, otherMeetingDates, otherValuesSelect } from '@/lib/records/other-value-select'
import { choosePassage } from '@/lib/records/passage'
import { storedDate } from '@/lib/records/stored-date'
import { getLastReports } from '@/lib/rhythm/last-report-queries'
import { reportingMeetings, reportingMeetingsSelect } from '@/lib/rhythm/meeting-days'
import { mostClauses } from './clause-limit'
import { getLossDays } from './report-loss-queries'
import { reportSelect, reportView } from './report-select'

/** Reports that the history shows, the newest. */
const shownHistory = 100

const clausePageSelect = {
  id: true,
  key: true,
  number: true,
  printedNumber: true,
  nature: true,
  strength: true,
  obliged: true,
  dueOn: true,
  duePrecision: true,
  dueCalendar: true,
  reportingRhythm: true,
  texts: { where: { current: true }, select: { locale: true, heading: true, text: true, remark: true, status: true } },
  themes: {
    select: { theme: { select: { key: true, position: true, texts: { select: { locale: true, name: true } } } } },
  },
  ...clauseLedgerSelect,
  responsible: { select: { partyId: true, body: named } },
  otherValues: otherValuesSelect,
  source: titled,
  latest: { select: { report: { select: reportSelect } } },
  reports: { select: reportSelect, orderBy: { recordedAt: 'desc' }, take: shownHistory },
  _count: { select: { reports: true } },
  disputes: clauseDisputes,
  agreement: {
    select: {
      ...partiesSelect,
      ...termsSelect,
      parties: { select: { ...partiesSelect.parties.select, ...partyTermsSelect } },
      key: true,
      primaryLocale: true,
      reportingRhythm: true,
      meetings: reportingMeetingsSelect,
      linksTo: {
        where: { kind: 'replaces', from: { state: 'published' } },
        select: { from: { select: { entryOn: true, entryPrecision: true, entryCalendar: true } } },
        take: 1,
      },
      clauses: { select: { number: true, position: true }, orderBy: { position: 'asc' }, take: mostClauses },
    },
  },
  decisions: {
    where: { decision: { meeting: { state: 'published' } } },
    orderBy: { decision: { position: 'asc' } },
    take: listLimit,
    select: {
      decision: {
        select: {
          ...statementSelect,
          dueOn: true,
          duePrecision: true,
          dueCalendar: true,
          films: { where: { film: { state: 'published' } }, select: { film: titled }, take: listLimit },
          meeting: {
            select: {
              key: true,
              startsOn: true,
              startsPrecision: true,
              startsCalendar: true,
              texts: { select: { locale: true, title: true, dateNote: true } },
              _count: otherMeetingDates,
            },
          },
        },
      },
    },
  },
  outcomes: threadOutcomesSelect,
  films: { where: { film: { state: 'published' } }, select: { film: titled }, take: listLimit },
  obstacles: {
    where: { state: 'published' },
    orderBy: [{ standing: 'asc' }, { key: 'asc' }],
    take: listLimit,
    select: { ...obstacleSelect, source: { select: { key: true } } },
  },
} satisfies Prisma.ClauseSelect

/** Everything that the page of a clause of a published agreement shows; null where the public may see none. */
export async function getPublishedClause(agreementKey: string, number: number, locale: Locale) {
  const row = await publicDb().clause.findFirst({
    where: { number, agreement: { key: agreementKey, state: 'published' } },
    select: clausePageSelect,
  })
  if (!row) return null
  const lastReports = await getLastReports({ clauseId: row.id })
  const lost = await getLossDays([...row.latest.map(({ report }) => report), ...row.reports])
  const primary = row.agreement.primaryLocale
  const text = chooseText(row.texts, locale, primary)
  const agreementText = chooseText(row.agreement.texts, locale, primary)
  const index = row.agreement.clauses.findIndex((clause) => clause.number === number)
  return {
    id: row.id,
    key: row.key,
    number: row.number,
    printedNumber: row.printedNumber,
    nature: row.nature,
    strength: row.strength,
    obliged: row.obliged,
    due: storedDate(row.dueOn, row.duePrecision, row.dueCalendar),
    reportingRhythm: row.reportingRhythm,
    reporting: {
      basis: {
        rhythm: row.agreement.reportingRhythm,
        terms: termsOf(row.agreement, row.agreement.linksTo[0]?.from ?? null),
        meetings: reportingMeetings(row.agreement.meetings),
      },
      lastReports,
    },
    heading: text?.heading ?? row.key,
    text: text?.text ?? '',
    remark: choosePassage(row.texts, ({ remark }) => remark, locale, primary),
    textLocale: text?.locale ?? locale,
    textStatus: text?.status ?? ('summary' as const),
    otherTexts: row.texts.filter((other) => other.locale !== text?.locale),
    themes: row.themes.sort((a, b) => a.theme.position - b.theme.position).map(({ theme }) => namedLink(theme, locale)),
    responsible: row.responsible.map(({ partyId, body }) => ({ partyId, ...namedLink(body, locale) })),
    ledger: clauseLedgerView(row, sidesInTurn(row.agreement, primary), locale, primary),
    source: namedLink(row.source, locale),
    disagreements: disagreementViews(row.otherValues, locale, primary),
    latest: row.latest.map(({ report }) => reportView(report, locale, lost)),
    history: row.reports.map((report) => reportView(report, locale, lost)),
    historyLength: row._count.reports,
    disputes: row.disputes.map((dispute) => disputeView(dispute, locale)),
    agreement: {
      key: row.agreement.key,
      title: agreementText?.title ?? row.agreement.key,
      shortTitle: agreementText?.shortTitle ?? row.agreement.key,
      locale: agreementText?.locale ?? locale,
    },
    parties: partyViews(row.agreement, locale, primary),
    previousNumber: row.agreement.clauses[index - 1]?.number ?? null,
    nextNumber: row.agreement.clauses[index + 1]?.number ?? null,
    clauseCount: row.agreement.clauses.length,
    statements: row.decisions.map(({ decision }) => ({
      ...statementView(decision, locale),
      due: storedDate(decision.dueOn, decision.duePrecision, decision.dueCalendar),
      films: decision.films.map(({ film }) => namedLink(film, locale)),
      meeting: {
        ...namedLink(decision.meeting, locale),
        starts: storedDate(
          decision.meeting.startsOn,
          decision.meeting.startsPrecision,
          decision.meeting.startsCalendar,
        ),
        datesDiffer: datesDiffer(decision.meeting),
        dateNote: choosePassage(decision.meeting.texts, ({ dateNote }) => dateNote, locale),
      },
    })),
    outcomes: row.outcomes.map((entry) => threadOutcomeView(entry, locale)),
    films: row.films.map(({ film }) => namedLink(film, locale)),
    obstacles: row.obstacles.map((obstacle) => ({
      ...obstacleView(obstacle, locale, primary),
      sourceKey: obstacle.source.key,
    })),
  }
}
