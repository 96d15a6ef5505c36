import ICAL from 'ical.js'
import ical from 'node-ical'
import { createTranslator } from 'use-intl/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { isLinkToken } from '@/lib/auth/access-link'
import type { Actor } from '@/lib/auth/permissions'
import { privateCalendarFeed } from '@/lib/feeds/calendar-feed'
import { calendarText } from '@/lib/feeds/calendar-text'
import { makePrivateCalendar, revokePrivateCalendar } from '@/lib/feeds/private-calendar-commands'
import { getOwnPrivateCalendar, getPrivateCalendar } from '@/lib/feeds/private-calendar-queries'
import { type Locale, locales } from '@/lib/i18n/locales'
import { testDatabase } from '../support/database'
import { messages } from '../support/rendered'

const database = testDatabase()
const today = '2026-06-01'
const hidden = 'a text that no calendar may show'

async function official(userId: string, bodyKeys: readonly string[]): Promise<Actor> {
  const { db } = database
  const bodies = await db.body.findMany({ where: { key: { in: [...bodyKeys] } }, select: { id: true } })
  const person = { name: `The private name of ${userId}`, email: `${userId}@example.org`, role: 'official' } as const
  await db.user.create({
    data: {
      id: userId,
      ...person,
      updatedAt: new Date(),
      bodies: { create: bodies.map(({ id }) => ({ bodyId: id })) },
    },
    select: { id: true },
  })
  return { userId, role: 'official', name: person.name, locale: 'ru', bodyIds: bodies.map(({ id }) => id) }
}

/** Who speaks for a side of the agreement. */
let own: { actor: Actor; secret: string; bodyKey: string }

// Reports every month from 2024-03-15, a term of five years with notice of six months, and a clause that is due.
beforeAll(async () => {
  const { db } = database
  await db.agreement.update({
    where: { key: 'ir-ru' },
    data: {
      ...{ reportingRhythm: 'monthly', stage: 'in_force' },
      ...{ entryRule: 'on_stated_date', entryOn: new Date('2024-03-15'), entryPrecision: 'day' },
      ...{ duration: 'fixed_term', initialTerm: 5, initialTermUnit: 'years' },
      ...{ renewal: 'tacit_unlimited', renewalTerm: 5, renewalTermUnit: 'years' },
      ...{ noticePeriod: 6, noticeUnit: 'months' },
    },
    select: { id: true },
  })
  await db.clause.update({
    where: { key: 'ir-ru-2' },
    data: { dueOn: new Date('2026-09-30'), duePrecision: 'day' },
    select: { id: true },
  })
  await db.meeting.update({
    where: { key: 'ir-ru-tehran' },
    data: { startsOn: new Date('2026-02-10'), startsPrecision: 'day' },
    select: { id: true },
  })
  // What is on its way beside it: a meeting of the same agreement that nobody may see yet.
  await db.meeting.update({
    where: { key: 'ir-ru-online-2' },
    data: { state: 'draft', startsOn: new Date('2026-07-01'), startsPrecision: 'day' },
    select: { id: true },
  })
  await db.meetingText.updateMany({ where: { meeting: { key: 'ir-ru-online-2' } }, data: { title: hidden } })
  const { body } = await db.agreementParty.findFirstOrThrow({
    where: { agreement: { key: 'ir-ru' }, body: { countryCode: 'ir' } },
    select: { body: { select: { key: true } } },
  })
  const actor = await official('calendar-own', [body.key])
  own = { actor, secret: await makePrivateCalendar(actor, 0), bodyKey: body.key }
})

async function datesOf(secret: string, locale: Locale = 'en', day = today) {
  const dates = await getPrivateCalendar(secret, locale, day)
  if (!dates) throw new Error('There is no such calendar')
  return dates
}

const ofAgreement = (dates: Awaited<ReturnType<typeof datesOf>>) =>
  dates.filter((date) => date.type !== 'meeting' && date.agreement.key === 'ir-ru')

