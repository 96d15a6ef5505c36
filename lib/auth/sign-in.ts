import 'server-only'
import { headers } from 'next/headers'
import { z } from 'zod'
import { env } from '@/lib/env'
import { auth } from './auth'
import { keepCookies } from './auth-cookies'
import { forgetAttempts, giveBackAttempt, takeAttempt } from './sign-in-limit'
import { endCurrentSession } from './sign-out'

export type SignInResult = { userId: string } | { error: 'signInFailed' | 'signInLimited' }

const success = z.object({ user: z.object({ id: z.string() }) })

/**
 * Signs in and gives the browser its session. An unknown address, a wrong password and a closed account are one answer,
 * which also takes the same time. Throws where the database does not answer.
 */
export async function signIn({ email, password }: { email: string; password: string }): Promise<SignInResult> {
  if (!(await takeAttempt(email))) return { error: 'signInLimited' }
  // Through the handler: calling the library's function directly would skip its rate limit.
  const response = await auth().handler(await signInRequest(email, password))
  if (response.status === 429) {
    // Too many from this network: that must not use up the attempts of whoever owns the account.
    await giveBackAttempt(email)
    return { error: 'signInLimited' }
  }
  if (response.status >= 500) throw new Error(`Signing in failed with status ${response.status}`)
  if (!response.ok) return { error: 'signInFailed' }
  const { user } = success.parse(await response.json())
  await forgetAttempts(email)
  // The browser's earlier session would go on without anybody holding it.
  await endCurrentSession()
  await keepCookies(response)
  return { userId: user.id }
}

async function signInRequest(email: string, password: string): Promise<Request> {
  const sent = await headers()
  const { APP_URL } = env()
  const passed = ['x-forwarded-for', 'user-agent'].flatMap((name): [string, string][] => {
    const value = sent.get(name)
    return value === null ? [] : [[name, value]]
  })
  return new Request(new URL('/api/auth/sign-in/email', APP_URL), {
    method: 'POST',
    // The caller has compared the browser's own Origin (`assertSameOrigin`).
    headers: [...passed, ['origin', new URL(APP_URL).origin], ['content-type', 'application/json']],
    body: JSON.stringify({ email, password }),
  })
}
