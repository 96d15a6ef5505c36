import { randomUUID } from 'node:crypto'
import type PgBoss from 'pg-boss'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET, POST } from '@/app/api/stop/[kind]/[token]/route'
import type { RecordScope } from '@/lib/feeds/feed-address'
import { sendConfirmation } from '@/lib/following/confirmation-mail'
import { composeFollowDigests, runFollowRound } from '@/lib/following/digest-commands'
import { sendFollowDigest } from '@/lib/following/digest-mail'
import { askToFollow, confirmFollow, forgetRequests, stopFollow } from '@/lib/following/follow-commands'
import { requestLifetime } from '@/lib/following/follow-limits'
import { getFollowRequest } from '@/lib/following/follow-queries'
import { followSchema } from '@/lib/following/follow-schema'
import { directionOf, type Locale, locales } from '@/lib/i18n/locales'
import { markedToken } from '@/lib/mail/marked-token'
import { mailAttempts } from '@/lib/mail/send-mail'
import { getReminderHealth } from '@/lib/reminders/reminder-health-queries'
import { askForMail, askForRound, startJobs } from '@/lib/reminders/reminder-jobs'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { isDaily } from '@/tests/support/extent'
import { reportOfSide } from '@/tests/support/reminders'
import { messages } from '@/tests/support/rendered'
import { startSmtpServer } from '@/tests/support/smtp-server'

/** Daily one from right to left, and the one with the longest words. */
const readers = isDaily ? (['fa', 'ru'] as const) : locales

const registry = testDatabase()
const running: PgBoss[] = []
let smtp: Awaited<ReturnType<typeof startSmtpServer>>
let networks = 0

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
  await registry.db.follower.deleteMany()
  await registry.db.followRequest.deleteMany()
  await registry.db.rateLimit.deleteMany()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((boss) => boss.stop({ graceful: false, wait: true })))
  await registry.db.$executeRaw`DROP SCHEMA IF EXISTS jobs CASCADE`
})

const agreement: RecordScope = { kind: 'agreements', key: 'ir-ru' }
const clause: RecordScope = { kind: 'clauses', key: 'ir-ru-2' }
const address = () => `${randomUUID()}@reader.example`

interface Asked {
  email: string
  of?: RecordScope
  locale?: Locale
  submissionId?: string
}

async function ask({ email, of = agreement, locale = 'en', submissionId = randomUUID() }: Asked, at?: Date) {
  networks += 1
  await askToFollow({ email, of, locale, submissionId }, `10.0.${networks >> 8}.${networks & 255}`, at)
}

/** Asks, and gives the token of the message. */
async function tokenFor(asked: Asked, at = new Date()): Promise<string> {
  await ask(asked, at)
  const { id } = await registry.db.followRequest.findFirstOrThrow({ where: { email: asked.email, mail: 'waiting' } })
  await sendConfirmation(id, at)
  const [, token] = /\/follow\/([\w-]{43})\b/.exec(smtp.received.at(-1)?.parts['text/plain'] ?? '') ?? []
  if (!token) throw new Error('There is no link')
  return token
}

async function follow(asked: Asked, at = new Date()) {
  await confirmFollow(await tokenFor(asked, at), at)
  smtp.received.length = 0
  return registry.db.follower.findUniqueOrThrow({ where: { email: asked.email }, include: { follows: true } })
}

/** Days of each test’s own: long before all that was loaded, and after what the tests before it have reported. */
let now = new Date(Date.now() - 500 * 24 * 60 * 60_000)
beforeEach(() => {
  now = minutes(10 * 24 * 60)
})

function minutes(count: number, from = now): Date {
  return new Date(from.getTime() + count * 60_000)
}
/** The day after, when what happens now is past. */
const tomorrow = () => minutes(24 * 60)

const report = (at: Date) => reportOfSide('ir-ru-2', 'ir', at)

const digestsOf = (followerId: string) => registry.db.followDigest.findMany({ where: { followerId } })

async function sendDigests(at: Date): Promise<void> {
  await runFollowRound(at, async (ids) => {
    for (const id of ids) await sendFollowDigest(id, at)
  })
}

