import 'server-only'
import { type AttentionItem, attentionItems } from '@/lib/agreements/agreement-attention'
import type { IsoDay } from '@/lib/agreements/day-math'
import { listWatchedAgreements } from '@/lib/attention/watched-agreement-queries'
import { composition } from '@/lib/clauses/clause-standing'
import { publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { countryReferenceSelect, toCountryReference } from '@/lib/records/record-references'
import { agreementDue } from '@/lib/rhythm/report-duties'
import { countriesOf, countryPairs } from './country-pairs'

/**
 * How every agreement stands by the word of each of its sides, what asks for attention in it, and which countries have agreed with
 * which; agreements that changed last come first.
 * @param today ISO day from which what is overdue is reckoned
 */
export async function getPublishedDashboard(locale: Locale, today: IsoDay) {
  const { agreements, lastReports } = await listWatchedAgreements(locale)
  const countries = await publicDb().country.findMany({
    where: { code: { in: [...new Set(agreements.flatMap(countriesOf))] } },
    select: countryReferenceSelect,
  })
  return {
    countries: countries.map((country) => toCountryReference(country, locale)),
    pairs: countryPairs(agreements),
    agreements: agreements.map(({ clauses, basis, ...agreement }) => {
      const attention: AttentionItem[] = attentionItems(clauses, agreementDue(clauses, basis, lastReports, today))
      return {
        ...agreement,
        clauseCount: clauses.filter(({ nature }) => nature !== 'final_provision').length,
        sides: agreement.parties.map((party) => ({ party, counts: composition(clauses, party.id) })),
        attention,
      }
    }),
  }
}

export type DashboardAgreement = Awaited<ReturnType<typeof getPublishedDashboard>>['agreements'][number]
