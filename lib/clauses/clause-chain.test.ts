import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseChains } from './clause-chain'

const clauseKey = fc.constantFrom('a', 'b', 'c', 'd')
const linked = (prefix: string) =>
  fc
    .array(fc.uniqueArray(clauseKey, { maxLength: 3 }), { maxLength: 6 })
    .map((all) => all.map((clauses, index) => ({ key: `${prefix}${index}`, clauses })))

describe('what leads from clauses on', () => {
  it('stands with every clause that it is linked to, with no other, and is never lost', () => {
    fc.assert(
      fc.property(fc.array(clauseKey), linked('decision'), linked('outcome'), (keys, decisions, outcomes) => {
        const chains = clauseChains(
          keys.map((key) => ({ key })),
          decisions,
          outcomes,
        )
        expect(chains.flatMap(({ clause }) => clause?.key ?? [])).toEqual([...new Set(keys)])
        for (const part of [...decisions, ...outcomes]) {
          const places = chains.filter((chain) => [...chain.decisions, ...chain.outcomes].includes(part))
          const shown = part.clauses.filter((key) => keys.includes(key))
          expect(places.map(({ clause }) => clause?.key ?? null).sort()).toEqual(
            shown.length > 0 ? [...shown].sort() : [null],
          )
        }
      }),
    )
  })

  it('is nothing where there is nothing', () => {
    expect(clauseChains([], [], [])).toEqual([])
  })
})
