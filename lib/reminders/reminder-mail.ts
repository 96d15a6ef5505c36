import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { failureCode } from '@/lib/mail/failure-code'
import { mailAttempts, sendMail } from '@/lib/mail/send-mail'
import { filePaths, inLocale, paths } from '@/lib/paths'
import { reminderLetter } from './reminder-letter'
import { listReminderLines } from './reminder-line-queries'
import { stopToken } from './stop-link'

/**
 * Sends the digest by e-mail, once: one that was sent, or of which nothing is left to say, is passed over. What becomes of it is kept
 * with the digest.
 * @throws an error that has nothing but the code of what went wrong, so that it is tried again
 */
export async function sendDigest(id: string, now: Date): Promise<void> {
  const digest = await db().reminderDigest.findUnique({
    where: { id, mail: 'waiting' },
    select: {
      attempts: true,
      user: {
        select: {
          ...{ id: true, name: true, email: true, locale: true, banned: true, remindersStoppedAt: true },
          bodies: { select: { bodyId: true } },
        },
      },
    },
  })
  if (!digest) return
  const { user, attempts } = digest
  const keep = (data: object) => db().reminderDigest.updateMany({ where: { id, mail: 'waiting' }, data })
  const today = now.toISOString().slice(0, 10)
  const bodyIds = user.bodies.map(({ bodyId }) => bodyId)
  const isWanted = !user.banned && user.remindersStoppedAt === null && env().SMTP_URL !== undefined
  const lines = isWanted
    ? await listReminderLines({ digestId: id }, { userId: user.id, bodyIds }, user.locale, today)
    : []
  if (lines.length === 0) {
    await keep({ mail: 'none' })
    return
  }
  const origin = new URL(env().APP_URL).origin
  const token = stopToken(id)
  const stopLink = origin + inLocale(user.locale, paths.stopReminders(token))
  const letter = await reminderLetter({ locale: user.locale, name: user.name, lines, origin, stopLink })
  try {
    await sendMail({
      ...letter,
      id,
      to: { name: user.name, address: user.email },
      oneClick: origin + filePaths.stopReminders(token),
    })
  } catch (error) {
    const failure = failureCode(error)
    await keep({
      attempts: attempts + 1,
      triedAt: now,
      failure,
      mail: attempts + 1 < mailAttempts ? 'waiting' : 'failed',
    })
    throw new Error(failure)
  }
  await keep({ attempts: attempts + 1, triedAt: now, failure: null, mail: 'sent' })
}
