import { beforeAll, describe, expect, test } from 'vitest'
import { getAgreementAsOf, getAgreementDays } from '@/lib/agreements/agreement-as-of-queries'
import { getPublishedAgreement } from '@/lib/agreements/agreement-queries'
import { clauseStanding } from '@/lib/clauses/clause-standing'
import type { Prisma } from '@/lib/generated/prisma/client'
import { locales } from '@/lib/i18n/locales'
import type { RecordNoun } from '@/lib/records/record-shape'
import { testDatabase } from '../support/database'

const database = testDatabase()

const today = 30
const loadedAt = new Date(Date.now() - today * 86_400_000)
/** Days after the load. */
const dayAfter = (count: number) => new Date(loadedAt.getTime() + count * 86_400_000).toISOString().slice(0, 10)
const at = (count: number) => new Date(`${dayAfter(count)}T12:00:00Z`)

// Nothing can be recorded in the future, so the load is moved into the past.
beforeAll(async () => {
  await database.db.$transaction([
    database.db.$executeRaw`ALTER TABLE "RecordRevision" DISABLE TRIGGER append_only`,
    database.db.recordRevision.updateMany({ data: { recordedAt: loadedAt } }),
    database.db.$executeRaw`ALTER TABLE "RecordRevision" ENABLE TRIGGER append_only`,
  ])
})

async function lastRevision(noun: RecordNoun, key: string) {
  const row = await database.db.recordRevision.findFirstOrThrow({ where: { noun, key }, orderBy: { revision: 'desc' } })
  return { ...row, document: row.document as Prisma.InputJsonObject }
}

/** Adds a revision on a later day, as the desk would on that day. */
async function revise(noun: RecordNoun, key: string, count: number, changes: object): Promise<void> {
  const { revision, document } = await lastRevision(noun, key)
  await database.db.recordRevision.create({
    data: {
      noun,
      key,
      revision: revision + 1,
      kind: 'loaded',
      recordedAt: at(count),
      document: { ...document, ...changes },
    },
  })
}

async function report(
  clause: string,
  body: string,
  count: number,
  status: 'ongoing' | 'delayed' | 'blocked',
  corrects?: string,
) {
  const row = await database.db.clause.findUniqueOrThrow({ where: { key: clause } })
  const party = await database.db.agreementParty.findFirstOrThrow({
    where: { agreementId: row.agreementId, body: { key: body } },
  })
  const { id } = await database.db.statusReport.create({
    data: {
      clauseId: row.id,
      agreementId: row.agreementId,
      partyId: party.id,
      reportingBodyId: party.bodyId,
      status,
      asOfOn: new Date('2026-01-01'),
      asOfPrecision: 'day',
      recordedAt: at(count),
      sourceId: row.sourceId,
      supersedesId: corrects ?? null,
      texts: { create: { locale: 'en', note: 'Test note.' } },
      evidence: { create: { sourceId: row.sourceId } },
    },
    select: { id: true },
  })
  return id
}

async function publicView(day: string, locale: 'en' | 'ru' = 'en') {
  const view = await getAgreementAsOf('ir-ru', day, locale)
  if (view?.state !== 'public') throw new Error(`the agreement is ${view?.state} on ${day}`)
  return view.agreement
}

async function standings(day: string, key: string) {
  const { clauses, parties } = await publicView(day)
  const clause = clauses.find((one) => one.key === key)
  return clauseStanding(clause?.reports ?? [], parties).parties.map(({ partyId, status }) => `${partyId} ${status}`)
}

describe('today', () => {
  test.each(locales)('an agreement is what its page says in %s', async (locale) => {
    const keys = await database.db.agreement.findMany({ select: { key: true } })
    expect(keys.length).toBeGreaterThan(5)
    for (const { key } of keys) {
      const page = await getPublishedAgreement(key, locale)
      const view = await getAgreementAsOf(key, dayAfter(today), locale)
      if (view?.state !== 'public' || !page) throw new Error(`${key} is not public`)
      const { agreement } = view
      for (const field of [
        ...([
          'kind',
          'stage',
          'bindingness',
          'title',
          'shortTitle',
          'titleIsOurs',
          'textLocale',
          'textStatus',
        ] as const),
        ...(['place', 'summary', 'remark', 'signed', 'framework', 'occasion'] as const),
      ])
        expect(agreement[field], `${key} ${field}`).toEqual(page[field])
      const party = (one: (typeof page.parties)[number] | (typeof agreement.parties)[number]) =>
        [one.bodyKey, one.name, one.role, one.inferred, one.countryCode, one.countryName].join(' ')
      expect(agreement.parties.map(party)).toEqual(page.parties.map(party))
      const clause = (one: (typeof page.clauses)[number] | (typeof agreement.clauses)[number]) => [
        ...[one.key, one.number, one.printedNumber, one.nature, one.heading, one.text, one.textLocale],
        ...one.themes.map(({ name }) => name).sort(),
      ]
      expect(agreement.clauses.map(clause)).toEqual(page.clauses.map(clause))
      expect(agreement.obstacles.map((one) => one.text).sort()).toEqual(page.obstacles.map((one) => one.text).sort())
      expect(agreement.sources.map((one) => one.name).sort()).toEqual(page.sources.map((one) => one.name).sort())
      expect(agreement.since).toEqual({ records: [], standings: [], names: [] })
    }
  })
})

