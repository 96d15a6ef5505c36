import type { MeetingPage } from '@/lib/meetings/meeting-types'

/** Two, as one alone signs nothing jointly. */
export function sidesThatSign(meeting: Pick<MeetingPage, 'states'>) {
  return meeting.states.length >= 2 ? meeting.states : []
}

/** Whether there is anything to draw up a protocol of: a meeting that took place. */
export function hasProtocol(meeting: Pick<MeetingPage, 'state'>): boolean {
  return meeting.state === 'held' || meeting.state === 'minutes_drafted' || meeting.state === 'minutes_approved'
}

/** The meeting with one side before the others wherever sides stand one after another; null leaves the order of the record. */
export function ownSideFirst(meeting: MeetingPage, copy: string | null): MeetingPage {
  if (copy === null) return meeting
  const first = (side: string | null) => (side === copy ? 0 : 1)
  return {
    ...meeting,
    states: [...meeting.states].sort((a, b) => first(a.key) - first(b.key)),
    delegations: [...meeting.delegations].sort((a, b) => first(a.side) - first(b.side)),
  }
}
