import type PgBoss from 'pg-boss'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET, POST } from '@/app/api/reminders/[token]/route'
import { addDays } from '@/lib/agreements/day-math'
import { formatDate } from '@/lib/i18n/dates'
import { directionOf, type Locale, locales } from '@/lib/i18n/locales'
import { mailAttempts } from '@/lib/mail/send-mail'
import { composeReminders } from '@/lib/reminders/reminder-commands'
import { getReminderHealth } from '@/lib/reminders/reminder-health-queries'
import { askForRound, startJobs } from '@/lib/reminders/reminder-jobs'
import { sendDigest } from '@/lib/reminders/reminder-mail'
import { accountOfStopToken } from '@/lib/reminders/stop-link'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { dueOn, official, oneDuty, reportOfSide, setRhythm } from '@/tests/support/reminders'
import { messages } from '@/tests/support/rendered'
import { startSmtpServer } from '@/tests/support/smtp-server'

const registry = testDatabase()
const running: PgBoss[] = []
const now = new Date(`${addDays(dueOn, 1)}T08:00:00Z`)
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
  smtp.refuse(false)
  await oneDuty()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((boss) => boss.stop({ graceful: false, wait: true })))
  await registry.db.$executeRaw`DROP SCHEMA IF EXISTS jobs CASCADE`
  await registry.db.reminderDigest.updateMany({ where: { mail: 'waiting' }, data: { mail: 'none', failure: null } })
})

/** An official with a digest of the day after the due day, which waits to be sent. */
async function reminded(locale: Locale = 'en') {
  const reporter = await official()
  await registry.db.user.update({
    where: { id: reporter.userId },
    data: { locale, name: 'A & B <Nobody>' },
    select: { id: true },
  })
  await composeReminders(addDays(dueOn, 1), true)
  const { id } = await registry.db.reminderDigest.findFirstOrThrow({ where: { userId: reporter.userId } })
  return { ...reporter, digest: id }
}

const digestOf = (id: string) => registry.db.reminderDigest.findUniqueOrThrow({ where: { id } })

function tokenIn(text: string | undefined): string {
  const [, token] = /\/reminders\/([\w-]+)/.exec(text ?? '') ?? []
  if (!token) throw new Error('There is no way to stop')
  return token
}

describe('a digest by e-mail', () => {
  it.each(locales)(
    'in %s is one message with text and page, in the language and the calendar of its reader',
    async (locale) => {
      await setRhythm('ir-ru-1')
      const { digest, email } = await reminded(locale)
      await sendDigest(digest, now)
      const [mail, ...more] = smtp.received
      expect(more).toEqual([])
      expect(mail?.to).toEqual([email])
      const words = messages[locale]
      expect(mail?.headers.subject).toBe(words.reminders.mail.subject.replace('{brand}', words.layout.brand))
      const [plain = '', page = ''] = [mail?.parts['text/plain'], mail?.parts['text/html']]
      for (const part of [plain, page]) {
        expect(part).toContain(formatDate({ date: dueOn, precision: 'day' }, locale))
        expect(part).toContain(words.reminders.mail.stop)
        expect(part).toContain(`https://registry.example/${locale}/desk/agreements/ir-ru/reports`)
        expect(part).toContain(`https://registry.example/${locale}/reminders/`)
      }
      expect(plain).toContain('A & B <Nobody>')
      expect(page).toContain(`lang="${locale}" dir="${directionOf(locale)}"`)
      expect(page).not.toContain('<Nobody>')
      expect(mail?.headers['message-id']).toBe(`<${digest}@registry.example>`)
      expect(await digestOf(digest)).toMatchObject({ mail: 'sent', attempts: 1, failure: null })
      await sendDigest(digest, now)
      expect(smtp.received).toHaveLength(1)
    },
  )

  it('is not sent where a report has come since, or reminders were stopped', async () => {
    const stopped = await reminded()
    await registry.db.user.update({
      where: { id: stopped.userId },
      data: { remindersStoppedAt: now },
      select: { id: true },
    })
    await sendDigest(stopped.digest, now)
    const reporter = await reminded()
    await reportOfSide('ir-ru-2', 'ir', addDays(dueOn, 1))
    await sendDigest(reporter.digest, now)
    expect(smtp.received).toEqual([])
    for (const { digest } of [stopped, reporter]) expect((await digestOf(digest)).mail).toBe('none')
  })

  it('that is refused is tried again, and given up in the end; administrators see it', async () => {
    await registry.db.clause.updateMany({ data: { reportingRhythm: null } })
    await setRhythm('ir-ru-3')
    const { digest } = await reminded()
    smtp.refuse(true)
    const administrator = await makeAccount('administrator')
    const failures = async () => (await getReminderHealth(administrator))?.failures
    await expect(sendDigest(digest, now)).rejects.toThrow(/^550$/)
    expect(await failures()).toMatchObject([{ id: digest, failure: '550', attempts: 1, isTriedAgain: true }])
    for (let attempt = 2; attempt <= mailAttempts; attempt += 1)
      await expect(sendDigest(digest, now)).rejects.toThrow(/^550$/)
    expect(await failures()).toMatchObject([{ id: digest, attempts: mailAttempts, isTriedAgain: false }])
    await sendDigest(digest, now)
    expect(smtp.received).toEqual([])
  })

  it('goes out once of several processes, after a server that refused it at first', async () => {
    await registry.db.clause.updateMany({ data: { reportingRhythm: null } })
    await setRhythm('ir-ru-4')
    const reporter = await official()
    smtp.refuse(true)
    running.push(...(await Promise.all([startJobs(0.5), startJobs(0.5)])))
    const yesterday = new Date(Date.now() - 24 * 60 * 60_000)
    await Promise.all(running.map((boss) => askForRound(boss, yesterday)))
    const digest = () => registry.db.reminderDigest.findFirstOrThrow({ where: { userId: reporter.userId } })
    const soon = { timeout: 15_000, interval: 100 }
    await vi.waitFor(async () => expect(await digest()).toMatchObject({ mail: 'waiting', failure: '550' }), soon)
    smtp.refuse(false)
    await vi.waitFor(async () => {
      await registry.db.$executeRaw`UPDATE jobs.job SET start_after = now() WHERE state = 'retry'`
      expect(await digest()).toMatchObject({ mail: 'sent', attempts: 2, failure: null })
    }, soon)
    expect(smtp.received.map(({ to }) => to)).toEqual([[reporter.email]])
  })
})

