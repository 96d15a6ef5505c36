import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  clauseReferenceSelect,
  toAgreementReference,
  toBodyReference,
  toClauseReference,
} from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'
import { listDueDates, listMeetings, listTerms } from './calendar-date-queries'
import { earliestFirst, type PublishedCalendar } from './calendar-event'
import type { FeedScope } from './feed-address'

const published = { state: 'published' } as const
const none = { id: { in: [] } }

interface Wanted {
  agreements: Prisma.AgreementWhereInput
  clauses: Prisma.ClauseWhereInput
  meetings: Prisma.MeetingWhereInput
}

/**
 * The meetings, due dates, entries into force, last days for notice, renewals and ends of what the public sees, as far as they are
 * known to the day. Null where there is no such record.
 * @param today ISO day from which the terms of agreements are reckoned
 */
export async function getPublishedCalendar(
  scope: FeedScope,
  locale: Locale,
  today: IsoDay,
): Promise<PublishedCalendar | null> {
  const record = await getRecord(scope, locale)
  if (record === undefined) return null
  const wanted = wantedOf(scope)
  const dates = await Promise.all([
    listMeetings(wanted.meetings, locale),
    listDueDates(wanted.clauses, locale),
    listTerms(wanted.agreements, locale, today),
  ])
  return { record, dates: dates.flat().sort(earliestFirst) }
}

/** Null for the whole registry; undefined where there is no such record. */
async function getRecord(scope: FeedScope, locale: Locale): Promise<Reference | null | undefined> {
  if (scope.kind === 'registry') return null
  const where = { key: scope.key, ...published }
  if (scope.kind === 'agreements') {
    const agreement = await publicDb().agreement.findFirst({ where, select: agreementReferenceSelect })
    return agreement ? toAgreementReference(agreement, locale) : undefined
  }
  if (scope.kind === 'clauses') {
    const clause = await publicDb().clause.findFirst({
      where: { ...where, agreement: published },
      select: clauseReferenceSelect,
    })
    return clause ? toClauseReference(clause, locale) : undefined
  }
  const body = await publicDb().body.findFirst({ where, select: bodyReferenceSelect })
  return body ? toBodyReference(body, locale) : undefined
}

function wantedOf(scope: FeedScope): Wanted {
  switch (scope.kind) {
    case 'registry':
      return { agreements: published, clauses: { agreement: published }, meetings: published }
    case 'agreements': {
      const agreement = { key: scope.key, ...published }
      return {
        agreements: agreement,
        clauses: { agreement },
        meetings: { ...published, agreements: { some: { agreement: { key: scope.key } } } },
      }
    }
    case 'clauses':
      // The terms and meetings are the agreement's.
      return { agreements: none, clauses: { key: scope.key, agreement: published }, meetings: none }
    case 'bodies': {
      const body = { body: { key: scope.key } }
      const agreements = { ...published, parties: { some: { OR: [body, { authorities: { some: body } }] } } }
      return {
        agreements,
        // Also those that name the body as responsible, under agreements to which it is not a party.
        clauses: { agreement: published, OR: [{ agreement: agreements }, { responsible: { some: body } }] },
        meetings: { ...published, OR: [{ hostBody: { key: scope.key } }, { delegations: { some: body } }] },
      }
    }
  }
}
