import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendConfirmation } from '@/lib/following/confirmation-mail'
import { sendFollowDigest } from '@/lib/following/digest-mail'
import { mailAttempts } from '@/lib/mail/send-mail'
import { sendNews } from '@/lib/news/news-mail'
import { getReminderHealth } from '@/lib/reminders/reminder-health-queries'
import { sendDigest } from '@/lib/reminders/reminder-mail'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { dueOn, official, oneDuty, reportOfSide, sideOf } from '@/tests/support/reminders'
import { startSmtpServer } from '@/tests/support/smtp-server'

const registry = testDatabase()
const now = new Date(`${dueOn}T08:00:00Z`)
let smtp: Awaited<ReturnType<typeof startSmtpServer>>

beforeAll(async () => {
  smtp = await startSmtpServer()
  process.env.SMTP_URL = smtp.url
})
afterAll(async () => {
  delete process.env.SMTP_URL
  await smtp.stop()
})
beforeEach(async () => {
  smtp.received.length = 0
  await oneDuty()
})

const waiting = { mail: 'waiting' } as const

async function makeNews(recordedAt: Date): Promise<string> {
  const reader = await official()
  const { id: partyId } = await sideOf('ru')
  await reportOfSide('ir-ru-1', 'ru', new Date())
  const report = await registry.db.statusReport.findFirstOrThrow({ where: { partyId }, select: { id: true } })
  const { id } = await registry.db.news.create({
    data: { ...waiting, userId: reader.userId, recordedAt, reports: { create: { reportId: report.id } } },
    select: { id: true },
  })
  return id
}

async function makeReminders(): Promise<string> {
  const { userId } = await official()
  const clause = await registry.db.clause.findUniqueOrThrow({ where: { key: 'ir-ru-2' }, select: { id: true } })
  const { id: partyId } = await sideOf('ir')
  const reminder = { userId, clauseId: clause.id, partyId, dueOn: new Date(dueOn), step: 'before_7' as const }
  const { id } = await registry.db.reminderDigest.create({
    data: { ...waiting, userId, day: new Date(dueOn) },
    select: { id: true },
  })
  await registry.db.reminder.create({ data: { ...reminder, digestId: id }, select: { digestId: true } })
  return id
}

const followed = { noun: 'clauses', key: 'ir-ru-2' } as const

async function makeRequest(): Promise<string> {
  const email = `${randomUUID()}@reader.example`
  const { id } = await registry.db.followRequest.create({
    data: { ...waiting, ...followed, email, locale: 'en', submissionId: randomUUID() },
    select: { id: true },
  })
  return id
}

async function makeFollowDigest(): Promise<string> {
  const email = `${randomUUID()}@reader.example`
  const follows = { create: { ...followed, toldUntil: new Date(0) } }
  const { id: followerId } = await registry.db.follower.create({
    data: { email, locale: 'en', follows },
    select: { id: true },
  })
  const { id } = await registry.db.followDigest.create({
    data: { ...waiting, followerId, day: now, until: new Date() },
    select: { id: true },
  })
  return id
}

/** Whoever looks after the registry sees it given up, under this code. */
async function expectGivenUp(id: string, failure: string): Promise<void> {
  const health = await getReminderHealth(await makeAccount('administrator'))
  const all = [...(health?.failures ?? []), ...(health?.newsFailures ?? []), ...(health?.followFailures ?? [])]
  expect(all.filter((row) => row.id === id)).toMatchObject([{ failure, attempts: mailAttempts, isTriedAgain: false }])
}

describe('a message that cannot even be written', () => {
  it.each([
    ['news', () => makeNews(now), sendNews],
    ['reminders', makeReminders, sendDigest],
    ['a request to confirm', makeRequest, sendConfirmation],
    ['changes', makeFollowDigest, sendFollowDigest],
  ])('is given up in the end, like one that the server refuses: %s', async (_, make, send) => {
    const id = await make()
    const rename = (from: string, to: string) =>
      registry.db.$executeRawUnsafe(`ALTER TABLE "${from}" RENAME TO "${to}"`)
    await rename('AgreementText', 'AgreementTextAway')
    try {
      for (let attempt = 1; attempt <= mailAttempts; attempt += 1)
        await expect(send(id, now)).rejects.toThrow(/^P2021$/)
    } finally {
      await rename('AgreementTextAway', 'AgreementText')
    }
    await expectGivenUp(id, 'P2021')
    await send(id, now)
    expect(smtp.received).toEqual([])
  })

  it('is sent where the fault has gone before the last attempt', async () => {
    const id = await makeNews(new Date('+010000-01-01T00:00:00Z'))
    for (let attempt = 1; attempt < mailAttempts; attempt += 1)
      await expect(sendNews(id, now)).rejects.toThrow(/^RangeError$/)
    await registry.db.news.update({ where: { id }, data: { recordedAt: now }, select: { id: true } })
    await sendNews(id, now)
    expect(smtp.received).toHaveLength(1)
    expect(await registry.db.news.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ mail: 'sent', attempts: mailAttempts, failure: null },
    })
  })
})
