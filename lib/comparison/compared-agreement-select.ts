import 'server-only'
import { partyTermsSelect, termsOf, termsSelect } from '@/lib/agreements/agreement-terms-select'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import { openDisputes } from '@/lib/disputes/dispute-select'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { meetingFacts, meetingFactsSelect } from '@/lib/meetings/meeting-facts-select'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink } from '@/lib/records/named-link'
import { datesDiffer, otherSigningDates } from '@/lib/records/other-value-select'
import { choosePassage } from '@/lib/records/passage'
import { reportingMeetings } from '@/lib/rhythm/meeting-days'
import type { LastReport } from '@/lib/rhythm/report-duties'

const clauseSelect = {
  id: true,
  number: true,
  printedNumber: true,
  nature: true,
  reportingRhythm: true,
  texts: { where: { current: true }, select: { locale: true, heading: true } },
  themes: {
    select: { theme: { select: { key: true, position: true, texts: { select: { locale: true, name: true } } } } },
  },
  latest: { select: { report: { select: standingReportSelect } } },
  disputes: openDisputes,
} satisfies Prisma.ClauseSelect

/** What stands in one column of a comparison. */
export const comparedAgreementSelect = {
  ...partiesSelect,
  ...termsSelect,
  parties: { select: { ...partiesSelect.parties.select, ...partyTermsSelect } },
  key: true,
  primaryLocale: true,
  reportingRhythm: true,
  _count: otherSigningDates,
  meetings: {
    where: { meeting: { state: 'published' } },
    orderBy: [{ meeting: { startsOn: { sort: 'desc', nulls: 'last' } } }, { meeting: { key: 'asc' } }],
    select: {
      meeting: {
        select: { ...meetingFactsSelect, texts: { select: { locale: true, title: true, dateNote: true } } },
      },
    },
    take: listLimit,
  },
  clauses: { select: clauseSelect, orderBy: [{ position: 'asc' }, { number: 'asc' }], take: mostClauses },
  linksTo: {
    where: { kind: 'replaces', from: { state: 'published' } },
    select: { from: { select: { entryOn: true, entryPrecision: true, entryCalendar: true } } },
    take: 1,
  },
} satisfies Prisma.AgreementSelect

type Row = Prisma.AgreementGetPayload<{ select: typeof comparedAgreementSelect }>

/** An agreement as a comparison shows it to a reader of `locale`; plain data, which a cache can keep. */
export function comparedAgreementView(row: Row, lastReports: readonly LastReport[], locale: Locale) {
  const text = chooseText(row.texts, locale, row.primaryLocale)
  const terms = termsOf(row, row.linksTo[0]?.from ?? null)
  return {
    key: row.key,
    name: text?.shortTitle ?? row.key,
    locale: text?.locale ?? locale,
    signed: terms.signed,
    datesDiffer: datesDiffer(row),
    parties: partyViews(row, locale, row.primaryLocale),
    terms,
    reporting: {
      basis: { rhythm: row.reportingRhythm, terms, meetings: reportingMeetings(row.meetings) },
      lastReports,
    },
    meetings: row.meetings.map(({ meeting }) => ({
      ...meetingFacts(meeting),
      dateNote: choosePassage(meeting.texts, ({ dateNote }) => dateNote, locale),
      ...namedLink(meeting, locale),
    })),
    clauses: row.clauses.map((clause) => clauseView(clause, locale, row.primaryLocale)),
  }
}

function clauseView(row: Row['clauses'][number], locale: Locale, primary: Locale) {
  const text = chooseText(row.texts, locale, primary)
  return {
    id: row.id,
    number: row.number,
    printedNumber: row.printedNumber,
    nature: row.nature,
    reportingRhythm: row.reportingRhythm,
    heading: text?.heading ?? '',
    headingLocale: text?.locale ?? locale,
    themes: row.themes.map(({ theme }) => ({ position: theme.position, ...namedLink(theme, locale) })),
    reports: row.latest.map(({ report }) => standingReport(report)),
    openDisputes: row.disputes.length,
  }
}
