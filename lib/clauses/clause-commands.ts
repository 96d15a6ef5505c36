import 'server-only'
import { createHash } from 'node:crypto'
import { recordAudit } from '@/lib/audit/audit-entries'
import { actorStill } from '@/lib/auth/actor-still'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError, StaleVersionError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { tellOtherSides } from '@/lib/news/news-commands'
import { reportedClauses, speakingSelect } from './clause-desk-select'
import { endReportDraft } from './report-draft-ending'
import { evidenceRows } from './report-evidence-rows'
import { openMeeting } from './report-meetings'
import { allSpeakers, type ReportRule, reportBreaches, type Speaker, speakersOf } from './report-rules'
import type { ReportInput } from './report-schema'

export interface ReportReceipt {
  reportId: string
  agreementKey: string
  number: number
  /** Whose pages count the report. */
  bodyKeys: string[]
  countryCodes: string[]
  /** On whose page it stands as well. */
  meetingKey: string | null
}

/** Of several reports the one that was refused; `cause` says why. */
export class RefusedReportError extends Error {
  readonly number: number
  constructor(number: number, cause: unknown) {
    super('report refused', { cause })
    this.name = 'RefusedReportError'
    this.number = number
  }
}

/**
 * Records what a side says of several clauses of one agreement: all of it, or nothing.
 *
 * @throws RefusedReportError with the clause, and as its cause what `reportClauseStatus` throws
 */
export async function reportClauseStatuses(
  actor: Actor,
  inputs: readonly ReportInput[],
  now = new Date(),
): Promise<ReportReceipt[]> {
  return db().$transaction(
    async (tx) => {
      const still = await actorStill(tx, actor, now)
      await lockClauses(tx, inputs)
      const recorded: Recorded[] = []
      for (const input of inputs) {
        try {
          recorded.push(await report(tx, still, input, now))
        } catch (error) {
          throw new RefusedReportError(input.number, asConflict(error, input))
        }
      }
      return told(tx, recorded, now)
    },
    { timeout: batchTimeout },
  )
}

/** Milliseconds: some ten statements a clause, on a slow machine as well. */
const batchTimeout = 20_000

/** All at first and in one order, before the agreement's own row: two who report at the same moment never wait for each other. */
async function lockClauses(tx: Transaction, inputs: readonly ReportInput[]): Promise<void> {
  const numbers = inputs.map(({ number }) => number)
  await tx.$queryRaw`
    SELECT c."id" FROM "Clause" c JOIN "Agreement" a ON a."id" = c."agreementId"
    WHERE a."key" = ${inputs[0]?.agreementKey ?? ''} AND c."number" = ANY (${numbers}::int[])
    ORDER BY c."id" FOR NO KEY UPDATE OF c`
}

/**
 * Records what a side says of a clause. The same form sent twice is one report and one receipt, also at the same moment.
 *
 * @throws NotFoundError where the clause is not there or the person does not speak for a party of its agreement
 * @throws RuleError with a `ReportRule`
 * @throws StaleVersionError where somebody has reported since the form was opened, or where another report was sent under
 *   the form's number; nothing is written then
 */
export async function reportClauseStatus(actor: Actor, input: ReportInput, now = new Date()): Promise<ReportReceipt> {
  try {
    const [receipt] = await db().$transaction(async (tx) => {
      const still = await actorStill(tx, actor, now)
      return told(tx, [await report(tx, still, input, now)], now)
    })
    if (!receipt) throw new Error('A report has its receipt')
    return receipt
  } catch (error) {
    throw asConflict(error, input)
  }
}

interface Recorded {
  receipt: ReportReceipt
  /** Whether it was recorded now, and not with the same form before. */
  isNew: boolean
}

/** The receipts of one act, of which the other sides are told at once. */
async function told(tx: Transaction, recorded: readonly Recorded[], now: Date): Promise<ReportReceipt[]> {
  const reportIds = recorded.flatMap(({ receipt, isNew }) => (isNew ? [receipt.reportId] : []))
  if (reportIds.length > 0) await tellOtherSides(tx, reportIds, now)
  return recorded.map(({ receipt }) => receipt)
}

/** The number of the form was taken by a report on another clause in the same moment. */
function asConflict(error: unknown, { version }: ReportInput): unknown {
  const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
  return isTaken ? new StaleVersionError(version) : error
}