describe('a day of the past', () => {
  beforeAll(async () => {
    await revise('agreements', 'ir-ru', 2, { shortTitle: { en: 'Renamed memorandum', ru: 'Переименованный' } })
    const { document } = await lastRevision('clauses', 'ir-ru-3')
    await revise('clauses', 'ir-ru-3', 3, { heading: { ...(document.heading as object), en: 'A heading of later' } })
    await revise('bodies', 'ru-mincult', 4, { name: { en: 'A ministry of later', ru: 'Министерство позднее' } })
    const first = await report('ir-ru-2', 'ir-cinema-org', 1, 'ongoing')
    await report('ir-ru-2', 'ir-cinema-org', 5, 'blocked', first)
    await report('ir-ru-2', 'ru-mincult', 6, 'delayed')
  })

  test('is told with what was recorded by its end, and nothing later', async () => {
    expect((await publicView(dayAfter(1))).shortTitle).not.toBe('Renamed memorandum')
    expect((await publicView(dayAfter(2))).shortTitle).toBe('Renamed memorandum')
    const headings = async (count: number) => (await publicView(dayAfter(count))).clauses.map(({ heading }) => heading)
    expect(await headings(2)).not.toContain('A heading of later')
    expect(await headings(3)).toContain('A heading of later')
    const names = async (count: number) => (await publicView(dayAfter(count))).parties.map(({ name }) => name)
    expect(await names(3)).not.toContain('A ministry of later')
    expect(await names(4)).toContain('A ministry of later')
  })

  test('has each side at what it had said, a report until its correction was recorded', async () => {
    const [iran, russia] = ['ir-cinema-org', 'ru-mincult']
    const on = async (count: number) => (await standings(dayAfter(count), 'ir-ru-2')).sort()
    expect(await on(0)).toEqual([`${iran} no_information`, `${russia} no_information`])
    expect(await on(1)).toEqual([`${iran} ongoing`, `${russia} no_information`])
    expect(await on(4)).toEqual([`${iran} ongoing`, `${russia} no_information`])
    expect(await on(5)).toEqual([`${iran} blocked`, `${russia} no_information`])
    expect(await on(6)).toEqual([`${iran} blocked`, `${russia} delayed`])
  })

  test('is told against today, record by record and side by side', async () => {
    const { since } = await publicView(dayAfter(2))
    expect(since.records).toMatchObject([
      { noun: 'clauses', key: 'ir-ru-3', kind: 'changed', changes: [{ field: 'heading', lang: 'en' }] },
    ])
    expect(since.standings).toEqual(
      expect.arrayContaining([
        { clause: 2, partyId: 'ir-cinema-org', was: 'ongoing', is: 'blocked' },
        { clause: 2, partyId: 'ru-mincult', was: 'no_information', is: 'delayed' },
      ]),
    )
    expect(since.standings).toHaveLength(2)
  })

  test('is one on which something was recorded, or lies between two', async () => {
    const days = await getAgreementDays('ir-ru', 'en')
    expect(days).toMatchObject({ since: dayAfter(0), name: { text: 'Renamed memorandum', lang: 'en' } })
    expect(days?.days).toEqual([0, 1, 2, 3, 5, 6].map(dayAfter))
    expect(await getAgreementAsOf('ir-ru', dayAfter(-1), 'en')).toMatchObject({ state: 'notYet' })
  })

  test('shows nothing of what has been withdrawn since', async () => {
    const { heading } = (await publicView(dayAfter(1))).clauses.find(({ key }) => key === 'ir-ru-4') ?? {}
    await database.db.clause.update({ where: { key: 'ir-ru-4' }, data: { state: 'withdrawn' } })
    const text = JSON.stringify(await publicView(dayAfter(1)))
    expect(text).not.toContain('ir-ru-4')
    expect(text).not.toContain(heading)
    await database.db.clause.update({ where: { key: 'ir-ru-4' }, data: { state: 'published' } })
    await database.db.person.update({ where: { key: 'mohammad-khazaei' }, data: { state: 'withdrawn' } })
    expect(JSON.stringify(await publicView(dayAfter(1)))).not.toContain('mohammad-khazaei')
    await database.db.person.update({ where: { key: 'mohammad-khazaei' }, data: { state: 'published' } })
  })

  test('is no day of an agreement that is withdrawn or unknown', async () => {
    await database.db.agreement.update({ where: { key: 'kz-fr' }, data: { state: 'withdrawn' } })
    for (const key of ['kz-fr', 'no-such-agreement']) {
      expect(await getAgreementDays(key, 'en')).toBeNull()
      expect(await getAgreementAsOf(key, dayAfter(0), 'en')).toBeNull()
    }
  })

  test('on which an agreement was withdrawn says so, once it is shown again', async () => {
    for (const [kind, count] of [
      ['withdrawn', 1],
      ['restored', 3],
    ] as const) {
      const { revision, document } = await lastRevision('agreements', 'kz-uz')
      await database.db.recordRevision.create({
        data: {
          ...{ noun: 'agreements', key: 'kz-uz', kind, revision: revision + 1, recordedAt: at(count) },
          ...{ document: { ...document }, reason: 'Test', reasonLocale: 'en', alone: true },
        },
      })
    }
    const states = [0, 1, 2, 3].map(async (count) => (await getAgreementAsOf('kz-uz', dayAfter(count), 'en'))?.state)
    expect(await Promise.all(states)).toEqual(['public', 'withdrawn', 'withdrawn', 'public'])
  })
})
