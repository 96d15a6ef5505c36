import { expect, it } from 'vitest'
import { compareNames, sortByName } from './sorting'

it('gives the Kazakh letters their own places in the alphabet', () => {
  const alphabet = [...'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ']
  expect([...alphabet].reverse().sort(compareNames('kk'))).toEqual(alphabet)
})

it('gives پ چ ژ گ their own places, and آ before ا', () => {
  const alphabet = [...'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی']
  expect([...alphabet].reverse().sort(compareNames('fa'))).toEqual(alphabet)
})

it('sorts a copy, and numbers inside names by value', () => {
  const items = [{ name: 'Article 10' }, { name: 'Article 2' }]
  expect(sortByName(items, (item) => item.name, 'en').map((item) => item.name)).toEqual(['Article 2', 'Article 10'])
  expect(items[0]?.name).toBe('Article 10')
})