async function report(tx: Transaction, actor: Actor, input: ReportInput, now: Date): Promise<Recorded> {
  const clause = await seenClause(tx, actor, input)
  const speaker = chosenSpeaker(actor, clause.agreement.parties, input)
  const receiptOf = (reportId: string): ReportReceipt => ({
    reportId,
    agreementKey: input.agreementKey,
    number: input.number,
    bodyKeys: [...new Set([...clause.agreement.parties.map(({ body }) => body.key), speaker.bodyKey])],
    countryCodes: [...new Set(clause.agreement.parties.flatMap(({ body }) => body.countryCode ?? []))],
    meetingKey: input.meetingKey,
  })

  const earlier = await earlierReport(tx, actor, clause, input)
  if (earlier) return { receipt: receiptOf(earlier), isNew: false }
  const [breach] = reportBreaches(input, now.toISOString().slice(0, 10))
  if (breach) throw new RuleError<ReportRule>(breach.rule)

  // The row stays locked until the end: whoever comes at the same moment waits here and then finds another version.
  const { count } = await tx.clause.updateMany({
    where: { id: clause.id, version: input.version },
    data: { version: { increment: 1 } },
  })
  if (count === 0) {
    const twin = await earlierReport(tx, actor, clause, input)
    if (twin) return { receipt: receiptOf(twin), isNew: false }
    throw await staleVersion(tx, clause.id)
  }
  const letterId = await publishedLetter(tx, input.letterKey)
  const meetingId = await openMeeting(tx, clause.agreementId, input.meetingKey)
  const evidence = await evidenceRows(tx, clause, input.evidence)
  await assertCorrectable(tx, clause.id, speaker.partyId, input)

  const { id: reportId } = await tx.statusReport.create({
    data: {
      clauseId: clause.id,
      agreementId: clause.agreementId,
      partyId: speaker.partyId,
      reportingBodyId: speaker.bodyId,
      status: input.status,
      asOfOn: new Date(`${input.asOf}T00:00:00Z`),
      asOfPrecision: 'day',
      authorUserId: actor.userId,
      sourceId: letterId,
      receivedByLetter: letterId !== null,
      meetingId,
      supersedesId: input.correctsId,
      submissionId: input.submissionId,
      texts: { create: input.texts },
      evidence: { create: evidence },
    },
    select: { id: true },
  })
  await tx.agreement.update({
    where: { id: clause.agreementId },
    data: { version: { increment: 1 }, changedAt: now },
    select: { id: true },
  })
  if (input.draft) await endReportDraft(tx, actor, { clause, draft: input.draft, reportId })
  await recordAudit(tx, {
    action: 'clause.statusReported',
    actorUserId: actor.userId,
    recordKind: 'clause',
    recordKey: clause.key,
    payload: {
      reportId,
      party: speaker.partyKey,
      reportingBody: speaker.bodyKey,
      status: input.status,
      asOf: input.asOf,
      supersedes: input.correctsId,
      letter: input.letterKey,
      meeting: input.meetingKey,
      clauseVersion: input.version + 1,
      submission: digest(input),
    },
  })
  return { receipt: receiptOf(reportId), isNew: true }
}

type SeenClause = Awaited<ReturnType<typeof seenClause>>

/** The clause as far as its reports need it. @throws NotFoundError where the person works for no side of it */
export async function seenClause(tx: Transaction, actor: Actor, { agreementKey, number }: ReportInput) {
  const clause = await tx.clause.findFirst({
    where: { number, ...reportedClauses(actor, agreementKey) },
    select: { id: true, key: true, agreementId: true, agreement: { select: { parties: { select: speakingSelect } } } },
  })
  if (!clause) throw new NotFoundError()
  return clause
}

/** A letter is never an official's own word, and whoever speaks for no party has nothing to say without one. */
function chosenSpeaker(
  actor: Actor,
  parties: SeenClause['agreement']['parties'],
  { speaker, letterKey }: ReportInput,
): Speaker {
  const choices = letterKey === null ? speakersOf({ parties, bodyIds: actor.bodyIds }) : allSpeakers(parties)
  if (letterKey === null) requireRight(actor, 'clause.report', { speakerBodyIds: choices.map(({ bodyId }) => bodyId) })
  else requireRight(actor, 'clause.recordLetter', {})
  return chosenAmong(choices, speaker)
}

/** The one that the form names; the only one where it names none. @throws RuleError `speakerMissing` where there are several */
export function chosenAmong(choices: readonly Speaker[], speaker: ReportInput['speaker']): Speaker {
  const [only, ...others] = choices
  if (!speaker) {
    if (!only || others.length > 0) throw new RuleError<ReportRule>('speakerMissing')
    return only
  }
  const chosen = choices.find(({ partyKey, bodyKey }) => partyKey === speaker.party && bodyKey === speaker.body)
  if (!chosen) throw new NotFoundError()
  return chosen
}

/** The report that this form has made already. Another report under the same number is a conflict, never a silent success. */
async function earlierReport(
  tx: Transaction,
  actor: Actor,
  clause: SeenClause,
  input: ReportInput,
): Promise<string | null> {
  const found = await tx.statusReport.findUnique({
    where: { submissionId: input.submissionId },
    select: { id: true, clauseId: true, authorUserId: true },
  })
  if (!found) return null
  const entry = await tx.auditEntry.findFirst({
    where: { recordKind: 'clause', recordKey: clause.key, payload: { path: ['reportId'], equals: found.id } },
    select: { payload: true },
  })
  const isSame =
    found.clauseId === clause.id &&
    found.authorUserId === actor.userId &&
    entry?.payload !== null &&
    typeof entry?.payload === 'object' &&
    'submission' in entry.payload &&
    entry.payload.submission === digest(input)
  if (!isSame) throw await staleVersion(tx, clause.id)
  return found.id
}

function digest({ version: _, locale: __, ...said }: ReportInput): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** With the version that the clause has now. */
export async function staleVersion(tx: Transaction, clauseId: string): Promise<StaleVersionError> {
  const { version } = await tx.clause.findUniqueOrThrow({ where: { id: clauseId }, select: { version: true } })
  return new StaleVersionError(version)
}

async function publishedLetter(tx: Transaction, key: string | null): Promise<string | null> {
  if (key === null) return null
  const source = await tx.source.findFirst({ where: { key, state: 'published' }, select: { id: true } })
  if (!source) throw new RuleError<ReportRule>('letterUnknown')
  return source.id
}

/** A side corrects only its own word, and each report only once; a letter corrects only what was said in letters. */
export async function assertCorrectable(
  tx: Transaction,
  clauseId: string,
  partyId: string,
  { correctsId: reportId, letterKey }: ReportInput,
): Promise<void> {
  if (reportId === null) return
  const byLetter = letterKey !== null
  const found = await tx.statusReport.findFirst({
    where: { id: reportId, clauseId, partyId, supersededBy: { is: null }, ...(byLetter && { receivedByLetter: true }) },
    select: { id: true },
  })
  if (!found) throw new RuleError<ReportRule>('correctsUnknown')
}
