import { createElement } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { AgreementContent } from '@/components/agreements/agreement-content'
import { CutNote } from '@/components/records/cut-note'
import { getAgreementAsOf } from '@/lib/agreements/agreement-as-of-queries'
import { noFilter } from '@/lib/agreements/agreement-filter'
import { listPublishedAgreements } from '@/lib/agreements/agreement-list-queries'
import { getPublishedAgreement } from '@/lib/agreements/agreement-queries'
import { getPublishedAgreementText } from '@/lib/agreements/agreement-text-queries'
import { listPublishedPartySides } from '@/lib/bodies/body-party-queries'
import { listedClauses } from '@/lib/clauses/clause-limit'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { totalOf } from '@/lib/clauses/status-order'
import { listPublishedFilms } from '@/lib/films/film-queries'
import { getPublishedHistory, revisionsPerPage } from '@/lib/history/history-queries'
import { appendRevisions } from '@/lib/history/revision-rows'
import { type Locale, locales } from '@/lib/i18n/locales'
import { formatNOfN, formatNumber } from '@/lib/i18n/numbers'
import { withTiedWords } from '@/lib/i18n/tied-words'
import { hasFullList, listLimit } from '@/lib/records/list-limit'
import { testDatabase } from '../support/database'
import { messages, rendered } from '../support/rendered'

const database = testDatabase()
const count = 605
const today = new Date().toISOString().slice(0, 10)

beforeAll(async () => {
  const { db } = database
  const source = await db.source.findUniqueOrThrow({ where: { key: 's0' }, select: { id: true } })
  const model = await db.agreement.findUniqueOrThrow({ where: { key: 'ir-ru' }, include: { parties: true } })
  const { id: agreementId } = await db.agreement.create({
    data: {
      key: 'long',
      kind: 'memorandum',
      stage: 'signed',
      primaryLocale: 'en',
      state: 'published',
      texts: { create: { locale: 'en', title: 'Long', shortTitle: 'Long', summary: 'Test.', status: 'summary' } },
      parties: { create: model.parties.map(({ bodyId }) => ({ bodyId, role: 'party' })) },
    },
  })
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const clauses = await db.clause.createManyAndReturn({
    data: numbers.map((number) => ({
      agreementId,
      sourceId: source.id,
      key: `long-${number}`,
      number,
      position: number,
    })),
    select: { id: true, number: true },
  })
  await db.clauseText.createMany({
    data: clauses.map(({ id, number }) => ({
      clauseId: id,
      locale: 'en',
      heading: `Test heading ${number}`,
      text: `Test text ${number}.`,
      status: 'summary',
    })),
  })
  // As long as a load has, which tells as many histories at once.
  await db.$transaction(
    async (tx) => {
      await appendRevisions(tx, 'agreements', ['long'], { kind: 'loaded' })
      await appendRevisions(
        tx,
        'clauses',
        numbers.map((number) => `long-${number}`),
        { kind: 'loaded' },
      )
    },
    { timeout: 30_000 },
  )
}, 60_000)

const linkOf = (locale: Locale) => messages[locale].agreements.clauses.all

describe('an agreement of very many clauses', () => {
  test('is counted whole, on its page and wherever it is listed', async () => {
    const agreement = await getPublishedAgreement('long', 'en')
    expect(agreement?.clauses).toHaveLength(count)
    const { rows } = await listPublishedAgreements(noFilter, 'en')
    expect(rows.find(({ key }) => key === 'long')?.clauses).toHaveLength(count)
    const sides = await listPublishedPartySides({ agreement: { key: 'long' } }, 'en')
    expect(sides.length).toBeGreaterThan(1)
    for (const { counts } of sides) expect(totalOf(counts)).toBe(count)
  })

  test.each(locales)('says in %s how many clauses its page leaves out, and leads to all of them', async (locale) => {
    const agreement = await getPublishedAgreement('long', locale)
    if (!agreement) throw new Error('No agreement')
    const whole = rendered(locale, createElement(AgreementContent, { agreement, documents: [], locale }))
    expect(whole.match(/id="clause-\d+"/g)).toHaveLength(listedClauses)
    expect(whole).toContain(formatNOfN(listedClauses, count, locale))
    expect(whole).toMatch(
      new RegExp(`href="/${locale}/agreements/long/text"[^>]*>(<[^>]+>)*${withTiedWords(linkOf(locale))}`),
    )
    const short = { ...agreement, clauses: agreement.clauses.slice(0, listedClauses) }
    const all = rendered(locale, createElement(AgreementContent, { agreement: short, documents: [], locale }))
    expect(all).not.toContain(withTiedWords(linkOf(locale)))
  })

  test('has all of them in its text, in its history and in its past', async () => {
    const text = await getPublishedAgreementText('long', 'en')
    expect(text?.clauses).toHaveLength(count)
    const history = await getPublishedHistory('agreements', 'long', 1, 'en')
    expect(history?.pages).toBe(Math.ceil((count + 1) / revisionsPerPage))
    const past = await getAgreementAsOf('long', today, 'en')
    expect(past).toMatchObject({ state: 'public', agreement: { clauses: { length: count } } })
  })

  test('gives each clause its neighbours, however far behind it stands', async () => {
    for (const number of [listedClauses, listedClauses + 1, count - 1])
      expect(await getPublishedClause('long', number, 'en')).toMatchObject({
        previousNumber: number - 1,
        nextNumber: number + 1,
        clauseCount: count,
      })
    expect((await getPublishedClause('long', count, 'en'))?.nextNumber).toBeNull()
  })

  test('has none whose number nobody could count to', async () => {
    const { id } = await database.db.clause.findUniqueOrThrow({ where: { key: 'long-1' }, select: { id: true } })
    await expect(database.db.clause.update({ where: { id }, data: { number: 10_000 } })).rejects.toThrow(
      /Clause_number_digits/,
    )
  })
})

test('a list says so where it is cut, in four languages, and nothing where it is whole', async () => {
  const films = Array.from({ length: listLimit - 1 }, (_, index) => ({
    key: `test-film-${index}`,
    kind: 'feature' as const,
    state: 'published' as const,
    stage: 'released' as const,
    titlePrinted: `Test film ${index}`,
    titleLanguage: 'en',
  }))
  const before = (await listPublishedFilms('en')).length
  expect(hasFullList(await listPublishedFilms('en'))).toBe(false)
  await database.db.film.createMany({ data: films })
  expect(before + films.length).toBeGreaterThan(listLimit)
  const shown = await listPublishedFilms('en')
  expect(shown).toHaveLength(listLimit)
  for (const locale of locales) {
    expect(rendered(locale, createElement(CutNote, { isCut: hasFullList(shown) }))).toContain(
      formatNumber(listLimit, locale),
    )
    expect(rendered(locale, createElement(CutNote, { isCut: hasFullList(shown.slice(1)) }))).toBe('')
  }
})
