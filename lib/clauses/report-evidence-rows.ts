import 'server-only'
import type { Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import type { Evidence, ReportRule } from './report-rules'

/**
 * What a report rests on, as rows. An outcome is of the clause's agreement, or was given for the clause before.
 *
 * @throws RuleError `evidenceUnknown` where a record is not there or not published
 */
export async function evidenceRows(
  tx: Transaction,
  { id: clauseId, agreementId }: { id: string; agreementId: string },
  evidence: readonly Evidence[],
) {
  const keysOf = (kind: 'outcome' | 'source') => evidence.flatMap((item) => (item.kind === kind ? [item.key] : []))
  const [outcomes, sources] = [
    await tx.outcome.findMany({
      where: {
        key: { in: keysOf('outcome') },
        state: 'published',
        OR: [{ clauses: { some: { clause: { agreementId } } } }, { evidence: { some: { report: { clauseId } } } }],
      },
      select: { id: true, key: true },
    }),
    await tx.source.findMany({
      where: { key: { in: keysOf('source') }, state: 'published' },
      select: { id: true, key: true },
    }),
  ]
  return evidence.map((item) => {
    if (item.kind === 'url') return { url: item.url }
    const found = (item.kind === 'outcome' ? outcomes : sources).find(({ key }) => key === item.key)
    if (!found) throw new RuleError<ReportRule>('evidenceUnknown')
    return item.kind === 'outcome' ? { outcomeId: found.id } : { sourceId: found.id }
  })
}
