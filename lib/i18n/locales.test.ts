import { describe, expect, it } from 'vitest'
import { directionOf, isLocale, localeSettings, locales, switcherLocales } from './locales'

describe('locales', () => {
  it('knows its four languages and nothing else', () => {
    expect(locales.every(isLocale)).toBe(true)
    for (const other of ['kz', 'FA', 'de', '', undefined, 4]) expect(isLocale(other)).toBe(false)
  })

  it('lists the switcher alphabetically by native name', () => {
    const names = switcherLocales.map((code) => localeSettings[code].nativeName)
    expect(names).toEqual(['English', 'Қазақша', 'Русский', 'فارسی'])
    expect(names).toEqual([...names].sort(new Intl.Collator('en').compare))
  })

  it('tells the direction of any language, by its script where it names one', () => {
    expect(['fa', 'ar', 'he', 'ps', 'fa-IR', 'az-Arab', 'kk-Arab-CN'].map(directionOf)).toEqual(Array(7).fill('rtl'))
    expect(['en', 'ru', 'kk', 'tg', 'zh', 'fa-Latn', 'az', 'und'].map(directionOf)).toEqual(Array(8).fill('ltr'))
  })
})
