import { randomUUID } from 'node:crypto'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { atomFeed } from '@/lib/feeds/atom-feed'
import { getPublishedFeed } from '@/lib/feeds/feed-queries'
import { locales } from '@/lib/i18n/locales'
import { testDatabase } from '@/tests/support/database'
import { sideOf } from '@/tests/support/reminders'
import { messages } from '@/tests/support/rendered'

const registry = testDatabase()
const scope = { kind: 'clauses', key: 'ir-ru-2' } as const

async function changes() {
  const feed = await getPublishedFeed(scope, 'en')
  if (!feed) throw new Error('There is a feed')
  return feed.changes
}

const setMeeting = (key: string, state: 'published' | 'withdrawn') =>
  registry.db.meeting.update({ where: { key }, data: { state }, select: { id: true } })

describe('the feed of a clause', () => {
  it('tells what was decided about it and what came of it, as its page does, while that is public', async () => {
    const { id } = await registry.db.clause.findUniqueOrThrow({ where: { key: scope.key }, select: { id: true } })
    const said = await registry.db.decision.findMany({
      where: { clauses: { some: { clauseId: id } }, meeting: { state: 'published' } },
      select: { key: true, meeting: { select: { key: true } } },
    })
    const outcomes = await registry.db.outcome.findMany({
      where: { clauses: { some: { clauseId: id } }, state: 'published' },
      select: { key: true },
    })
    expect(Math.min(said.length, outcomes.length)).toBeGreaterThan(0)
    const told = await changes()
    const decisions = told.flatMap((change) => (change.type === 'decision' ? [change] : []))
    const nameOf = (meeting: string, key: string) => `${meeting} decision ${key}`
    expect(decisions.map(({ meeting, entry }) => `${meeting.key} ${entry}`).sort()).toEqual(
      said.map(({ meeting, key }) => nameOf(meeting.key, key)).sort(),
    )
    const revised = told.flatMap((change) =>
      change.type === 'revision' && change.noun === 'outcomes' ? [change.key] : [],
    )
    expect([...new Set(revised)].sort()).toEqual(outcomes.map(({ key }) => key).sort())

    const [first] = said
    if (!first) throw new Error('Something was said')
    await setMeeting(first.meeting.key, 'withdrawn')
    const left = (await changes()).flatMap((change) => (change.type === 'decision' ? [change.meeting.key] : []))
    await setMeeting(first.meeting.key, 'published')
    expect(left).not.toContain(first.meeting.key)
  })

  it.each(locales)('names each entry of a meeting by itself, in %s', async (locale) => {
    const feed = await getPublishedFeed(scope, locale)
    if (!feed) throw new Error('There is a feed')
    const words = createTranslator({ locale, messages: messages[locale] as typeof messages.en })
    const { entries } = atomFeed(feed, { locale, scope, format: 'atom' }, 'https://registry.example', words)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    const decided = entries.filter(({ category }) => category.term === 'decisions')
    expect(decided.length).toBeGreaterThan(0)
    for (const { page, title } of decided) {
      expect(page).toContain(`https://registry.example/${locale}/meetings/`)
      expect(title.text).not.toMatch(/[{}]/)
    }
  })

  it('tells a joint confirmation once all sides have said the same at a meeting, as a source of it says', async () => {
    const meeting = await registry.db.meeting.findUniqueOrThrow({
      where: { key: 'ir-ru-online-2' },
      select: { id: true },
    })
    const clause = await registry.db.clause.findUniqueOrThrow({
      where: { key: scope.key },
      select: { id: true, agreementId: true },
    })
    const source = await registry.db.source.findUniqueOrThrow({ where: { key: 's0' }, select: { id: true } })
    const said = async (countryCode: string, recordedAt: Date) => {
      const side = await sideOf(countryCode)
      const { id } = await registry.db.statusReport.create({
        data: {
          ...{ clauseId: clause.id, agreementId: clause.agreementId, sourceId: source.id, meetingId: meeting.id },
          ...{ partyId: side.id, reportingBodyId: side.bodyId, status: 'in_progress', recordedAt },
          ...{ submissionId: randomUUID(), asOfOn: new Date('2025-10-05'), asOfPrecision: 'day' },
          texts: { create: { locale: 'ru', note: 'Пробное описание' } },
        },
        select: { id: true },
      })
      return id
    }
    const confirmations = async () => (await changes()).filter(({ type }) => type === 'confirmation')
    await said('ir', new Date(Date.now() - 60_000))
    expect(await confirmations()).toEqual([])
    const at = new Date()
    const id = await said('ru', at)
    expect(await confirmations()).toMatchObject([
      { id, at: at.toISOString(), number: 2, status: 'in_progress', meeting: { key: 'ir-ru-online-2' } },
    ])
    await setMeeting('ir-ru-online-2', 'withdrawn')
    expect(await confirmations()).toEqual([])
    await setMeeting('ir-ru-online-2', 'published')
  })
})
