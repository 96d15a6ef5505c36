import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundDistance, soundWeight } from './distance'
import { foldWord } from './fold'
import { latinKey } from './latin-key'
import { nearSkeletons, skeletonsOf } from './skeleton'

const key = (word: string) => latinKey(foldWord(word))
const skeletons = (word: string) => skeletonsOf(foldWord(word))

describe('the Latin key', () => {
  it.each([
    ...[
      ['خزاعی', 'hzai'],
      ['محمد', 'mhmd'],
      ['خواجه', 'haje'],
      ['ژاله', 'jale'],
      ['چشم', 'cxm'],
      ['قزاق', 'kzak'],
      ['غزل', 'gzl'],
    ],
    ...[
      ['Хазаи', 'hazai'],
      ['Щукин', 'xokin'],
      ['Юсифова', 'iosifova'],
      ['Цой', 'soi'],
      ['Джавади', 'javadi'],
      ['Қадыри', 'kadiri'],
    ],
    ...[
      ['Khazaei', 'hazaei'],
      ['Shchukin', 'xokin'],
      ['Zhanna', 'jana'],
      ['Qodiriy', 'kodiri'],
      ['Christie', 'cristie'],
    ],
    ...[
      ['Ceylan', 'seilan'],
      ['Alexey', 'aleksei'],
      ['Farahnaz', 'farahnaz'],
      ['Fatemeh', 'fateme'],
      ['Kazakhfilm', 'kazakfilm'],
    ],
  ])('of %s is %s', (word, sounds) => {
    expect(key(word)).toBe(sounds)
  })

  it('has Latin letters and digits only, and no more of them than four for each letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (word) => {
        const folded = foldWord(word)
        expect(latinKey(folded)).toMatch(/^[a-z0-9]*$/)
        expect(latinKey(folded).length).toBeLessThanOrEqual(4 * folded.length)
      }),
    )
  })
})

describe('the skeleton', () => {
  it.each([
    ['محسن مخملباف'.split(' ')[1] ?? '', 'Makhmalbaf', 'Махмальбаф'],
    ['مهرجویی', 'Mehrjui', 'Мехрджуи'],
    ['دورتسوی', 'Dvortsevoy', 'Дворцевой'],
    ['شاهسواری', 'Shahsavari', 'Шахсавари'],
    ['ترکمنستان', 'Turkmenistan', 'Түрікменстан'],
  ])('is shared by the ways to write %s', (...ways) => {
    const [first = '', ...others] = ways
    for (const other of others)
      expect(
        skeletons(other).some((one) => skeletons(first).includes(one)),
        other,
      ).toBe(true)
  })

  it('has further ways for г and for و', () => {
    expect(skeletons('Гаити')).toEqual(['kt', 'ht'])
    expect(skeletons('ونیز')).toEqual(['Ans', 'vns'])
  })

  it('is near those with one letter more, less or other', () => {
    const near = (a: string, b: string) =>
      nearSkeletons(foldWord(a)).some((one) => nearSkeletons(foldWord(b)).includes(one))
    expect(near('Kiarostami', 'Kiarostmai')).toBe(true)
    expect(near('Шахназаров', 'Шахназоров')).toBe(true)
    expect(near('Mosfilm', 'Mosfim')).toBe(true)
    expect(near('Mosfilm', 'Ленфильм')).toBe(false)
  })

  it('never gives more than eighty ways to be found', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'вгдбжзклфوگبتсrtk'), maxLength: 40 }), (word) => {
        expect(nearSkeletons(word).length).toBeLessThanOrEqual(80)
      }),
    )
  })
})

describe('the distance', () => {
  const sounds = fc.string({ unit: fc.constantFrom(...'aeiobptdszjcxhkgfvlmnr'), maxLength: 12 })

  it('is none to itself and the same from both sides', () => {
    fc.assert(
      fc.property(sounds, sounds, fc.boolean(), (a, b, isPersian) => {
        expect(soundDistance(a, a, { isPersian })).toBe(0)
        expect(soundDistance(a, b, { isPersian })).toBeCloseTo(soundDistance(b, a, { isPersian }), 9)
      }),
    )
  })

  it('is never more than leaving everything out and writing it anew', () => {
    fc.assert(
      fc.property(sounds, sounds, (a, b) => {
        expect(soundDistance(a, b)).toBeLessThanOrEqual(soundWeight(a) + soundWeight(b) + 1e-9)
      }),
    )
  })

  it('is the same with a limit, or above it', () => {
    fc.assert(
      fc.property(
        sounds,
        sounds,
        fc.boolean(),
        fc.double({ min: 0, max: 6, noNaN: true }),
        (a, b, isBeginning, most) => {
          const whole = soundDistance(a, b, { isBeginning })
          const limited = soundDistance(a, b, { isBeginning, most })
          if (whole <= most) expect(limited).toBe(whole)
          else expect(limited).toBeGreaterThan(most)
        },
      ),
    )
  })

  it('is small for what Persian does not write, larger for another consonant', () => {
    expect(soundDistance('farhadi', 'frhadi', { isPersian: true })).toBeCloseTo(0.12)
    expect(soundDistance('farhadi', 'frhadi')).toBeCloseTo(0.34)
    expect(soundDistance('mosfilm', 'mosfirm')).toBe(1)
    expect(soundDistance('kiarostmai', 'kiarostami')).toBeCloseTo(0.68)
    expect(soundDistance('zaur', 'saur')).toBeCloseTo(0.4)
  })

  it('asks only for the beginning while somebody types', () => {
    expect(soundDistance('mahmal', 'mahmalbaf', { isBeginning: true })).toBe(0)
    expect(soundDistance('mahmal', 'mahmalbaf')).toBeGreaterThan(1)
  })
})
