import { randomUUID } from 'node:crypto'
import { createTranslator } from 'use-intl/core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { askForWithdrawal, beginRecord, submitDraft } from '@/lib/drafts/draft-commands'
import type { DraftName } from '@/lib/drafts/draft-rows'
import { publishDraft } from '@/lib/drafts/publish-commands'
import { atomFeed } from '@/lib/feeds/atom-feed'
import { getPublishedCalendar } from '@/lib/feeds/calendar-queries'
import { type FeedScope, feedPath } from '@/lib/feeds/feed-address'
import { feedLength, getPublishedFeed } from '@/lib/feeds/feed-queries'
import type { FeedWords } from '@/lib/feeds/thread-entries'
import { formatDate } from '@/lib/i18n/dates'
import { type Locale, locales } from '@/lib/i18n/locales'
import { testDatabase } from '../support/database'
import { messages } from '../support/rendered'

const database = testDatabase()

const person = (userId: string, role: Actor['role']): Actor => ({
  userId,
  role,
  name: `The private name of ${userId}`,
  locale: 'ru',
  bodyIds: [],
})
const writer = person('feed-writer', 'editor')
const reviewer = person('feed-reviewer', 'administrator')
const registry = { kind: 'registry' } as const
const studio = { kind: 'bodies', key: 'followed-studio' } as const
const agreement = { kind: 'agreements', key: 'ir-ru' } as const

const words = (locale: Locale): FeedWords =>
  createTranslator({ locale, messages: messages[locale] as typeof messages.en })

/** The one report of the feeds, recorded after everything that was loaded. */
let report: { id: string; body: string }

beforeAll(async () => {
  const { db } = database
  for (const { userId, role, name } of [writer, reviewer])
    await db.user.create({ data: { id: userId, name, email: `${userId}@example.org`, role, updatedAt: new Date() } })
  const clause = await db.clause.findUniqueOrThrow({
    where: { key: 'ir-ru-3' },
    select: { id: true, agreementId: true, sourceId: true },
  })
  const party = await db.agreementParty.findFirstOrThrow({
    where: { agreementId: clause.agreementId, body: { countryCode: 'ru' } },
    select: { id: true, body: { select: { id: true, key: true } } },
  })
  const { id } = await db.statusReport.create({
    data: {
      ...{ clauseId: clause.id, agreementId: clause.agreementId, sourceId: clause.sourceId },
      ...{ partyId: party.id, reportingBodyId: party.body.id, status: 'delayed' },
      ...{ asOfOn: new Date('2026-02-03'), asOfPrecision: 'day' },
      recordedAt: new Date(Date.now() + 60_000),
      texts: { create: { locale: 'ru', note: 'Пробное описание' } },
    },
    select: { id: true },
  })
  report = { id, body: party.body.key }
})

async function publish(name: DraftName): Promise<void> {
  await beginRecord(writer, name, {
    'name.ru': 'Пробная студия',
    'textStatus.ru': 'summary',
    kind: 'company',
    country: 'kz',
    'sources.0': 's0',
  })
  await submitDraft(writer, name, 1)
  await publishDraft(reviewer, name, 2)
}

async function withdraw(name: DraftName): Promise<void> {
  await askForWithdrawal(writer, name, 'withdrawal', { text: 'Проверка', locale: 'ru' })
  await publishDraft(reviewer, name, 1)
}

async function changesOf(scope: FeedScope, locale: Locale = 'en') {
  const feed = await getPublishedFeed(scope, locale)
  if (!feed) throw new Error('There is no such feed')
  return feed.changes
}

