import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportableStatuses } from '@/lib/clauses/status-order'
import { hasOrder, readSearchAddress, searchQuery } from './search-address'
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
        sort: fc.constantFrom('newest' as const, undefined),
        after: fc.constantFrom('0.512345_2020-02-29_17', '1.2__3', undefined),
      }),
      (address) => {
        expect(read(searchQuery(address, { after: address.after }))).toEqual({
          ...address,
          sort: hasOrder(address.kind) ? address.sort : undefined,
        })
      },
    ),
  )
})

test('another filter leads to the first page', () => {
  expect(searchQuery({ q: 'a', after: '1_2020-01-01_1' }, { kind: 'films' })).toBe('?q=a&kind=films')
})

test('an order is lost where the kind that is chosen instead has none', () => {
  const meetings = { q: 'a', kind: 'meetings', sort: 'newest' } as const
  expect(searchQuery(meetings)).toBe('?q=a&kind=meetings&sort=newest')
  expect(searchQuery(meetings, { kind: 'people' })).toBe('?q=a&kind=people')
  expect(read('q=a&sort=newest').sort).toBeUndefined()
})

test('what none could have chosen is not chosen', () => {
  const nothing = {
    kind: undefined,
    country: undefined,
    theme: undefined,
    status: undefined,
    sort: undefined,
    after: undefined,
  }
  expect(read('q=a&kind=accounts&country=IRN&theme=A%20B&status=no_information&sort=oldest&after=x')).toEqual({
    q: 'a',
    ...nothing,
  })
  expect(readSearchAddress({ q: ['b', 'c'] })).toEqual({ q: 'b', ...nothing })
  expect(readSearchAddress({})).toEqual({ q: '', ...nothing })
  expect(read(`q=${'я'.repeat(5000)}`).q).toHaveLength(201)
})

test('the last word of a question is made whole, and nothing else of it', () => {
  expect(completed('кино Каз', 5, 'казахстан')).toBe('кино казахстан')
  expect(completed('هفته فیل', 5, 'فیلم')).toBe('هفته فیلم')
  expect(completed('co-prod', 3, 'production')).toBe('co-production')
  expect(completed('Фильм', 0, 'фильм')).toBeNull()
})
