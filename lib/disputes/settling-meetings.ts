import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { PartialDate } from '@/lib/i18n/dates'
import { storedDate } from '@/lib/records/stored-date'

/** The days of a meeting, as far as they tell whether it can have decided about a dispute. */
export const settlingMeetingsSelect = {
  startsOn: true,
  startsPrecision: true,
  startsCalendar: true,
  endsOn: true,
  endsPrecision: true,
  endsCalendar: true,
} satisfies Prisma.MeetingSelect

type MeetingDays = Prisma.MeetingGetPayload<{ select: typeof settlingMeetingsSelect }>

/** The last day of a meeting, or its first where no last is known. */
export function heldOn(meeting: MeetingDays): PartialDate {
  return meeting.endsOn
    ? storedDate(meeting.endsOn, meeting.endsPrecision ?? 'unknown', meeting.endsCalendar)
    : storedDate(meeting.startsOn, meeting.startsPrecision, meeting.startsCalendar)
}
