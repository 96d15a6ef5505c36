import { describe, expect, test } from 'vitest'
import { noFilter } from '@/lib/agreements/agreement-filter'
import { listPublishedAgreements } from '@/lib/agreements/agreement-list-queries'
import { getPublishedDashboard } from '@/lib/dashboard/dashboard-queries'
import { getPublishedBodyThemes, listPublishedHappenings } from '@/lib/dashboard/happening-queries'
import { locales } from '@/lib/i18n/locales'
import { testDatabase } from '../support/database'

const database = testDatabase()

const today = '2026-01-01'

describe('the overview', () => {
  test('counts for two countries what the list that it leads to shows, from either side', async () => {
    const { pairs } = await getPublishedDashboard('en', today)
    expect(pairs.map(({ a, b }) => `${a} ${b}`)).toContain('ir ru')
    for (const { a, b, agreements } of pairs) {
      for (const [country, partner] of [
        [a, b],
        [b, a],
      ] as const) {
        const { total } = await listPublishedAgreements({ ...noFilter, country, partner }, 'en')
        expect(`${country} ${partner} ${total}`).toBe(`${country} ${partner} ${agreements}`)
      }
    }
  })

  test('offers as a second country only others', async () => {
    const { facets } = await listPublishedAgreements({ ...noFilter, country: 'ir' }, 'en')
    expect(facets.filter(({ facet }) => facet === 'partner').map(({ value }) => value)).toEqual(['ru'])
  })

  test('counts for a body and a theme the clauses that the list names, each once', async () => {
    const { cells, bodies, themes } = await getPublishedBodyThemes('en')
    const clauses = cells.filter(({ body }) => body === 'ir-cinema-org')
    expect(clauses.length).toBeGreaterThan(1)
    for (const { body, theme, clauses: count } of clauses) {
      const { rows, clauses: said } = await listPublishedAgreements({ ...noFilter, body, theme }, 'en')
      expect(rows.reduce((sum, { matches }) => sum + matches.total, 0)).toBe(count)
      expect(said).toBe(count)
    }
    const { clauses: unasked } = await listPublishedAgreements({ ...noFilter, body: 'ir-cinema-org' }, 'en')
    expect(unasked).toBeNull()
    expect(new Set(cells.map(({ body }) => body)).size).toBe(bodies.length)
    expect(new Set(cells.map(({ theme }) => theme)).size).toBe(themes.length)
  })

  test('leaves no meeting and no outcome out', async () => {
    const { db } = database
    const happenings = await listPublishedHappenings('en')
    expect(happenings.filter(({ kind }) => kind === 'meeting').length).toBe(
      await db.meeting.count({ where: { state: 'published', meetingState: { notIn: ['cancelled', 'postponed'] } } }),
    )
    expect(happenings.filter(({ kind }) => kind === 'outcome').length).toBe(
      await db.outcome.count({ where: { state: 'published' } }),
    )
  })

  test('says the same of the same agreements in every language', async () => {
    const said = await Promise.all(
      locales.map(async (locale) => {
        const { agreements, pairs, countries } = await getPublishedDashboard(locale, today)
        return {
          pairs,
          countries: countries.map(({ key }) => key).sort(),
          agreements: agreements.map(({ key, clauseCount, attention }) => ({ key, clauseCount, attention })),
        }
      }),
    )
    for (const one of said) expect(one).toEqual(said[0])
  })
})
