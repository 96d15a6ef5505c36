import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import { compositionsInTime, hasReports } from '@/lib/clauses/standing-in-time'
import { listStandingsInTime } from '@/lib/clauses/standing-in-time-queries'
import type { Calendar } from '@/lib/i18n/locales'

/** How the clauses of these agreements stood by the word of each side, quarter by quarter; agreements on which nobody has reported are out. */
export async function listPublishedCompositions(keys: readonly string[], calendar: Calendar, today: IsoDay) {
  const agreements = await listStandingsInTime(keys, calendar, today)
  return agreements
    .filter(({ clauses }) => hasReports(clauses))
    .map(({ key, quarters, clauses }) => ({
      key,
      quarters,
      sides: (clauses[0]?.sides ?? []).map(({ partyId }) => ({
        partyId,
        counts: compositionsInTime(clauses, partyId),
      })),
    }))
}
