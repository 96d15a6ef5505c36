import type { NamedLink } from '@/lib/records/named-link'
import { newestFirst, type StandingReport, validReports } from './clause-standing'

/**
 * What a meeting has confirmed jointly: the reports that all parties made there, where all say the same; of several meetings those of the
 * newest. It keeps its date, whatever a side reports later. Null where there was no such meeting.
 * @param meetingOf the meeting at which a report was made, by its key; null where at none that is known
 */
export function jointConfirmation<R extends StandingReport>(
  reports: readonly R[],
  parties: readonly { id: string }[],
  meetingOf: (report: R) => string | null,
): R[] | null {
  const valid = newestFirst(validReports(reports))
  for (const meeting of new Set(valid.flatMap((report) => meetingOf(report) ?? []))) {
    const made = valid.filter((report) => meetingOf(report) === meeting)
    const said = parties.map(({ id }) => made.find(({ partyId }) => partyId === id))
    const [first] = said
    const confirmed = said.flatMap((report) => (report && report.status === first?.status ? [report] : []))
    if (parties.length > 1 && confirmed.length === parties.length) return newestFirst(confirmed)
  }
  return null
}

/** What a report tells of the meeting at which it was made. */
interface SaidAtMeeting {
  meeting: (NamedLink & { isSealed: boolean }) | { withdrawnOn: string | null } | null
  source: unknown
  receivedByLetter: boolean
}

/**
 * The meeting that makes a report part of a joint confirmation; null where none does. What was reported in the registry counts once its
 * minutes are sealed; what a source tells of the meeting is over.
 */
export function confirmingMeeting({ meeting, source, receivedByLetter }: SaidAtMeeting): NamedLink | null {
  if (!meeting || !('key' in meeting)) return null
  const isTold = Boolean(source) && !receivedByLetter
  return meeting.isSealed || isTold ? meeting : null
}
