import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isQuestionPart, questionPart, readQuestionPart } from './question-path'

const word = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('q', 'تهران', '__proto__', 'constructor', 'a&b=c+d'),
)

it('is a part of a path, and leads back to every field and all its values in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word)), (fields) => {
      const part = questionPart(`?${new URLSearchParams(fields)}`)
      expect(isQuestionPart(part)).toBe(true)
      const read = Object.entries(readQuestionPart(part)).flatMap(([name, values]) =>
        [values].flat().map((value) => [name, value]),
      )
      const byName = [...new Set(fields.map(([name]) => name))].flatMap((name) =>
        fields.filter(([other]) => other === name),
      )
      expect(read.toSorted()).toEqual(byName.toSorted())
    }),
  )
})

it('bears a part that nobody made', () => {
  for (const part of ['', '%', 'é', '....', 'x'.repeat(10_000)]) expect(() => readQuestionPart(part)).not.toThrow()
})

it('knows what it cannot have made: an address inside that looks like a file is asked past the proxy', () => {
  for (const part of ['', 'x.png', 'P3E9aXJhbg.html', '%00', '....', 'a/b', 'é', 'a b'])
    expect(isQuestionPart(part)).toBe(false)
})