describe('to ask to follow', () => {
  it('leaves nothing but the hash of the link that the address is sent; its button begins to follow', async () => {
    const email = address()
    const token = await tokenFor({ email, of: clause, locale: 'fa' })
    const kept = await registry.db.followRequest.findFirstOrThrow({ where: { email } })
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(await getFollowRequest(token, 'fa')).toMatchObject({ of: clause, isConfirmed: false })
    expect(await registry.db.follower.count()).toBe(0)
    await Promise.all(Array.from({ length: 12 }, () => confirmFollow(token)))
    const follower = await registry.db.follower.findUniqueOrThrow({ where: { email }, include: { follows: true } })
    expect(follower).toMatchObject({ locale: 'fa', follows: [{ noun: 'clauses', key: 'ir-ru-2' }] })
    expect(await registry.db.followRequest.count({ where: { email } })).toBe(0)
    expect(await getFollowRequest(token, 'fa')).toMatchObject({ isConfirmed: true })
  })

  it('is the same whether the address follows already or not, and for the same form sent twice', async () => {
    const email = address()
    const submissionId = randomUUID()
    await Promise.all(Array.from({ length: 6 }, () => ask({ email, submissionId })))
    expect(await registry.db.followRequest.count()).toBe(1)
    const other = address()
    await follow({ email: other })
    await expect(ask({ email: other })).resolves.toBeUndefined()
    expect(await registry.db.followRequest.count({ where: { email: other } })).toBe(0)
  })

  it('is refused to a network that asks too often, and for what is not public', async () => {
    const from = (email: string, of = agreement) =>
      askToFollow({ email, of, locale: 'en', submissionId: randomUUID() }, '10.9.9.9')
    await expect(from(address(), { kind: 'bodies', key: 'nobody' })).rejects.toMatchObject({ code: 'notFound' })
    for (let count = 0; count < 10; count += 1) await from(address())
    await expect(from(address())).rejects.toMatchObject({ code: 'followLimited' })
    expect(JSON.stringify(await registry.db.rateLimit.findMany({ select: { key: true } }))).not.toContain('10.9.9.9')
  })

  it('is forgotten after seven days, and its link is good no longer', async () => {
    const email = address()
    const asked = new Date(Date.now() - requestLifetime)
    const token = await tokenFor({ email }, asked)
    expect(await getFollowRequest(token, 'en')).toBeNull()
    await expect(confirmFollow(token)).rejects.toMatchObject({ code: 'notFound' })
    await forgetRequests(minutes(-1, new Date(asked.getTime() + requestLifetime)))
    expect(await registry.db.followRequest.count()).toBe(1)
    await forgetRequests(new Date())
    expect(await registry.db.followRequest.count()).toBe(0)
    for (const wrong of ['', 'x', 'a'.repeat(43)])
      await expect(confirmFollow(wrong)).rejects.toMatchObject({ code: 'notFound' })
  })

  it.each([
    [' Reader＠Example.ORG ', 'reader@example.org'],
    ['', null],
    ['reader@', null],
  ])('takes %j for %j', (email, read) => {
    const form = { locale: 'en', submissionId: randomUUID(), of: 'agreements/ir-ru', email }
    expect(followSchema.safeParse(form).data?.email ?? null).toBe(read)
  })
})

describe('the message that asks', () => {
  it.each(readers)('in %s names the record, and says what becomes of the address', async (locale) => {
    const email = address()
    const token = await tokenFor({ email, of: clause, locale })
    const [mail] = smtp.received
    expect(mail?.to).toEqual([email])
    const words = messages[locale]
    expect(mail?.headers.subject).toBe(words.following.confirmation.subject.replace('{brand}', words.layout.brand))
    const page = mail?.parts['text/html'] ?? ''
    expect(page).toContain(`lang="${locale}" dir="${directionOf(locale)}"`)
    expect(page).toContain(`https://registry.example/${locale}/follow/${token}`)
    expect(mail?.headers['list-unsubscribe']).toBeUndefined()
  })

  it('is tried again with a new link, given up in the end, and seen by administrators without the address', async () => {
    const email = address()
    await ask({ email })
    const { id } = await registry.db.followRequest.findFirstOrThrow({ where: { email } })
    smtp.refuse(true)
    const administrator = await makeAccount('administrator')
    const failures = async () => (await getReminderHealth(administrator))?.followFailures
    for (let attempt = 1; attempt <= mailAttempts; attempt += 1) {
      await expect(sendConfirmation(id, new Date())).rejects.toThrow(/^550$/)
      expect(await failures()).toMatchObject([{ id, failure: '550', attempts: attempt, kind: 'confirmation' }])
    }
    expect(JSON.stringify(await failures())).not.toContain(email)
    smtp.refuse(false)
    await sendConfirmation(id, new Date())
    expect(smtp.received).toEqual([])
  })
})

