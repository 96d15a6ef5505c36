import 'server-only'
import { partyTermsSelect, termsOf, termsSelect } from '@/lib/agreements/agreement-terms-select'
import { addMonths, type IsoDay } from '@/lib/agreements/day-math'
import { db } from '@/lib/db'
import type { ReportingRhythm } from '@/lib/generated/prisma/enums'
import { reportingMeetings, reportingMeetingsSelect } from './meeting-days'
import { monthsAhead, periodEnds } from './report-due'
import { endedStages, reportingStart } from './report-duties'

export interface PeriodEnd {
  agreementId: string
  rhythm: ReportingRhythm
  day: IsoDay
}

/**
 * The days on which periods of reporting end under the published agreements of these bodies, for each rhythm in use: what a statement
 * needs that orders clauses by their due days. Nothing of agreements that have ended, have not begun, or have no known start.
 */
export async function listPeriodEnds(bodyIds: readonly string[], today: IsoDay): Promise<PeriodEnd[]> {
  const bodies = { in: [...bodyIds] }
  const rows = await db().agreement.findMany({
    where: {
      state: 'published',
      stage: { notIn: [...endedStages] },
      OR: [{ reportingRhythm: { not: null } }, { clauses: { some: { reportingRhythm: { not: null } } } }],
      parties: { some: { OR: [{ bodyId: bodies }, { authorities: { some: { bodyId: bodies } } }] } },
    },
    select: {
      ...termsSelect,
      id: true,
      reportingRhythm: true,
      parties: { select: partyTermsSelect },
      meetings: reportingMeetingsSelect,
      clauses: { where: { reportingRhythm: { not: null } }, select: { reportingRhythm: true } },
    },
  })
  return rows.flatMap((row) => {
    const start = reportingStart(termsOf(row, null))
    if (start === null || start > today) return []
    const meetings = reportingMeetings(row.meetings)
    const used = new Set([row, ...row.clauses].flatMap(({ reportingRhythm }) => reportingRhythm ?? []))
    return [...used].flatMap((rhythm) =>
      periodEnds(rhythm, start, meetings, addMonths(today, monthsAhead)).map((day) => ({
        agreementId: row.id,
        rhythm,
        day,
      })),
    )
  })
}
