import 'server-only'
import { publicDb } from '@/lib/db'
import type { LastReport } from './report-duties'

/**
 * The day (UTC) on which each side recorded its last report on each clause. It is not that of the latest word: a report recorded
 * last may speak of an earlier day, and it breaks the silence all the same.
 */
export async function getLastReports(
  where: { clauseId: string } | { agreement: { key: string | { in: string[] } } },
): Promise<LastReport[]> {
  const rows = await publicDb().statusReport.groupBy({
    by: ['clauseId', 'partyId'],
    where,
    _max: { recordedAt: true },
  })
  return rows.flatMap(({ clauseId, partyId, _max: { recordedAt } }) =>
    recordedAt ? [{ clauseId, partyId, day: recordedAt.toISOString().slice(0, 10) }] : [],
  )
}
