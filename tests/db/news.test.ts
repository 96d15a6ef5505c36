import { randomUUID } from 'node:crypto'
import type PgBoss from 'pg-boss'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET, POST } from '@/app/api/stop/[kind]/[token]/route'
import type { Actor } from '@/lib/auth/permissions'
import { reportClauseStatus, reportClauseStatuses } from '@/lib/clauses/clause-commands'
import type { ReportInput } from '@/lib/clauses/report-schema'
import { directionOf, locales } from '@/lib/i18n/locales'
import { mailAttempts } from '@/lib/mail/send-mail'
import { markNewsSeen, resumeNewsMail, stopOwnNewsMail } from '@/lib/news/news-commands'
import { sendNews } from '@/lib/news/news-mail'
import { getNewsChoice, listOwnNews } from '@/lib/news/news-queries'
import { getReminderHealth } from '@/lib/reminders/reminder-health-queries'
import { askForMail, startJobs } from '@/lib/reminders/reminder-jobs'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { isDaily } from '@/tests/support/extent'
import { official, sideOf } from '@/tests/support/reminders'
import { messages } from '@/tests/support/rendered'
import { startSmtpServer } from '@/tests/support/smtp-server'

/** Daily one from right to left, and the one with the longest words. */
const readers = isDaily ? (['fa', 'ru'] as const) : locales

const registry = testDatabase()
const running: PgBoss[] = []
let smtp: Awaited<ReturnType<typeof startSmtpServer>>
let iran: Awaited<ReturnType<typeof official>>
let russia: Awaited<ReturnType<typeof official>>

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
  await registry.db.user.updateMany({ where: { role: 'official' }, data: { banned: true } })
  iran = await official()
  russia = await official({ bodyId: (await sideOf('ru')).bodyId })
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((boss) => boss.stop({ graceful: false, wait: true })))
  await registry.db.$executeRaw`DROP SCHEMA IF EXISTS jobs CASCADE`
  await registry.db.news.updateMany({ where: { mail: 'waiting' }, data: { mail: 'none', failure: null } })
})

async function input(number: number, over: Partial<ReportInput> = {}): Promise<ReportInput> {
  const { version } = await registry.db.clause.findFirstOrThrow({
    where: { number, agreement: { key: 'ir-ru' } },
    select: { version: true },
  })
  return {
    ...{ locale: 'en', submissionId: randomUUID(), agreementKey: 'ir-ru', number, version, speaker: null },
    ...{ status: 'in_progress', asOf: '2025-10-05', evidence: [], letterKey: null, meetingKey: null, correctsId: null },
    texts: [{ locale: 'en', note: 'Talks are under way.', obstacle: null, nextStep: null }],
    ...over,
  }
}

const newsOf = async (actor: Actor, now?: Date) =>
  (await listOwnNews(actor, 'en', now)).items.map(({ agreement, reports }) => [
    agreement.key,
    ...reports.map(({ number }) => number),
  ])
const rowOf = ({ userId }: Actor) =>
  registry.db.news.findFirstOrThrow({ where: { userId }, orderBy: { recordedAt: 'desc' } })

