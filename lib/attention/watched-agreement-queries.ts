import 'server-only'
import { partyTermsSelect, termsOf, termsSelect } from '@/lib/agreements/agreement-terms-select'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { clauseStanding } from '@/lib/clauses/clause-standing'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import { publicDb } from '@/lib/db'
import { openDisputes } from '@/lib/disputes/dispute-select'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import { getLastReports } from '@/lib/rhythm/last-report-queries'
import { reportingMeetings, reportingMeetingsSelect } from '@/lib/rhythm/meeting-days'

const select = {
  ...partiesSelect,
  ...termsSelect,
  parties: { select: { ...partiesSelect.parties.select, ...partyTermsSelect } },
  key: true,
  primaryLocale: true,
  reportingRhythm: true,
  meetings: reportingMeetingsSelect,
  clauses: {
    select: {
      id: true,
      number: true,
      nature: true,
      reportingRhythm: true,
      themes: { select: { theme: { select: { key: true } } } },
      latest: { select: { report: { select: standingReportSelect } } },
      disputes: openDisputes,
    },
    orderBy: [{ position: 'asc' }, { number: 'asc' }],
    take: mostClauses,
  },
} satisfies Prisma.AgreementSelect

type Row = Prisma.AgreementGetPayload<{ select: typeof select }>

/**
 * Every published agreement with what each side says of each clause and what tells which reports are due; agreements that changed last
 * come first. The overview and the lists to which its totals lead read the same.
 */
export async function listWatchedAgreements(locale: Locale) {
  const rows = await publicDb().agreement.findMany({
    where: { state: 'published' },
    select,
    orderBy: [{ changedAt: 'desc' }, { key: 'asc' }],
    take: listLimit,
  })
  return {
    agreements: rows.map((row) => watched(row, locale)),
    lastReports: await getLastReports({ agreement: { key: { in: rows.map(({ key }) => key) } } }),
  }
}

function watched(row: Row, locale: Locale) {
  const text = chooseText(row.texts, locale, row.primaryLocale)
  const parties = partyViews(row, locale, row.primaryLocale).map(
    ({ id, bodyKey, countryCode, countryName, countryLocale }) => ({
      ...{ id, bodyKey, countryCode, countryName, countryLocale },
    }),
  )
  return {
    key: row.key,
    name: text?.shortTitle ?? row.key,
    locale: text?.locale ?? locale,
    parties,
    basis: {
      rhythm: row.reportingRhythm,
      terms: termsOf(row, null),
      meetings: reportingMeetings(row.meetings),
    },
    clauses: row.clauses.map(({ latest, themes, ...clause }) => {
      const standing = clauseStanding(
        latest.map(({ report }) => standingReport(report)),
        parties,
      )
      return { ...clause, themes: themes.map(({ theme }) => theme.key), standing, sides: standing.parties }
    }),
  }
}
