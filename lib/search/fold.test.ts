import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord, scriptOf } from './fold'

describe('one written form', () => {
  it.each([
    ...[
      ['ي', 'ی'],
      ['ى', 'ی'],
      ['ئ', 'ی'],
      ['ې', 'ی'],
      ['ك', 'ک'],
      ['ڪ', 'ک'],
      ['ة', 'ه'],
      ['ۀ', 'ه'],
      ['ە', 'ه'],
      ['ہ', 'ه'],
    ],
    ...[
      ['آ', 'ا'],
      ['أ', 'ا'],
      ['إ', 'ا'],
      ['ٱ', 'ا'],
      ['ؤ', 'و'],
      ['ڤ', 'ف'],
      ['ء', ''],
      ['ـ', ''],
      ['ﻼ', 'لا'],
    ],
    ...[
      ['مُجیدِ', 'مجید'],
      ['قطعاً', 'قطعا'],
      ['کتاب\u200cهای', 'کتابهای'],
      ['ا\u200dب', 'اب'],
    ],
  ])('folds the Persian and Arabic %s', (written, folded) => {
    expect(foldWord(written)).toBe(folded)
  })

  it.each([
    ...[
      ['Қ', 'к'],
      ['ғ', 'г'],
      ['ә', 'а'],
      ['ұ', 'у'],
      ['ү', 'у'],
      ['ө', 'о'],
      ['ң', 'н'],
      ['һ', 'х'],
      ['і', 'и'],
    ],
    ...[
      ['Ё', 'е'],
      ['й', 'и'],
      ['ь', ''],
      ['ъ', ''],
      ['ў', 'у'],
      ['ҳ', 'х'],
      ['ҷ', 'ч'],
      ['є', 'е'],
      ['ї', 'и'],
    ],
    ...[
      ['Съёмка', 'семка'],
      ['Қазақфильм', 'казакфилм'],
      ['Казакфильм', 'казакфилм'],
    ],
  ])('folds the Cyrillic %s', (written, folded) => {
    expect(foldWord(written)).toBe(folded)
  })

  it.each([
    ...[
      ['İ', 'i'],
      ['ı', 'i'],
      ['ł', 'l'],
      ['ø', 'o'],
      ['đ', 'd'],
      ['ß', 'ss'],
      ['æ', 'ae'],
      ['œ', 'oe'],
      ['þ', 'th'],
    ],
    ...[
      ['TÜRKSOY', 'turksoy'],
      ['Güven', 'guven'],
      ['ﬁlm', 'film'],
      ['Ｆｉｌｍ', 'film'],
    ],
  ])('folds the Latin %s', (written, folded) => {
    expect(foldWord(written)).toBe(folded)
  })

  it.each([...'0123456789'].map((digit, value) => [digit, value]))(
    'reads the digit %s of all keyboards',
    (digit, value) => {
      const [persian, arabic] = [0x06f0, 0x0660].map((zero) => String.fromCharCode(zero + Number(value)))
      expect([foldWord(persian ?? ''), foldWord(arabic ?? '')]).toEqual([digit, digit])
    },
  )

  it('changes nothing the second time, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (word) => {
        const folded = foldWord(word)
        expect(foldWord(folded)).toBe(folded)
      }),
    )
  })

  it('bears halves of characters and NUL', () => {
    expect(foldWord('a\ud83db\u0000c')).toBe('a\ud83dbc')
  })

  it('tells scripts apart by the first letter', () => {
    expect(['«فیلم', '1фильм', 'İran', '۱۲', '电影'].map(scriptOf)).toEqual([
      'arabic',
      'cyrillic',
      'latin',
      'other',
      'other',
    ])
  })
})