describe('the calendar of an official', () => {
  test('has the next reports of their side, due dates, meetings and last days for notice, and nothing else', async () => {
    const dates = await datesOf(own.secret)
    expect(new Set(dates.map(({ type }) => type))).toEqual(new Set(['report', 'due', 'meeting', 'notice']))
    const found = ofAgreement(dates).map(({ type, from }) => `${type} ${from}`)
    expect(found).toContain('due 2026-09-30')
    expect(found).toContain('notice 2028-09-14')
    expect(dates.some((date) => date.type === 'meeting' && date.meeting.key === 'ir-ru-tehran')).toBe(true)
    expect(dates.map(({ from }) => from)).toEqual(dates.map(({ from }) => from).sort())
  })

  test('moves a clause on with the report of its side, and with that of no other', async () => {
    const { db } = database
    const clause = await db.clause.findFirstOrThrow({
      where: { agreement: { key: 'ir-ru' }, nature: { not: 'final_provision' }, reports: { none: {} } },
      select: { id: true, number: true, agreementId: true, sourceId: true },
    })
    const dayOf = async () =>
      (await datesOf(own.secret, 'en', '2026-01-05')).find(
        (date) => date.type === 'report' && date.numbers.includes(clause.number),
      )?.from
    const report = async (countryCode: string, recordedAt: string) => {
      const party = await db.agreementParty.findFirstOrThrow({
        where: { agreementId: clause.agreementId, body: { countryCode } },
        select: { id: true, bodyId: true },
      })
      await db.statusReport.create({
        data: {
          ...{ clauseId: clause.id, agreementId: clause.agreementId, sourceId: clause.sourceId },
          ...{ partyId: party.id, reportingBodyId: party.bodyId, status: 'delayed' },
          ...{ asOfOn: new Date('2025-12-01'), asOfPrecision: 'day', recordedAt: new Date(recordedAt) },
          texts: { create: { locale: 'ru', note: 'Пробное описание' } },
        },
        select: { id: true },
      })
    }
    expect(await dayOf()).toBe('2024-04-15')
    await report('ru', '2025-12-20T10:00:00Z')
    expect(await dayOf()).toBe('2024-04-15')
    await report('ir', '2025-12-21T10:00:00Z')
    expect(await dayOf()).toBe('2026-02-15')
  })

  test('shows nothing that is not published, and nobody’s name', async () => {
    const { db } = database
    const told = JSON.stringify(await datesOf(own.secret))
    expect(told).not.toContain(hidden)
    expect(told).not.toContain('private name')
    expect(await db.meetingText.count({ where: { title: hidden } })).toBeGreaterThan(0)
    await db.agreement.update({ where: { key: 'ir-ru' }, data: { state: 'withdrawn' }, select: { id: true } })
    expect(ofAgreement(await datesOf(own.secret))).toEqual([])
    await db.agreement.update({ where: { key: 'ir-ru' }, data: { state: 'published' }, select: { id: true } })
    expect(ofAgreement(await datesOf(own.secret))).not.toEqual([])
  })

  test.each(locales)('in %s is read by two parsers, with whole days and lines of at most 75 octets', async (locale) => {
    const t = createTranslator({ locale, messages: messages[locale] as typeof messages.en })
    const dates = await datesOf(own.secret, locale)
    const text = calendarText(privateCalendarFeed(dates, locale, 'https://registry.example', t))
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    const uids = events.map((event) => String(event.getFirstPropertyValue('uid')))
    expect(uids).toHaveLength(dates.length)
    expect(new Set(uids).size).toBe(dates.length)
    const others = Object.values(ical.sync.parseICS(text)).flatMap((part) =>
      part?.type === 'VEVENT' ? [part.uid] : [],
    )
    expect(others.sort()).toEqual(uids.sort())
    expect(text).toContain('/desk/agreements/ir-ru/')
  })
})

