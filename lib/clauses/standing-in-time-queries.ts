import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import { rangeOf } from '@/lib/agreements/partial-date-math'
import { publicDb } from '@/lib/db'
import type { Calendar } from '@/lib/i18n/locales'
import { type Quarter, quartersUntil } from '@/lib/i18n/quarters'
import { listLimit } from '@/lib/records/list-limit'
import { storedDate } from '@/lib/records/stored-date'
import { mostClauses } from './clause-limit'
import type { StandingReport } from './clause-standing'
import { standingReport, standingReportSelect } from './report-select'
import { type AgreementInTime, shownQuarters, sidesInTime } from './standing-in-time'

/** Reports that one page reads, the newest: far more than any agreement has. */
const readReports = 50_000

/**
 * What each side of these agreements said of each clause at the end of the last quarters of a calendar; parties by their ids. What the
 * public does not see is left out.
 * @param today ISO day
 */
export function listStandingsInTime(
  keys: readonly string[],
  calendar: Calendar,
  today: IsoDay,
): Promise<AgreementInTime[]> {
  return listStandingsIn(quartersUntil(today, calendar, shownQuarters), today, keys)
}

/**
 * The same for the ends of any periods, of all published agreements where no keys are given.
 * @param periods the oldest first
 */
export async function listStandingsIn(
  periods: readonly Quarter[],
  today: IsoDay,
  keys?: readonly string[],
): Promise<AgreementInTime[]> {
  const agreement = { state: 'published' as const, ...(keys ? { key: { in: [...keys] } } : {}) }
  const [rows, reports] = await Promise.all([
    publicDb().agreement.findMany({
      where: agreement,
      orderBy: [{ changedAt: 'desc' }, { key: 'asc' }],
      take: listLimit,
      select: {
        key: true,
        signedOn: true,
        signedPrecision: true,
        signedCalendar: true,
        parties: { select: { id: true } },
        clauses: {
          select: { id: true, number: true, nature: true },
          orderBy: [{ position: 'asc' }, { number: 'asc' }],
          take: mostClauses,
        },
      },
    }),
    publicDb().statusReport.findMany({
      where: { agreement },
      select: { ...standingReportSelect, clauseId: true },
      orderBy: { recordedAt: 'desc' },
      take: readReports,
    }),
  ])
  const byClause = new Map<string, StandingReport[]>()
  for (const { clauseId, ...report } of reports) {
    const own = byClause.get(clauseId) ?? []
    own.push(standingReport(report))
    byClause.set(clauseId, own)
  }
  const quarters = [...periods]
  return rows.map(({ key, parties, clauses, ...row }) => {
    const signedFrom = rangeOf(storedDate(row.signedOn, row.signedPrecision, row.signedCalendar)).from
    return {
      key,
      quarters,
      clauses: clauses.map(({ id, number, nature }) => ({
        number,
        nature,
        sides: sidesInTime(byClause.get(id) ?? [], parties, { quarters, today, signedFrom }),
      })),
    }
  })
}
