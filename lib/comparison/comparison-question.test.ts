import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceFields, comparisonQuery, mostCompared, parseComparison } from './comparison-question'

const queryOf = (text: string) => {
  const search = new URLSearchParams(text)
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]))
}

describe('the question of a comparison', () => {
  it('is read from its own query string', () => {
    const question = fc.record({
      asked: fc.uniqueArray(fc.stringMatching(/^[a-z]{2}-[a-z]{2}$/), { maxLength: 6 }),
      country: fc.option(fc.stringMatching(/^[a-z]{2}$/)),
      onlyDifferences: fc.boolean(),
    })
    fc.assert(
      fc.property(question, (asked) => {
        const expected = { ...asked, country: asked.asked.length > 0 ? null : asked.country }
        expect(parseComparison(queryOf(comparisonQuery(asked)))).toEqual(expected)
      }),
    )
  })

  it('names each agreement once, keeps what can be no key, and knows no names of an object', () => {
    expect(parseComparison({ agreement: ['kz-az', ' kz-az ', '', 'No key!'], only: 'differences' })).toEqual({
      asked: ['kz-az', 'No key!'],
      country: null,
      onlyDifferences: true,
    })
    expect(parseComparison(Object.create({ agreement: 'ir-ru' })).asked).toEqual([])
  })
})

describe('the fields of the form', () => {
  const key = fc.stringMatching(/^[a-z]{3}$/)

  it('keep whatever was chosen and are never fewer than can be compared', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 8 }), fc.array(key), (asked, known) => {
        const fields = choiceFields(asked, new Set(known))
        expect(fields.map(({ value }) => value).slice(0, asked.length)).toEqual(asked)
        expect(fields).toHaveLength(Math.max(asked.length, mostCompared))
        expect(fields.filter(({ value, fault }) => value !== '' && fault === null).length).toBeLessThanOrEqual(
          mostCompared,
        )
      }),
    )
  })

  it('refuse what is not there by its own name, and one more than four', () => {
    const asked = ['aa', 'no', 'bb', 'cc', 'dd', 'ee']
    expect(choiceFields(asked, new Set(['aa', 'bb', 'cc', 'dd', 'ee'])).map(({ fault }) => fault)).toEqual([
      null,
      'unknown',
      null,
      null,
      null,
      'tooMany',
    ])
  })
})
