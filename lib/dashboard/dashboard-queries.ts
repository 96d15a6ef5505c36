import 'server-only'
import { type AttentionItem, attentionItems } from '@/lib/agreements/agreement-attention'
import { partyTermsSelect, termsOf, termsSelect } from '@/lib/agreements/agreement-terms-select'
import type { IsoDay } from '@/lib/agreements/day-math'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { clauseStanding, composition } from '@/lib/clauses/clause-standing'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import { publicDb } from '@/lib/db'
import { openDisputes } from '@/lib/disputes/dispute-select'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import { countryReferenceSelect, toCountryReference } from '@/lib/records/record-references'
import { getLastReports } from '@/lib/rhythm/last-report-queries'
import { reportingMeetings, reportingMeetingsSelect } from '@/lib/rhythm/meeting-days'
import { agreementDue, type LastReport } from '@/lib/rhythm/report-duties'
import { countriesOf, countryPairs } from './country-pairs'

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
      latest: { select: { report: { select: standingReportSelect } } },
      disputes: openDisputes,
    },
    orderBy: [{ position: 'asc' }, { number: 'asc' }],
    take: mostClauses,
  },
} satisfies Prisma.AgreementSelect

type Row = Prisma.AgreementGetPayload<{ select: typeof select }>

/**
 * How every agreement stands by the word of each of its sides, what asks for attention in it, and which countries have agreed with
 * which; agreements that changed last come first.
 * @param today ISO day from which what is overdue is reckoned
 */
export async function getPublishedDashboard(locale: Locale, today: IsoDay) {
  const db = publicDb()
  const rows = await db.agreement.findMany({
    where: { state: 'published' },
    select,
    orderBy: [{ changedAt: 'desc' }, { key: 'asc' }],
    take: listLimit,
  })
  const lastReports = await getLastReports({ agreement: { key: { in: rows.map(({ key }) => key) } } })
  const agreements = rows.map((row) => standingOf(row, lastReports, locale, today))
  const countries = await db.country.findMany({
    where: { code: { in: [...new Set(agreements.flatMap(countriesOf))] } },
    select: countryReferenceSelect,
  })
  return {
    countries: countries.map((country) => toCountryReference(country, locale)),
    pairs: countryPairs(agreements),
    agreements: agreements.map(({ clauses, ...agreement }) => ({
      ...agreement,
      clauseCount: clauses.filter(({ nature }) => nature !== 'final_provision').length,
    })),
  }
}

export type DashboardAgreement = Awaited<ReturnType<typeof getPublishedDashboard>>['agreements'][number]

function standingOf(row: Row, lastReports: readonly LastReport[], locale: Locale, today: IsoDay) {
  const text = chooseText(row.texts, locale, row.primaryLocale)
  const parties = partyViews(row, locale, row.primaryLocale).map(({ id, countryCode, countryName, countryLocale }) => ({
    ...{ id, countryCode, countryName, countryLocale },
  }))
  const clauses = row.clauses.map(({ latest, ...clause }) => {
    const standing = clauseStanding(
      latest.map(({ report }) => standingReport(report)),
      parties,
    )
    return { ...clause, standing, sides: standing.parties }
  })
  const basis = {
    rhythm: row.reportingRhythm,
    terms: termsOf(row, null),
    meetings: reportingMeetings(row.meetings),
  }
  const attention: AttentionItem[] = attentionItems(clauses, agreementDue(clauses, basis, lastReports, today))
  return {
    key: row.key,
    name: text?.shortTitle ?? row.key,
    locale: text?.locale ?? locale,
    parties,
    clauses,
    sides: parties.map((party) => ({ party, counts: composition(clauses, party.id) })),
    attention,
  }
}