describe('the way to stop in an e-mail', () => {
  const params = (token: string) => ({ params: Promise.resolve({ token }) })
  const request = (method: string, query = '') =>
    new Request(`https://registry.example/api/reminders/token${query}`, {
      method,
      ...(method === 'POST' ? { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) } : {}),
    })
  const isStopped = async (id: string) =>
    (await registry.db.user.findUniqueOrThrow({ where: { id } })).remindersStoppedAt !== null

  beforeEach(async () => {
    await registry.db.clause.updateMany({ data: { reportingRhythm: null } })
    await setRhythm('ir-ru-5')
  })

  it('is one click of the program, named in the message; looking stops nothing', async () => {
    const { digest, userId } = await reminded()
    await sendDigest(digest, now)
    const headers = smtp.received[0]?.headers
    expect(headers?.['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    const token = tokenIn(headers?.['list-unsubscribe'])
    expect(headers?.['list-unsubscribe']).toBe(`<https://registry.example/api/reminders/${token}>`)
    const looked = await GET(request('GET'), params(token))
    expect(looked.headers.get('location')).toBe(`/en/reminders/${token}`)
    expect(await isStopped(userId)).toBe(false)
    expect((await POST(request('POST'), params(token))).status).toBe(200)
    expect(await isStopped(userId)).toBe(true)
    const again = await POST(request('POST', '?locale=kk'), params(token))
    expect([again.status, again.headers.get('location')]).toEqual([303, `/kk/reminders/${token}`])
    const entries = await registry.db.auditEntry.findMany({
      where: { recordKey: userId, action: 'reminders.stopped' },
      select: { payload: true },
    })
    expect(entries).toEqual([{ payload: { by: 'mail' } }])
  })

  it('is nobody else’s: another number, another mark, and what is none', async () => {
    const [one, other] = [await reminded(), await reminded()]
    await sendDigest(one.digest, now)
    const token = tokenIn(smtp.received[0]?.parts['text/plain'])
    expect(await accountOfStopToken(token)).toBe(one.userId)
    const forged = [
      token.replace(one.digest, other.digest),
      `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`,
      ...['', 'x', '\0', one.digest, `${token}x`],
    ]
    for (const wrong of forged) {
      expect(await accountOfStopToken(wrong)).toBeNull()
      expect((await POST(request('POST'), params(wrong))).status).toBe(404)
    }
    expect([await isStopped(one.userId), await isStopped(other.userId)]).toEqual([false, false])
  })
})
