import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentKind } from '@/lib/generated/prisma/enums'
import { locales } from '@/lib/i18n/locales'
import { type DocumentChange, factLines, isSameChange, readChange, subjectOf } from './document-change'
import { linkedRecords } from './document-fields'

const facts = fc.record({
  kind: fc.constantFrom(...Object.values(DocumentKind)),
  language: fc.constantFrom('fa', 'ru', 'de'),
  titles: fc.uniqueArray(fc.record({ locale: fc.constantFrom(...locales), title: fc.constantFrom('A', 'B') }), {
    selector: ({ locale }) => locale,
  }),
})
const place = {
  record: fc.constantFrom(...linkedRecords),
  target: fc.constantFrom('ir-ru', 'kz-az'),
  textLocale: fc.option(fc.constantFrom(...locales)),
}
const changes: fc.Arbitrary<DocumentChange> = fc.oneof(
  fc.record({ kind: fc.constant('description' as const), facts }),
  fc.record({
    kind: fc.constant('link' as const),
    ...place,
    replaced: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
  }),
  fc.record({ kind: fc.constant('unlink' as const), ...place }),
)

/** The same with all its parts in another order, as the database may give them back. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned).reverse()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, part]) => [name, turned(part)]),
  )
}

describe('a change of a document', () => {
  it('is itself, in whatever order its parts come', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const again = readChange(turned(change))
        expect(isSameChange(again, change)).toBe(true)
        expect(subjectOf(again)).toBe(subjectOf(change))
      }),
    )
  })

  it('is another one where any of its parts is', () => {
    const link: DocumentChange = {
      kind: 'link',
      record: 'agreement',
      target: 'ir-ru',
      textLocale: 'fa',
      replaced: [],
    }
    const others: DocumentChange[] = [
      { ...link, replaced: ['x'] },
      { ...link, textLocale: 'ru' },
      { kind: 'unlink', record: 'agreement', target: 'ir-ru', textLocale: 'fa' },
    ]
    for (const other of others) expect(isSameChange(link, other)).toBe(false)
    expect(subjectOf(link)).toBe('agreement/ir-ru/fa')
  })

  it('tells nothing of two descriptions exactly where they are the same', () => {
    fc.assert(
      fc.property(facts, facts, (before, after) => {
        const isSame = isSameChange({ kind: 'description', facts: before }, { kind: 'description', facts: after })
        expect(factLines(before, after).length === 0).toBe(isSame)
      }),
    )
  })
})
