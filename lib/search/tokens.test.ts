import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectLinear } from '@/tests/support/growth'
import { longestWord } from './stems'
import { joinedWords, neighbours, wordsOf } from './tokens'

const folded = (text: string) => wordsOf(text).map((word) => word.folded)

describe('the words of a text', () => {
  it('are parted by everything that is no letter, digit or mark', () => {
    expect(folded('Фильм «Ёлки», 2-я часть (۱۴۰۴)')).toEqual(['филм', 'елки', '2', 'я', 'част', '1404'])
    expect(folded('Iran’s films')).toEqual(['iran', 'films'])
    expect(folded('   ')).toEqual([])
  })

  it('know where they stand', () => {
    const text = 'كتاب‌هاي ايران'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['كتاب', 'هاي', 'ايران'])
  })

  it('are put together again where a hyphen or a zero-width non-joiner stood', () => {
    expect(joinedWords(wordsOf('حاتمی‌کیا، co-production و فیلم')).map((word) => word.folded)).toEqual([
      'حاتمیکیا',
      'coproduction',
    ])
    expect(neighbours(wordsOf('بنی اعتماد films')).map((word) => word.folded)).toEqual(['بنیاعتماد'])
  })

  it('are the same on an Arabic and on a Persian keyboard, and with ё or е', () => {
    const persian = fc.string({ unit: fc.constantFrom(...'کیابپتس \u200c'), maxLength: 30 })
    fc.assert(
      fc.property(persian, (text) => {
        expect(folded(text.replace(/ی/g, 'ي').replace(/ک/g, 'ك'))).toEqual(folded(text))
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'абёеж '), maxLength: 30 }), (text) => {
        expect(folded(text.replace(/ё/g, 'е'))).toEqual(folded(text))
      }),
    )
  })

  it('are the same with a space as with a zero-width non-joiner', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'کتابهای '), maxLength: 30 }), (text) => {
        expect(folded(text.replace(/ /g, '\u200c'))).toEqual(folded(text))
      }),
    )
  })

  it('are names where a capital stands within a sentence', () => {
    const capitals = (text: string) => wordsOf(text).flatMap((word) => (word.isCapital ? [word.folded] : []))
    expect(capitals('Фильмы снимают в Мангыстау. Каждая сторона платит.')).toEqual(['мангистау'.replace('и', 'ы')])
    expect(capitals('THE FILM WEEK')).toEqual([])
  })

  it('bear anything that is typed, in bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of wordsOf(text)) expect(word.folded.length).toBeLessThanOrEqual(longestWord)
      }),
    )
    expect(wordsOf('a'.repeat(100_000))).toHaveLength(1)
    expect(wordsOf('а б '.repeat(1000), 10)).toHaveLength(10)
  })

  it('are read in the time of the text’s length, also where it is nothing but marks', () => {
    for (const unit of ['слово ', '\u0301', '\u200c', 'a\u0301', '-', 'ﷺ'])
      expectLinear((length) => wordsOf(unit.repeat(length)), [20_000, 200_000])
  })
})
