import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError } from '@/lib/errors'
import { type AbsenceRule, absenceFault, shareDay } from './absence-rules'
import type { AbsenceInput } from './absence-schema'
import { activeOfficial } from './active-official'

/**
 * Says on which days the person is away from one of their bodies and who of the body stands in. The same form sent twice is one absence.
 * @throws NotFoundError for whoever does not work for the body
 * @throws RuleError with an `AbsenceRule`
 */
export async function declareAbsence(actor: Actor, input: AbsenceInput, now = new Date()): Promise<void> {
  requireRight(actor, 'absence.declare', {})
  await db().$transaction((tx) => declare(tx, actor.userId, input, now.toISOString().slice(0, 10)))
}

async function declare(tx: Transaction, userId: string, input: AbsenceInput, today: string): Promise<void> {
  const { bodyKey, substituteId, from, to, submissionId } = input
  const fault = absenceFault({ from, to }, today)
  if (fault) throw new RuleError<AbsenceRule>(fault)
  // Held until the end: a second absence of the same days waits here, and then finds the first.
  const [member] = await tx.$queryRaw<{ bodyId: string }[]>`
    SELECT m."bodyId" FROM "UserBody" m JOIN "Body" b ON b."id" = m."bodyId"
    WHERE m."userId" = ${userId} AND b."key" = ${bodyKey} FOR NO KEY UPDATE OF m`
  if (!member) throw new NotFoundError()
  const { bodyId } = member
  const own = await tx.absence.findMany({
    where: { userId, bodyId, endedAt: null },
    select: { submissionId: true, fromOn: true, toOn: true },
  })
  if (own.some((one) => one.submissionId === submissionId)) return
  const isTaken = own.some(({ fromOn, toOn }) => shareDay({ from, to }, { from: isoDay(fromOn), to: isoDay(toOn) }))
  if (isTaken) throw new RuleError<AbsenceRule>('absenceOverlaps')
  const substitute = await tx.userBody.findFirst({
    where: { bodyId, userId: substituteId, user: { ...activeOfficial, id: { not: userId } } },
    select: { userId: true },
  })
  if (!substitute) throw new RuleError<AbsenceRule>('substituteUnknown')
  const { id } = await tx.absence.create({
    data: { bodyId, userId, substituteId, fromOn: new Date(from), toOn: new Date(to), submissionId },
    select: { id: true },
  })
  await recordAudit(tx, {
    action: 'absence.declared',
    actorUserId: userId,
    recordKind: 'user',
    recordKey: userId,
    payload: { absence: id, body: bodyKey, substitute: substituteId, from, to },
  })
}

/** Ends one's own absence, or takes back one that is still to come; one that has been ended stays so. @throws NotFoundError */
export async function endAbsence(actor: Actor, id: string, now = new Date()): Promise<void> {
  requireRight(actor, 'absence.declare', {})
  await db().$transaction(async (tx) => {
    const own = { id, userId: actor.userId }
    const { count } = await tx.absence.updateMany({ where: { ...own, endedAt: null }, data: { endedAt: now } })
    if (count === 0) {
      if ((await tx.absence.count({ where: own })) === 0) throw new NotFoundError()
      return
    }
    await recordAudit(tx, {
      action: 'absence.ended',
      actorUserId: actor.userId,
      recordKind: 'user',
      recordKey: actor.userId,
      payload: { absence: id },
    })
  })
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
