import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { countAttempt, type Limit } from '@/lib/auth/attempt-limit'
import { addressLimit } from '@/lib/auth/auth'
import { type Actor, can } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError, StaleVersionError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { newReference } from './error-report-reference'
import type { CloseErrorReportInput, ErrorReportInput } from './error-report-schema'

export type ErrorReportRule = 'errorReportLimited' | 'errorReportTaken'

const windowMs = addressLimit.window * 1000
/** Reports of one network address; an office may share one. */
const limitOfAddress: Limit = { name: 'error-report-address', windowMs, max: 10 }
/** Of all together: addresses can be made up where nothing stands in front of the app. */
const limitOfAll: Limit = { name: 'error-report-all', windowMs, max: 200 }

/**
 * Takes a reader's report. The same form sent twice is one report and one reference, also at the same moment.
 * @param address of the network the reader comes from; null where it is not known: those share one count
 * @throws RuleError with an `ErrorReportRule`: too many, or another report was sent under the form's number
 */
export async function submitErrorReport(input: ErrorReportInput, address: string | null): Promise<string> {
  const earlier = await earlierReport(input)
  if (earlier) return earlier
  if (!(await countAttempt(limitOfAddress, address ?? '')) || !(await countAttempt(limitOfAll, '')))
    throw new RuleError<ErrorReportRule>('errorReportLimited')
  try {
    return await db().$transaction((tx) => receive(tx, input))
  } catch (error) {
    const twin =
      error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002' && (await earlierReport(input))
    if (twin) return twin
    throw error
  }
}

async function receive(tx: Transaction, input: ErrorReportInput): Promise<string> {
  const { id, reference } = await tx.errorReport.create({
    data: { ...said(input), submissionId: input.submissionId, reference: newReference() },
    select: { id: true, reference: true },
  })
  await recordAudit(tx, {
    action: 'errorReport.received',
    actorUserId: null,
    recordKind: 'errorReport',
    recordKey: id,
    payload: { page: input.page },
  })
  return reference
}

function said({ page, locale, problem, sourceUrl, email }: ErrorReportInput) {
  return { page, locale, problem, sourceUrl, email }
}

/** The reference that this form has got already. Other words under the same number are another report, and never lost silently. */
async function earlierReport(input: ErrorReportInput): Promise<string | null> {
  const found = await db().errorReport.findUnique({
    where: { submissionId: input.submissionId },
    select: { reference: true, page: true, locale: true, problem: true, sourceUrl: true, email: true },
  })
  if (!found) return null
  const { reference, ...words } = found
  const isSame = Object.entries(said(input)).every(([name, value]) => words[name as keyof typeof words] === value)
  if (!isSame) throw new RuleError<ErrorReportRule>('errorReportTaken')
  return reference
}

/** Notes who looks after a report.
 * @throws NotFoundError for whoever may not, or where it is not there
 * @throws StaleVersionError where it has been closed, or taken by somebody else, since the page was opened
 */
export async function takeErrorReport(actor: Actor, reference: string, version: number): Promise<void> {
  await db().$transaction(async (tx) => {
    const { id } = await seenReport(tx, actor, reference)
    await change(tx, id, version, { takenById: actor.userId })
    await recordAudit(tx, {
      action: 'errorReport.taken',
      actorUserId: actor.userId,
      recordKind: 'errorReport',
      recordKey: id,
      payload: { version: version + 1 },
    })
  })
}

/**
 * Closes a report with words for the reader, which stay. The same form sent twice closes it once.
 * @throws NotFoundError for whoever may not, or where it is not there
 * @throws StaleVersionError where somebody else has taken or closed it since the form was opened
 */
export async function closeErrorReport(actor: Actor, input: CloseErrorReportInput, now = new Date()): Promise<void> {
  const { state, answer, version } = input
  await db().$transaction(async (tx) => {
    const { id, ...found } = await seenReport(tx, actor, input.reference)
    if (found.closedById === actor.userId && found.state === state && found.answer === answer) return
    await change(tx, id, version, { state, answer, closedById: actor.userId, closedAt: now })
    await recordAudit(tx, {
      action: 'errorReport.closed',
      actorUserId: actor.userId,
      recordKind: 'errorReport',
      recordKey: id,
      payload: { version: version + 1, state },
    })
  })
}

async function seenReport(tx: Transaction, actor: Actor, reference: string) {
  const found = can(actor, 'errors.answer', {})
    ? await tx.errorReport.findUnique({
        where: { reference },
        select: { id: true, state: true, answer: true, closedById: true },
      })
    : null
  if (!found) throw new NotFoundError()
  return found
}

/** Only an open report, and only the version that the page was opened with. */
async function change(
  tx: Transaction,
  id: string,
  version: number,
  data: Prisma.ErrorReportUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.errorReport.updateMany({
    where: { id, version, state: 'open' },
    data: { ...data, version: { increment: 1 } },
  })
  if (count > 0) return
  const now = await tx.errorReport.findUniqueOrThrow({ where: { id }, select: { version: true } })
  throw new StaleVersionError(now.version)
}
