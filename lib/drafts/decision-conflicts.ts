import 'server-only'
import type { Transaction } from '@/lib/db'
import { agreementOfClause } from '@/lib/records/clause-key'
import type { RecordDocument } from '@/lib/records/record-shape'
import { draftedDocument } from './drafted-document'

export type DecisionRule = 'decisionUnknown' | 'decisionForeign'

interface AskedDecision {
  /** Keys: of the meeting, and of the decision there. */
  meeting: string
  decision: string
  /** The agreements under one of which it must be. */
  agreements: ReadonlySet<string>
  /** Whether only what is published counts, and not the open draft of the meeting. */
  isFinal: boolean
}

/**
 * What is wrong with a decision that a record names: that its meeting took none of this key, or that neither it nor its meeting is about
 * any of the agreements. Null where nothing is, or where there is no such meeting, which is another fault.
 */
export async function decisionConflict(
  tx: Transaction,
  { meeting, decision, agreements, isFinal }: AskedDecision,
): Promise<DecisionRule | null> {
  const row = await tx.meeting.findUnique({
    where: { key: meeting },
    select: {
      agreements: { select: { agreement: { select: { key: true } } } },
      decisions: {
        where: { key: decision },
        select: { clauses: { select: { clause: { select: { agreement: { select: { key: true } } } } } } },
      },
    },
  })
  const drafted = isFinal ? null : await draftedDocument(tx, 'meetings', meeting)
  if (!row && !drafted) return null
  const statements = ((drafted?.statements ?? []) as RecordDocument[]).filter(({ key }) => key === decision)
  if (statements.length === 0 && (row?.decisions ?? []).length === 0) return 'decisionUnknown'
  const about = [
    ...(row?.agreements.map(({ agreement }) => agreement.key) ?? []),
    ...(row?.decisions.flatMap(({ clauses }) => clauses.map(({ clause }) => clause.agreement.key)) ?? []),
    ...((drafted?.agreements ?? []) as string[]),
    ...statements.flatMap(({ clauses }) => ((clauses ?? []) as string[]).map(agreementOf)),
  ]
  return about.some((key) => agreements.has(key)) ? null : 'decisionForeign'
}

/** The key of the agreement that a clause belongs to, by the clause's own. */
export function agreementOf(clause: string): string {
  return agreementOfClause(clause)
}
