import 'server-only'
import { randomBytes } from 'node:crypto'
import { makeSignature } from 'better-auth/crypto'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { auth } from './auth'

/** What a session is found by. A session that has become worth more gets another one: whoever knew the old has nothing. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Gives the browser the token of its session, signed as the authentication library signs it. */
export async function keepSessionToken(token: string): Promise<void> {
  const { authCookies, sessionConfig } = await auth().$context
  const { name, attributes } = authCookies.sessionToken
  const { httpOnly, path, secure } = attributes
  const value = `${token}.${await makeSignature(token, env().BETTER_AUTH_SECRET)}`
  const jar = await cookies()
  jar.set(name, value, {
    httpOnly,
    path,
    secure: secure ?? false,
    sameSite: 'strict',
    maxAge: sessionConfig.expiresIn,
  })
}
