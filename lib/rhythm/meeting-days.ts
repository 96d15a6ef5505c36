import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import type { Prisma } from '@/lib/generated/prisma/client'
import { listLimit } from '@/lib/records/list-limit'

/** The meetings of an agreement before which its sides report. */
export const reportingMeetingsSelect = {
  where: { meeting: { state: 'published' } },
  orderBy: [{ meeting: { startsOn: { sort: 'desc', nulls: 'last' } } }, { meeting: { key: 'asc' } }],
  select: { meeting: { select: { meetingState: true, startsOn: true, startsPrecision: true } } },
  take: listLimit,
} satisfies Prisma.Agreement$meetingsArgs

type MeetingRow = Prisma.MeetingAgreementGetPayload<typeof reportingMeetingsSelect>

/** The days (ISO) of those that take place; one that is known to the month gives no day by which to report. */
export function reportingMeetings(rows: readonly MeetingRow[]): IsoDay[] {
  return rows.flatMap(({ meeting: { meetingState, startsOn, startsPrecision } }) =>
    startsOn && startsPrecision === 'day' && meetingState !== 'cancelled' && meetingState !== 'postponed'
      ? [startsOn.toISOString().slice(0, 10)]
      : [],
  )
}
