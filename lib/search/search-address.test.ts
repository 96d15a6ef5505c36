import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportableStatuses } from '@/lib/clauses/status-order'
import { readSearchAddress, searchQuery } from './search-address'
import { searchKinds } from './search-kinds'
import { completed } from './suggested-entry'

const read = (query: string) => readSearchAddress(Object.fromEntries(new URLSearchParams(query)))

test('an address says again what it was made of', () => {
  const words = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).map((q) => q.trim())
  fc.assert(
    fc.property(
      fc.record({
        q: words,
        kind: fc.option(fc.constantFrom(...searchKinds), { nil: undefined }),
        country: fc.constantFrom('ir', 'kz', undefined),
        theme: fc.constantFrom('archive', undefined),
        status: fc.constantFrom(...reportableStatuses, undefined),
        after: fc.constantFrom('0.512345_2020-02-29_17', '1.2__3', undefined),
      }),
      (address) => {
        expect(read(searchQuery(address, { after: address.after }))).toEqual({ ...address, q: address.q })
      },
    ),
  )
})

test('another filter leads to the first page', () => {
  expect(searchQuery({ q: 'a', after: '1_2020-01-01_1' }, { kind: 'films' })).toBe('?q=a&kind=films')
})

test('what none could have chosen is not chosen', () => {
  const nothing = { kind: undefined, country: undefined, theme: undefined, status: undefined, after: undefined }
  expect(read('q=a&kind=accounts&country=IRN&theme=A%20B&status=no_information&after=x')).toEqual({
    q: 'a',
    ...nothing,
  })
  expect(readSearchAddress({ q: ['b', 'c'] })).toEqual({ q: 'b', ...nothing })
  expect(readSearchAddress({})).toEqual({ q: '', ...nothing })
  expect(read(`q=${'я'.repeat(5000)}`).q).toHaveLength(201)
})

test('the last word of a question is made whole, and nothing else of it', () => {
  expect(completed('кино Каз', 'казахстан')).toBe('кино казахстан')
  expect(completed('هفته فیل', 'فیلم')).toBe('هفته فیلم')
  expect(completed('a$&', '$&b')).toBe('$&b')
  expect(completed('Фильм', 'фильм')).toBeNull()
})
