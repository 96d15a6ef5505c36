import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from './fold'
import { stemPersian } from './stem-fa'
import { stemKazakh } from './stem-kk'
import { possibleStems, stemOf } from './stems'

const oneOf = (words: string[], locale: 'fa' | 'ru' | 'kk' | 'en') => new Set(words.map((word) => stemOf(word, locale)))

describe('the forms of one word', () => {
  it.each([
    ['соглашение', 'соглашения', 'соглашением', 'соглашениями', 'соглашениях'],
    ['негатив', 'негативов', 'негативы'],
    ['ёлка', 'елка', 'ёлки'],
    ['съёмочная', 'съемочную'],
    ['пошлина', 'пошлин', 'пошлины'],
  ])('have one stem in Russian: %s', (...words) => {
    expect(oneOf(words, 'ru')).toHaveProperty('size', 1)
  })

  it.each([
    ['келісім', 'келісімнің', 'келісімді', 'келісімге', 'келісімде', 'келісімнен', 'келісіммен'],
    ['фильм', 'фильмдер', 'фильмдерді', 'фильмнің', 'фильмдеріміз'],
    ['сабақ', 'сабағы', 'сабақтар', 'сабақтары'],
    ['кітап', 'кітабы', 'кітаптар'],
    ['студия', 'студиялар', 'студияларының', 'студиясына'],
    ['Қазақстан', 'Қазақстанның', 'Қазақстанда'],
    ['құқық', 'құқығын', 'құқықтық'],
  ])('have one stem in Kazakh, also in Russian letters: %s', (...words) => {
    const typed = words.map((word) => foldWord(word))
    expect(oneOf([...words, ...typed], 'kk')).toHaveProperty('size', 1)
  })

  it.each([
    ['فیلم', 'فیلمها', 'فیلم‌های', 'فیلمهایشان'],
    ['کتاب', 'کتاب‌ها', 'کتابهای', 'کتابی'],
    ['کودک', 'کودکان', 'كودكان'],
    ['ترکمنستان', 'تركمنستان'],
  ])('have one stem in Persian, on either keyboard: %s', (...words) => {
    expect(oneOf(words, 'fa')).toHaveProperty('size', 1)
  })

  it.each([
    ['agreement', 'agreements'],
    ['terminate', 'terminating', 'termination'],
    ['archive', 'archives'],
  ])('have one stem in English: %s', (...words) => {
    expect(oneOf(words, 'en')).toHaveProperty('size', 1)
  })
})

it('leaves short words and the names of countries whole', () => {
  expect(['кино', 'тау', 'казакстан'].map(stemKazakh)).toEqual(['кино', 'тау', 'казакстан'])
  expect(['ملی', 'پاکستان'].map(stemPersian)).toEqual(['ملی', 'پاکستان'])
})

it('reads the script where a text in one language has words of another', () => {
  expect(stemOf('archives', 'fa')).toBe(stemOf('archive', 'en'))
  expect(possibleStems('визаларды')).toContain(stemOf('виза', 'kk'))
  expect(possibleStems('договора')).toContain(stemOf('договор', 'ru'))
})

it('never throws, and never makes a word longer than its folded form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (word) => {
      for (const stem of possibleStems(word)) expect(stem.length).toBeLessThanOrEqual(foldWord(word).length + 2)
    }),
  )
})

it('takes no ending twice: the stem of a stem is not shorter in Kazakh and Persian than four and three passes make it', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'абгдеиклмнорстуы'), minLength: 1, maxLength: 14 })
  fc.assert(
    fc.property(letters, (word) => {
      expect(stemKazakh(word).length).toBeGreaterThanOrEqual(Math.min(word.length, 3))
    }),
  )
})
