import 'server-only'
import { publicDb } from '@/lib/db'
import { hasLoss, type LossDays, lossMark, noLoss } from './report-loss'

interface LossRow {
  report: string
  evidence: string | null
  noun: 'outcomes' | 'meetings' | 'sources'
  day: string | null
}

/** When what public reports rest on was withdrawn. Nothing is asked of the database where everything is still there. */
export async function getLossDays(
  reports: readonly (Parameters<typeof hasLoss>[0] & { id: string })[],
): Promise<LossDays> {
  const bereft = reports.filter(hasLoss).map(({ id }) => id)
  if (bereft.length === 0) return noLoss
  const rows = await publicDb().$queryRaw<LossRow[]>`
    SELECT "report", "evidence", "noun", "day"::text AS "day" FROM withdrawn_with_reports(${bereft}::uuid[])`
  return new Map(
    rows.flatMap(({ report, evidence, noun, day }) => {
      if (day === null) return []
      if (evidence !== null) return [[lossMark(evidence, 'evidence'), day] as const]
      return noun === 'outcomes' ? [] : [[lossMark(report, noun), day] as const]
    }),
  )
}
