import 'server-only'
import { cookies } from 'next/headers'
import { auth } from './auth'
import { keepCookies } from './auth-cookies'
import { answerChallenge, type ChallengeError } from './second-factor-challenge'
import { currentSender } from './sender'
import { endCurrentSession } from './sign-out'

const cookieName = 'two_factor'

/** Whether the browser has given a right password and owes the code. Not whether it still has the time. */
export async function isCodeAwaited(): Promise<boolean> {
  return (await challengeCookie()) !== null
}

/** Gives the browser its session where the code is right. Throws where the database does not answer. */
export async function giveSecondFactor(typed: string): Promise<{ userId: string } | { error: ChallengeError }> {
  const cookie = await challengeCookie()
  if (cookie === null) return { error: 'codeExpired' }
  const answer = await answerChallenge(cookie, typed, await currentSender())
  if ('error' in answer) return answer
  await endCurrentSession()
  await keepCookies(answer.response)
  return { userId: answer.userId }
}

/**
 * The cookie that a right password was answered with, as it is sent. It goes to the library alone: beside a session the library would
 * judge the code by that session's person and count no attempts.
 */
async function challengeCookie(): Promise<string | null> {
  const { createAuthCookie } = await auth().$context
  const { name } = createAuthCookie(cookieName)
  const value = (await cookies()).get(name)?.value
  return value ? `${name}=${encodeURIComponent(value)}` : null
}
