import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtWord, cutInside, languageAddresses, pageMetadata } from './alternates'

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

describe('cutInside', () => {
  it('leaves a short text alone', () => {
    expect(cutInside('Меморандум', 70)).toBe('Меморандум')
  })

  it('keeps what tells a department from its ministry', () => {
    const ministry = 'Қырғыз Республикасының Мәдениет, ақпарат, спорт және жастар саясаты министрлігі'
    const department = `${ministry} жанындағы Кинематография департаменті`
    expect(cutInside(department, 70)).toBe('Қырғыз Республикасының Мәдениет… Кинематография департаменті')
    expect(cutInside(ministry, 70)).toBe('Қырғыз Республикасының Мәдениет… және жастар саясаты министрлігі')
  })

  it('never exceeds the limit and never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const cut = cutInside(text, 70)
        expect([...cut].length).toBeLessThanOrEqual(70)
        expect(cut.isWellFormed()).toBe(true)
      }),
    )
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
