import 'server-only'
import { failureCode } from './failure-code'
import { mailAttempts } from './send-mail'

interface Attempt {
  /** How often it was tried before. */
  attempts: number
  now: Date
  /** Keeps with the row of the message what has become of it. */
  keep: (
    outcome:
      | { mail: 'none'; failure: null }
      | { mail: 'sent'; failure: null; attempts: number; triedAt: Date }
      | { mail: 'waiting' | 'failed'; failure: string; attempts: number; triedAt: Date },
  ) => Promise<unknown>
}

/**
 * Tries to send a message once and keeps how it went. Whatever fails counts as an attempt, wherever it fails: a message that cannot even be
 * read or written would otherwise wait for ever, and nobody would see it.
 * @param send reads what there is to say, writes it and hands it over; `none` where there is nothing to send
 * @throws an error that has nothing but the code of what went wrong, so that it is tried again
 */
export async function attemptMail(
  { attempts, now, keep }: Attempt,
  send: () => Promise<'sent' | 'none'>,
): Promise<void> {
  const tried = { attempts: attempts + 1, triedAt: now }
  let mail: 'sent' | 'none'
  try {
    mail = await send()
  } catch (error) {
    const failure = failureCode(error)
    await keep({ ...tried, failure, mail: tried.attempts < mailAttempts ? 'waiting' : 'failed' })
    throw new Error(failure)
  }
  await keep(mail === 'sent' ? { ...tried, failure: null, mail } : { failure: null, mail })
}
