import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { attemptMail } from '@/lib/mail/mail-attempt'
import { sendMail } from '@/lib/mail/send-mail'
import { waitingMail } from '@/lib/mail/waiting-mail'
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
  const waiting = { id, mail: 'waiting' } as const
  const digest = await db().reminderDigest.findUnique({ where: waiting, select: { attempts: true } })
  if (!digest) return
  const keep = (data: object) => db().reminderDigest.updateMany({ where: waiting, data })
  await attemptMail({ attempts: digest.attempts, now, keep }, () => handOver(id, now))
}

async function handOver(id: string, now: Date): Promise<'sent' | 'none'> {
  const { user } = await db().reminderDigest.findUniqueOrThrow({
    where: { id },
    select: {
      user: {
        select: {
          ...{ id: true, name: true, email: true, locale: true, banned: true, remindersStoppedAt: true },
          bodies: { select: { bodyId: true } },
        },
      },
    },
  })
  const today = now.toISOString().slice(0, 10)
  const bodyIds = user.bodies.map(({ bodyId }) => bodyId)
  const isWanted = !user.banned && user.remindersStoppedAt === null && env().SMTP_URL !== undefined
  const lines = isWanted
    ? await listReminderLines({ digestId: id }, { userId: user.id, bodyIds }, user.locale, today)
    : []
  if (lines.length === 0) return 'none'
  const origin = new URL(env().APP_URL).origin
  const token = stopToken(id)
  const stopLink = origin + inLocale(user.locale, paths.stopReminders(token))
  await sendMail({
    ...(await reminderLetter({ locale: user.locale, name: user.name, lines, origin, stopLink })),
    id,
    to: { name: user.name, address: user.email },
    oneClick: origin + filePaths.stopReminders(token),
  })
  return 'sent'
}

/** The digests that are to go by e-mail and have not. */
export const waitingDigests = () => waitingMail((page) => db().reminderDigest.findMany(page))
