import { createElement } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { AgreementContent } from '@/components/agreements/agreement-content'
import { ComparedAgreements } from '@/components/comparison/compared-agreements'
import { getPublishedAgreement } from '@/lib/agreements/agreement-queries'
import { comparisonColumn } from '@/lib/comparison/comparison-column'
import {
  getPublishedCompared,
  getPublishedOfCountry,
  listPublishedComparable,
} from '@/lib/comparison/comparison-queries'
import { mostCompared } from '@/lib/comparison/comparison-question'
import { shownRows } from '@/lib/comparison/shown-rows'
import { type Locale, locales } from '@/lib/i18n/locales'
import { compareNames } from '@/lib/i18n/sorting'
import { testDatabase } from '../support/database'
import { makeMultilateral, multilateral } from '../support/multilateral'
import { messages, rendered } from '../support/rendered'

const database = testDatabase()
const today = '2026-01-01'
const question = { asked: [], country: null, onlyDifferences: false }

/** A report on a clause by each of its sides in turn. */
async function report(key: string, ...said: ('delayed' | 'in_progress')[]): Promise<void> {
  const { db } = database
  const clause = await db.clause.findUniqueOrThrow({
    where: { key },
    select: {
      ...{ id: true, agreementId: true, sourceId: true },
      agreement: { select: { parties: { orderBy: { bodyId: 'asc' } } } },
    },
  })
  for (const [index, status] of said.entries()) {
    const party = clause.agreement.parties[index]
    if (!party) throw new Error('A report has a side')
    await db.statusReport.create({
      data: {
        ...{ clauseId: clause.id, agreementId: clause.agreementId, sourceId: clause.sourceId, status },
        ...{ partyId: party.id, reportingBodyId: party.bodyId },
        ...{ asOfOn: new Date('2025-11-15'), asOfPrecision: 'day' },
        texts: { create: { locale: 'en', note: 'Test note.' } },
      },
    })
  }
}

beforeAll(async () => {
  await makeMultilateral(database.db)
  await report('kz-az-1', 'delayed', 'in_progress')
  await report('kz-tr-1', 'in_progress')
  await database.db.agreement.update({ where: { key: 'kz-ge' }, data: { state: 'withdrawn' }, select: { id: true } })
})

async function compared(keys: readonly string[], locale: Locale) {
  const agreements = await Promise.all(keys.map((key) => getPublishedCompared(key, locale)))
  return agreements.filter((one) => one !== null)
}

async function page(keys: readonly string[], locale: Locale, onlyDifferences = false): Promise<string> {
  const agreements = await compared(keys, locale)
  return rendered(
    locale,
    createElement(ComparedAgreements, { question: { ...question, asked: keys, onlyDifferences }, agreements, today }),
  )
}

const rowOf = (html: string, id: string) => new RegExp(`<tr id="${id}".*?</tr>`, 's').exec(html)?.[0] ?? ''
const plain = (html: string) => html.replace(/<[^>]*>/g, '')

describe('an agreement in a comparison', () => {
  test('has the clauses, the words of its sides and the parties of its own page, in its order', async () => {
    for (const key of ['ir-ru', 'kz-az', multilateral]) {
      const [column, own] = await Promise.all([getPublishedCompared(key, 'kk'), getPublishedAgreement(key, 'kk')])
      const said = (agreement: typeof column | typeof own) =>
        agreement?.clauses.map(({ number, nature, reports }) => ({
          ...{ number, nature },
          reports: reports.map(({ id, status }) => `${id} ${status}`).sort(),
        }))
      expect(said(column)).toEqual(said(own))
      expect(column?.parties).toEqual(own?.parties)
      expect(column?.terms).toEqual(own?.terms)
    }
  })

  test('is not there where it is not published', async () => {
    expect(await compared(['kz-ge', 'no-such-agreement'], 'en')).toEqual([])
  })
})

