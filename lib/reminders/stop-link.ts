import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { stopReminders } from './reminder-choice-commands'

const uuidLength = 36

/**
 * What lets whoever has an e-mail stop the reminders of its account without signing in: the number of the digest and a mark that
 * only we can make. It does nothing else, so it does not run out, as old messages are where people look for the way to stop.
 */
export function stopToken(digestId: string): string {
  return `${digestId}-${markOf(digestId)}`
}

/** The account whose reminders the token stops; null for what is none of ours. */
export async function accountOfStopToken(token: string): Promise<string | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[\w-]{43}$/.test(token)) return null
  const digestId = token.slice(0, uuidLength)
  const [given, right] = [token.slice(uuidLength + 1), markOf(digestId)].map((text) => Buffer.from(text))
  if (!given || !right || !timingSafeEqual(given, right)) return null
  const digest = await db().reminderDigest.findUnique({ where: { id: digestId }, select: { userId: true } })
  return digest?.userId ?? null
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

function markOf(digestId: string): string {
  return createHmac('sha256', env().BETTER_AUTH_SECRET).update(`reminders.stop ${digestId}`).digest('base64url')
}
