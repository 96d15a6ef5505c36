import 'server-only'
import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { idOfToken } from '@/lib/mail/marked-token'
import { stopFollow, stopFollowing } from './follow-commands'
import { getFollowedName } from './follow-queries'
import { storedScope } from './followed-record'

/** Whether the record is followed still, and what it is called; null for what is no token of ours. What is gone has ended. */
export async function getFollowStop(
  token: string,
  locale: Locale,
): Promise<{ isStopped: boolean; name?: string } | null> {
  const id = idOfToken('follow.stop', token)
  if (id === null) return null
  const follow = await db().follow.findUnique({ where: { id }, select: { noun: true, key: true } })
  if (!follow) return { isStopped: true }
  const name = await getFollowedName(storedScope(follow), locale)
  return { isStopped: false, name: name ?? follow.key }
}

/** Ends to follow the record that the token names; false for what is no token of ours. */
export async function endFollow(token: string): Promise<boolean> {
  const id = idOfToken('follow.stop', token)
  if (id !== null) await stopFollow(id)
  return id !== null
}

/** The same of all that an address follows. */
export async function getFollowingStop(token: string): Promise<{ isStopped: boolean } | null> {
  const id = idOfToken('following.stop', token)
  if (id === null) return null
  return { isStopped: (await db().follower.count({ where: { id } })) === 0 }
}

export async function endFollowing(token: string): Promise<boolean> {
  const id = idOfToken('following.stop', token)
  if (id !== null) await stopFollowing(id)
  return id !== null
}
