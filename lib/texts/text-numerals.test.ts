import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/i18n/locales'
import { foldWord } from './text-fold'
import { latinLetter, letterPlaces } from './text-letters'
import { readNumeral, romanValue, toRoman } from './text-numerals'

const read = (text: string, locale: Locale) => readNumeral(foldWord(text), 0, locale)?.number ?? null

/** As jurists of each language write the ordinals of articles, 1 to 40. */
const ordinals: Record<Locale, string> = {
  en: 'first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, twenty-first, twenty-second, twenty-third, twenty-fourth, twenty-fifth, twenty-sixth, twenty-seventh, twenty-eighth, twenty-ninth, thirtieth, thirty-first, thirty-second, thirty-third, thirty-fourth, thirty-fifth, thirty-sixth, thirty-seventh, thirty-eighth, thirty-ninth, fortieth',
  ru: 'первая, вторая, третья, четвёртая, пятая, шестая, седьмая, восьмая, девятая, десятая, одиннадцатая, двенадцатая, тринадцатая, четырнадцатая, пятнадцатая, шестнадцатая, семнадцатая, восемнадцатая, девятнадцатая, двадцатая, двадцать первая, двадцать вторая, двадцать третья, двадцать четвёртая, двадцать пятая, двадцать шестая, двадцать седьмая, двадцать восьмая, двадцать девятая, тридцатая, тридцать первая, тридцать вторая, тридцать третья, тридцать четвертая, тридцать пятая, тридцать шестая, тридцать седьмая, тридцать восьмая, тридцать девятая, сороковая',
  kk: 'бірінші, екінші, үшінші, төртінші, бесінші, алтыншы, жетінші, сегізінші, тоғызыншы, оныншы, он бірінші, он екінші, он үшінші, он төртінші, он бесінші, он алтыншы, он жетінші, он сегізінші, он тоғызыншы, жиырмасыншы, жиырма бірінші, жиырма екінші, жиырма үшінші, жиырма төртінші, жиырма бесінші, жиырма алтыншы, жиырма жетінші, жиырма сегізінші, жиырма тоғызыншы, отызыншы, отыз бірінші, отыз екінші, отыз үшінші, отыз төртінші, отыз бесінші, отыз алтыншы, отыз жетінші, отыз сегізінші, отыз тоғызыншы, қырқыншы',
  fa: 'اول, دوم, سوم, چهارم, پنجم, ششم, هفتم, هشتم, نهم, دهم, یازدهم, دوازدهم, سیزدهم, چهاردهم, پانزدهم, شانزدهم, هفدهم, هجدهم, نوزدهم, بیستم, بیست و یکم, بیست و دوم, بیست و سوم, بیست و چهارم, بیست و پنجم, بیست و ششم, بیست و هفتم, بیست و هشتم, بیست و نهم, سی‌ام, سی و یکم, سی و دوم, سی و سوم, سی و چهارم, سی و پنجم, سی و ششم, سی و هفتم, سی و هشتم, سی و نهم, چهلم',
}

/** The same in cardinals where these differ, as statements of counts have them. */
const cardinals: Record<Locale, string> = {
  en: 'one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, twenty-one, twenty-two',
  ru: 'одной, двух, трёх, четырёх, пяти, шести, семи, восьми, девяти, десяти, одиннадцати, двенадцати, тринадцати, четырнадцати, пятнадцати, шестнадцати, семнадцати, восемнадцати, девятнадцати, двадцати, двадцати одной, двадцати двух',
  kk: 'бір, екі, үш, төрт, бес, алты, жеті, сегіз, тоғыз, он, он бір, он екі, он үш, он төрт, он бес, он алты, он жеті, он сегіз, он тоғыз, жиырма, жиырма бір, жиырма екі',
  fa: 'یک, دو, سه, چهار, پنج, شش, هفت, هشت, نه, ده, یازده, دوازده, سیزده, چهارده, پانزده, شانزده, هفده, هجده, نوزده, بیست, بیست و یک, بیست و دو',
}

describe('readNumeral', () => {
  it.each(Object.entries(ordinals))('reads the ordinals of %s, 1 to 40', (locale, list) => {
    const numbers = list.split(', ').map((word) => read(word, locale as Locale))
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => String(index + 1)))
  })

  it.each(Object.entries(cardinals))('reads the cardinals of %s', (locale, list) => {
    const numbers = list.split(', ').map((word) => read(word, locale as Locale))
    expect(numbers).toEqual(Array.from({ length: 22 }, (_, index) => String(index + 1)))
  })

  it.each<[string, Locale, string | null]>([
    ['۱۷', 'fa', '17'],
    ['١٧', 'fa', '17'],
    ['17', 'kk', '17'],
    ['007', 'en', '7'],
    ['2025', 'en', null],
    ['0', 'en', null],
    ['XIV', 'ru', '14'],
    ['ХІV', 'ru', '14'],
    ['ХП', 'ru', '12'],
    ['ІУ', 'ru', '4'],
    ['IIII', 'en', null],
    ['mix', 'en', null],
    ['بیست‌ویکم', 'fa', '21'],
    ['بیست‌و‌یکم', 'fa', '21'],
    ['سي ام', 'fa', '30'],
    ['ПЕРВАЯ', 'ru', '1'],
    ['5 bis', 'en', '5.1'],
    ['5 ter', 'en', '5.2'],
    ['V bis', 'en', '5.1'],
    ['5-1', 'ru', '5.1'],
    ['5.2', 'ru', '5.2'],
    ['5¹', 'ru', '5.1'],
    ['5A', 'en', '5.a'],
    ['5б', 'ru', '5.b'],
    ['۵ مکرر', 'fa', '5.1'],
    ['۵ مکرر ۲', 'fa', '5.2'],
    ['', 'fa', null],
  ])('reads %s in %s as %s', (text, locale, number) => {
    expect(read(text, locale)).toBe(number)
  })

  it('reads what it writes in Roman numerals, and nothing else for them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom<Locale>('en', 'ru', 'kk', 'fa'),
        (value, locale) => {
          expect(romanValue(toRoman(value), locale)).toBe(value)
        },
      ),
    )
  })
})

describe('letterPlaces', () => {
  it.each<[string, Locale, string]>([
    ['a b c', 'en', 'a b c'],
    ['а б в г', 'ru', 'a b c d'],
    ['и к л', 'ru', 'i j k'],
    ['а b с', 'ru', 'a b c'],
    ['а ә б в', 'kk', 'a b c d'],
    ['а б в г', 'kk', 'a b c d'],
    ['الف ب ج د', 'fa', 'a b c d'],
    ['الف ب پ ت', 'fa', 'a b c d'],
  ])('counts %s in %s as %s', (letters, locale, expected) => {
    expect(letterPlaces(letters.split(' ').map(foldWord), locale).map(latinLetter).join(' ')).toBe(expected)
  })

  it('goes on after z with two letters', () => {
    expect([26, 27, 52, 53].map(latinLetter)).toEqual(['z', 'aa', 'az', 'ba'])
  })
})
