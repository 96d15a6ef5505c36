import { createTranslator } from 'use-intl/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventsOf } from '@/lib/coming/coming-event'
import { getPublishedCountryComing } from '@/lib/coming/coming-queries'
import { calendarFeed } from '@/lib/feeds/calendar-feed'
import { getPublishedCalendar } from '@/lib/feeds/calendar-queries'
import { locales } from '@/lib/i18n/locales'
import { testDatabase } from '../support/database'
import { messages } from '../support/rendered'

const database = testDatabase()
const today = '2026-06-01'
const agreement = { kind: 'agreements', key: 'ir-ru' } as const

// A meeting of three days, a term of five years from 2024-03-15 with notice of six months, and a clause that is due.
beforeAll(async () => {
  const { db } = database
  await db.agreement.update({
    where: { key: 'ir-ru' },
    data: {
      ...{ entryRule: 'on_stated_date', entryOn: new Date('2024-03-15'), entryPrecision: 'day' },
      ...{ duration: 'fixed_term', initialTerm: 5, initialTermUnit: 'years' },
      ...{ renewal: 'tacit_unlimited', renewalTerm: 5, renewalTermUnit: 'years' },
      ...{ noticePeriod: 6, noticeUnit: 'months' },
    },
    select: { id: true },
  })
  const dueOn = (day: string, duePrecision: 'day' | 'month') => ({ dueOn: new Date(day), duePrecision })
  await db.meeting.update({
    where: { key: 'ir-ru-tehran' },
    data: {
      ...{ startsOn: new Date('2026-02-10'), startsPrecision: 'day' },
      ...{ endsOn: new Date('2026-02-12'), endsPrecision: 'day' },
    },
    select: { id: true },
  })
  await db.clause.update({ where: { key: 'ir-ru-2' }, data: dueOn('2026-09-30', 'day'), select: { id: true } })
  await db.clause.update({ where: { key: 'ir-ru-3' }, data: dueOn('2026-10-01', 'month'), select: { id: true } })
})

async function datesOf(scope: Parameters<typeof getPublishedCalendar>[0]) {
  const calendar = await getPublishedCalendar(scope, 'en', today)
  if (!calendar) throw new Error('There is no such calendar')
  return calendar.dates
}

describe('the days of an agreement', () => {
  test('are its due dates, the last day for notice and the renewal, as far as they are known to the day', async () => {
    const dates = (await datesOf(agreement)).filter(({ type }) => type !== 'meeting')
    expect(dates.map(({ type, from }) => `${type} ${from}`)).toEqual([
      'due 2026-09-30',
      'notice 2028-09-14',
      'renewal 2029-03-15',
    ])
  })

  test('are its meetings, and those only that have a day', async () => {
    const meetings = (await datesOf(agreement)).flatMap((date) => (date.type === 'meeting' ? [date] : []))
    expect(meetings.map(({ meeting, from, until }) => [meeting.key, from, until])).toEqual([
      ['ir-ru-tehran', '2026-02-10', '2026-02-12'],
    ])
  })

  test('are the days of its parties and of the whole registry as well, each once', async () => {
    const { body } = await database.db.agreementParty.findFirstOrThrow({
      where: { agreement: { key: 'ir-ru' } },
      select: { body: { select: { key: true } } },
    })
    const scopes = [{ kind: 'registry' }, { kind: 'bodies', key: body.key }, { kind: 'countries', key: 'ru' }] as const
    for (const scope of scopes) {
      const marks = (await datesOf(scope)).map(({ type, id }) => `${type} ${id}`)
      expect(new Set(marks).size).toBe(marks.length)
      for (const { type, id } of await datesOf(agreement))
        if (type !== 'meeting') expect(marks).toContain(`${type} ${id}`)
    }
  })

  test('are in what the next twelve months bring its countries, and no report of another side is', async () => {
    await database.db.agreement.update({
      where: { key: 'ir-ru' },
      data: { reportingRhythm: 'quarterly' },
      select: { id: true },
    })
    for (const code of ['ir', 'ru', 'kz']) {
      const found = await getPublishedCountryComing(code, 'en', today)
      const calendar = await getPublishedCalendar({ kind: 'countries', key: code }, 'en', today)
      const ids = found?.events.map(({ id }) => id) ?? []
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual(expect.arrayContaining(eventsOf(calendar?.dates ?? [], today).map(({ id }) => id)))
      const ofAgreement = found?.events.filter(({ agreements }) => agreements.includes('ir-ru')) ?? []
      expect(ofAgreement.some(({ kind }) => kind === 'due')).toBe(code !== 'kz')
      // Since the entry into force no side has reported: after three months the reports are overdue, which is no future.
      const early = await getPublishedCountryComing(code, 'en', '2024-04-01')
      const reports = (early?.events ?? []).flatMap((event) => (event.kind === 'report' ? [event.party.country] : []))
      expect(new Set(reports)).toEqual(new Set(code === 'kz' ? [] : [code]))
    }
    expect(await getPublishedCountryComing('zz', 'en', today)).toBeNull()
  })

  test('are also those of a body that a single clause names as responsible', async () => {
    const { db } = database
    const { id: bodyId, key } = await db.body.findFirstOrThrow({
      where: { parties: { none: { agreement: { key: 'ir-ru' } } }, authorities: { none: {} }, state: 'published' },
      orderBy: { key: 'asc' },
      select: { id: true, key: true },
    })
    const duesOf = async () => (await datesOf({ kind: 'bodies', key })).filter(({ type }) => type === 'due')
    const before = await duesOf()
    const { id: clauseId, agreement } = await db.clause.findUniqueOrThrow({
      where: { key: 'ir-ru-2' },
      select: { id: true, agreement: { select: { id: true, parties: { select: { id: true }, take: 1 } } } },
    })
    await db.clauseResponsible.create({
      data: { clauseId, agreementId: agreement.id, partyId: agreement.parties[0]?.id ?? '', bodyId },
    })
    const added = (await duesOf()).filter(({ id }) => !before.some((earlier) => earlier.id === id))
    expect(added).toMatchObject([{ from: '2026-09-30', number: 2, agreement: { key: 'ir-ru' } }])
  })

  test('are not there where the agreement is not', async () => {
    expect(await getPublishedCalendar({ kind: 'agreements', key: 'no-such' }, 'en', today)).toBeNull()
    await database.db.agreement.update({ where: { key: 'kz-uz' }, data: { state: 'withdrawn' }, select: { id: true } })
    expect(await getPublishedCalendar({ kind: 'agreements', key: 'kz-uz' }, 'en', today)).toBeNull()
    expect(JSON.stringify(await datesOf({ kind: 'registry' }))).not.toContain('"kz-uz"')
  })
})

test.each(locales)('in %s they lead to pages of that language and keep their names when they move', async (locale) => {
  const t = createTranslator({ locale, messages: messages[locale] as typeof messages.en })
  const drawn = async (day: string) => {
    const calendar = await getPublishedCalendar(agreement, locale, day)
    if (!calendar) throw new Error('There is no such calendar')
    const address = { locale, scope: agreement, format: 'ics' } as const
    return calendarFeed(calendar, address, 'https://registry.example', t).events
  }
  const [now, later] = [await drawn(today), await drawn('2029-03-15')]
  const renewal = now.find(({ from }) => from === '2029-03-15')
  expect(later.find(({ from }) => from === '2034-03-15')?.uid).toBe(renewal?.uid)
  expect(renewal?.summary).toContain(messages[locale].feeds.calendar.renewal.replace('{agreement}', ''))
  expect(now.every(({ page }) => page.startsWith(`https://registry.example/${locale}/`))).toBe(true)
})
