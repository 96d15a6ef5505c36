import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statuses } from '@/lib/clauses/status-order'
import { differenceParts, factAccord, inCommon, rowsByHolders, themeRows } from './comparison-rule'

const themes = ['co-production', 'funding', 'festivals', 'training'].map((key, position) => ({ key, position }))
const clause = fc.record({
  nature: fc.constantFrom('one_off', 'recurring', 'final_provision'),
  themes: fc.subarray(themes),
  sides: fc.array(fc.record({ status: fc.constantFrom(...statuses) }), { minLength: 2, maxLength: 3 }),
})
const agreement = fc.record({ clauses: fc.array(clause, { maxLength: 5 }) })
const several = fc.array(agreement, { minLength: 2, maxLength: 4 })

describe('the rows of a comparison', () => {
  it('have every promise once under each of its themes, and no final provision', () => {
    fc.assert(
      fc.property(several, (agreements) => {
        const rows = themeRows(agreements)
        for (const [index, { clauses }] of agreements.entries()) {
          for (const one of clauses) {
            const under = rows.filter(({ cells }) => cells[index]?.includes(one)).map(({ theme }) => theme?.key ?? null)
            const expected = one.themes.length > 0 ? one.themes.map(({ key }) => key) : [null]
            expect(under).toEqual(one.nature === 'final_provision' ? [] : expected)
          }
        }
      }),
    )
  })

  it('follow the list of themes, without a theme last, and each has somebody to hold it', () => {
    fc.assert(
      fc.property(several, (agreements) => {
        const rows = themeRows(agreements)
        const places = rows.map(({ theme }) => theme?.position ?? Number.POSITIVE_INFINITY)
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(rows.every(({ holders }) => holders.length > 0)).toBe(true)
      }),
    )
  })

  it('say no word that no side says, and leave out none', () => {
    fc.assert(
      fc.property(several, (agreements) => {
        for (const { cells, words } of themeRows(agreements))
          for (const [index, clauses] of cells.entries())
            expect(new Set(words[index])).toEqual(
              new Set(clauses.flatMap(({ sides }) => sides.map(({ status }) => status))),
            )
      }),
    )
  })

  it('find an agreement like itself', () => {
    fc.assert(
      fc.property(agreement, fc.integer({ min: 2, max: 4 }), (one, count) => {
        expect(themeRows(Array(count).fill(one)).every(({ isAlike }) => isAlike)).toBe(true)
      }),
    )
  })

  it('do not hang on the order of the agreements', () => {
    fc.assert(
      fc.property(several, (agreements) => {
        const turned = [...agreements].reverse()
        const seen = (of: typeof agreements) =>
          themeRows(of).map(({ theme, standing, isAlike, holders }) => [theme, standing, isAlike, holders.length])
        expect(seen(turned)).toEqual(seen(agreements))
      }),
    )
  })

  it('stay different when one more agreement is compared', () => {
    fc.assert(
      fc.property(several, agreement, (agreements, more) => {
        const before = themeRows(agreements).filter(({ isAlike }) => !isAlike)
        const after = themeRows([...agreements, more])
        for (const { theme } of before) expect(after.find((row) => row.theme?.key === theme?.key)?.isAlike).toBe(false)
      }),
    )
  })

  it('never say of an agreement without clauses on record what it has or has not', () => {
    fc.assert(
      fc.property(several, (agreements) => {
        const unknown = agreements.length
        for (const row of themeRows([...agreements, { clauses: [] }])) {
          expect([...row.holders, ...row.others]).not.toContain(unknown)
          expect(row.isAlike).toBe(false)
          const parts = differenceParts(row)
          expect(parts.find(({ kind }) => kind === 'unknown')).toMatchObject({
            at: expect.arrayContaining([unknown]),
          })
        }
      }),
    )
  })

  it('are grouped by who has them without losing any, what all have first', () => {
    fc.assert(
      fc.property(several, (agreements) => {
        const rows = themeRows(agreements)
        const groups = rowsByHolders(rows)
        expect(new Set(groups.flatMap((group) => group.rows))).toEqual(new Set(rows))
        const sizes = groups.map(({ holders }) => holders.length)
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
      }),
    )
  })
})

describe('a difference in words', () => {
  const row = (...said: ('delayed' | 'fulfilled' | 'no_information')[][]) => {
    const [one] = themeRows(
      said.map((words) => ({
        clauses: [
          { nature: 'one_off', themes: [], sides: [{ status: 'ongoing' as const }] },
          ...(words.length > 0
            ? [{ nature: 'one_off', themes: themes.slice(0, 1), sides: words.map((status) => ({ status })) }]
            : []),
        ],
      })),
    )
    return one ? differenceParts(one) : []
  }

  it('names who has it, who has not, and what is said', () => {
    expect(row(['delayed'], [])).toEqual([{ kind: 'only', at: [0] }])
    expect(row(['no_information'], ['no_information', 'no_information'])).toEqual([
      { kind: 'both' },
      { kind: 'silent' },
    ])
    expect(row(['delayed', 'fulfilled'], ['fulfilled', 'delayed'], ['delayed', 'fulfilled'])).toEqual([
      { kind: 'all' },
      { kind: 'alike', words: ['fulfilled', 'delayed'] },
    ])
    expect(row(['delayed'], ['no_information'], [])).toEqual([
      { kind: 'in', at: [0, 1] },
      { kind: 'notIn', at: [2] },
      {
        kind: 'differs',
        each: [
          { at: 0, words: ['delayed'] },
          { at: 1, words: ['no_information'] },
        ],
      },
    ])
  })
})

describe('a fact', () => {
  const value = fc.option(fc.constantFrom('a', 'b'))

  it('is the same only where it is known of all, and unknown is never the same as unknown', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2 }), (values) => {
        const known = values.filter((one) => one !== null)
        const accord = factAccord(values)
        expect(accord === 'same').toBe(known.length === values.length && new Set(known).size === 1)
        expect(accord === 'differs').toBe(new Set(known).size > 1)
        expect(accord === 'unknown').toBe(known.length === 0)
        expect(factAccord([...values].reverse())).toBe(accord)
      }),
    )
  })

  it('is in common where every list has it', () => {
    expect(inCommon([['kz', 'az', 'kz'], ['tr', 'kz'], ['kz']])).toEqual(['kz'])
    expect(inCommon([['ir'], []])).toEqual([])
  })
})
