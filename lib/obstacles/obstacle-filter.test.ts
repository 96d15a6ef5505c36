import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noObstacleFilter, obstacleFacets, obstacleQuery, parseObstacleFilter } from './obstacle-filter'

describe('the filter of the register', () => {
  test('never throws, whatever is asked, and comes back from the address that it makes', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined))
    const name = fc.oneof(fc.constantFrom(...obstacleFacets, 'page'), fc.string())
    fc.assert(
      fc.property(fc.dictionary(name, value), (query) => {
        const { filter, refused } = parseObstacleFilter(query)
        for (const facet of refused) expect(filter[facet]).toBeUndefined()
        const address = obstacleQuery(filter, { page: filter.page })
        expect(parseObstacleFilter(Object.fromEntries(new URLSearchParams(address)))).toEqual({ filter, refused: [] })
      }),
    )
  })

  test('refuses what no obstacle has, and does not take what every object has for a question', () => {
    expect(parseObstacleFilter({ kind: 'weather', standing: 'open', page: '۲' })).toEqual({
      filter: { standing: 'open', page: 2 },
      refused: ['kind'],
    })
    for (const name of Object.getOwnPropertyNames(Object.prototype))
      expect(parseObstacleFilter({ [name]: 'x' })).toEqual({ filter: noObstacleFilter, refused: [] })
  })

  test('goes back to the first page with another choice', () => {
    expect(obstacleQuery({ kind: 'law', page: 3 }, { move: 'unknown' })).toBe('?kind=law&move=unknown')
  })
})
