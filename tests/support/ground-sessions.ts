import { randomUUID } from 'node:crypto'
import { makeSignature } from 'better-auth/crypto'
import { auth } from '@/lib/auth/auth'
import { newSessionToken } from '@/lib/auth/session-cookie'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

/** A session as the application itself makes it, and the cookie by which a browser holds it. */
export async function makeSession(
  userId: string,
  secondFactorAt: Date | null,
): Promise<{ id: string; cookie: string }> {
  const { authCookies, sessionConfig } = await auth().$context
  const token = newSessionToken()
  const id = randomUUID()
  const expiresAt = new Date(Date.now() + sessionConfig.expiresIn * 1000)
  await db().session.create({ data: { id, token, userId, expiresAt, secondFactorAt } })
  const value = `${token}.${await makeSignature(token, env().BETTER_AUTH_SECRET)}`
  return { id, cookie: `${authCookies.sessionToken.name}=${encodeURIComponent(value)}` }
}
