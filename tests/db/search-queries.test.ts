import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { partsIn } from '@/lib/i18n/calendars'
import { formatDate } from '@/lib/i18n/dates'
import { locales } from '@/lib/i18n/locales'
import { marksIn } from '@/lib/search/highlight'
import { searchPublished } from '@/lib/search/search-queries'
import { writeEntries } from '@/lib/search/search-rows'
import { suggestPublished } from '@/lib/search/search-suggest-queries'
import { themeWords } from '@/lib/search/theme-words'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return query.mock.calls.length
  } finally {
    query.mockRestore()
  }
}

async function forgetWhatIsKept(): Promise<void> {
  await registry.db.$executeRaw`UPDATE "SearchVersion" SET "version" = gen_random_uuid()`
  // Whoever asks next learns of it.
  await searchPublished({ q: 'Zzqqxx', locale: 'en' })
}

describe('an answer', () => {
  it('names each record in the reader’s language, with the passage that has the words', async () => {
    const answer = await searchPublished({ q: 'سمرقند', locale: 'ru' })
    expect(answer).toMatchObject({ capped: false, isPartial: false, isShortened: false, next: null, didYouMean: null })
    const [first] = answer.results
    expect(first).toMatchObject({ kind: 'clauses', key: 'kz-uz-2', lang: 'ru' })
    const { text = '' } = first?.excerpt ?? {}
    const marked = marksIn(text, answer.matched).map(({ start, end }) => text.slice(start, end))
    expect(marked).toEqual(expect.arrayContaining([expect.stringMatching(/^Самарканд/)]))
  })

  it('counts all that fit, by kind, and is narrowed by kind, country and theme', async () => {
    const all = await searchPublished({ q: 'фильм', locale: 'ru', limit: 50 })
    expect(all.total).toBe(all.kinds.reduce((sum, { count }) => sum + count, 0))
    expect(all.results).toHaveLength(Math.min(all.total, 50))
    const clauses = await searchPublished({ q: 'фильм', locale: 'ru', kind: 'clauses', limit: 50 })
    expect(clauses.kinds).toEqual(all.kinds)
    expect(clauses.total).toBe(all.kinds.find(({ kind }) => kind === 'clauses')?.count)
    expect(new Set(clauses.results.map(({ kind }) => kind))).toEqual(new Set(['clauses']))
    const turkish = await searchPublished({ q: 'меморандум', locale: 'ru', kind: 'agreements', country: 'tr' })
    expect(turkish.results.map(({ key }) => key)).toEqual(['kz-tr'])
    const music = await searchPublished({ q: 'мемарандум', locale: 'ru', kind: 'agreements', theme: 'music' })
    expect(music.results.map(({ key }) => key)).toEqual(['kz-tm'])
    expect(music.didYouMean).toBe('меморандум')
  })

  it('is found by the day of a record, in figures or words, of either calendar', async () => {
    const { signedOn } = await registry.db.agreement.findUniqueOrThrow({ where: { key: 'kz-uz' } })
    const day = signedOn?.toISOString().slice(0, 10) ?? ''
    const persian = partsIn('persian', day)
    const figures = [
      day,
      `${day.slice(5, 7)}.${day.slice(0, 4)}`,
      day.split('-').reverse().join('.'),
      `${persian.year}/${persian.month}/${persian.day}`,
    ]
    for (const q of [...figures, ...locales.map((locale) => formatDate({ date: day, precision: 'day' }, locale))]) {
      const { results, isPartial } = await searchPublished({ q, locale: 'kk', kind: 'agreements' })
      expect([q, isPartial, results.map(({ key }) => key)]).toEqual([q, false, expect.arrayContaining(['kz-uz'])])
    }
  })

  it('is found by another word for its theme, behind what says so itself', async () => {
    for (const q of ['обучение', 'оқыту', 'آموزشی', 'learning']) {
      const { results } = await searchPublished({ q, locale: 'ru', kind: 'clauses', theme: 'training-education' })
      expect([q, results.length > 0]).toEqual([q, true])
    }
    const keys = (await registry.db.theme.findMany({ select: { key: true } })).map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining(Object.keys(themeWords)))
  })

  it('counts countries and themes, each as many as it leads to', async () => {
    const { facets } = await searchPublished({ q: 'фильм', locale: 'ru' })
    for (const facet of ['country', 'theme'] as const) {
      const values = facets.filter((one) => one.facet === facet)
      expect(values, facet).not.toEqual([])
      for (const { value, count } of values.slice(0, 3)) {
        const { total } = await searchPublished({ q: 'фильм', locale: 'ru', [facet]: value })
        expect(total, `${facet} ${value}`).toBe(count)
      }
    }
  })

  it.each([
    ['казак', 'қазақ'],
    ['فيلم', 'فیلم'],
    ['елка', 'ёлка'],
    ['هفته های', 'هفته‌های'],
    ['۲۰۲۵', '2025'],
  ])('is the same to %s and %s', async (one, other) => {
    const [first, second] = await Promise.all([one, other].map((q) => searchPublished({ q, locale: 'ru', limit: 50 })))
    expect(first?.results.map(({ kind, key }) => `${kind}/${key}`).sort()).toEqual(
      second?.results.map(({ kind, key }) => `${kind}/${key}`).sort(),
    )
    expect(first?.total).toBe(second?.total)
  })

  it('comes page by page, each record once', async () => {
    const whole = await searchPublished({ q: 'film', locale: 'en', limit: 50 })
    const keys: string[] = []
    let after: string | undefined
    do {
      const page = await searchPublished({ q: 'film', locale: 'en', limit: 7, after })
      keys.push(...page.results.map(({ kind, key }) => `${kind}/${key}`))
      after = page.next ?? undefined
    } while (after !== undefined && keys.length < 50)
    expect(keys.slice(0, 50)).toEqual(whole.results.map(({ kind, key }) => `${kind}/${key}`))
  })

  it('comes newest first where that is asked, the same records, what has no date last', async () => {
    const ofWhole = { q: 'фильм', locale: 'ru', kind: 'sources', limit: 50 } as const
    const [byFit, byDate] = await Promise.all([
      searchPublished(ofWhole),
      searchPublished({ ...ofWhole, sort: 'newest' }),
    ])
    const keysOf = ({ results }: typeof byFit) => results.map(({ key }) => key)
    expect(byDate.total).toBe(byFit.total)
    expect(byDate.total).toBeLessThanOrEqual(50)
    expect(keysOf(byDate).sort()).toEqual(keysOf(byFit).sort())
    const dated = await registry.db.searchEntry.findMany({
      where: { kind: 'sources', key: { in: keysOf(byDate) } },
      select: { key: true, on: true },
    })
    const days = keysOf(byDate).map((key) => dated.find((one) => one.key === key)?.on?.getTime() ?? -Infinity)
    expect(days).toEqual([...days].sort((a, b) => b - a))
    expect(new Set(days).size).toBeGreaterThan(1)
  })

  it('goes on by date page by page, each record once, with the counts of the first page', async () => {
    const asked = { q: 'film', locale: 'en', sort: 'newest' } as const
    const whole = await searchPublished({ ...asked, limit: 50 })
    const keys: string[] = []
    let after: string | undefined
    do {
      const page = await searchPublished({ ...asked, limit: 7, after })
      expect(page).toMatchObject({ total: whole.total, kinds: whole.kinds, facets: whole.facets })
      keys.push(...page.results.map(({ kind, key }) => `${kind}/${key}`))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toHaveLength(whole.total)
    expect(keys.slice(0, 50)).toEqual(whole.results.map(({ kind, key }) => `${kind}/${key}`))
  })

  it('says from when to when something took more than one day', async () => {
    const meetings = { locale: 'ru', kind: 'meetings', sort: 'newest', limit: 50 } as const
    const { results } = await searchPublished({ ...meetings, q: 'форум' })
    const day = (date: string) => ({ date, precision: 'day' })
    const forum = results.find(({ key }) => key === 'moscow-forum')
    expect(forum).toMatchObject({ when: day('2025-11-06'), until: day('2025-11-07') })
    const others = await searchPublished({ ...meetings, q: 'встреча' })
    expect(others.results.map(({ until }) => until)).toContain(null)
  })

  it.each(['1.2__1', '0_0001-01-01_1'])('behind the last result says nothing else: %s', async (after) => {
    const asked = { q: 'film festival moscow', locale: 'en', kind: 'bodies' } as const
    const { total } = await searchPublished(asked)
    expect(total).toBeGreaterThan(0)
    expect(await searchPublished({ ...asked, after })).toMatchObject({ total, isPartial: false, next: null })
  })

  it.each(['0_2026-02-31_1', '0_0000-00-00_5', '0_9999-99-99_5', '0_0000-01-01_5'])(
    'begins anew from a day that is none: %s',
    async (after) => {
      const asked = { q: 'film', locale: 'en', kind: 'sources', sort: 'newest' } as const
      expect((await searchPublished({ ...asked, after })).results).toEqual((await searchPublished(asked)).results)
    },
  )

  it('says where nothing has all words, and shows what has most', async () => {
    const answer = await searchPublished({ q: 'Auezov Qodiriy Samarkand dubbing', locale: 'en' })
    expect(answer.isPartial).toBe(true)
    expect(answer.results.map(({ key }) => key)).toContain('kz-uz')
  })

  it('is none to a question without a word', async () => {
    expect(await searchPublished({ q: ' ?! ', locale: 'fa' })).toMatchObject({
      results: [],
      total: 0,
      kinds: [],
      next: null,
    })
  })

  it('shows nothing of a row whose record the public does not see', async () => {
    const parts = [{ text: 'Xylographia', lang: 'en' as const, weight: 'A' as const, isName: true }]
    await registry.db.$transaction((tx) =>
      writeEntries(tx, [{ kind: 'people', key: 'nobody-there', parts, facets: [], on: null, label: '' }]),
    )
    expect((await searchPublished({ q: 'Xylographia', locale: 'en' })).results).toEqual([])
    await registry.db.searchEntry.deleteMany({ where: { key: 'nobody-there' } })
  })

  it('takes a fixed number of statements, however many words and records, and few where the question was asked before', async () => {
    const questions = [
      'кино',
      'film festival Moscow prizes 2025 delegation market',
      'qqqq wwww',
      'Khazaeii memorandom Tehran',
      'Фа',
    ]
    for (const q of questions) {
      const asked = { q, locale: 'kk', kind: 'outcomes', limit: 50 } as const
      await forgetWhatIsKept()
      expect(await statementsOf(() => searchPublished(asked)), q).toBeLessThanOrEqual(14)
      expect(await statementsOf(() => searchPublished(asked)), q).toBeLessThanOrEqual(6)
      await forgetWhatIsKept()
      expect(await statementsOf(() => searchPublished({ ...asked, sort: 'newest' })), q).toBeLessThanOrEqual(16)
      expect(await statementsOf(() => searchPublished({ ...asked, sort: 'newest' })), q).toBeLessThanOrEqual(6)
      expect(await statementsOf(() => suggestPublished({ q, locale: 'kk' })), q).toBeLessThanOrEqual(4)
    }
  })

  it('is of the index as it stands, also of a question that was asked before', async () => {
    const asked = { q: 'Xylographia', locale: 'en' } as const
    expect((await searchPublished(asked)).total).toBe(0)
    const entry = {
      ...{ kind: 'films' as const, key: 'nobody-there', facets: [], on: null, label: '' },
      parts: [{ text: 'Xylographia', lang: 'en' as const, weight: 'A' as const, isName: true }],
    }
    await registry.db.$transaction((tx) => writeEntries(tx, [entry]))
    expect((await searchPublished(asked)).total).toBe(1)
    await registry.db.searchEntry.deleteMany({ where: { key: entry.key } })
    expect((await searchPublished(asked)).total).toBe(0)
  })

  it.each([
    ...[
      "'",
      "''",
      '\\',
      "\\'",
      '& | ! <->',
      "film' | 'iran",
      ':*',
      'film:*',
      '!film',
      '(((',
      '%',
      '_%',
      '\u0000',
      'a\u0000b',
      '$1',
    ],
    ...[
      '#cir',
      '#kagreements',
      '=hz',
      '\'; DROP TABLE "SearchEntry"; --',
      '\ud83d',
      'film\udc00',
      '🎬🎬',
      '👨‍👩‍👧',
      '\u202e',
      '\u200c',
      '\u0301',
    ],
    ...['a'.repeat(10_000), 'кино '.repeat(2000), 'ﷺ'.repeat(500), '\u0301'.repeat(5000), '1 2 3 4 5 6 7 8 9'],
  ])('bears whatever is typed, %#', async (q) => {
    const answer = await searchPublished({ q, locale: 'en', limit: 3, after: q })
    expect(answer.results.length).toBeLessThanOrEqual(3)
    expect((await suggestPublished({ q, locale: 'fa' })).results.length).toBeLessThanOrEqual(8)
  })

  it('is never led by what looks like a country, a theme or a page', async () => {
    for (const narrowing of [{ country: "ir' | '#ckz" }, { theme: '\\' }, { country: 'IR' }])
      expect((await searchPublished({ q: 'film', locale: 'en', ...narrowing })).total).toBe(0)
    const first = await searchPublished({ q: 'film', locale: 'en', limit: 2 })
    for (const after of ['', '1', '9999999_x_1', '1_2020-01-01_99999999999', 'NaN__1'])
      expect((await searchPublished({ q: 'film', locale: 'en', limit: 2, after })).results).toEqual(first.results)
  })
})

describe('a suggestion', () => {
  it('goes on with the word, and names records by their titles', async () => {
    const { words, from, results } = await suggestPublished({ q: 'кинофонд-Фара', locale: 'ru' })
    expect(from).toBe('кинофонд-'.length)
    expect(words).toContain('фараби')
    expect(results).toContainEqual({ kind: 'bodies', key: 'ir-farabi', title: 'Кинофонд «Фараби»', lang: 'ru' })
  })

  it('knows names in other scripts', async () => {
    const { results } = await suggestPublished({ q: 'Khaz', locale: 'fa' })
    expect(results.map(({ key }) => key)).toContain('mohammad-khazaei')
  })
})