describe('what has changed', () => {
  test('is told newest first, and never more than a feed holds', async () => {
    const changes = await changesOf(registry)
    expect(changes).toHaveLength(feedLength)
    const moments = changes.map(({ at }) => at)
    expect(moments).toEqual([...moments].sort().reverse())
    expect(changes[0]).toMatchObject({
      ...{ type: 'report', id: report.id, number: 3, status: 'delayed', agreement: { key: 'ir-ru' } },
      note: { text: 'Пробное описание', lang: 'ru' },
    })
  })

  test('of an agreement is its own, its clauses’, its meetings’ and what its sides report', async () => {
    const changes = await changesOf(agreement)
    expect(changes[0]).toMatchObject({ type: 'report', id: report.id })
    const named = changes.flatMap((change) => (change.type === 'revision' ? [change] : []))
    const clauses = named.filter(({ noun }) => noun === 'clauses')
    expect(clauses.length).toBeGreaterThan(5)
    expect(clauses.every((clause) => clause.agreement?.key === 'ir-ru')).toBe(true)
    expect(named.map(({ noun, key }) => `${noun} ${key}`)).toContain('agreements ir-ru')
    expect(named.map(({ noun, key }) => `${noun} ${key}`)).toContain('meetings ir-ru-online-2')
  })

  test('of a body is what it reports and the agreements that it is a party to', async () => {
    const changes = await changesOf({ kind: 'bodies', key: report.body })
    expect(changes[0]).toMatchObject({ type: 'report', id: report.id })
    const keys = changes.flatMap((change) => (change.type === 'revision' ? [`${change.noun} ${change.key}`] : []))
    expect(keys).toContain(`bodies ${report.body}`)
    expect(keys).toContain('agreements ir-ru')
    expect(keys).not.toContain('agreements kz-uz')
  })

  test('of a clause is its own and what its sides report, in its feed and its calendar alone', async () => {
    const changes = await changesOf({ kind: 'clauses', key: 'ir-ru-3' })
    expect(changes[0]).toMatchObject({ type: 'report', id: report.id })
    const keys = changes.flatMap((change) => (change.type === 'revision' ? [`${change.noun} ${change.key}`] : []))
    expect(keys).toContain('clauses ir-ru-3')
    expect(keys.filter((key) => !/^(obstacles|outcomes) /.test(key) && key !== 'clauses ir-ru-3')).toEqual([])
    const others = await changesOf({ kind: 'clauses', key: 'ir-ru-2' })
    expect(others.map(({ id }) => id)).not.toContain(report.id)
    const scope = { kind: 'clauses', key: 'ir-ru-3' } as const
    const feed = await getPublishedFeed(scope, 'ru')
    if (!feed) throw new Error('The clause has a feed')
    const { title, page } = atomFeed(
      feed,
      { locale: 'ru', scope, format: 'atom' },
      'https://registry.example',
      words('ru'),
    )
    expect(page).toBe('https://registry.example/ru/agreements/ir-ru/clauses/3')
    expect(title).toContain('3')
    expect(await getPublishedCalendar(scope, 'ru', '2026-01-01')).toMatchObject({ record: { number: 3 } })
    await database.db.clause.update({ where: { key: 'ir-ru-3' }, data: { state: 'withdrawn' }, select: { id: true } })
    expect([await getPublishedFeed(scope, 'ru'), await getPublishedCalendar(scope, 'ru', '2026-01-01')]).toEqual([
      null,
      null,
    ])
    await database.db.clause.update({ where: { key: 'ir-ru-3' }, data: { state: 'published' }, select: { id: true } })
  })

  test('is nothing of a draft, everything once it is published, and nothing again once it is withdrawn', async () => {
    const name = { noun: 'bodies', key: studio.key } as const
    const told = async () =>
      JSON.stringify([await getPublishedFeed(registry, 'ru'), await getPublishedFeed(studio, 'ru')])
    await beginRecord(writer, { noun: 'bodies', key: 'drafted-studio' }, { 'name.ru': 'Тайная студия' })
    expect(await getPublishedFeed({ kind: 'bodies', key: 'drafted-studio' }, 'ru')).toBeNull()
    expect(await told()).not.toContain('Тайная студия')
    await publish(name)
    expect(await changesOf(studio)).toMatchObject([{ kind: 'published', name: { text: 'Пробная студия', lang: 'ru' } }])
    expect(await changesOf(registry)).toContainEqual(expect.objectContaining({ noun: 'bodies', key: studio.key }))
    for (const secret of ['feed-writer', 'feed-reviewer', 'private name']) expect(await told()).not.toContain(secret)
    await withdraw(name)
    expect(await getPublishedFeed(studio, 'ru')).toBeNull()
    expect(await told()).not.toContain('Пробная студия')
    expect(await told()).not.toContain(studio.key)
  })

  test('carries the head of the history, as the whole registry’s alone', async () => {
    const head = await database.db.auditHead.findFirstOrThrow()
    expect((await getPublishedFeed(registry, 'en'))?.auditHead).toEqual({
      sequence: Number(head.sequence),
      hash: head.hash,
    })
    expect((await getPublishedFeed(agreement, 'en'))?.auditHead).toBeNull()
  })
})

