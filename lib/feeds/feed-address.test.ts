import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { type FeedScope, feedPath, followedNouns, parseFeedAddress } from './feed-address'

const key = fc.stringMatching(/^[a-z0-9-]{1,80}$/)
const scope: fc.Arbitrary<FeedScope> = fc.oneof(
  fc.constant({ kind: 'registry' as const }),
  fc.record({ kind: fc.constantFrom(...followedNouns), key }),
)

describe('the address of a feed', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        scope,
        fc.constantFrom('atom' as const, 'ics' as const),
        (locale, of, format) => {
          const address = feedPath({ locale, scope: of, format })
          expect(parseFeedAddress(address.split('/').slice(2))).toEqual({ locale, scope: of, format })
        },
      ),
    )
  })

  it('of a country is that of a calendar alone', () => {
    const address = { locale: 'kk', scope: { kind: 'countries', key: 'kz' }, format: 'ics' } as const
    expect(feedPath(address)).toBe('/feeds/kk/countries/kz.ics')
    expect(parseFeedAddress(['kk', 'countries', 'kz.ics'])).toEqual(address)
  })

  it.each([
    ['fr/registry.atom'],
    ['fa/countries/ir.atom'],
    ['fa/registry'],
    ['fa/registry.rss'],
    ['fa/other.atom'],
    ['fa/agreements.atom'],
    ['fa/people/somebody.atom'],
    ['fa/agreements/IR.atom'],
    ['fa/agreements/a/b.atom'],
    ['fa/agreements/.atom'],
    [''],
  ])('is not %s', (path) => {
    expect(parseFeedAddress(path.split('/'))).toBeNull()
  })
})
