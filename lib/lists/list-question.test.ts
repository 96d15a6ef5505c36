import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  facetsOf,
  isWorthKeeping,
  type ListFilter,
  listNouns,
  listQuery,
  listQuestions,
  parseListFilter,
  wholeList,
} from './list-question'

const noun = fc.constantFrom(...listNouns)
const valueFor = { country: 'ir', agreement: 'ir-ru', body: 'ru-mincult', year: '2025' } as const

/** A filter that the list of a noun can have. */
const filters = noun.chain((noun) => {
  const values = facetsOf(noun).flatMap((facet) =>
    facet in valueFor ? [[facet, valueFor[facet as 'year']] as const] : [],
  )
  return fc.record({
    noun: fc.constant(noun),
    chosen: fc.subarray(values).map((some): ListFilter['chosen'] => Object.fromEntries(some)),
    sort: fc.constantFrom(...listQuestions[noun].sorts),
    page: fc.integer({ min: 1, max: 10_000 }),
  })
})

const parsed = (of: (typeof listNouns)[number], query: string) =>
  parseListFilter(of, Object.fromEntries(new URLSearchParams(query)))

describe('the question of a list', () => {
  it('is read from its address as it was written into it', () => {
    fc.assert(
      fc.property(filters, ({ noun, ...filter }) => {
        const again = parsed(noun, listQuery(noun, filter, { page: filter.page }))
        expect(again).toEqual({ filter, refused: [] })
      }),
    )
  })

  it('goes back to the first page with another choice', () => {
    fc.assert(
      fc.property(filters, ({ noun, ...filter }) => {
        expect(parsed(noun, listQuery(noun, filter, { chosen: { country: 'kz' } })).filter.page).toBe(1)
      }),
    )
  })

  it('names what no record can have and never throws, whatever is asked', () => {
    fc.assert(
      fc.property(noun, fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), (of, query) => {
        const { filter, refused } = parseListFilter(of, query)
        for (const facet of refused) expect(filter.chosen[facet]).toBeUndefined()
        expect(filter.page).toBeGreaterThanOrEqual(1)
      }),
    )
    expect(parseListFilter('films', { kind: 'opera', year: '99', country: 'IR', page: '-1' })).toEqual({
      filter: { chosen: {}, sort: 'name', page: 1 },
      refused: ['country', 'kind', 'year'],
    })
  })

  it('understands the digits of each language, and not the names of an object', () => {
    expect(parseListFilter('meetings', { year: '۲۰۲۵', page: '٢' }).filter).toMatchObject({
      chosen: { year: '2025' },
      page: 2,
    })
    expect(parseListFilter('bodies', Object.create({ country: 'ir' }))).toEqual({
      filter: wholeList('bodies'),
      refused: [],
    })
  })

  it('is kept where it has one choice that some record has', () => {
    const known = [{ facet: 'country', value: 'ir' }] as const
    const asked = (chosen: ListFilter['chosen'], page = 1) => isWorthKeeping({ chosen, sort: 'name', page }, known)
    expect([asked({}), asked({ country: 'ir' }), asked({}, 5)]).toEqual([true, true, true])
    expect([asked({ country: 'fr' }), asked({ country: 'ir', year: '2025' }), asked({}, 6)]).toEqual([
      false,
      false,
      false,
    ])
  })
})
