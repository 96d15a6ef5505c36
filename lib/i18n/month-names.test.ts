import { describe, expect, it } from 'vitest'
import { locales } from './locales'
import { monthNames } from './month-names'

describe('monthNames', () => {
  it('has twelve months in every language and calendar', () => {
    for (const locale of locales) {
      expect(new Set(monthNames(locale, 'gregory')).size).toBe(12)
      expect(new Set(monthNames(locale, 'persian')).size).toBe(12)
    }
  })
})