describe('a digest', () => {
  it.each(readers)('in %s tells what has changed since, once, with its ways to stop', async (locale) => {
    const began = minutes(-60)
    await report(minutes(-90))
    const follower = await follow({ email: address(), locale }, began)
    await report(minutes(-30))
    await Promise.all(Array.from({ length: 6 }, () => composeFollowDigests(now)))
    expect(await digestsOf(follower.id)).toHaveLength(1)
    await sendDigests(now)
    await sendDigests(now)
    await sendDigests(tomorrow())
    const [mail, ...more] = smtp.received
    expect(more).toEqual([])
    expect(mail?.to).toEqual([follower.email])
    const words = messages[locale]
    const [plain = '', page = ''] = [mail?.parts['text/plain'], mail?.parts['text/html']]
    for (const part of [plain, page]) {
      expect(part).toContain(words.status.label.in_progress)
      expect(part).toContain(`https://registry.example/${locale}/agreements/ir-ru/clauses/2`)
      expect(part).toContain(`https://registry.example/${locale}/stop/follow/${follower.follows[0]?.id}-`)
      expect(part).toContain(`https://registry.example/${locale}/stop/following/${follower.id}-`)
    }
    expect(plain.split(words.status.label.in_progress)).toHaveLength(2)
    expect(page).toContain(`lang="${locale}" dir="${directionOf(locale)}"`)
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  })

  it('has a change once, under the narrower of the records that are followed', async () => {
    const email = address()
    await follow({ email }, minutes(-60))
    await follow({ email, of: clause }, minutes(-60))
    await report(minutes(-30))
    await sendDigests(now)
    const plain = smtp.received[0]?.parts['text/plain'] ?? ''
    expect(plain.split(messages.en.following.digest.stop)).toHaveLength(2)
    expect(smtp.received).toHaveLength(1)
  })

  it('waits for what may still be written, and tells nothing that was withdrawn before it is sent', async () => {
    const follower = await follow({ email: address(), of: clause }, minutes(-60))
    await report(minutes(-1))
    expect(await composeFollowDigests(now)).toBe(0)
    expect(await composeFollowDigests(tomorrow())).toBe(1)
    await registry.db.clause.update({ where: { key: clause.key }, data: { state: 'withdrawn' }, select: { id: true } })
    await sendDigests(tomorrow())
    await registry.db.clause.update({ where: { key: clause.key }, data: { state: 'published' }, select: { id: true } })
    expect(smtp.received).toEqual([])
    expect(await digestsOf(follower.id)).toMatchObject([{ mail: 'none' }])
  })

  it('that could not be sent is followed by one that tells the same, when it was given up', async () => {
    const follower = await follow({ email: address() }, minutes(-60))
    await report(minutes(-30))
    await composeFollowDigests(now)
    const [digest] = await digestsOf(follower.id)
    smtp.refuse(true)
    for (let attempt = 1; attempt <= mailAttempts; attempt += 1) {
      expect(await composeFollowDigests(tomorrow())).toBe(0)
      await expect(sendFollowDigest(digest?.id ?? '', now)).rejects.toThrow(/^550$/)
    }
    smtp.refuse(false)
    await sendDigests(tomorrow())
    expect(smtp.received.map(({ to }) => to)).toEqual([[follower.email]])
  })

  it('and the message before it go out once of several processes, after a server that refused them', async () => {
    const soon = { timeout: 15_000, interval: 100 }
    const again = () => registry.db.$executeRaw`UPDATE jobs.job SET start_after = now() WHERE state = 'retry'`
    const email = address()
    smtp.refuse(true)
    await ask({ email })
    running.push(...(await Promise.all([startJobs(0.5), startJobs(0.5)])))
    await Promise.all([...running, ...running].map(askForMail))
    const request = () => registry.db.followRequest.findFirstOrThrow({ where: { email } })
    await vi.waitFor(async () => expect((await request()).failure).toBe('550'), soon)
    smtp.refuse(false)
    await vi.waitFor(async () => {
      await again()
      expect(await request()).toMatchObject({ mail: 'sent', attempts: 2 })
    }, soon)
    expect(smtp.received).toHaveLength(1)
    const follower = await follow({ email: address() }, minutes(-60, new Date()))
    await report(minutes(-30, new Date()))
    await Promise.all([...running, ...running].map((boss) => askForRound(boss, minutes(-24 * 60, new Date()))))
    await vi.waitFor(async () => expect(await digestsOf(follower.id)).toMatchObject([{ mail: 'sent' }]), soon)
    expect(smtp.received.map(({ to }) => to)).toEqual([[follower.email]])
  })
})