describe.each(locales)('a feed in %s', (locale) => {
  const origin = 'https://registry.example'
  const drawn = async (scope: FeedScope) => {
    const feed = await getPublishedFeed(scope, locale)
    if (!feed) throw new Error('There is no such feed')
    return atomFeed(feed, { locale, scope, format: 'atom' }, origin, words(locale))
  }

  test('says who reported what, of which day, in its own words and dates', async () => {
    const [first] = (await drawn(agreement)).entries
    expect(first?.title.text).toContain(messages[locale].status.label.delayed)
    expect(first?.content.text).toContain(formatDate({ date: '2026-02-03', precision: 'day' }, locale))
    expect(first?.page).toBe(`${origin}/${locale}/agreements/ir-ru/clauses/3`)
    expect(first?.category).toEqual({ term: 'reports', label: messages[locale].feeds.reportKind })
  })

  test('names every entry once and for ever, and leads to pages of its language only', async () => {
    const feed = await drawn(registry)
    expect(feed.self).toBe(origin + feedPath({ locale, scope: registry, format: 'atom' }))
    const ids = feed.entries.map(({ id }) => id)
    expect(new Set(ids).size).toBe(feedLength)
    expect((await drawn(registry)).entries.map(({ id }) => id)).toEqual(ids)
    for (const { page, title, content } of feed.entries) {
      expect(page.startsWith(`${origin}/${locale}`)).toBe(true)
      expect(title.text && content.text).toBeTruthy()
    }
    expect(feed.updated).toBe(feed.entries[0]?.updated)
  })
})

test('the same entry is another one in another language', async () => {
  const ids = await Promise.all(
    locales.map(async (locale) => {
      const feed = await getPublishedFeed(agreement, locale)
      return (
        feed &&
        atomFeed(feed, { locale, scope: agreement, format: 'atom' }, 'https://registry.example', words(locale))
          .entries[0]?.id
      )
    }),
  )
  expect(new Set(ids).size).toBe(locales.length)
})

describe('a dispute', () => {
  test('is told when it is raised, and again when it is settled', async () => {
    const { db } = database
    const { clauseId, agreementId, partyId } = await db.statusReport.findUniqueOrThrow({ where: { id: report.id } })
    const own = await db.agreementParty.findFirstOrThrow({ where: { agreementId, id: { not: partyId } } })
    const { id } = await db.dispute.create({
      data: {
        ...{ clauseId, agreementId, partyId: own.id, bodyId: own.bodyId, reportId: report.id },
        ...{ authorUserId: writer.userId, submissionId: randomUUID() },
        texts: { create: { locale: 'ru', reason: 'Пробное возражение' } },
      },
      select: { id: true },
    })
    const ofDispute = async (scope: FeedScope) =>
      (await changesOf(scope)).flatMap((change) => (change.type === 'dispute' ? [change.event] : []))
    expect(await ofDispute(agreement)).toEqual(['raised'])
    await db.$transaction(async (tx) => {
      await tx.dispute.update({
        where: { id },
        data: {
          ...{ settledBy: 'withdrawal', settledAt: new Date() },
          ...{ settlerUserId: writer.userId, settlementSubmissionId: randomUUID() },
        },
        select: { id: true },
      })
      await tx.disputeSettlementText.create({ data: { disputeId: id, locale: 'ru', reason: 'Пробный отзыв' } })
    })
    for (const scope of [registry, agreement, { kind: 'bodies', key: report.body } as const])
      expect((await ofDispute(scope)).toSorted()).toEqual(['raised', 'withdrawal'])
    for (const locale of locales) {
      const feed = await getPublishedFeed(agreement, locale)
      if (!feed) throw new Error('There is no such feed')
      const { entries } = atomFeed(
        feed,
        { locale, scope: agreement, format: 'atom' },
        'https://a.example',
        words(locale),
      )
      const told = entries.filter(({ category }) => category.term === 'disputes')
      expect(new Set(told.map((entry) => entry.id)).size).toBe(2)
      expect(told.map(({ content }) => content.text).join()).toMatch(/Пробн(ое возражение|ый отзыв)/)
      for (const { page } of told) expect(page).toBe(`https://a.example/${locale}/agreements/ir-ru/clauses/3`)
    }
  })
})
