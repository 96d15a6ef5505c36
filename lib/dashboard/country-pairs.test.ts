import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Status, statuses } from '@/lib/clauses/status-order'
import { countriesOf, countryPairs, inLegendOrder, markOf } from './country-pairs'

const codes = ['ir', 'kz', 'ru', 'tr'] as const
const side = fc.record({ country: fc.option(fc.constantFrom(...codes)), said: fc.constantFrom(...statuses) })
const agreement = fc
  .record({
    sides: fc.array(side, { minLength: 2, maxLength: 4 }),
    natures: fc.array(fc.constantFrom('one_off', 'final_provision'), { maxLength: 3 }),
  })
  .map(({ sides, natures }) => ({
    parties: sides.map(({ country }, index) => ({ id: `${index}`, countryCode: country })),
    clauses: natures.map((nature, at) => ({
      nature,
      standing: {
        parties: sides.map((_, index) => ({
          partyId: `${index}`,
          status: sides[(index + at) % sides.length]?.said ?? ('no_information' as const),
        })),
      },
    })),
  }))

describe('the pairs of countries', () => {
  it('count every agreement once for each two of its countries', () => {
    fc.assert(
      fc.property(fc.array(agreement), (agreements) => {
        const pairs = countryPairs(agreements)
        const expected = agreements.reduce((sum, one) => {
          const { length } = countriesOf(one)
          return sum + (length * (length - 1)) / 2
        }, 0)
        expect(pairs.reduce((sum, pair) => sum + pair.agreements, 0)).toBe(expected)
        expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(pairs.length)
        expect(pairs.every(({ a, b }) => a < b)).toBe(true)
      }),
    )
  })

  it('say nothing that no side of the pair reports on a counted clause', () => {
    fc.assert(
      fc.property(fc.array(agreement), (agreements) => {
        for (const { a, b, mark } of countryPairs(agreements)) {
          const said = agreements.flatMap(({ parties, clauses }) =>
            [a, b].every((code) => parties.some(({ countryCode }) => countryCode === code))
              ? clauses
                  .filter(({ nature }) => nature !== 'final_provision')
                  .map(({ standing }) =>
                    standing.parties
                      .filter(({ partyId }) => [a, b].includes(parties[Number(partyId)]?.countryCode ?? ''))
                      .map(({ status }) => status)
                      .filter((status) => status !== 'no_information'),
                  )
              : [],
          )
          const differs = said.some((words) => new Set(words).size > 1)
          expect(mark === 'differ').toBe(differs)
          const words: string[] = said.flat()
          expect(differs || (mark === 'no_information' ? words.length === 0 : words.includes(mark))).toBe(true)
        }
      }),
    )
  })

  it('do not hear a third side', () => {
    const standing = (third: Status) => ({
      parties: [
        { partyId: '0', status: 'in_progress' as const },
        { partyId: '1', status: 'in_progress' as const },
        { partyId: '2', status: third },
      ],
    })
    const parties = ['ir', 'ru', 'kz'].map((countryCode, index) => ({ id: `${index}`, countryCode }))
    const pairs = countryPairs([{ parties, clauses: [{ nature: 'one_off', standing: standing('blocked') }] }])
    expect(pairs.map(({ a, b, mark }) => `${a} ${b} ${mark}`).sort()).toEqual([
      'ir kz differ',
      'ir ru in_progress',
      'kz ru differ',
    ])
  })
})

describe('a mark', () => {
  it('is the least advanced word', () => {
    expect(markOf([['fulfilled'], ['delayed', 'delayed'], ['ongoing']])).toBe('delayed')
    expect(markOf([['fulfilled'], ['fulfilled', 'delayed']])).toBe('differ')
    expect(markOf([[], []])).toBe('no_information')
  })

  it('stands in the legend once, in the fixed order', () => {
    expect(inLegendOrder(['differ', 'delayed', 'fulfilled', 'delayed'])).toEqual(['fulfilled', 'delayed', 'differ'])
  })
})