describe('a comparison', () => {
  test.each(locales)('is offered by every agreement, also by one without clauses: %s', async (locale) => {
    for (const key of ['ir-ru', 'kz-fr']) {
      const agreement = await getPublishedAgreement(key, locale)
      if (!agreement) throw new Error(`The registry has ${key}`)
      const html = rendered(locale, createElement(AgreementContent, { agreement, documents: [], locale }))
      expect(html).toContain(`href="/${locale}/compare?agreement=${key}"`)
    }
  })

  test.each(locales)('has a cell for each agreement in each row, and the word of each side: %s', async (locale) => {
    const keys = ['kz-az', 'kz-tr', multilateral]
    const html = await page(keys, locale)
    const rows = html.match(/<tr id=.*?<\/tr>/gs) ?? []
    expect(rows.length).toBeGreaterThan(12)
    for (const row of rows) expect(row.match(/<td/g)).toHaveLength(keys.length)
    const [az, tr] = await compared(keys, locale)
    const theme = az?.clauses[0]?.themes[0]
    const row = rowOf(html, `theme-${theme?.key}`)
    for (const { countryName } of [...(az?.parties ?? []), ...(tr?.parties ?? [])]) expect(row).toContain(countryName)
    for (const status of ['delayed', 'in_progress', 'no_information'] as const)
      expect(row).toContain(`>${messages[locale].status.label[status]}<`)
    expect(row).toContain(messages[locale].comparison.standing.differs)
    expect(row).toContain(`href="/${locale}/agreements/kz-az/clauses/1"`)
    expect(rowOf(html, 'without-theme')).toContain('Test promise 1')
  })

  test('says of an agreement without clauses on record that they are not known, and nothing that it has not', async () => {
    const html = await page(['kz-az', 'kz-fr'], 'en')
    const [row = ''] = html.match(/<tr id="theme-.*?<\/tr>/s) ?? []
    expect(plain(row)).toContain('in Kazakhstan–Azerbaijan memorandum')
    expect(plain(row)).not.toContain('only in')
    expect(row).toContain(messages.en.comparison.table.clausesUnknown)
    expect(plain(rowOf(html, 'fact-clauses'))).toContain(messages.en.comparison.accord.partlyKnown)
  })

  test('of what differs leaves out what is alike and says how much', async () => {
    const agreements = await compared(['kz-az', 'kz-tr'], 'en')
    const { facts, themes, hidden } = shownRows(agreements, true, today)
    expect(hidden).toBeGreaterThan(0)
    expect(facts.map(({ key }) => key)).not.toContain('signed')
    const html = await page(['kz-az', 'kz-tr'], 'en', true)
    expect(html.match(/<tr id=/g)).toHaveLength(facts.length + themes.length)
    expect(html).toContain(`Rows without a difference are left out: ${hidden}.`)
  })

  test('differs in the same rows in every language', async () => {
    const seen = await Promise.all(
      locales.map(async (locale) => {
        const { facts, themes } = shownRows(await compared(['kz-az', 'kz-tr', 'ir-ru'], locale), false, today)
        return [
          facts.map(({ key, accord }) => `${key} ${accord}`),
          themes.map(({ theme, standing, isAlike, holders }) => [theme?.key, standing, isAlike, holders]),
        ]
      }),
    )
    for (const one of seen) expect(one).toEqual(seen[0])
  })

  test('tells the next and the last meeting by the day, and no last one where none is dated', async () => {
    const { db } = database
    const meeting = (state: 'held' | 'planned', day: string | null) =>
      db.meeting.create({
        data: {
          ...{ key: `test-${state}-${day ?? 'undated'}`, kind: 'follow_up', format: 'online', state: 'published' },
          ...{ meetingState: state, startsOn: day && new Date(day), startsPrecision: day ? 'day' : 'unknown' },
          texts: { create: { locale: 'en', title: `Test ${state} ${day}` } },
          agreements: { create: { agreement: { connect: { key: multilateral } } } },
        },
        select: { id: true },
      })
    const column = async () => {
      const [agreement] = await compared([multilateral], 'en')
      if (!agreement) throw new Error('The agreement is there')
      const { lastMeeting, nextMeeting, heldAtUnknownTimes } = comparisonColumn(agreement, today)
      return [lastMeeting?.key, nextMeeting?.key, heldAtUnknownTimes]
    }
    await meeting('held', null)
    expect(await column()).toEqual(['test-held-undated', undefined, 0])
    await db.meeting.update({ where: { key: 'test-held-undated' }, data: { key: 'test-held-undated-1' } })
    await meeting('held', null)
    expect(await column()).toEqual([undefined, undefined, 2])
    for (const day of ['2025-06-01', '2025-09-01']) await meeting('held', day)
    for (const day of ['2025-12-01', '2026-05-01', '2026-03-01']) await meeting('planned', day)
    expect(await column()).toEqual(['test-held-2025-09-01', 'test-planned-2026-03-01', 0])
  })
})

describe('what can be compared', () => {
  test.each(['fa', 'kk'] as const)('is by the reader’s alphabet, without what is withdrawn: %s', async (locale) => {
    const { agreements } = await listPublishedComparable(locale)
    const names = agreements.map(({ name }) => name)
    expect(names).toEqual(names.toSorted(compareNames(locale)))
    expect(agreements.map(({ key }) => key)).toContain('kz-az')
    expect(agreements.map(({ key }) => key)).not.toContain('kz-ge')
  })

  test('begins with the country that has most, and none has only one', async () => {
    const { countries } = await listPublishedComparable('en')
    expect(countries[0]?.key).toBe('kz')
    for (const { key } of countries) expect((await getPublishedOfCountry(key, 'en'))?.total).toBeGreaterThan(1)
  })

  test('are of a country the same first four for every reader, and how many there are', async () => {
    const ofCountry = await Promise.all(locales.map((locale) => getPublishedOfCountry('kz', locale)))
    expect(ofCountry[0]?.first).toHaveLength(mostCompared)
    expect(ofCountry[0]?.total).toBe(
      await database.db.agreement.count({
        where: { state: 'published', parties: { some: { body: { countryCode: 'kz' } } } },
      }),
    )
    for (const one of ofCountry) expect(one?.first).toEqual(ofCountry[0]?.first)
    expect(await getPublishedOfCountry('zz', 'en')).toBeNull()
  })
})
