import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nestClauses } from './clause-nesting'

const clause = (id: string, parentId: string | null = null) => ({ id, parentId })

/** Clauses with any parents at all: later ones, unknown ones, themselves. */
const anyClauses = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, () => fc.option(fc.integer({ min: 0, max: count })))))
  .map((parents) => parents.map((parent, index) => clause(String(index), parent === null ? null : String(parent))))

describe('nestClauses', () => {
  it('puts points under their articles, in their order', () => {
    const nested = nestClauses([clause('1'), clause('2'), clause('1.1', '1'), clause('2.1', '2'), clause('1.2', '1')])
    expect(nested.map(({ id, depth }) => `${id} ${depth}`)).toEqual(['1 0', '1.1 1', '1.2 1', '2 0', '2.1 1'])
  })

  it('keeps a point whose article is not shown', () => {
    expect(nestClauses([clause('1.1', '1'), clause('2')]).map(({ depth }) => depth)).toEqual([0, 0])
  })

  it('loses no clause and repeats none', () => {
    fc.assert(
      fc.property(anyClauses, (clauses) => {
        const ids = nestClauses(clauses).map(({ id }) => id)
        expect([...ids].sort()).toEqual(clauses.map(({ id }) => id).sort())
      }),
    )
  })

  it('lets a clause stand at most one step deeper than the one before it', () => {
    fc.assert(
      fc.property(anyClauses, (clauses) => {
        const depths = nestClauses(clauses).map(({ depth }) => depth)
        expect(depths[0]).toBe(0)
        for (const [index, depth] of depths.entries()) expect(depth).toBeLessThanOrEqual((depths[index - 1] ?? -1) + 1)
      }),
    )
  })
})
