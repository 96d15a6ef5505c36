import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { actorStill } from '@/lib/auth/actor-still'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { followedClauses, speakingSelect } from '@/lib/clauses/clause-desk-select'
import { type Speaker, speakersOf } from '@/lib/clauses/report-rules'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError, StaleVersionError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { tellOfDispute } from '@/lib/news/news-commands'
import { type DisputeRule, disputableReports } from './dispute-rules'
import type { DisputeInput } from './dispute-schema'
import { isRemembered, submissionDigest } from './dispute-submissions'

export interface DisputeReceipt {
  disputeId: string
  agreementKey: string
  number: number
}

/**
 * Raises a side's dispute of what another side reports now on a clause. The same form sent twice is one dispute and one receipt, also
 * at the same moment.
 *
 * @throws NotFoundError where the clause is not there or the person does not speak for the side
 * @throws RuleError `disputedUnknown` where the report is not another side's current one, `disputeOpen` where the side disputes already
 * @throws StaleVersionError where the clause has moved on since the form was opened, or something else was sent under the form's number
 */
export async function raiseDispute(actor: Actor, input: DisputeInput, now = new Date()): Promise<DisputeReceipt> {
  try {
    return await db().$transaction(async (tx) => raise(tx, await actorStill(tx, actor), input, now))
  } catch (error) {
    throw asConflict(error, input.version)
  }
}

async function raise(tx: Transaction, actor: Actor, input: DisputeInput, now: Date): Promise<DisputeReceipt> {
  const clause = await disputedClause(tx, actor, input)
  const speaker = chosenSpeaker(actor, clause, input.speaker)
  const receiptOf = (disputeId: string) => ({ disputeId, agreementKey: input.agreementKey, number: input.number })
  const earlier = await earlierDispute(tx, actor, clause, input)
  if (earlier) return receiptOf(earlier)
  if (!(await moveOn(tx, clause.id, input.version))) {
    const twin = await earlierDispute(tx, actor, clause, input)
    if (twin) return receiptOf(twin)
    throw await staleClause(tx, clause.id)
  }
  await assertDisputable(tx, clause.id, speaker, input.reportId)
  const { id: disputeId } = await tx.dispute.create({
    data: {
      clauseId: clause.id,
      agreementId: clause.agreementId,
      partyId: speaker.partyId,
      bodyId: speaker.bodyId,
      reportId: input.reportId,
      recordedAt: now,
      authorUserId: actor.userId,
      submissionId: input.submissionId,
      texts: { create: input.texts },
    },
    select: { id: true },
  })
  await tellOfDispute(tx, disputeId, 'raised', now)
  await touchAgreement(tx, clause.agreementId, now)
  await recordAudit(tx, {
    action: 'clause.disputed',
    actorUserId: actor.userId,
    recordKind: 'clause',
    recordKey: clause.key,
    payload: {
      disputeId,
      party: speaker.partyKey,
      body: speaker.bodyKey,
      report: input.reportId,
      clauseVersion: input.version + 1,
      submission: submissionDigest(input),
    },
  })
  return receiptOf(disputeId)
}

type DisputedClause = Awaited<ReturnType<typeof disputedClause>>

/** The clause for whoever speaks for a party of its agreement. */
export async function disputedClause(
  tx: Transaction,
  actor: Actor,
  { agreementKey, number }: { agreementKey: string; number: number },
) {
  const clause = await tx.clause.findFirst({
    where: { number, ...followedClauses(actor, agreementKey) },
    select: { id: true, key: true, agreementId: true, agreement: { select: { parties: { select: speakingSelect } } } },
  })
  if (!clause) throw new NotFoundError()
  return clause
}

/** For whom the person may speak. */
export function ownSpeakers(actor: Actor, { agreement: { parties } }: DisputedClause): Speaker[] {
  const speakers = speakersOf({ parties, bodyIds: actor.bodyIds })
  requireRight(actor, 'clause.dispute', { speakerBodyIds: speakers.map(({ bodyId }) => bodyId) })
  return speakers
}

function chosenSpeaker(actor: Actor, clause: DisputedClause, { party, body }: DisputeInput['speaker']): Speaker {
  const chosen = ownSpeakers(actor, clause).find(({ partyKey, bodyKey }) => partyKey === party && bodyKey === body)
  if (!chosen) throw new NotFoundError()
  return chosen
}

async function assertDisputable(tx: Transaction, clauseId: string, { partyId }: Speaker, reportId: string) {
  const latest = await tx.latestReport.findMany({ where: { clauseId }, select: { id: true, partyId: true } })
  if (!disputableReports(latest, partyId).some(({ id }) => id === reportId))
    throw new RuleError<DisputeRule>('disputedUnknown')
  const open = await tx.dispute.findFirst({ where: { clauseId, partyId, settledBy: null }, select: { id: true } })
  if (open) throw new RuleError<DisputeRule>('disputeOpen')
}

/** The dispute that this form has raised already. Something else under the same number is a conflict, never a silent success. */
async function earlierDispute(tx: Transaction, actor: Actor, clause: DisputedClause, input: DisputeInput) {
  const found = await tx.dispute.findUnique({
    where: { submissionId: input.submissionId },
    select: { id: true, clauseId: true, authorUserId: true },
  })
  if (!found) return null
  const sent = { clauseKey: clause.key, disputeId: found.id, digest: submissionDigest(input) }
  const isSame = found.clauseId === clause.id && found.authorUserId === actor.userId
  if (!isSame || !(await isRemembered(tx, 'clause.disputed', sent))) throw await staleClause(tx, clause.id)
  return found.id
}

/** The row stays locked until the end: whoever comes at the same moment waits here and then finds another version. */
export async function moveOn(tx: Transaction, clauseId: string, version: number): Promise<boolean> {
  const { count } = await tx.clause.updateMany({
    where: { id: clauseId, version },
    data: { version: { increment: 1 } },
  })
  return count === 1
}

export async function touchAgreement(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.agreement.update({
    where: { id },
    data: { version: { increment: 1 }, changedAt: now },
    select: { id: true },
  })
}

export async function staleClause(tx: Transaction, clauseId: string): Promise<StaleVersionError> {
  const { version } = await tx.clause.findUniqueOrThrow({ where: { id: clauseId }, select: { version: true } })
  return new StaleVersionError(version)
}

/** The number of the form was taken on another clause in the same moment. */
export function asConflict(error: unknown, version: number): unknown {
  const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
  return isTaken ? new StaleVersionError(version) : error
}
