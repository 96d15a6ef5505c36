import 'server-only'
import { db } from '@/lib/db'
import { failureCode } from './failure-code'
import { composeReminders } from './reminder-commands'

/**
 * The round of a day: composes what is to be said, and keeps how it went for whoever looks after the registry.
 * @throws what went wrong, so that it is tried again
 */
export async function runReminderRound(now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10)
  const day = new Date(today)
  await db().reminderRound.upsert({
    where: { day },
    create: { day, startedAt: now },
    update: { startedAt: now, endedAt: null },
    select: { day: true },
  })
  try {
    await composeReminders(today, false)
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
