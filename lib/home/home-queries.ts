import 'server-only'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { reportSelect, reportView } from '@/lib/clauses/report-select'
import { publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { namedLink } from '@/lib/records/named-link'
import { countryReferenceSelect, toAgreementReference, toCountryReference } from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'

const latestReports = 5
/** Looked through for those that speak of different clauses or for different sides. */
const recentReports = 50
const shownCountries = 60

/** The figures, the reports recorded last, one a clause and side, and the ways in of the home page. */
export async function getPublishedHome(locale: Locale) {
  const db = publicDb()
  const [agreements, clauses, meetings, outcomes, reports, themes, countries] = await Promise.all([
    db.agreement.count({ where: { state: 'published' } }),
    db.clause.count({ where: { agreement: { state: 'published' } } }),
    db.meeting.count({ where: { state: 'published' } }),
    db.outcome.count({ where: { state: 'published' } }),
    db.statusReport.findMany({
      where: { clause: { agreement: { state: 'published' } }, supersededBy: { is: null } },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      take: recentReports,
      select: {
        ...reportSelect,
        clause: {
          select: {
            id: true,
            number: true,
            agreement: { select: { key: true, primaryLocale: true, ...partiesSelect } },
          },
        },
      },
    }),
    db.theme.findMany({
      orderBy: { position: 'asc' },
      take: 50,
      select: { key: true, texts: { select: { locale: true, name: true } }, _count: { select: { clauses: true } } },
    }),
    db.country.findMany({
      where: { bodies: { some: { state: 'published', parties: { some: { agreement: { state: 'published' } } } } } },
      take: shownCountries,
      select: countryReferenceSelect,
    }),
  ])
  return {
    counts: { agreements, clauses, meetings, outcomes },
    // One who often reports on one clause does not fill the list.
    reports: firstOfEach(reports, ({ clause, partyId }) => `${clause.id} ${partyId}`).map(({ clause, ...report }) => ({
      ...reportView(report, locale),
      agreement: toAgreementReference(clause.agreement, locale),
      number: clause.number,
      party: partyOf(clause.agreement, report.partyId, locale),
    })),
    themes: themes
      .filter((theme) => theme._count.clauses > 0)
      .map((theme) => ({ ...namedLink(theme, locale), clauses: theme._count.clauses })),
    countries: sortByName(
      countries.map((country) => toCountryReference(country, locale)),
      ({ name }) => name,
      locale,
    ),
  }
}

type AgreementRow = Parameters<typeof partyViews>[0] & { primaryLocale: Locale }

/** What the side of a report is called; a party is never without a name. */
function partyOf(agreement: AgreementRow, partyId: string, locale: Locale): Omit<Reference, 'key'> {
  const party = partyViews(agreement, locale, agreement.primaryLocale).find(({ id }) => id === partyId)
  return { name: party?.countryName ?? '', locale: party?.countryLocale ?? locale }
}

function firstOfEach<Item>(items: readonly Item[], kindOf: (item: Item) => string): Item[] {
  const first = new Map<string, Item>()
  for (const item of items) if (!first.has(kindOf(item))) first.set(kindOf(item), item)
  return [...first.values()].slice(0, latestReports)
}
