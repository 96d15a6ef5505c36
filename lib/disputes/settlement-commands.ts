import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { actorStill } from '@/lib/auth/actor-still'
import type { Actor } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError } from '@/lib/errors'
import { tellOfDispute } from '@/lib/news/news-commands'
import {
  asConflict,
  type DisputeReceipt,
  disputedClause,
  moveOn,
  ownSpeakers,
  staleClause,
  touchAgreement,
} from './dispute-commands'
import { canHaveDecided, type DisputeRule, settlingReports } from './dispute-rules'
import type { SettlementInput } from './dispute-schema'
import { isRemembered, submissionDigest } from './dispute-submissions'
import { heldOn, settlingMeetingsSelect } from './settling-meetings'

/**
 * Records that a dispute is settled, by the side that raised it: by a report that either of its two sides has made since, by a decision of a
 * meeting on the agreement, or withdrawn with a reason. The same form sent twice is one settlement.
 *
 * @throws NotFoundError where there is no such dispute of a side for which the person speaks
 * @throws RuleError `disputeSettled`, or `settlingUnknown` for a report or a decision that cannot have settled it
 * @throws StaleVersionError where the clause has moved on since the form was opened
 */
export async function settleDispute(actor: Actor, input: SettlementInput, now = new Date()): Promise<DisputeReceipt> {
  try {
    return await db().$transaction(async (tx) => settle(tx, await actorStill(tx, actor), input, now))
  } catch (error) {
    throw asConflict(error, input.version)
  }
}

async function settle(tx: Transaction, actor: Actor, input: SettlementInput, now: Date): Promise<DisputeReceipt> {
  const clause = await disputedClause(tx, actor, input)
  const own = ownSpeakers(actor, clause).map(({ partyId }) => partyId)
  const find = () => ownDispute(tx, clause.id, own, input.disputeId)
  const receipt = { disputeId: input.disputeId, agreementKey: input.agreementKey, number: input.number }
  const sent = { clauseKey: clause.key, disputeId: input.disputeId, digest: submissionDigest(input) }
  const isTwin = async (settlementSubmissionId: string | null) =>
    settlementSubmissionId === input.submissionId && (await isRemembered(tx, 'clause.disputeSettled', sent))

  if (await isTwin((await find()).settlementSubmissionId)) return receipt
  const isFirst = await moveOn(tx, clause.id, input.version)
  const dispute = await find()
  if (await isTwin(dispute.settlementSubmissionId)) return receipt
  if (dispute.settledBy !== null) throw new RuleError<DisputeRule>('disputeSettled')
  if (!isFirst) throw await staleClause(tx, clause.id)

  await tx.dispute.update({
    where: { id: dispute.id },
    data: {
      ...(await settledBy(tx, clause, dispute, input.settlement)),
      settledAt: now,
      settlerUserId: actor.userId,
      settlementSubmissionId: input.submissionId,
    },
    select: { id: true },
  })
  await tx.disputeSettlementText.createMany({
    data: input.texts.map((text) => ({ ...text, disputeId: dispute.id })),
  })
  await tellOfDispute(tx, dispute.id, 'settled', now)
  await touchAgreement(tx, clause.agreementId, now)
  await recordAudit(tx, {
    action: 'clause.disputeSettled',
    actorUserId: actor.userId,
    recordKind: 'clause',
    recordKey: clause.key,
    payload: {
      disputeId: dispute.id,
      party: dispute.party.body.key,
      by: input.settlement.by,
      report: input.settlement.by === 'report' ? input.settlement.reportId : null,
      decision: input.settlement.by === 'decision' ? `${input.settlement.meeting}/${input.settlement.decision}` : null,
      clauseVersion: input.version + 1,
      submission: submissionDigest(input),
    },
  })
  return receipt
}

type OwnDispute = Awaited<ReturnType<typeof ownDispute>>

async function ownDispute(tx: Transaction, clauseId: string, parties: readonly string[], id: string) {
  const dispute = await tx.dispute.findFirst({
    where: { id, clauseId, partyId: { in: [...parties] } },
    select: {
      id: true,
      partyId: true,
      recordedAt: true,
      settledBy: true,
      settlementSubmissionId: true,
      report: { select: { partyId: true } },
      party: { select: { body: { select: { key: true } } } },
    },
  })
  if (!dispute) throw new NotFoundError()
  return dispute
}

async function settledBy(
  tx: Transaction,
  clause: { id: string; agreementId: string },
  dispute: OwnDispute,
  settlement: SettlementInput['settlement'],
) {
  if (settlement.by === 'withdrawal') return { settledBy: settlement.by }
  if (settlement.by === 'report') {
    const report = await tx.statusReport.findFirst({
      where: { id: settlement.reportId, clauseId: clause.id },
      select: { id: true, partyId: true, recordedAt: true },
    })
    const [found] = settlingReports(sidesOf(dispute), report ? [report] : [])
    if (!found) throw new RuleError<DisputeRule>('settlingUnknown')
    return { settledBy: settlement.by, settledReportId: found.id }
  }
  const meeting = await tx.meeting.findFirst({
    where: {
      key: settlement.meeting,
      state: 'published',
      agreements: { some: { agreementId: clause.agreementId } },
      decisions: { some: { key: settlement.decision } },
    },
    select: { id: true, ...settlingMeetingsSelect },
  })
  if (!meeting || !canHaveDecided(heldOn(meeting), dispute)) throw new RuleError<DisputeRule>('settlingUnknown')
  return { settledBy: settlement.by, settledMeetingId: meeting.id, settledDecisionKey: settlement.decision }
}

/** The two sides of a dispute, and when it was raised. */
function sidesOf({ partyId, report, recordedAt }: OwnDispute) {
  return { partyId, disputedPartyId: report.partyId, recordedAt }
}
