import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartySide } from '@/lib/bodies/body-types'
import { composition } from '@/lib/clauses/clause-standing'
import { type Status, statuses, totalOf } from '@/lib/clauses/status-order'
import { countryPartners } from './country-partners'

const codes = ['ir', 'kz', 'ru', null] as const
const agreements = fc.array(
  fc.record({
    countries: fc.array(fc.constantFrom(...codes), { minLength: 2, maxLength: 4 }),
    said: fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 5 },
)

/** The sides of one country's bodies, as the query gives them. */
function sidesOf(code: string, drawn: { countries: (string | null)[]; said: Status[] }[]): PartySide[] {
  return drawn.flatMap(({ countries, said }, index) => {
    const agreement = { key: `agreement-${index}`, name: '', locale: 'en' as const }
    const parties = countries.map((country, at) => ({
      id: `${index}-${at}`,
      body: { key: `${country}-${at}`, name: '', locale: 'en' as const },
      country: country === null ? null : { key: country, name: '', locale: 'en' as const },
      counts: composition(
        said.map((status) => ({ nature: 'one_off', standing: { parties: [{ partyId: `${index}-${at}`, status }] } })),
        `${index}-${at}`,
      ),
    }))
    return parties
      .filter(({ country }) => country?.key === code)
      .map((party) => ({
        ...party,
        ...{ agreement, stage: 'signed' as const, signed: { precision: 'unknown' as const }, role: 'party' as const },
        ...{ isInferred: false, authorities: [], hasReports: true },
        partners: parties.filter((other) => other !== party),
      }))
  })
}

const haveBoth = (countries: readonly (string | null)[], code: string) =>
  countries.includes('kz') && countries.includes(code)

describe('the partners of a country', () => {
  it('have each the agreements with it, each once, and are never the country itself', () => {
    fc.assert(
      fc.property(agreements, (drawn) => {
        const partners = countryPartners(sidesOf('kz', drawn), 'kz', 'kk')
        expect(partners.some(({ partner, isCountry }) => isCountry && partner.key === 'kz')).toBe(false)
        for (const { partner, isCountry, agreements: shared } of partners.filter((one) => one.isCountry)) {
          const expected = drawn.filter(({ countries }) => haveBoth(countries, partner.key)).length
          expect([isCountry, shared.length]).toEqual([true, expected])
        }
      }),
    )
  })

  it('count each party once, by its own word', () => {
    fc.assert(
      fc.property(agreements, (drawn) => {
        for (const { partner, isCountry, own, theirs } of countryPartners(sidesOf('kz', drawn), 'kz', 'kk')) {
          if (!isCountry) continue
          const shared = drawn.filter(({ countries }) => haveBoth(countries, partner.key))
          const expected = (code: string) =>
            shared.reduce(
              (sum, { countries, said }) => sum + countries.filter((country) => country === code).length * said.length,
              0,
            )
          expect([totalOf(own), totalOf(theirs)]).toEqual([expected('kz'), expected(partner.key)])
        }
      }),
    )
  })
})
