import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { disagreementsOf, type NamedSource, type OtherValue, unplaced } from './other-values'

const source: fc.Arbitrary<NamedSource> = fc
  .constantFrom('s0', 's1', 's2')
  .map((key) => ({ key, name: `Source ${key}`, locale: 'en' as const, language: 'en' }))
const passage = fc.record({ text: fc.string({ minLength: 1 }), lang: fc.constantFrom(...locales) })
const value: fc.Arbitrary<OtherValue> = fc.record({
  id: fc.uuid(),
  field: fc.constantFrom('signed', 'place', 'title'),
  date: fc.constantFrom(
    { precision: 'unknown' as const },
    { date: '2025-10-05', precision: 'day' as const },
    { date: '2025-09-23', precision: 'month' as const, calendar: 'persian' as const },
  ),
  printed: fc.option(fc.constant('14 Mehr')),
  value: fc.option(passage),
  note: fc.option(passage),
  source,
  followed: fc.option(source),
})
const values = fc.uniqueArray(value, { selector: ({ id }) => id, maxLength: 12 })
const says = ({ date, value }: OtherValue) => date.precision !== 'unknown' || value !== null

describe('the disagreements of a record', () => {
  it('lose nothing that a source says, add nothing, and keep each under its own fact', () => {
    fc.assert(
      fc.property(values, (given) => {
        const shown = disagreementsOf(given).flatMap(({ field, others }) =>
          others.map((other) => ({ field, ...other })),
        )
        const expected = given.filter(says).map(({ followed: _, ...rest }) => rest)
        const byId = <Item extends { id: string }>(items: readonly Item[]) =>
          [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
        expect(byId(shown)).toEqual(byId(expected))
      }),
    )
  })

  it('name each fact once, and leave the order as the record has it', () => {
    fc.assert(
      fc.property(values, (given) => {
        const facts = disagreementsOf(given)
        const spoken = given.filter(says)
        expect(facts.map(({ field }) => field)).toEqual([...new Set(spoken.map(({ field }) => field))])
        for (const { field, others } of facts) {
          const own = spoken.filter((one) => one.field === field)
          expect(others.map(({ id }) => id)).toEqual(own.map(({ id }) => id))
        }
      }),
    )
  })

  it('name each source that the registry follows once, and only those of the fact', () => {
    fc.assert(
      fc.property(values, (given) => {
        for (const { field, followed } of disagreementsOf(given)) {
          const own = given.filter((one) => one.field === field && says(one))
          const keys = own.flatMap((one) => (one.followed ? [one.followed.key] : []))
          expect(followed.map(({ key }) => key)).toEqual([...new Set(keys)])
        }
      }),
    )
  })

  it('stand beside their facts or apart, never in both places', () => {
    fc.assert(
      fc.property(values, fc.subarray(['signed', 'place', 'title']), (given, placed) => {
        const all = disagreementsOf(given)
        const apart = unplaced(all, placed)
        expect([...apart, ...all.filter(({ field }) => placed.includes(field))]).toHaveLength(all.length)
        expect(apart.every(({ field }) => !placed.includes(field))).toBe(true)
      }),
    )
  })
})
