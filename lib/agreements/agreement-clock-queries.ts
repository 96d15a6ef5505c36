import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { agreementReferenceSelect, toAgreementReference } from '@/lib/records/record-references'
import { agreementClock } from './agreement-clock'
import { comingDates } from './agreement-coming-dates'
import { partyTermsSelect, termsOf, termsSelect } from './agreement-terms-select'
import type { IsoDay } from './day-math'

/** Agreements that one list reckons with, and dates that it shows. */
const mostAgreements = 1000
const mostDates = 200

/** What has no terms in its record has no dates to come. */
const hasTerms = {
  OR: [
    { entryRule: { not: 'not_stated' } },
    { entryOn: { not: null } },
    { duration: { not: 'not_stated' } },
    { terminatedOn: { not: null } },
    { parties: { some: { OR: [{ withdrawalOn: { not: null } }, { withdrawalNotifiedOn: { not: null } }] } } },
  ],
} satisfies Prisma.AgreementWhereInput

/**
 * The dates of all published agreements that come between two ISO days, both included: entries into force, last days for notice,
 * renewals and ends, the nearest first. `isCut` where there are more than the list holds. Null for whoever may not survey
 * the reports of all sides.
 */
export async function listClockDates(actor: Actor, locale: Locale, today: IsoDay, until: IsoDay) {
  if (!can(actor, 'reports.survey', {})) return null
  const rows = await db().agreement.findMany({
    where: { state: 'published', ...hasTerms },
    select: {
      ...termsSelect,
      ...agreementReferenceSelect,
      parties: { select: partyTermsSelect },
      linksTo: {
        where: { kind: 'replaces', from: { state: 'published' } },
        select: { from: { select: { entryOn: true, entryPrecision: true, entryCalendar: true } } },
        take: 1,
      },
    },
    orderBy: { key: 'asc' },
    take: mostAgreements + 1,
  })
  const dates = rows
    .slice(0, mostAgreements)
    .flatMap((row) => {
      const clock = agreementClock(termsOf(row, row.linksTo[0]?.from ?? null), today)
      const agreement = toAgreementReference(row, locale)
      return comingDates(clock, today, until).map((coming) => ({ ...coming, agreement }))
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return { dates: dates.slice(0, mostDates), isCut: rows.length > mostAgreements || dates.length > mostDates }
}
