import { expect, it } from 'vitest'
import { joinList } from './lists'
import { locales } from './locales'

it('joins three names with the conjunction of the language', () => {
  expect(locales.map((locale) => joinList(['A', 'B', 'C'], locale))).toEqual([
    'A، B و C',
    'A, B и C',
    'A, B және C',
    'A, B and C',
  ])
})

it('needs no comma for two names and no conjunction for one', () => {
  expect(joinList(['ایران', 'روسیه'], 'fa')).toBe('ایران و روسیه')
  expect(joinList(['Иран'], 'ru')).toBe('Иран')
  expect(joinList([], 'kk')).toBe('')
})
