import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db } from '@/lib/db'

/** Ends the reminders of an account, at the desk and by e-mail. Those that have ended stay so. */
export async function stopReminders(userId: string, by: 'desk' | 'mail'): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, remindersStoppedAt: null },
      data: { remindersStoppedAt: new Date() },
    })
    if (count === 0) return
    await recordAudit(tx, {
      action: 'reminders.stopped',
      actorUserId: userId,
      recordKind: 'user',
      recordKey: userId,
      payload: { by },
    })
  })
}

/**
 * The same by the person themselves.
 * @throws NotFoundError for whoever gets no reminders
 */
export async function stopOwnReminders(actor: Actor): Promise<void> {
  requireRight(actor, 'reminders.get', {})
  await stopReminders(actor.userId, 'desk')
}

/**
 * Begins them again, with what is due from then on.
 * @throws NotFoundError for whoever gets no reminders
 */
export async function resumeReminders(actor: Actor): Promise<void> {
  requireRight(actor, 'reminders.get', {})
  const { userId } = actor
  await db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, remindersStoppedAt: { not: null } },
      data: { remindersStoppedAt: null },
    })
    if (count === 0) return
    await recordAudit(tx, {
      action: 'reminders.resumed',
      actorUserId: userId,
      recordKind: 'user',
      recordKey: userId,
      payload: {},
    })
  })
}
