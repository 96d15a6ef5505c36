import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { actorStill } from '@/lib/auth/actor-still'
import { type Actor, can, ownBodyIds, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError, StaleVersionError } from '@/lib/errors'
import type { FormValues } from '@/lib/forms/form-data'
import { Prisma } from '@/lib/generated/prisma/client'
import { assertCorrectable, chosenAmong, seenClause, staleVersion } from './clause-commands'
import { type DraftName, draftsLeftBehind } from './report-draft-ending'
import { draftValues, isSameDraft, storedValues } from './report-draft-values'
import { evidenceRows } from './report-evidence-rows'
import { openMeeting } from './report-meetings'
import { type ReportRule, reportBreaches, speakersOf } from './report-rules'
import type { ReportInput } from './report-schema'

/**
 * Keeps a report for those who speak for the body, judged as the report itself would be. A body has one draft of a clause for a side;
 * the same form sent twice, also at the same moment, is one.
 * @param values the form as typed
 * @throws NotFoundError where the clause is not there or the person works for no side of it
 * @throws RuleError with a `ReportRule`; `draftChanged` where the draft is not as the form was opened with
 * @throws StaleVersionError where somebody has reported since the form was opened
 */
export async function handOverReport(
  actor: Actor,
  input: ReportInput,
  values: FormValues,
  now = new Date(),
): Promise<void> {
  try {
    await db().$transaction(async (tx) => handOver(tx, await actorStill(tx, actor), input, draftValues(values), now))
  } catch (error) {
    // The number of the form was taken by a draft of another clause.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new StaleVersionError(input.version)
    throw error
  }
}

async function handOver(tx: Transaction, actor: Actor, input: ReportInput, values: FormValues, now: Date) {
  const clause = await seenClause(tx, actor, input)
  const choices = speakersOf({ parties: clause.agreement.parties, bodyIds: ownBodyIds(actor) })
  requireRight(actor, 'clause.draftReport', { speakerBodyIds: choices.map(({ bodyId }) => bodyId) })
  const { partyId, bodyId, partyKey, bodyKey } = chosenAmong(choices, input.speaker)
  const [breach] = reportBreaches(input, now.toISOString().slice(0, 10))
  if (breach) throw new RuleError<ReportRule>(breach.rule)

  // Held until the end: whoever reports or hands over at the same moment waits here, and then finds what was done.
  const [held] = await tx.$queryRaw<{ version: number }[]>`
    SELECT "version" FROM "Clause" WHERE "id" = ${clause.id}::uuid FOR NO KEY UPDATE`
  const name = { clauseId: clause.id, partyId, bodyId }
  const there = await tx.reportDraft.findUnique({
    where: { clauseId_partyId_bodyId: name },
    select: { id: true, version: true, authorId: true, submissionId: true, values: true },
  })
  const isTwin = there?.submissionId === input.submissionId && there.authorId === actor.userId
  if (isTwin && isSameDraft(storedValues(there.values), values)) return
  if (held?.version !== input.version) throw await staleVersion(tx, clause.id)
  if (there?.id !== input.draft?.id || there?.version !== input.draft?.version)
    throw new RuleError<ReportRule>('draftChanged')
  await evidenceRows(tx, clause, input.evidence)
  await openMeeting(tx, clause.agreementId, input.meetingKey)
  await assertCorrectable(tx, clause.id, partyId, input)

  const said = { values, authorId: actor.userId, handedAt: now, submissionId: input.submissionId }
  const { id, version } = there
    ? await handAgain(tx, there, {
        ...said,
        ...{ state: 'handed_over', version: { increment: 1 } },
        ...{ reason: null, returnedById: null, returnedAt: null },
      })
    : await tx.reportDraft.create({
        data: { ...said, ...name, agreementId: clause.agreementId },
        select: { id: true, version: true },
      })
  await recordAudit(tx, {
    action: 'report.handedOver',
    actorUserId: actor.userId,
    recordKind: 'clause',
    recordKey: clause.key,
    payload: { draft: id, version, party: partyKey, body: bodyKey },
  })
}

/** Whoever returned or discarded it meanwhile is not passed over. */
async function handAgain(
  tx: Transaction,
  { id, version }: DraftName,
  data: Prisma.ReportDraftUncheckedUpdateManyInput,
): Promise<DraftName> {
  const { count } = await tx.reportDraft.updateMany({ where: { id, version }, data })
  if (count === 0) throw new RuleError<ReportRule>('draftChanged')
  return { id, version: version + 1 }
}

/**
 * Gives a draft back to whoever prepared it.
 * @throws NotFoundError where there is none, or for whoever does not speak for its body
 * @throws RuleError `draftChanged` where it is not as it was seen, or has been returned
 */
export async function returnReportDraft(
  actor: Actor,
  { draft, reason }: { draft: DraftName; reason: string },
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    const still = await actorStill(tx, actor)
    const { authorId, bodyId, clause } = await seenDraft(tx, draft)
    requireRight(still, 'clause.report', { speakerBodyIds: [bodyId] })
    const { count } = await tx.reportDraft.updateMany({
      where: { ...draft, state: 'handed_over' },
      data: {
        ...{ state: 'returned', version: { increment: 1 } },
        ...{ reason, returnedById: actor.userId, returnedAt: now },
      },
    })
    if (count === 0) throw new RuleError<ReportRule>('draftChanged')
    await recordAudit(tx, {
      action: 'report.returned',
      actorUserId: actor.userId,
      recordKind: 'clause',
      recordKey: clause.key,
      payload: { draft: draft.id, version: draft.version, author: authorId, reason },
    })
  })
}

/**
 * Ends a draft without a report: by whoever prepared it, or, where they cannot any more, by those who speak for its body. A colleague's
 * draft is returned with a reason instead, so that nobody's work is gone without a word.
 * @throws NotFoundError where there is none, and for everybody else
 * @throws RuleError `draftChanged` where it is not as it was seen, or somebody else can go on with it
 */
export async function discardReportDraft(actor: Actor, draft: DraftName): Promise<void> {
  await db().$transaction(async (tx) => {
    const still = await actorStill(tx, actor)
    const { authorId, bodyId, clause } = await seenDraft(tx, draft)
    const ofBody = { speakerBodyIds: [bodyId] }
    const isOwn = authorId === actor.userId && can(still, 'clause.draftReport', ofBody)
    if (!isOwn) requireRight(still, 'clause.report', ofBody)
    const { count } = await tx.reportDraft.deleteMany({
      where: isOwn ? { ...draft } : { ...draft, ...draftsLeftBehind([bodyId]) },
    })
    if (count === 0) throw new RuleError<ReportRule>('draftChanged')
    await recordAudit(tx, {
      action: 'report.discarded',
      actorUserId: actor.userId,
      recordKind: 'clause',
      recordKey: clause.key,
      payload: { draft: draft.id, version: draft.version, author: authorId },
    })
  })
}

async function seenDraft(tx: Transaction, { id }: DraftName) {
  const found = await tx.reportDraft.findFirst({
    where: { id, clause: { state: 'published', agreement: { state: 'published' } } },
    select: { authorId: true, bodyId: true, clause: { select: { key: true } } },
  })
  if (!found) throw new NotFoundError()
  return found
}
