import type { StandingReport } from '@/lib/clauses/clause-standing'
import { spanOf } from '@/lib/i18n/calendars'
import type { PartialDate } from '@/lib/i18n/dates'

/** What only the records can tell. */
export type DisputeRule = 'disputedUnknown' | 'disputeOpen' | 'disputeSettled' | 'settlingUnknown' | 'speakerMissing'

/** The field of the form that each rule is about; the others are about the form as a whole. */
export const fieldOfRule: Readonly<Record<string, string>> = {
  disputedUnknown: 'target',
  speakerMissing: 'target',
  settlingUnknown: 'settlement',
}

interface Said {
  recordedAt: string | Date
}

/** A dispute as far as its rules need it. `partyId` objects to what `disputedPartyId` reported; instants are ISO or Dates. */
interface DisputeState extends Said {
  partyId: string
  disputedPartyId: string
  settledAt: string | Date | null
}

const instant = (moment: string | Date) => new Date(moment).getTime()

/** What a side may dispute: what another side says now. A corrected or overtaken report is nobody's word any more. */
export function disputableReports<R extends Pick<StandingReport, 'partyId'>>(
  latest: readonly R[],
  partyId: string,
): R[] {
  return latest.filter((report) => report.partyId !== partyId)
}

/** The reports that may settle a dispute: recorded after it was raised, by either of its two sides. */
export function settlingReports<R extends Pick<StandingReport, 'partyId' | 'recordedAt'>>(
  { partyId, disputedPartyId, recordedAt }: Omit<DisputeState, 'settledAt'>,
  reports: readonly R[],
): R[] {
  return reports.filter(
    (report) =>
      (report.partyId === partyId || report.partyId === disputedPartyId) &&
      instant(report.recordedAt) > instant(recordedAt),
  )
}

/**
 * Whether a meeting can have decided about a dispute: not where it is known to have been over before the day on which the dispute was
 * raised. A meeting without a date can have decided nothing that anybody could show.
 * @param held the last day of the meeting, or its first where no last is known
 */
export function canHaveDecided(held: PartialDate, dispute: Said): boolean {
  if (held.precision === 'unknown') return false
  const { date, precision, calendar = 'gregory' } = held
  const last = precision === 'day' || precision === 'by' ? date : spanOf(date, precision, calendar)[1]
  return last >= new Date(dispute.recordedAt).toISOString().slice(0, 10)
}

/** Disputes as they were known before an instant (milliseconds since 1970): without later ones, and open where they were settled later. */
export function disputesBefore<D extends Pick<DisputeState, 'recordedAt' | 'settledAt'>>(
  disputes: readonly D[],
  end: number,
): D[] {
  return disputes
    .filter(({ recordedAt }) => instant(recordedAt) < end)
    .map((dispute) =>
      dispute.settledAt !== null && instant(dispute.settledAt) >= end ? { ...dispute, settledAt: null } : dispute,
    )
}
