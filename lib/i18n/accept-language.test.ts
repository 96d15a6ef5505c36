import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { preferredLocale } from './accept-language'
import { locales } from './locales'

describe('preferredLocale', () => {
  it.each([
    ['fa-IR,fa;q=0.9,en;q=0.8', 'fa'],
    ['en;q=0.1, ru;q=0.9', 'ru'],
    ['de, kk;q=0.1', 'kk'],
    ['KK-Cyrl-KZ', 'kk'],
    ['ru;q=0, kk', 'kk'],
    ['ru, kk', 'ru'],
    ['en;q=high, kk;q=0.2', 'kk'],
  ])('takes the best of the four from %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })

  it.each([null, '', 'de, fr;q=0.5', '*', 'de, *;q=0.5', 'en;q=0', ';q=1', 'kz'])('finds none in %s', (header) => {
    expect(preferredLocale(header)).toBeNull()
  })

  it('answers one of the four or none to whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('fa', 'ru', ',', ';', ';q=', '0.5', '-', '*'))),
        (parts) => {
          const header = parts.join('')
          expect([...locales, null]).toContain(preferredLocale(header))
        },
      ),
    )
  })
})
