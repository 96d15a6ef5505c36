import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { datesDiffer, otherMeetingDates } from '@/lib/records/other-value-select'
import { storedDate } from '@/lib/records/stored-date'

/** What is the same of a meeting in every language: what it was, how it was held, and when. */
export const meetingFactsSelect = {
  key: true,
  kind: true,
  format: true,
  meetingState: true,
  ordinal: true,
  startsOn: true,
  startsPrecision: true,
  startsCalendar: true,
  endsOn: true,
  endsPrecision: true,
  endsCalendar: true,
  _count: otherMeetingDates,
} as const satisfies Prisma.MeetingSelect

type FactsRow = Prisma.MeetingGetPayload<{ select: typeof meetingFactsSelect }>

export function meetingFacts(row: FactsRow) {
  return {
    key: row.key,
    kind: row.kind,
    format: row.format,
    state: row.meetingState,
    ordinal: row.ordinal,
    starts: storedDate(row.startsOn, row.startsPrecision, row.startsCalendar),
    ends: row.endsOn ? storedDate(row.endsOn, row.endsPrecision, row.endsCalendar) : null,
    datesDiffer: datesDiffer(row),
  }
}
