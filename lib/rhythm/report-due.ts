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

/** Days before the due day on which a report is said to be due. */
export const daysOfWarning = 30

/** Two periods of the longest rhythm, and a month for what the ends of months differ by. */
export const monthsAhead = 25

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
  const silentSince = reportedOn ?? start
  const heard = reportedOn !== null && reportedOn > start ? reportedOn : start
  const [, dueOn = null] = periodEnds(rhythm, start, meetings, addMonths(heard, monthsAhead)).filter(
    (end) => end >= heard,
  )
  if (dueOn === null) return none('noMeeting', silentSince)
  const state = today > dueOn ? 'overdue' : today >= addDays(dueOn, -daysOfWarning) ? 'due' : 'on_time'
  return { state, dueOn, silentSince }
}

/**
 * The start and after it the days on which periods end, in order: by months up to `until`, before meetings all. The report that is due
 * is the second of those not before the last report; what was recorded before the start belongs to no period.
 */
export function periodEnds(
  rhythm: ReportingRhythm,
  start: IsoDay,
  meetings: readonly IsoDay[],
  until: IsoDay,
): IsoDay[] {
  const ends: IsoDay[] = [start]
  if (rhythm === 'before_each_meeting') {
    const eves = [...new Set(meetings)].map((day) => addDays(day, -1)).filter((day) => day > start)
    return [...ends, ...eves.sort()]
  }
  for (let period = 1; ; period += 1) {
    const end = addMonths(start, period * months[rhythm])
    if (end > until) return ends
    ends.push(end)
  }
}
