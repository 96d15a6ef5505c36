import 'server-only'
import { z } from 'zod'
import { auth } from './auth'
import { keepCookies } from './auth-cookies'
import { authRequest } from './auth-request'
import { needsSecondFactor } from './permissions'
import { currentSender } from './sender'
import { actorOf } from './session'
import { forgetAttempts, giveBackAttempt, takeAttempt } from './sign-in-limit'
import { endCurrentSession } from './sign-out'
import { noteSignIn, startTwoFactor } from './two-factor-commands'

export type SignInResult =
  | { userId: string }
  /** The password was right, and opens nothing yet: a code is to be given, or the second factor to be set up first. */
  | { next: 'code' | 'setUp' }
  | { error: 'signInFailed' | 'signInLimited' }

const success = z.union([
  z.object({ twoFactorRedirect: z.literal(true) }),
  z.object({ user: z.object({ id: z.string() }) }),
])

/**
 * Signs in and gives the browser its session. An unknown address, a wrong password, a closed account and an invitation that is still
 * open are one answer, which also takes the same time. Throws where the database does not answer.
 */
export async function signIn({ email, password }: { email: string; password: string }): Promise<SignInResult> {
  if (!(await takeAttempt(email))) return { error: 'signInLimited' }
  // Through the handler: calling the library's function directly would skip its rate limit.
  const response = await auth().handler(authRequest('/sign-in/email', { email, password }, await currentSender()))
  if (response.status === 429) {
    // Too many from this network: that must not use up the attempts of whoever owns the account.
    await giveBackAttempt(email)
    return { error: 'signInLimited' }
  }
  if (response.status >= 500) throw new Error(`Signing in failed with status ${response.status}`)
  if (!response.ok) return { error: 'signInFailed' }
  const answer = success.parse(await response.json())
  // The browser's earlier session would go on without anybody holding it.
  await endCurrentSession()
  await keepCookies(response)
  // The attempts stay counted until the code has been given too.
  if ('twoFactorRedirect' in answer) return { next: 'code' }
  const userId = answer.user.id
  await forgetAttempts(email)
  const actor = await actorOf(userId)
  if (actor && needsSecondFactor(actor.role)) {
    await startTwoFactor(userId)
    return { next: 'setUp' }
  }
  await noteSignIn(userId)
  return { userId }
}
