import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { byLocale } from '@/lib/records/api-shape'
import { listLimit } from '@/lib/records/list-limit'

const keyOnly = { select: { key: true } } as const

/** What programs read of the disputes of a clause, the newest first. */
export const apiDisputes = {
  select: {
    id: true,
    partyId: true,
    body: keyOnly,
    reportId: true,
    recordedAt: true,
    texts: { select: { locale: true, reason: true } },
    settledBy: true,
    settledAt: true,
    settledReportId: true,
    settledMeeting: keyOnly,
    settledDecisionKey: true,
    settlements: { select: { locale: true, reason: true } },
  },
  orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  take: listLimit,
} satisfies Prisma.Clause$disputesArgs

type DisputeRow = Prisma.DisputeGetPayload<{ select: typeof apiDisputes.select }>

/** A dispute for programs: parties and bodies by their keys, reports by their numbers. */
export function apiDispute(row: DisputeRow, parties: readonly { id: string; body: { key: string } }[]) {
  return {
    id: row.id,
    party: parties.find(({ id }) => id === row.partyId)?.body.key ?? null,
    raisedBy: row.body.key,
    report: row.reportId,
    recordedAt: row.recordedAt.toISOString(),
    reasons: byLocale(row.texts),
    settled: row.settledBy && {
      by: row.settledBy,
      at: row.settledAt?.toISOString() ?? null,
      report: row.settledReportId,
      meeting: row.settledMeeting?.key ?? null,
      // Of a meeting that the public does not see nothing is said.
      decision: row.settledMeeting ? row.settledDecisionKey : null,
      reasons: byLocale(row.settlements),
    },
  }
}
