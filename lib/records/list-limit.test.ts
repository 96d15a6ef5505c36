import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasFullList, listLimit } from './list-limit'

const entries = (length: number) => Array.from({ length }, (_, index) => ({ key: String(index) }))

test('a list is full at its limit, however deep it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.integer({ min: 0, max: 2 * listLimit }), (path, length) => {
      const shown = path.reduce<unknown>((inner, key) => [{ [key]: inner, none: null }], entries(length))
      expect(hasFullList(shown)).toBe(length >= listLimit)
    }),
  )
})

test('what is no list is never full', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant(undefined), fc.boolean()),
      (value) => {
        expect(hasFullList({ value })).toBe(false)
      },
    ),
  )
})
