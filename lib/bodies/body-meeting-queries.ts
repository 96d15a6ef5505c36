import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import { compareNewestFirst } from '@/lib/records/newest-first'
import { datesDiffer, otherMeetingDates } from '@/lib/records/other-value-select'
import { choosePassage } from '@/lib/records/passage'
import { meetingReferenceSelect, toMeetingReference } from '@/lib/records/record-references'
import { storedDate } from '@/lib/records/stored-date'

/** Meetings that match, the newest first, those without a date last. */
export async function listPublishedMeetingsOf(where: Prisma.MeetingWhereInput, locale: Locale) {
  const rows = await publicDb().meeting.findMany({
    where: { AND: [where, { state: 'published' }] },
    select: meetingItemSelect,
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  return rows.map((row) => toMeetingItem(row, locale)).sort((a, b) => compareNewestFirst(a.starts, b.starts))
}

/**
 * The meetings where the body was: as host, as the event around it, in a delegation, through people who hold its offices, or
 * as a party to what was signed there.
 */
export function listPublishedMeetingAppearances(key: string, locale: Locale) {
  const body = { key }
  return listPublishedMeetingsOf(
    {
      OR: [
        { hostBody: body },
        { occasionBody: body },
        { delegations: { some: { body } } },
        {
          delegations: { some: { members: { some: { person: { state: 'published', offices: { some: { body } } } } } } },
        },
        { decisions: { some: { speakerBody: body } } },
        { kind: 'signing', agreements: { some: { agreement: { state: 'published', parties: { some: { body } } } } } },
      ],
    },
    locale,
  )
}

const meetingItemSelect = {
  ...meetingReferenceSelect,
  endsOn: true,
  endsPrecision: true,
  endsCalendar: true,
  texts: { select: { locale: true, title: true, place: true, dateNote: true } },
  _count: otherMeetingDates,
} satisfies Prisma.MeetingSelect

function toMeetingItem(row: Prisma.MeetingGetPayload<{ select: typeof meetingItemSelect }>, locale: Locale) {
  return {
    ...toMeetingReference(row, locale),
    starts: storedDate(row.startsOn, row.startsPrecision, row.startsCalendar),
    ends: row.endsOn ? storedDate(row.endsOn, row.endsPrecision, row.endsCalendar) : null,
    datesDiffer: datesDiffer(row),
    dateNote: choosePassage(row.texts, (text) => text.dateNote, locale),
    place: choosePassage(row.texts, (text) => text.place, locale),
  }
}
