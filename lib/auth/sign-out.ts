import 'server-only'
import { cookies } from 'next/headers'
import { db } from '@/lib/db'
import { auth } from './auth'
import { currentSession } from './session'

/**
 * Ends the session in use, in the database first and then in the browser. Throws where the database does not answer:
 * the library's own function would clear the browser and leave the session valid.
 */
export async function endCurrentSession(): Promise<void> {
  const session = await currentSession()
  if (session) await db().session.deleteMany({ where: { id: session.id } })
  const { authCookies } = await auth().$context
  const { name, attributes } = authCookies.sessionToken
  const { httpOnly, path, secure } = attributes
  const jar = await cookies()
  // With what it was set with: browsers pass over the deletion of a secure cookie by a plain one.
  jar.set(name, '', { httpOnly, path, secure: secure ?? false, sameSite: 'strict', maxAge: 0 })
}
