import 'server-only'
import { createHash } from 'node:crypto'
import type { Transaction } from '@/lib/db'

/** SHA-256 of what a form said, whatever version it was opened with and in which language. */
export function submissionDigest<Input extends { version: number; locale: string }>({
  version: _,
  locale: __,
  ...said
}: Input): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** Whether the history of the clause remembers of the dispute that exactly this was sent. */
export async function isRemembered(
  tx: Transaction,
  action: 'clause.disputed' | 'clause.disputeSettled',
  { clauseKey, disputeId, digest }: { clauseKey: string; disputeId: string; digest: string },
): Promise<boolean> {
  const entry = await tx.auditEntry.findFirst({
    where: {
      action,
      recordKind: 'clause',
      recordKey: clauseKey,
      AND: [
        { payload: { path: ['disputeId'], equals: disputeId } },
        { payload: { path: ['submission'], equals: digest } },
      ],
    },
    select: { sequence: true },
  })
  return entry !== null
}
