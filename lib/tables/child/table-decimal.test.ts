import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortestDecimal } from './table-decimal.mjs'

describe('shortestDecimal', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1000000000000000000000'],
    [1.5e22, '15000000000000000000000'],
    [5e-7, '0.0000005'],
    [-1.25e-9, '-0.00000000125'],
  ])('writes %d as %s', (number, text) => {
    expect(shortestDecimal(number)).toBe(text)
  })

  it('writes digits only, and the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = shortestDecimal(number)
        expect(text).toMatch(/^-?\d+(\.\d+)?$/)
        expect(Number(text) === number).toBe(true)
      }),
    )
  })
})
