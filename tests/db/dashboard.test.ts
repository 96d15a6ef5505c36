import { describe, expect, test } from 'vitest'
import { noFilter } from '@/lib/agreements/agreement-filter'
import { listPublishedAgreements } from '@/lib/agreements/agreement-list-queries'
import { getPublishedDashboard } from '@/lib/dashboard/dashboard-queries'
import { locales } from '@/lib/i18n/locales'
import { testDatabase } from '../support/database'

testDatabase()

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
