import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  clauseReferenceSelect,
  countryReferenceSelect,
  toAgreementReference,
  toBodyReference,
  toClauseReference,
  toCountryReference,
} from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'
import { listDueDates, listMeetings, listTerms } from './calendar-date-queries'
import { type CalendarDate, earliestFirst, type PublishedCalendar } from './calendar-event'
import type { CalendarScope } from './feed-address'

const published = { state: 'published' } as const
const none = { id: { in: [] } }

/** Which records the dates of a calendar are taken from. */
export interface CalendarContents {
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
  scope: CalendarScope,
  locale: Locale,
  today: IsoDay,
): Promise<PublishedCalendar | null> {
  const record = await getRecord(scope, locale)
  if (record === undefined) return null
  return { record, dates: await listCalendarDates(wantedOf(scope), locale, today) }
}

/** The dates of published records that match, the earliest first. */
export async function listCalendarDates(
  { meetings, clauses, agreements }: CalendarContents,
  locale: Locale,
  today: IsoDay,
): Promise<CalendarDate[]> {
  const dates = await Promise.all([
    listMeetings(meetings, locale),
    listDueDates(clauses, locale),
    listTerms(agreements, locale, today),
  ])
  return dates.flat().sort(earliestFirst)
}

/** Null for the whole registry; undefined where there is no such record. */
async function getRecord(scope: CalendarScope, locale: Locale): Promise<Reference | null | undefined> {
  if (scope.kind === 'registry') return null
  if (scope.kind === 'countries') {
    const country = await publicDb().country.findUnique({
      where: { code: scope.key },
      select: countryReferenceSelect,
    })
    return country ? toCountryReference(country, locale) : undefined
  }
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

function wantedOf(scope: CalendarScope): CalendarContents {
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
    case 'bodies':
      return calendarOfBody(scope.key)
    case 'countries':
      return calendarOfCountry(scope.key)
  }
}

/** What the calendar of a body is made of. */
export function calendarOfBody(key: string): CalendarContents {
  const body = { body: { key } }
  const agreements = { ...published, parties: { some: { OR: [body, { authorities: { some: body } }] } } }
  return {
    agreements,
    // Also those that name the body as responsible, under agreements to which it is not a party.
    clauses: { agreement: published, OR: [{ agreement: agreements }, { responsible: { some: body } }] },
    meetings: { ...published, OR: [{ hostBody: { key } }, { delegations: { some: body } }] },
  }
}

/**
 * What the calendar of a country is made of: the agreements of its bodies, with single clauses that name one of them as responsible, and
 * the meetings that take place there, that its bodies host or attend, or that are of those agreements.
 */
export function calendarOfCountry(code: string): CalendarContents {
  const ofCountry = { countryCode: code }
  const body = { body: ofCountry }
  const agreements = { ...published, parties: { some: body } }
  return {
    agreements,
    clauses: { agreement: published, OR: [{ agreement: agreements }, { responsible: { some: body } }] },
    meetings: {
      ...published,
      OR: [
        ofCountry,
        { hostBody: ofCountry },
        { delegations: { some: { OR: [ofCountry, body] } } },
        { agreements: { some: { agreement: agreements } } },
      ],
    },
  }
}
