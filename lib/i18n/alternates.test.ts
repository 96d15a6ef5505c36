import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtWord, languageAddresses, pageMetadata } from './alternates'

describe('pageMetadata', () => {
  it('names the page itself as canonical and the other languages as alternates', () => {
    const { alternates } = pageMetadata({ locale: 'kk', path: '/agreements/ir-ru', title: 'Келісім' })
    expect(alternates?.canonical).toBe('/kk/agreements/ir-ru')
    expect(alternates?.languages).toEqual({
      fa: '/fa/agreements/ir-ru',
      ru: '/ru/agreements/ir-ru',
      kk: '/kk/agreements/ir-ru',
      en: '/en/agreements/ir-ru',
      'x-default': '/agreements/ir-ru',
    })
  })

  it('leads the home page of no language to the chooser', () => {
    expect(languageAddresses('')['x-default']).toBe('/')
  })
})

describe('cutAtWord', () => {
  it('leaves a short text alone', () => {
    expect(cutAtWord('Меморандум', 70)).toBe('Меморандум')
  })

  it('cuts after a whole word, without the comma before the cut', () => {
    expect(cutAtWord('one two, three', 12)).toBe('one two…')
    expect(cutAtWord('تفاهم‌نامهٔ همکاری، سینمایی', 22)).toBe('تفاهم‌نامهٔ همکاری…')
  })

  it('never exceeds the limit and never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const cut = cutAtWord(text, 70)
        expect([...cut].length).toBeLessThanOrEqual(70)
        expect(cut.isWellFormed()).toBe(true)
      }),
    )
  })
})
