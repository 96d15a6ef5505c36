import 'server-only'
import { db } from '@/lib/db'
import { idOfToken, markedToken } from '@/lib/mail/marked-token'
import { stopReminders } from './reminder-choice-commands'

/** What lets whoever has an e-mail stop the reminders of its account without signing in: the digest's number, marked. */
export function stopToken(digestId: string): string {
  return markedToken('reminders.stop', digestId)
}

/** The account whose reminders the token stops; null for what is none of ours. */
export async function accountOfStopToken(token: string): Promise<string | null> {
  const id = idOfToken('reminders.stop', token)
  const digest = id && (await db().reminderDigest.findUnique({ where: { id }, select: { userId: true } }))
  return digest ? digest.userId : null
}

/** Stops the reminders of the account that the token names; false for what is no token of ours. */
export async function stopByToken(token: string): Promise<boolean> {
  const userId = await accountOfStopToken(token)
  if (userId === null) return false
  await stopReminders(userId, 'mail')
  return true
}

/** Whether the account that the token names gets reminders; null for what is no token of ours. */
export async function getStopChoice(token: string): Promise<{ isStopped: boolean } | null> {
  const id = await accountOfStopToken(token)
  const user = id && (await db().user.findUnique({ where: { id }, select: { remindersStoppedAt: true } }))
  return user ? { isStopped: user.remindersStoppedAt !== null } : null
}