describe('what one side reports', () => {
  it('is told to those who report for the other, once an act, in the transaction of the reports', async () => {
    const watches = await official({ bodyId: (await sideOf('ru')).bodyId, isSupervisor: true })
    const closed = await official({ bodyId: (await sideOf('ru')).bodyId })
    await registry.db.user.update({ where: { id: closed.userId }, data: { banned: true }, select: { id: true } })
    const inputs = [await input(2), await input(1)]
    await reportClauseStatuses(iran, inputs)
    await reportClauseStatuses(iran, inputs)
    expect(await newsOf(russia)).toEqual([['ir-ru', 1, 2]])
    expect(await newsOf(iran)).toEqual([])
    for (const { userId } of [watches, closed]) expect(await registry.db.news.count({ where: { userId } })).toBe(0)
    const [item] = (await listOwnNews(russia, 'ru')).items
    expect([item?.body.locale, item?.own.locale]).toEqual(['ru', 'ru'])
    const count = await registry.db.news.count()
    const refused = [await input(3), await input(4, { status: 'fulfilled' })]
    await expect(reportClauseStatuses(iran, refused)).rejects.toThrow('report refused')
    expect(await registry.db.news.count()).toBe(count)
  })

  it('is told once where the form is sent a dozen times at once', async () => {
    const sent = await input(3)
    await Promise.all(Array.from({ length: 12 }, () => reportClauseStatus(iran, sent)))
    expect(await newsOf(russia)).toEqual([['ir-ru', 3]])
    expect(await registry.db.newsReport.count({ where: { userId: russia.userId } })).toBe(1)
  })

  it('leaves the desk of whoever has seen it, of nobody else, and after thirty days', async () => {
    const colleague = await official({ bodyId: (await sideOf('ru')).bodyId })
    await reportClauseStatus(iran, await input(4))
    const { id, recordedAt } = await rowOf(russia)
    await markNewsSeen(colleague, id)
    expect(await newsOf(russia)).toHaveLength(1)
    await Promise.all([markNewsSeen(russia, id), markNewsSeen(russia, id)])
    expect(await newsOf(russia)).toEqual([])
    const later = (days: number) => new Date(recordedAt.getTime() + days * 24 * 60 * 60_000)
    expect(await newsOf(colleague, later(29))).toHaveLength(1)
    expect(await newsOf(colleague, later(30))).toEqual([])
    const editor = await makeAccount('editor')
    await expect(markNewsSeen(editor, id)).rejects.toMatchObject({ code: 'notFound' })
    expect(await listOwnNews(editor, 'en')).toEqual({ items: [], more: 0 })
  })

  it('is told no more to whoever speaks for the side no more, and where the clause is withdrawn', async () => {
    await reportClauseStatus(iran, await input(5))
    expect(await newsOf({ ...russia, bodyIds: [] })).toEqual([])
    const { id } = await rowOf(russia)
    await registry.db.clause.update({ where: { key: 'ir-ru-5' }, data: { state: 'withdrawn' }, select: { id: true } })
    expect(await newsOf(russia)).toEqual([])
    await sendNews(id, new Date())
    await registry.db.clause.update({ where: { key: 'ir-ru-5' }, data: { state: 'published' }, select: { id: true } })
    expect(smtp.received).toEqual([])
    expect((await rowOf(russia)).mail).toBe('none')
  })

  it('fills the desk with the ten newest, and says how many more there are', async () => {
    for (let count = 0; count < 12; count += 1) await reportClauseStatus(iran, await input(6))
    const { items, more } = await listOwnNews(russia, 'kk')
    expect([items.length, more]).toEqual([10, 2])
  })
})

