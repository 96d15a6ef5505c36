import 'server-only'
import { cookies } from 'next/headers'
import { db } from '@/lib/db'
import { NotSignedInError } from '@/lib/errors'
import { auth } from './auth'
import { type Actor, isRole } from './permissions'

/** The session that the browser holds, or null. Throws where the database does not answer: nobody is taken for a stranger then. */
export async function currentSession(): Promise<{ id: string; userId: string } | null> {
  // The cookies, not the header: after signing in, one and the same request already has the new session.
  const cookie = (await cookies()).toString()
  if (!cookie) return null
  const found = await auth().api.getSession({ headers: new Headers({ cookie }) })
  return found && { id: found.session.id, userId: found.session.userId }
}

/** Who is asking, with the bodies they speak for now; null for anybody not signed in. */
export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession()
  return session && actorOf(session.userId)
}

/** Who is asking. @throws NotSignedInError for anybody not signed in */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) throw new NotSignedInError()
  return actor
}

/** The person as the rules see them; null where the account is closed, so that closing it ends every session at once. */
export async function actorOf(userId: string): Promise<Actor | null> {
  const user = await db().user.findUnique({
    where: { id: userId, banned: false },
    select: { id: true, name: true, role: true, locale: true, bodies: { select: { bodyId: true } } },
  })
  if (!user || !isRole(user.role)) return null
  const bodyIds = user.role === 'official' ? user.bodies.map(({ bodyId }) => bodyId) : []
  return { userId: user.id, name: user.name, role: user.role, locale: user.locale, bodyIds }
}
