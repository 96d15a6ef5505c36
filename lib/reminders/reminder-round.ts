import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { failureCode } from '@/lib/mail/failure-code'
import { composeReminders } from './reminder-commands'
import { waitingDigests } from './reminder-mail'

/**
 * The round of a day: composes what is to be said, and keeps how it went for whoever looks after the registry.
 * @param askForMail has digests sent by e-mail, later and once
 * @param alsoToday what else is done once a day, and tried again with the rest
 * @throws what went wrong, so that it is tried again
 */
export async function runReminderRound(
  now: Date,
  askForMail: (digestIds: string[]) => Promise<unknown>,
  alsoToday: () => Promise<unknown>,
): Promise<void> {
  const today = now.toISOString().slice(0, 10)
  const day = new Date(today)
  await db().reminderRound.upsert({
    where: { day },
    create: { day, startedAt: now },
    update: { startedAt: now, endedAt: null },
    select: { day: true },
  })
  try {
    await composeReminders(today, env().SMTP_URL !== undefined)
    for await (const ids of waitingDigests()) await askForMail(ids)
    await alsoToday()
    await db().reminderRound.update({
      where: { day },
      data: { endedAt: new Date(), failure: null },
      select: { day: true },
    })
  } catch (error) {
    await db().reminderRound.update({ where: { day }, data: { failure: failureCode(error) }, select: { day: true } })
    throw error
  }
}
