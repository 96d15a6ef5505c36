import 'server-only'
import { agreementClock } from '@/lib/agreements/agreement-clock'
import { comingDates } from '@/lib/agreements/agreement-coming-dates'
import { partyTermsSelect, termsOf, termsSelect } from '@/lib/agreements/agreement-terms-select'
import { addSpan, type IsoDay } from '@/lib/agreements/day-math'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  meetingReferenceSelect,
  toAgreementReference,
  toBodyReference,
  toMeetingReference,
} from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'
import type { CalendarDate, PublishedCalendar } from './calendar-event'
import type { FeedScope } from './feed-address'

/** Of each kind, a calendar holds no more. */
const mostDates = 500
/** How far ahead the terms of agreements are reckoned. */
const horizon = { count: 10, unit: 'years' } as const
const published = { state: 'published' } as const

interface Wanted {
  agreements: Prisma.AgreementWhereInput
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
    listDueDates(wanted.agreements, locale),
    listTerms(wanted.agreements, locale, today),
  ])
  return { record, dates: dates.flat().sort(earliestFirst) }
}

// Identifiers settle the order of one day, so that the bytes are the same while nothing changes.
function earliestFirst(a: CalendarDate, b: CalendarDate): number {
  const [first, second] = [a, b].map(({ from, type, id }) => `${from} ${type} ${id}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}

/** Null for the whole registry; undefined where there is no such record. */
async function getRecord(scope: FeedScope, locale: Locale): Promise<Reference | null | undefined> {
  if (scope.kind === 'registry') return null
  const where = { key: scope.key, ...published }
  if (scope.kind === 'agreements') {
    const agreement = await publicDb().agreement.findFirst({ where, select: agreementReferenceSelect })
    return agreement ? toAgreementReference(agreement, locale) : undefined
  }
  const body = await publicDb().body.findFirst({ where, select: bodyReferenceSelect })
  return body ? toBodyReference(body, locale) : undefined
}

function wantedOf(scope: FeedScope): Wanted {
  switch (scope.kind) {
    case 'registry':
      return { agreements: published, meetings: published }
    case 'agreements':
      return {
        agreements: { key: scope.key, ...published },
        meetings: { ...published, agreements: { some: { agreement: { key: scope.key } } } },
      }
    case 'bodies': {
      const body = { body: { key: scope.key } }
      return {
        agreements: { ...published, parties: { some: { OR: [body, { authorities: { some: body } }] } } },
        meetings: { ...published, OR: [{ hostBody: { key: scope.key } }, { delegations: { some: body } }] },
      }
    }
  }
}

const isoDay = (date: Date): IsoDay => date.toISOString().slice(0, 10)

async function listMeetings(where: Prisma.MeetingWhereInput, locale: Locale): Promise<CalendarDate[]> {
  const rows = await publicDb().meeting.findMany({
    where: { AND: [where, { startsPrecision: 'day' }] },
    select: { ...meetingReferenceSelect, id: true, endsOn: true, endsPrecision: true, meetingState: true },
    orderBy: [{ startsOn: 'desc' }, { key: 'asc' }],
    take: mostDates,
  })
  const changes = await publicDb().recordRevision.groupBy({
    by: ['key'],
    where: { noun: 'meetings', key: { in: rows.map(({ key }) => key) } },
    _max: { recordedAt: true },
  })
  const changedAt = new Map(changes.map(({ key, _max }) => [key, _max.recordedAt]))
  return rows.flatMap((row): CalendarDate[] => {
    if (!row.startsOn) return []
    const lasts = row.endsOn && row.endsPrecision === 'day' && row.endsOn > row.startsOn
    return [
      {
        type: 'meeting',
        id: row.id,
        changedAt: (changedAt.get(row.key) ?? row.startsOn).toISOString(),
        from: isoDay(row.startsOn),
        until: isoDay(lasts && row.endsOn ? row.endsOn : row.startsOn),
        meeting: toMeetingReference(row, locale),
        state: row.meetingState,
      },
    ]
  })
}

async function listDueDates(agreement: Prisma.AgreementWhereInput, locale: Locale): Promise<CalendarDate[]> {
  const rows = await publicDb().clause.findMany({
    // A date by which something is due is as good as the day.
    where: { agreement, duePrecision: { in: ['day', 'by'] } },
    select: {
      id: true,
      number: true,
      dueOn: true,
      agreement: { select: { ...agreementReferenceSelect, changedAt: true } },
    },
    orderBy: [{ dueOn: 'desc' }, { key: 'asc' }],
    take: mostDates,
  })
  return rows.flatMap((row): CalendarDate[] =>
    row.dueOn
      ? [
          {
            type: 'due',
            id: row.id,
            changedAt: row.agreement.changedAt.toISOString(),
            from: isoDay(row.dueOn),
            agreement: toAgreementReference(row.agreement, locale),
            number: row.number,
          },
        ]
      : [],
  )
}

async function listTerms(where: Prisma.AgreementWhereInput, locale: Locale, today: IsoDay): Promise<CalendarDate[]> {
  const rows = await publicDb().agreement.findMany({
    where,
    select: {
      ...termsSelect,
      ...agreementReferenceSelect,
      id: true,
      changedAt: true,
      parties: { select: partyTermsSelect },
      linksTo: {
        where: { kind: 'replaces', from: published },
        select: { from: { select: { entryOn: true, entryPrecision: true, entryCalendar: true } } },
        take: 1,
      },
    },
    orderBy: { key: 'asc' },
    take: mostDates,
  })
  return rows.flatMap((row) => {
    const clock = agreementClock(termsOf(row, row.linksTo[0]?.from ?? null), today)
    const agreement = toAgreementReference(row, locale)
    return comingDates(clock, today, addSpan(today, horizon)).flatMap(({ kind, date }): CalendarDate[] =>
      date.precision === 'day'
        ? [{ type: kind, id: row.id, changedAt: row.changedAt.toISOString(), from: date.date, agreement }]
        : [],
    )
  })
}
