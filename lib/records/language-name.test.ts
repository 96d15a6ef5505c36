import { expect, it } from 'vitest'
import { isLanguageCode } from './language-name'

it('knows the codes of languages, not whatever has their form', () => {
  expect(['fa', 'ru', 'kk', 'en', 'hy', 'prs', 'mul', 'az-Cyrl'].filter((code) => !isLanguageCode(code))).toEqual([])
  expect(['xx', 'zzz', 'und', 'Ru', 'f', 'ru-RU', 'русский', ''].filter(isLanguageCode)).toEqual([])
})
