import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sufficientSets } from './coverage'
import { excerptOf } from './excerpt'
import { marksIn } from './highlight'
import { readQuestion } from './search-question'
import { possibleStems } from './stems'

describe('a question', () => {
  it('leaves out what stands in every text, unless nothing else was asked', () => {
    expect(readQuestion('фильм о дружбе народов').asked.map(({ term }) => term)).toEqual(['филм', 'дружбе', 'народов'])
    expect(readQuestion('о').asked.map(({ term }) => term)).toEqual(['о'])
    expect(readQuestion('?! «»').asked).toEqual([])
  })

  it('asks for parts and for the whole of what was written as one', () => {
    const [first, second] = readQuestion('حاتمی‌کیا').asked
    expect([first?.asOne[0]?.term, second?.asOne[0]?.term]).toEqual(['حاتمیکیا', 'حاتمیکیا'])
  })

  it('takes its last word for a beginning while it is typed', () => {
    expect(readQuestion('film Maj').asked.map(({ isOpen }) => isOpen)).toEqual([false, true])
    expect(readQuestion('film Maj ').asked.map(({ isOpen }) => isOpen)).toEqual([false, false])
  })

  it('is cut, and says so', () => {
    expect(readQuestion('one two three four five six seven eight nine').isShortened).toBe(true)
    expect(readQuestion('слово '.repeat(1700))).toMatchObject({ isShortened: true, asked: { length: 8 } })
    expect(readQuestion('a'.repeat(10_000)).asked[0]?.term).toHaveLength(40)
    expect(readQuestion('film')).toMatchObject({ isShortened: false })
  })

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => {
        expect(readQuestion(q).asked.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})

describe('most of a question', () => {
  it('is all its words but one that is common', () => {
    expect(sufficientSets([2, 3, 500], 1000)).toContainEqual([0, 1])
  })

  it('is never the common word beside one that nobody knows', () => {
    expect(sufficientSets([null, 300], 1000)).toEqual([])
    expect(sufficientSets([null, null], 1000)).toEqual([])
  })

  it('is never a set that holds a smaller one, and there are at most forty', () => {
    const frequencies = fc.array(fc.option(fc.integer({ min: 1, max: 2000 })), { maxLength: 8 })
    fc.assert(
      fc.property(frequencies, (words) => {
        const sets = sufficientSets(words, 2000)
        expect(sets.length).toBeLessThanOrEqual(40)
        for (const set of sets) expect(set.every((place) => words[place] !== null)).toBe(true)
      }),
    )
  })
})

describe('what is marked', () => {
  const marked = (text: string, question: string) =>
    marksIn(
      text,
      question.split(' ').flatMap((word) => possibleStems(word)),
    ).map(({ start, end }) => text.slice(start, end))

  it('is what was looked for, in whatever form and keyboard it stands there', () => {
    expect(marked('Съёмочной группе дают визы.', 'съемочная виза')).toEqual(['Съёмочной', 'визы'])
    expect(marked('نمایش كتاب‌هاي ایرانی', 'کتاب')).toEqual(['كتاب‌هاي'])
    expect(marked('Қазақстанның фильмдері', 'казакстан')).toEqual(['Қазақстанның'])
    expect(marked('nothing of it', 'film')).toEqual([])
  })

  it('lies in the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab كی\u200c-.'), maxLength: 40 }), (text) => {
        let last = 0
        for (const { start, end } of marksIn(text, ['a', 'ab', 'b', 'کی', 'ک'])) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('an excerpt', () => {
  const long = `${'Слова, которые никто не ищет. '.repeat(20)}Визы выдаются бесплатно. ${'И ещё слова. '.repeat(20)}`

  it('is cut about the first word that was looked for', () => {
    const said = excerptOf(
      'clauses',
      { heading: { ru: 'Визы' }, text: { ru: long, en: 'Visas.' } },
      possibleStems('виза'),
      'en',
    )
    expect(said?.lang).toBe('ru')
    expect(said?.text).toContain('Визы выдаются бесплатно.')
    expect(said?.text).toMatch(/^… .+ …$/)
    expect(said?.text.length).toBeLessThan(240)
  })

  it('is in the reader’s language where that has any of the words, however many more another has', () => {
    const text = { ru: 'Визы.', en: 'A visa, a visa and one more visa.' }
    const stems = [...possibleStems('виза'), ...possibleStems('visa')]
    expect(excerptOf('clauses', { heading: { ru: 'Въезд' }, text }, stems, 'ru')).toEqual({ text: 'Визы.', lang: 'ru' })
  })

  it('is none where only the title has the word', () => {
    expect(
      excerptOf('clauses', { heading: { ru: 'Визы' }, text: { ru: 'Другое.' } }, possibleStems('виза'), 'ru'),
    ).toBeNull()
  })
})
