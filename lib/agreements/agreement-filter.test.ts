import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementFacets, filterQuery, isWorthCaching, noFilter, parseAgreementFilter } from './agreement-filter'

describe('the filter of an address', () => {
  it('never throws, whatever is asked, and keeps only what an agreement can have', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined))
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom(...agreementFacets, 'sort', 'page'), fc.string()), value),
        (query) => {
          const { filter, refused } = parseAgreementFilter(query)
          for (const facet of refused) expect(filter[facet]).toBeUndefined()
          expect(
            parseAgreementFilter(Object.fromEntries(new URLSearchParams(filterQuery(filter, { page: filter.page })))),
          ).toEqual({
            filter,
            refused: [],
          })
        },
      ),
    )
  })

  it('does not take what every object has for a question', () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype))
      expect(parseAgreementFilter({ [name]: 'x' })).toEqual({ filter: noFilter, refused: [] })
  })

  it('reads a year in any digits and refuses what no agreement has', () => {
    expect(parseAgreementFilter({ year: '۲۰۲۵' }).filter.year).toBe('2025')
    expect(parseAgreementFilter({ year: '12345', country: 'Iran' })).toEqual({
      filter: noFilter,
      refused: ['country', 'year'],
    })
  })
})

describe('what is worth caching', () => {
  const known = [
    { facet: 'theme', value: 'music' },
    { facet: 'body', value: 'ir-cinema-org' },
  ] as const

  it('is the whole list and one known value, on the first pages', () => {
    expect(isWorthCaching(noFilter, [])).toBe(true)
    expect(isWorthCaching({ ...noFilter, theme: 'music' }, known)).toBe(true)
    expect(isWorthCaching({ ...noFilter, theme: 'music', page: 6 }, known)).toBe(false)
    expect(isWorthCaching({ ...noFilter, theme: 'music', kind: 'memorandum' }, known)).toBe(false)
    expect(isWorthCaching({ ...noFilter, body: 'ir-cinema-org' }, known)).toBe(false)
  })

  it('is no value that somebody made up', () => {
    expect(isWorthCaching({ ...noFilter, theme: 'made-up' }, known)).toBe(false)
    expect(isWorthCaching({ ...noFilter, country: 'qq' }, known)).toBe(false)
  })
})
