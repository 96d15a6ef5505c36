import 'server-only'
import PgBoss from 'pg-boss'
import { db } from '@/lib/db'
import { logUnexpected } from '@/lib/forms/form-errors'
import { mailAttempts } from '@/lib/mail/send-mail'
import { listWaitingNews, sendNews } from '@/lib/news/news-mail'
import { sendDigest } from './reminder-mail'
import { runReminderRound } from './reminder-round'

const rounds = 'reminder-rounds'
const mails = 'reminder-mails'
const newsMails = 'news-mails'

/** Seconds. */
const [minute, day] = [60, 24 * 60 * 60]

/** UTC: the morning of an office from Tehran to Almaty. */
const hourOfRound = 4

/**
 * The queue of one process, at work: see docs/decisions/043-reminders.md. What a process that died has begun is begun again by
 * another, and what fails is tried five times more, each time after a longer pause.
 * @param pollingIntervalSeconds between two looks for work
 */
export async function startJobs(pollingIntervalSeconds = 30): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL,
    schema: 'jobs',
    application_name: 'hamkino-jobs',
    max: 2,
    schedule: false,
    maintenanceIntervalSeconds: minute,
    // Longer than a day: a round that is done keeps another one of the same day from being asked for.
    archiveCompletedAfterSeconds: 2 * day,
    deleteAfterDays: 30,
  })
  boss.on('error', logUnexpected)
  try {
    const retries = {
      retryLimit: mailAttempts - 1,
      retryDelay: minute,
      retryBackoff: true,
      expireInSeconds: 10 * minute,
    }
    await db().$transaction(
      async (tx) => {
        // One process at a time: of two that make the tables at once one is left with a connection that answers nothing.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('jobs'))`
        await boss.start()
        for (const name of [rounds, mails, newsMails]) await boss.createQueue(name, { name, ...retries })
      },
      { timeout: 9000 },
    )
    // A look takes one message: with the long pause a hundred officials would wait until noon.
    const betweenMails = Math.min(pollingIntervalSeconds, 2)
    await boss.work<{ digest: string }>(mails, { pollingIntervalSeconds: betweenMails }, async ([job]) => {
      if (job) await sendDigest(job.data.digest, new Date())
    })
    await boss.work<{ news: string }>(newsMails, { pollingIntervalSeconds: betweenMails }, async ([job]) => {
      if (job) await sendNews(job.data.news, new Date())
    })
    await boss.work(rounds, { pollingIntervalSeconds }, () =>
      // By the digest's own number: of what is asked for already there is no second job.
      runReminderRound(new Date(), (id) => boss.send(mails, { digest: id }, { id })),
    )
    return boss
  } catch (error) {
    await boss.stop({ graceful: false })
    throw error
  }
}

/** Asks for the round of the day (UTC), in the morning or at once where that has passed. Of all that ask, one is heard. */
export async function askForRound(boss: PgBoss, now: Date): Promise<void> {
  const startAfter = new Date(now)
  startAfter.setUTCHours(hourOfRound, 0, 0, 0)
  await boss.send(rounds, {}, { startAfter, singletonSeconds: day })
}

/** Has all news that waits to go by e-mail sent. By its own number: of what is asked for already there is no second job. */
export async function askForNews(boss: PgBoss): Promise<void> {
  for (const id of await listWaitingNews()) await boss.send(newsMails, { news: id }, { id })
}

const held = globalThis as typeof globalThis & { hamkinoJobs?: Promise<PgBoss>; hamkinoRoundDay?: string }

/**
 * Sees to it that this process works on the queue and the round of the day is asked for. To be called again and again: what the
 * database refused this time is tried the next time.
 */
export async function keepJobs(now: Date): Promise<void> {
  held.hamkinoJobs ??= startJobs().catch((error: unknown) => {
    held.hamkinoJobs = undefined
    throw error
  })
  const boss = await held.hamkinoJobs
  // What was reported where no queue was at work, or just before a crash.
  await askForNews(boss)
  const today = now.toISOString().slice(0, 10)
  if (held.hamkinoRoundDay === today) return
  await askForRound(boss, now)
  held.hamkinoRoundDay = today
}

/**
 * Has the news of a report that has just been recorded sent, where this process works on the queue; where it does not, or fails, the
 * next round of due work sees to it.
 */
export async function sendNewsSoon(): Promise<void> {
  try {
    const boss = await held.hamkinoJobs
    if (boss) await askForNews(boss)
  } catch (error) {
    logUnexpected(error)
  }
}
