import 'server-only'
import { z } from 'zod'
import { auth } from './auth'
import { authRequest, type Sender } from './auth-request'
import { forgetAttempts } from './sign-in-limit'
import { readSecondFactor, type SecondFactorAnswer } from './two-factor-codes'
import { admitSession } from './two-factor-commands'
import { hashBackupCode } from './two-factor-secret'

export type ChallengeError = 'codeInvalid' | 'codeWrong' | 'codeUsed' | 'codeExpired' | 'codeLimited'

const success = z.object({ token: z.string(), user: z.object({ id: z.string(), email: z.string() }) })
const refusal = z.object({ code: z.string() })

const errors: Record<string, ChallengeError> = {
  INVALID_CODE: 'codeWrong',
  INVALID_BACKUP_CODE: 'codeWrong',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'codeExpired',
  INVALID_TWO_FACTOR_COOKIE: 'codeExpired',
  // The second factor was withdrawn meanwhile.
  TOTP_NOT_ENABLED: 'codeExpired',
  BACKUP_CODES_NOT_ENABLED: 'codeExpired',
}

/**
 * Judges a code for whoever holds the cookie of a right password. The library counts: five wrong codes end the challenge, ten in a row
 * shut the account for a quarter of an hour, and codes sent at the same moment are counted one by one.
 * @param cookie the cookie of the challenge and no other
 */
export async function answerChallenge(
  cookie: string,
  typed: string,
  sender: Sender,
): Promise<{ userId: string; response: Response } | { error: ChallengeError }> {
  const answer = readSecondFactor(typed)
  if (!answer) return { error: 'codeInvalid' }
  const response = await auth().handler(challengeRequest(answer, sender, cookie))
  if (response.status >= 500) throw new Error(`The second factor failed with status ${response.status}`)
  if (response.status === 429) return { error: 'codeLimited' }
  if (response.status === 409) return { error: 'codeUsed' }
  if (!response.ok) return { error: errors[await codeOf(response)] ?? 'codeExpired' }
  const { token, user } = success.parse(await response.clone().json())
  if (!(await admitSession(user.id, token, answer))) return { error: 'codeUsed' }
  // Those on the password, which stayed counted until now.
  await forgetAttempts(user.email)
  return { userId: user.id, response }
}

/** Empty where the library refused without a word, as it does where the account was closed. */
async function codeOf(response: Response): Promise<string> {
  const text = await response.text()
  return text === '' ? '' : (refusal.safeParse(JSON.parse(text)).data?.code ?? '')
}

function challengeRequest(answer: SecondFactorAnswer, sender: Sender, cookie: string): Request {
  return answer.kind === 'app'
    ? authRequest('/two-factor/verify-totp', { code: answer.code }, sender, cookie)
    : authRequest('/two-factor/verify-backup-code', { code: hashBackupCode(answer.code) }, sender, cookie)
}