describe('the address', () => {
  test('is a secret of which the registry keeps the hash alone, with an entry of the history that has neither', async () => {
    const { db } = database
    expect(isLinkToken(own.secret)).toBe(true)
    const kept = await db.privateCalendar.findUniqueOrThrow({ where: { userId: own.actor.userId } })
    expect(kept.secretHash).toMatch(/^[0-9a-f]{64}$/)
    const entries = await db.auditEntry.findMany({
      where: { recordKey: own.actor.userId },
      orderBy: { sequence: 'asc' },
    })
    expect(entries.map(({ action, payload }) => [action, payload])).toEqual([['calendar.made', { version: 1 }]])
    await expect(
      db.privateCalendar.update({ where: { userId: own.actor.userId }, data: { secretHash: own.secret } }),
    ).rejects.toThrow(/PrivateCalendar_secretHash_check/)
  })

  test('says on which day it was last read', async () => {
    const actor = await official('calendar-read', [own.bodyKey])
    const secret = await makePrivateCalendar(actor, 0)
    expect(await getOwnPrivateCalendar(actor)).toMatchObject({ version: 1, address: { readOn: null } })
    await datesOf(secret, 'kk', '2026-06-03')
    await datesOf(secret, 'fa', '2026-06-02')
    expect(await getOwnPrivateCalendar(actor)).toMatchObject({ version: 1, address: { readOn: '2026-06-03' } })
  })

  test('ends at once when another is made, and when it is revoked; the same form twice makes one', async () => {
    const actor = await official('calendar-changing', [own.bodyKey])
    const attempts = await Promise.allSettled([makePrivateCalendar(actor, 0), makePrivateCalendar(actor, 0)])
    const [first, ...more] = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []))
    expect(more).toEqual([])
    if (!first) throw new Error('Neither form made an address')
    const second = await makePrivateCalendar(actor, 1)
    expect(await getPrivateCalendar(first, 'en', today)).toBeNull()
    expect(await getPrivateCalendar(second, 'en', today)).not.toBeNull()
    await expect(makePrivateCalendar(actor, 1)).rejects.toMatchObject({ code: 'staleVersion' })
    await expect(revokePrivateCalendar(actor, 1)).rejects.toMatchObject({ code: 'staleVersion' })
    await revokePrivateCalendar(actor, 2)
    await revokePrivateCalendar(actor, 2)
    expect(await getPrivateCalendar(second, 'en', today)).toBeNull()
    expect(await getOwnPrivateCalendar(actor)).toEqual({ version: 3, address: null })
    const third = await makePrivateCalendar(actor, 3)
    expect(await getPrivateCalendar(third, 'en', today)).not.toBeNull()
    const actions = await database.db.auditEntry.findMany({
      where: { recordKey: actor.userId },
      select: { action: true },
      orderBy: { sequence: 'asc' },
    })
    expect(actions.map(({ action }) => action.replace('calendar.', ''))).toEqual(['made', 'made', 'revoked', 'made'])
  })

  test('is judged by the account as it is now: closed, of another role, of another body', async () => {
    const { db } = database
    const actor = await official('calendar-judged', [own.bodyKey])
    const secret = await makePrivateCalendar(actor, 0)
    const change = (data: object) => db.user.update({ where: { id: actor.userId }, data, select: { id: true } })
    await change({ banned: true })
    expect(await getPrivateCalendar(secret, 'en', today)).toBeNull()
    await change({ banned: false, role: 'editor' })
    expect(await getPrivateCalendar(secret, 'en', today)).toBeNull()
    await change({ role: 'official' })
    expect(ofAgreement(await datesOf(secret))).not.toEqual([])
    const other = await db.body.findUniqueOrThrow({ where: { key: 'uz-mincult' }, select: { id: true } })
    await db.userBody.deleteMany({ where: { userId: actor.userId } })
    await db.userBody.create({ data: { userId: actor.userId, bodyId: other.id } })
    expect(ofAgreement(await datesOf(secret))).toEqual([])
  })

  test('is for officials alone, and a secret that is none is nothing', async () => {
    const editor: Actor = { ...own.actor, role: 'editor', bodyIds: [] }
    await expect(makePrivateCalendar(editor, 0)).rejects.toMatchObject({ code: 'notFound' })
    await expect(revokePrivateCalendar(editor, 1)).rejects.toMatchObject({ code: 'notFound' })
    expect(await getOwnPrivateCalendar(editor)).toBeNull()
    for (const secret of ['', 'x', '\0', 'a'.repeat(43), `${own.secret}x`, "' OR 1=1 --"])
      expect(await getPrivateCalendar(secret, 'en', today)).toBeNull()
  })
})
