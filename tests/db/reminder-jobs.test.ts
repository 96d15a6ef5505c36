import type PgBoss from 'pg-boss'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { getReminderHealth } from '@/lib/reminders/reminder-health-queries'
import { askForRound, startJobs } from '@/lib/reminders/reminder-jobs'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { official, oneDuty } from '@/tests/support/reminders'

const registry = testDatabase()
const running: PgBoss[] = []

beforeEach(oneDuty)
afterEach(async () => {
  await Promise.all(running.splice(0).map((boss) => boss.stop({ graceful: false, wait: true })))
  await registry.db.$executeRaw`DROP SCHEMA IF EXISTS jobs CASCADE`
  await registry.db.reminderRound.deleteMany()
})

/** As a further process of the application. */
async function start(): Promise<PgBoss> {
  const boss = await startJobs(0.5)
  running.push(boss)
  return boss
}

interface Job {
  state: string
  retries: number
}

const jobs = () =>
  registry.db.$queryRaw<Job[]>`SELECT state::text AS state, retry_count AS retries FROM jobs.job ORDER BY created_on`

/** Its morning has passed: the round begins at once. */
const past = new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`)
past.setUTCDate(past.getUTCDate() - 1)

const soon = { timeout: 15_000, interval: 100 }
const until = (state: string) => vi.waitFor(async () => expect((await jobs())[0]?.state).toBe(state), soon)

describe('the round of a day', () => {
  it('is run once by several processes that start and ask at the same moment', async () => {
    const reporter = await official()
    const bosses = await Promise.all([start(), start(), start()])
    await Promise.all([...bosses, ...bosses].map((boss) => askForRound(boss, past)))
    await until('completed')
    await Promise.all(bosses.map((boss) => askForRound(boss, past)))
    expect(await jobs()).toEqual([{ state: 'completed', retries: 0 }])
    expect(await registry.db.reminderDigest.count({ where: { userId: reporter.userId } })).toBe(1)
    const administrator = await makeAccount('administrator')
    expect((await getReminderHealth(administrator))?.round).toMatchObject({
      endedAt: expect.any(String),
      failure: null,
    })
  })

  it('waits for the morning', async () => {
    const boss = await start()
    const tomorrow = new Date(Date.now() + 24 * 60 * 60_000)
    await askForRound(boss, tomorrow)
    const [job] = await registry.db.$queryRaw<{ at: Date }[]>`SELECT start_after AS at FROM jobs.job`
    expect(job?.at.toISOString()).toBe(`${tomorrow.toISOString().slice(0, 10)}T04:00:00.000Z`)
  })

  it('is begun again where the process that had begun it died', async () => {
    const reporter = await official()
    const died = await start()
    await died.offWork('reminder-rounds')
    await askForRound(died, past)
    expect(await died.fetch('reminder-rounds')).toHaveLength(1)
    await died.stop({ graceful: false, wait: true })
    expect(await jobs()).toEqual([{ state: 'active', retries: 0 }])
    await registry.db.$executeRaw`UPDATE jobs.job SET started_on = now() - interval '11 minutes'`
    const other = await start()
    await other.maintain()
    await registry.db.$executeRaw`UPDATE jobs.job SET start_after = now() WHERE state = 'retry'`
    await until('completed')
    expect(await jobs()).toEqual([{ state: 'completed', retries: 1 }])
    expect(await registry.db.reminderDigest.count({ where: { userId: reporter.userId } })).toBe(1)
  })

  it('that fails is tried again, and is seen by administrators alone until it succeeds', async () => {
    const reporter = await official()
    const [administrator, editor] = [await makeAccount('administrator'), await makeAccount('editor')]
    await registry.db.$executeRaw`ALTER TABLE "Reminder" RENAME TO "Reminder_away"`
    const boss = await start()
    await askForRound(boss, past)
    await until('retry')
    expect((await getReminderHealth(administrator))?.round).toMatchObject({ endedAt: null, failure: 'P2021' })
    expect(await getReminderHealth(editor)).toBeNull()
    await registry.db.$executeRaw`ALTER TABLE "Reminder_away" RENAME TO "Reminder"`
    await registry.db.$executeRaw`UPDATE jobs.job SET start_after = now()`
    await until('completed')
    expect((await getReminderHealth(administrator))?.round).toMatchObject({ failure: null })
    expect(await registry.db.reminderDigest.count({ where: { userId: reporter.userId } })).toBe(1)
  })
})
