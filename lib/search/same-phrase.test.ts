import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSamePhrase } from './same-phrase'

test.each([
  ['Казахстан', 'казахстана'],
  ['Қазақстан', 'казакстан'],
  ['جمهوری اسلامی ایران', 'جمهوري اسلامی ايران'],
  ['Russian Federation', 'russian  federation'],
])('«%s» is «%s»', (one, other) => {
  expect(isSamePhrase(one, other)).toBe(true)
})

test.each([
  ['Казахстан', 'Казахстан кино'],
  ['Iran', 'Iraq'],
  ['', ''],
  ['Iran', '?'],
])('«%s» is not «%s»', (one, other) => {
  expect(isSamePhrase(one, other)).toBe(false)
})

test('is the same both ways', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(isSamePhrase(one, other)).toBe(isSamePhrase(other, one))
    }),
  )
})
