import type { MeetingPage } from '@/lib/meetings/meeting-types'

/** Two, as one alone signs nothing jointly. */
export function sidesThatSign(meeting: Pick<MeetingPage, 'states'>) {
  return meeting.states.length >= 2 ? meeting.states : []
}

/** Whether there is anything to draw up a protocol of: a meeting that took place. */
export function hasProtocol(meeting: Pick<MeetingPage, 'state'>): boolean {
  return meeting.state === 'held' || meeting.state === 'minutes_drafted' || meeting.state === 'minutes_approved'
}

/**
 * The meeting with its sides in one order wherever they stand one after another, the same in every language of a sheet, and one of them
 * before the others; null leaves the order.
 * @param order the keys of the sides
 */
export function inOrderOfSides(meeting: MeetingPage, order: readonly string[], copy: string | null): MeetingPage {
  const first = (side: string | null) => (copy !== null && side === copy ? 0 : 1)
  return {
    ...meeting,
    states: [...meeting.states].sort(
      (a, b) => first(a.key) - first(b.key) || order.indexOf(a.key) - order.indexOf(b.key),
    ),
    delegations: [...meeting.delegations].sort((a, b) => first(a.side) - first(b.side)),
  }
}
