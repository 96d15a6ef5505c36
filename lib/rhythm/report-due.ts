import { addDays, addMonths, type IsoDay } from '@/lib/agreements/day-math'
import type { ReportingRhythm } from '@/lib/generated/prisma/enums'

/** What one side owes on one clause, and what it has done. Days are ISO days, UTC. */
export interface ReportDuty {
  /** That of the clause, else that of the agreement; null where neither sets one. */
  rhythm: ReportingRhythm | null
  /** The day from which periods count; null where it is not known. */
  start: IsoDay | null
  /** The day on which the side recorded its last report; null where it has made none. */
  reportedOn: IsoDay | null
  /** Days of meetings, planned or held; only for `before_each_meeting`. */
  meetings: readonly IsoDay[]
}

export type NoDueReason = 'noRhythm' | 'startUnknown' | 'notBegun' | 'noMeeting'

/**
 * Timeliness is neither the status of a clause nor its publication: a side may be late with a report on what it fulfils in time.
 * `due` is within the last 30 days before the due day and on it, `overdue` after it. `silentSince` is the day of the side's last
 * report, or of the start. `none` where nothing is due, with the reason.
 */
export type ReportDue =
  | { state: 'none'; dueOn: null; silentSince: IsoDay | null; reason: NoDueReason }
  | { state: 'on_time' | 'due' | 'overdue'; dueOn: IsoDay; silentSince: IsoDay }

const months = { monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 } as const

const daysOfWarning = 30

/**
 * When the side's next report is due, seen from the day `today`. A period ends with its due day, which belongs to it: the n-th after
 * the start, always reckoned from the start so that the ends of short months do not drift, or the day before a meeting. A report
 * fulfils the period in which it is recorded, and the next is due at the end of the period after it; a period that nobody
 * fulfilled stays overdue until there is a report.
 */
export function reportDue({ rhythm, start, reportedOn, meetings }: ReportDuty, today: IsoDay): ReportDue {
  const none = (reason: NoDueReason, silentSince: IsoDay | null = null): ReportDue => ({
    state: 'none',
    dueOn: null,
    silentSince,
    reason,
  })
  if (rhythm === null) return none('noRhythm')
  if (start === null) return none('startUnknown', reportedOn)
  if (start > today) return none('notBegun')
  // What was recorded before the start is a report, but of no period.
  const counted = reportedOn !== null && reportedOn > start ? reportedOn : null
  const silentSince = reportedOn ?? start
  const dueOn =
    rhythm === 'before_each_meeting'
      ? dueBeforeMeeting(start, counted, meetings)
      : dueByMonths(start, counted, months[rhythm])
  if (dueOn === null) return none('noMeeting', silentSince)
  const state = today > dueOn ? 'overdue' : today >= addDays(dueOn, -daysOfWarning) ? 'due' : 'on_time'
  return { state, dueOn, silentSince }
}

function dueByMonths(start: IsoDay, reported: IsoDay | null, length: number): IsoDay {
  if (reported === null) return addMonths(start, length)
  let period = 1
  while (addMonths(start, period * length) < reported) period += 1
  return addMonths(start, (period + 1) * length)
}

function dueBeforeMeeting(start: IsoDay, reported: IsoDay | null, meetings: readonly IsoDay[]): IsoDay | null {
  const ends = [...new Set(meetings)]
    .map((day) => addDays(day, -1))
    .filter((day) => day > start)
    .sort()
  if (reported === null) return ends[0] ?? null
  const fulfilled = ends.findIndex((end) => end >= reported)
  return fulfilled < 0 ? null : (ends[fulfilled + 1] ?? null)
}
