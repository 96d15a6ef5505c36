import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

const uuidLength = 36

/** What a token may be used for: one that stops one kind of messages does nothing to another. */
type Purpose = 'reminders.stop' | 'news.stop' | 'follow.stop' | 'following.stop'

/**
 * The number of a row and a mark that only we can make, to be put into a message: it lets its reader do one thing without signing in.
 * It does not run out, as old messages are where people look for the way to stop.
 * @param id a UUID
 */
export function markedToken(purpose: Purpose, id: string): string {
  return `${id}-${markOf(purpose, id)}`
}

/** The number that a token carries; null for what is none of ours. */
export function idOfToken(purpose: Purpose, token: string): string | null {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[\w-]{43}$/.test(token)) return null
  const id = token.slice(0, uuidLength)
  const [given, right] = [token.slice(uuidLength + 1), markOf(purpose, id)].map((text) => Buffer.from(text))
  return given && right && timingSafeEqual(given, right) ? id : null
}

function markOf(purpose: Purpose, id: string): string {
  return createHmac('sha256', env().BETTER_AUTH_SECRET).update(`${purpose} ${id}`).digest('base64url')
}
