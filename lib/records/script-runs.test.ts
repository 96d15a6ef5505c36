import { describe, expect, it } from 'vitest'
import { splitScripts } from './script-runs'

describe('splitScripts', () => {
  it('leaves a text in one script whole', () => {
    expect(splitScripts('Глава делегации, 2025', 'ru')).toEqual([{ text: 'Глава делегации, 2025' }])
  })

  it('marks a Persian quotation in Russian and leaves the quotation marks to the sentence', () => {
    expect(splitScripts('указан как «رئیس سازمان روسیه», без имени', 'ru')).toEqual([
      { text: 'указан как «' },
      { text: 'رئیس سازمان روسیه', lang: 'fa', dir: 'rtl' },
      { text: '», без имени' },
    ])
  })

  it('marks Latin words with their numbers in Persian only', () => {
    expect(splitScripts('سطح AA از WCAG 2.2 است', 'fa')).toEqual([
      { text: 'سطح ' },
      { text: 'AA', lang: 'en', dir: 'ltr' },
      { text: ' از ' },
      { text: 'WCAG 2.2', lang: 'en', dir: 'ltr' },
      { text: ' است' },
    ])
    expect(splitScripts('уровень AA', 'ru')).toEqual([{ text: 'уровень AA' }])
    expect(splitScripts('KOBİA', 'ru')).toEqual([{ text: 'KOBİA', lang: 'en', dir: 'ltr' }])
  })

  it('tells Kazakh from Russian by its own letters', () => {
    expect(splitScripts('printed «Абдулла Қадыри»', 'en')[1]).toEqual({
      text: 'Абдулла Қадыри',
      lang: 'kk',
      dir: 'ltr',
    })
    expect(splitScripts('printed «Победа»', 'en')[1]).toEqual({ text: 'Победа', lang: 'ru', dir: 'ltr' })
  })

  it('loses nothing', () => {
    const text = 'С должностью «مدیرکل، روسیه» – Қ, WCAG 2.2'
    for (const lang of ['fa', 'ru', 'kk', 'en']) {
      expect(
        splitScripts(text, lang)
          .map((run) => run.text)
          .join(''),
      ).toBe(text)
    }
  })
})
