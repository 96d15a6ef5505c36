import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/permissions'
import { actorOf } from '@/lib/auth/session'
import { db } from '@/lib/db'

/** Somebody as the rules see them now, after their account was changed. */
export async function actorNow({ userId }: Actor): Promise<Actor> {
  const actor = await actorOf(userId)
  if (!actor) throw new Error('The account is not there')
  return actor
}

/** What every form that changes an account sends. */
export async function changeOf({ userId }: Actor) {
  const { version } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { version: true } })
  return { account: userId, version, form: randomUUID() }
}
