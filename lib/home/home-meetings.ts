import type { MeetingKind } from '@/lib/generated/prisma/enums'
import type { PartialDate } from '@/lib/i18n/dates'
import { isUndated } from '@/lib/meetings/meeting-date'

interface ListedMeeting {
  kind: MeetingKind
  starts: PartialDate
  ends: PartialDate | null
}

/** Meetings of each sort on the home page. */
const shown = 2

/**
 * The meetings of the home page: the newest of those with a date, and beside them some of those whose date no source states,
 * which would otherwise never be seen there. Of the undated ones those first that follow an agreement up, and signings last:
 * they say no more than the agreement itself.
 * @param meetings newest first, undated ones in any order
 */
export function homeMeetings<Meeting extends ListedMeeting>(meetings: readonly Meeting[]): Meeting[] {
  const rank = ({ kind }: Meeting) => (kind === 'follow_up' ? 0 : kind === 'signing' ? 2 : 1)
  const undated = meetings.filter(isUndated).sort((a, b) => rank(a) - rank(b))
  return [...meetings.filter((meeting) => !isUndated(meeting)).slice(0, shown), ...undated.slice(0, shown)]
}
