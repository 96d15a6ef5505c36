import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextStatus } from '@/lib/generated/prisma/enums'
import { locales } from '@/lib/i18n/locales'
import { heldTexts } from './agreement-text-marks'
import { textAuthenticity } from './text-authenticity'

const languages = fc.uniqueArray(fc.constantFrom(...locales, 'fr', 'tr'), { maxLength: 4 })
const terms = languages.chain((authenticLanguages) =>
  fc.record({
    authenticLanguages: fc.constant(authenticLanguages),
    prevailingLanguage: fc.option(fc.constantFrom(...locales, 'fr', ...authenticLanguages)),
  }),
)
const status = fc.constantFrom(...Object.values(TextStatus))
const texts = fc
  .uniqueArray(fc.constantFrom(...locales))
  .chain((held) => fc.tuple(...held.map((locale) => fc.record({ locale: fc.constant(locale), status }))))

describe('the text that decides', () => {
  it('is one that the registry has, in the language that the agreement names, and authentic', () => {
    fc.assert(
      fc.property(terms, texts, (stated, held) => {
        const { prevailingLocale } = textAuthenticity(stated, held)
        const expected = held.filter((text) => text.locale === stated.prevailingLanguage && text.status === 'authentic')
        expect(prevailingLocale === null ? [] : [prevailingLocale]).toEqual(expected.map(({ locale }) => locale))
      }),
    )
  })

  it('excludes that all are equal, and without it two or more authentic texts are', () => {
    fc.assert(
      fc.property(terms, texts, (stated, held) => {
        const { areEqual } = textAuthenticity(stated, held)
        expect(areEqual).toBe(stated.prevailingLanguage === null && stated.authenticLanguages.length >= 2)
      }),
    )
  })

  it('is no summary and no translation, also where nothing else is there in its language', () => {
    const stated = { authenticLanguages: ['fa', 'ru', 'en'], prevailingLanguage: 'en' }
    expect(textAuthenticity(stated, [{ locale: 'en', status: 'summary' }]).prevailingLocale).toBeNull()
    expect(textAuthenticity(stated, [{ locale: 'en', status: 'authentic' }]).prevailingLocale).toBe('en')
    expect(textAuthenticity({ ...stated, prevailingLanguage: 'fr' }, []).prevailingLocale).toBeNull()
  })

  it('is judged by what most of its passages are, as the page marks it', () => {
    const head = { texts: [{ locale: 'en' as const, status: 'authentic' as const }] }
    const clause = (status: TextStatus) => ({ texts: [{ locale: 'en' as const, status }] })
    expect(heldTexts(head, [clause('authentic'), clause('summary')])).toEqual([{ locale: 'en', status: 'authentic' }])
    expect(heldTexts(head, [clause('summary'), clause('summary')])).toEqual([{ locale: 'en', status: 'summary' }])
  })
})
