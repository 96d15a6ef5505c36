import { expect, it } from 'vitest'
import { isReference, newReference } from './error-report-reference'

it('is well formed, and another one each time', () => {
  const drawn = Array.from({ length: 500 }, newReference)
  expect(drawn.filter((reference) => !isReference(reference))).toEqual([])
  expect(new Set(drawn).size).toBe(500)
})

it.each([
  '',
  '7km2',
  '7KM2-9xqd-4t8h-wnpc',
  '7km2-9xqd-4t8h-wnpi',
  '7km2-9xqd-4t8h-wnpc-0000',
  '7km2-9xqd-4t8h-wnpc\n',
])('is not %j', (text) => {
  expect(isReference(text)).toBe(false)
})
