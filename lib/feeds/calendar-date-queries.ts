import 'server-only'
import { agreementClock } from '@/lib/agreements/agreement-clock'
import { comingDates } from '@/lib/agreements/agreement-coming-dates'
import { partyTermsSelect, termsOf, termsSelect } from '@/lib/agreements/agreement-terms-select'
import { addSpan, type IsoDay } from '@/lib/agreements/day-math'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import {
  agreementReferenceSelect,
  meetingReferenceSelect,
  toAgreementReference,
  toMeetingReference,
} from '@/lib/records/record-references'
import type { CalendarDate } from './calendar-event'

/** Of each kind, a calendar holds no more. */
const mostDates = 500
/** How far ahead the terms of agreements are reckoned. */
const horizon = { count: 10, unit: 'years' } as const
const published = { state: 'published' } as const

const isoDay = (date: Date): IsoDay => date.toISOString().slice(0, 10)

/** The meetings that are known to the day. */
export async function listMeetings(where: Prisma.MeetingWhereInput, locale: Locale): Promise<CalendarDate[]> {
  const rows = await publicDb().meeting.findMany({
    where: { AND: [where, { startsPrecision: 'day' }] },
    select: {
      ...meetingReferenceSelect,
      id: true,
      endsOn: true,
      endsPrecision: true,
      meetingState: true,
      agreements: {
        where: { agreement: published },
        select: { agreement: { select: { key: true } } },
        take: listLimit,
      },
    },
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
        agreements: row.agreements.map(({ agreement }) => agreement.key),
      },
    ]
  })
}

/** The due dates of clauses. */
export async function listDueDates(where: Prisma.ClauseWhereInput, locale: Locale): Promise<CalendarDate[]> {
  const rows = await publicDb().clause.findMany({
    // A date by which something is due is as good as the day.
    where: { AND: [where, { duePrecision: { in: ['day', 'by'] } }] },
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

/** What the clocks of agreements announce, reckoned from `today`. */
export async function listTerms(
  where: Prisma.AgreementWhereInput,
  locale: Locale,
  today: IsoDay,
): Promise<CalendarDate[]> {
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
