import 'server-only'
import PgBoss from 'pg-boss'
import { db } from '@/lib/db'
import { sendConfirmation, waitingRequests } from '@/lib/following/confirmation-mail'
import { runFollowRound } from '@/lib/following/digest-commands'
import { sendFollowDigest } from '@/lib/following/digest-mail'
import { logUnexpected } from '@/lib/forms/form-errors'
import { failureCode } from '@/lib/mail/failure-code'
import { mailAttempts } from '@/lib/mail/send-mail'
import { sendNews, waitingNews } from '@/lib/news/news-mail'
import { sendDigest } from './reminder-mail'
import { runReminderRound } from './reminder-round'

const rounds = 'reminder-rounds'
const mails = 'reminder-mails'
const newsMails = 'news-mails'
const confirmations = 'follow-confirmations'
const followMails = 'follow-digests'

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
        for (const name of [rounds, mails, newsMails, confirmations, followMails])
          await boss.createQueue(name, { name, ...retries })
      },
      { timeout: 9000 },
    )
    const looks = { pollingIntervalSeconds: Math.min(pollingIntervalSeconds, 2), batchSize: mailsAtOnce }
    const sends = (queue: string, send: Sending) =>
      boss.work<Mail>(queue, looks, (jobs) => sendAll(boss, queue, jobs, send))
    await sends(mails, sendDigest)
    await sends(newsMails, sendNews)
    await sends(confirmations, sendConfirmation)
    await sends(followMails, sendFollowDigest)
    await boss.work(rounds, { pollingIntervalSeconds }, () => {
      const now = new Date()
      return runReminderRound(
        now,
        (ids) => askFor(boss, mails, ids),
        () => runFollowRound(now, (ids) => askFor(boss, followMails, ids)),
      )
    })
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

/** What a job for a message knows: the number of the row that the message is about. */
interface Mail {
  id: string
}

type Sending = (id: string, now: Date) => Promise<void>

/** Messages that one look takes: of thirty officials the last is told some seconds after the first. Ten fit into the time of a job. */
const mailsAtOnce = 10

/** Sends what a look has taken. One that fails is tried again by itself, and the queue keeps nothing but the code of why. */
async function sendAll(boss: PgBoss, queue: string, jobs: readonly PgBoss.Job<Mail>[], send: Sending): Promise<void> {
  for (const { id, data } of jobs) {
    try {
      await send(data.id, new Date())
    } catch (error) {
      await boss.fail(queue, id, { failure: failureCode(error) })
    }
  }
}

/** By the rows' own numbers: of what is asked for already there is no second job. */
function askFor(boss: PgBoss, queue: string, ids: readonly string[]): Promise<void> {
  return boss.insert(ids.map((id) => ({ name: queue, id, data: { id } satisfies Mail })))
}

/** Has all messages sent that wait and are not those of the round of a day. */
export async function askForMail(boss: PgBoss): Promise<void> {
  for await (const ids of waitingNews()) await askFor(boss, newsMails, ids)
  for await (const ids of waitingRequests()) await askFor(boss, confirmations, ids)
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
  // What was said where no queue was at work, or just before a crash.
  await askForMail(boss)
  const today = now.toISOString().slice(0, 10)
  if (held.hamkinoRoundDay === today) return
  await askForRound(boss, now)
  held.hamkinoRoundDay = today
}

/**
 * Has sent what has just been recorded, where this process works on the queue; where it does not, or fails, the next round of due work
 * sees to it.
 */
export async function sendMailSoon(): Promise<void> {
  try {
    const boss = await held.hamkinoJobs
    if (boss) await askForMail(boss)
  } catch (error) {
    logUnexpected(error)
  }
}
