import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Locale, locales } from '@/lib/i18n/locales'
import { behindBy, type RevisedText } from './text-behind'

const text = (locale: Locale, revision: number, translatedFromRevision: number | null = null): RevisedText => ({
  locale,
  revision,
  translatedFromRevision,
})
const revision = fc.integer({ min: 1, max: 500 })

describe('behindBy', () => {
  it('counts the revisions that the original has gone through since', () => {
    const original = text('fa', 4)
    const translation = text('kk', 1, 2)
    expect(behindBy(translation, [original, translation], 'fa')).toBe(2)
  })

  it('is nothing without an original, and for what is no translation', () => {
    expect(behindBy(text('kk', 1, 1), [text('kk', 1, 1)], 'fa')).toBe(0)
    expect(behindBy(text('kk', 1), [text('fa', 9)], 'fa')).toBe(0)
  })

  it('does not depend on how often the translation itself was revised', () => {
    fc.assert(
      fc.property(revision, revision, revision, revision, (original, from, own, later) => {
        const texts = [text('ru', original)]
        expect(behindBy(text('kk', own, from), texts, 'ru')).toBe(behindBy(text('kk', later, from), texts, 'ru'))
      }),
    )
  })

  it('grows by one with each revision of the original, and is never less than nothing', () => {
    fc.assert(
      fc.property(revision, revision, (original, from) => {
        const translation = text('kk', 1, from)
        const now = behindBy(translation, [text('ru', original)], 'ru')
        const then = behindBy(translation, [text('ru', original + 1)], 'ru')
        expect(now).toBeGreaterThanOrEqual(0)
        expect(then).toBe(original >= from ? now + 1 : 0)
      }),
    )
  })

  it('never finds the original behind itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), revision, fc.option(revision), (locale, own, from) => {
        const original = text(locale, own, from)
        expect(behindBy(original, [original], locale)).toBe(0)
      }),
    )
  })
})