describe('to stop', () => {
  const call = (method: typeof POST | typeof GET, kind: string, token: string) =>
    method(new Request('https://registry.example/', { method: method === POST ? 'POST' : 'GET' }), {
      params: Promise.resolve({ kind, token }),
    })

  it('is to follow one record no more; with the last the address is gone', async () => {
    const email = address()
    await follow({ email }, minutes(-60))
    await follow({ email, of: { kind: 'bodies', key: 'ir-cinema-org' } }, minutes(-60))
    await report(minutes(-30))
    await sendDigests(now)
    await ask({ email, of: clause })
    const tokens = [...(smtp.received[0]?.parts['text/plain'] ?? '').matchAll(/\/stop\/follow\/([\w-]+)/g)]
    const first = tokens[0]?.[1] ?? ''
    expect((await call(GET, 'follow', first)).headers.get('location')).toBe(`/en/stop/follow/${first}`)
    expect((await call(POST, 'following', first)).status).toBe(404)
    expect(await registry.db.follow.count()).toBe(2)
    expect((await call(POST, 'follow', first)).status).toBe(200)
    expect(await registry.db.follow.count()).toBe(1)
    const [rest] = await registry.db.follow.findMany({ select: { id: true } })
    const last = markedToken('follow.stop', rest?.id ?? '')
    const answers = await Promise.all(Array.from({ length: 12 }, () => call(POST, 'follow', last)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await registry.db.follower.count()).toBe(0)
    expect(await registry.db.followRequest.count({ where: { email } })).toBe(0)
  })

  it('is one click of the program for all that an address follows, and leaves nothing of it', async () => {
    const follower = await follow({ email: address() }, minutes(-60))
    await report(minutes(-30))
    await sendDigests(now)
    const [, token = ''] =
      /<https:\/\/registry\.example\/api\/stop\/following\/([\w-]+)>/.exec(
        smtp.received[0]?.headers['list-unsubscribe'] ?? '',
      ) ?? []
    expect((await call(POST, 'following', `${token.slice(0, -1)}_`)).status).toBe(404)
    expect((await call(POST, 'following', token)).status).toBe(200)
    expect((await call(POST, 'following', token)).status).toBe(200)
    expect(await registry.db.follower.count({ where: { email: follower.email } })).toBe(0)
    expect(await digestsOf(follower.id)).toEqual([])
    const entries = await registry.db.auditEntry.findMany({ select: { payload: true, recordKey: true } })
    expect(JSON.stringify(entries)).not.toContain('@reader.example')
  })

  it('at the moment at which another record is confirmed leaves that one, or none, and no address without one', async () => {
    const email = address()
    for (let count = 0; count < 3; count += 1) {
      const { follows } = await follow({ email })
      const token = await tokenFor({ email, of: clause })
      await Promise.allSettled([stopFollow(follows[0]?.id ?? ''), confirmFollow(token)])
      const left = await registry.db.follower.findUnique({ where: { email }, include: { follows: true } })
      expect(left === null || left.follows.length > 0).toBe(true)
      await registry.db.follower.deleteMany({ where: { email } })
      await registry.db.followRequest.deleteMany()
    }
  })
})
