import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonLd } from './json-ld'

it('cannot be ended from within and says the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('</script><script>', '<!--', ']]>', '\u2028')), (title) => {
      const text = jsonLd({ title })
      expect(text).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(text)).toEqual({ title })
    }),
  )
})
