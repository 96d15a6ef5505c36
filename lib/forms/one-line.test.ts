import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expectLinear } from '@/tests/support/growth'
import { onOneLine } from './one-line'

it('makes one space of each line break and of the space around it', () => {
  const piece = fc.constantFrom('a', 'слово', ' ', '\t', '\u00a0', '\n', '\r\n', '\r', '\u2028', '\f')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      expect(onOneLine(text)).toBe(text.replace(/\s*[\r\n]+\s*/g, ' '))
    }),
  )
})

it.each(['', 'a', ' a ', 'a\nb', '\n', '\n\n a \r\n  b \n'])('takes the time of the length, also around %j', (end) => {
  expectLinear((length) => onOneLine(`a${' '.repeat(length)}b${end}`), [10_000, 80_000])
})