describe('news by e-mail', () => {
  it.each(readers)('in %s is one message for all reports of an act', async (locale) => {
    await registry.db.user.update({
      where: { id: russia.userId },
      data: { locale, name: 'A & B <Nobody>' },
      select: { id: true },
    })
    await reportClauseStatuses(iran, [await input(6), await input(1)])
    const { id } = await rowOf(russia)
    await sendNews(id, new Date())
    await sendNews(id, new Date())
    const [mail, ...more] = smtp.received
    expect(more).toEqual([])
    expect(mail?.to).toEqual([russia.email])
    const words = messages[locale]
    expect(mail?.headers.subject).toBe(words.news.mail.subject.replace('{brand}', words.layout.brand))
    const [plain = '', page = ''] = [mail?.parts['text/plain'], mail?.parts['text/html']]
    for (const part of [plain, page]) {
      for (const number of [1, 6])
        expect(part).toContain(`https://registry.example/${locale}/agreements/ir-ru/clauses/${number}`)
      expect(part).toContain(words.status.label.in_progress)
      expect(part).toContain(`https://registry.example/${locale}/stop/news/${id}-`)
    }
    expect(plain).toContain('A & B <Nobody>')
    expect(page).toContain(`lang="${locale}" dir="${directionOf(locale)}"`)
    expect(page).not.toContain('<Nobody>')
    expect(mail?.headers['message-id']).toBe(`<${id}@registry.example>`)
    expect(await rowOf(russia)).toMatchObject({ mail: 'sent', attempts: 1, failure: null })
  })

  it('is not sent to whoever has seen it, has stopped such messages or was let out', async () => {
    const bodyId = (await sideOf('ru')).bodyId
    const [stopped, closed, moved] = [
      await official({ bodyId }),
      await official({ bodyId }),
      await official({ bodyId }),
    ]
    await reportClauseStatus(iran, await input(1))
    await markNewsSeen(russia, (await rowOf(russia)).id)
    await stopOwnNewsMail(stopped)
    await registry.db.user.update({ where: { id: closed.userId }, data: { banned: true }, select: { id: true } })
    await registry.db.userBody.deleteMany({ where: { userId: moved.userId } })
    for (const person of [russia, stopped, closed, moved]) {
      await sendNews((await rowOf(person)).id, new Date())
      expect((await rowOf(person)).mail).toBe('none')
    }
    expect(smtp.received).toEqual([])
    expect(await getNewsChoice(stopped)).toEqual({ isStopped: true })
    await reportClauseStatus(iran, await input(1))
    expect(await newsOf(stopped)).toHaveLength(2)
    expect((await rowOf(stopped)).mail).toBe('none')
    await resumeNewsMail(stopped)
    await reportClauseStatus(iran, await input(1))
    expect((await rowOf(stopped)).mail).toBe('waiting')
    const entries = await registry.db.auditEntry.findMany({
      where: { recordKey: stopped.userId, action: { startsWith: 'newsMail.' } },
      select: { action: true, payload: true },
      orderBy: { sequence: 'asc' },
    })
    expect(entries).toEqual([
      { action: 'newsMail.stopped', payload: { by: 'desk' } },
      { action: 'newsMail.resumed', payload: {} },
    ])
  })

  it('that is refused is tried again, and given up in the end; administrators see it', async () => {
    await reportClauseStatus(iran, await input(2))
    const { id } = await rowOf(russia)
    smtp.refuse(true)
    const administrator = await makeAccount('administrator')
    const failures = async () => (await getReminderHealth(administrator))?.newsFailures
    for (let attempt = 1; attempt <= mailAttempts; attempt += 1) {
      await expect(sendNews(id, new Date())).rejects.toThrow(/^550$/)
      const isTriedAgain = attempt < mailAttempts
      expect(await failures()).toMatchObject([{ id, failure: '550', attempts: attempt, isTriedAgain }])
    }
    smtp.refuse(false)
    await sendNews(id, new Date())
    expect(smtp.received).toEqual([])
  })

  const soon = { timeout: 15_000, interval: 100 }
  const isSent = (attempts: number) =>
    vi.waitFor(async () => {
      await registry.db.$executeRaw`UPDATE jobs.job SET start_after = now() WHERE state = 'retry'`
      expect(await rowOf(russia)).toMatchObject({ mail: 'sent', attempts, failure: null })
    }, soon)

  it('goes out once of several processes, after a server that refused it at first', async () => {
    running.push(...(await Promise.all([startJobs(0.5), startJobs(0.5)])))
    smtp.refuse(true)
    await reportClauseStatus(iran, await input(3))
    await Promise.all([...running, ...running].map(askForMail))
    await vi.waitFor(async () => expect((await rowOf(russia)).failure).toBe('550'), soon)
    smtp.refuse(false)
    await Promise.all(running.map(askForMail))
    await isSent(2)
    await Promise.all(running.map(askForMail))
    expect(smtp.received.map(({ to }) => to)).toEqual([[russia.email]])
  })

  it('is sent by another process where the one that had begun it died', async () => {
    const died = await startJobs(0.5)
    await died.offWork('news-mails')
    await reportClauseStatus(iran, await input(4))
    await askForMail(died)
    expect(await died.fetch('news-mails')).toHaveLength(1)
    await died.stop({ graceful: false, wait: true })
    await registry.db.$executeRaw`UPDATE jobs.job SET started_on = now() - interval '11 minutes'`
    const other = await startJobs(0.5)
    running.push(other)
    await other.maintain()
    await isSent(1)
    expect(smtp.received.map(({ to }) => to)).toEqual([[russia.email]])
  })

  it('is stopped at one click of the program; looking stops nothing, and no other token does', async () => {
    await reportClauseStatus(iran, await input(5))
    await sendNews((await rowOf(russia)).id, new Date())
    const headers = smtp.received[0]?.headers
    expect(headers?.['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    const [, token = ''] = /\/api\/stop\/news\/([\w-]+)>/.exec(headers?.['list-unsubscribe'] ?? '') ?? []
    const ask = (method: typeof POST | typeof GET, given: string, kind = 'news') =>
      method(new Request('https://registry.example/', { method: method === POST ? 'POST' : 'GET' }), {
        params: Promise.resolve({ kind, token: given }),
      })
    expect((await ask(GET, token)).headers.get('location')).toBe(`/en/stop/news/${token}`)
    for (const wrong of [
      '',
      'x',
      '\0',
      token.slice(0, 36),
      `${token}x`,
      token.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')),
    ])
      expect((await ask(POST, wrong)).status).toBe(404)
    expect((await ask(POST, token, 'none')).status).toBe(404)
    expect(await getNewsChoice(russia)).toEqual({ isStopped: false })
    expect((await ask(POST, token)).status).toBe(200)
    expect((await ask(POST, token)).status).toBe(200)
    expect(await getNewsChoice(russia)).toEqual({ isStopped: true })
  })
})
