import { describe, expect, it } from 'vitest'
import type { AttentionItem } from '@/lib/agreements/agreement-attention'
import { attentionTotals, mostPressing } from './attention-summary'

const agreement = (name: string, ...attention: AttentionItem[]) => ({ name, attention })
const blocked = (partyId: string): AttentionItem => ({ kind: 'blocked', number: 1, partyId })
const agreements = [
  agreement('silent', { kind: 'silent', count: 3 }),
  agreement('nothing'),
  agreement('late', { kind: 'late', count: 2, partyId: 'a' }, { kind: 'silent', count: 1 }),
  agreement('disputed', { kind: 'disputed', numbers: [1, 4] }, { kind: 'differ', number: 4 }),
  agreement('blocked', blocked('a'), blocked('b')),
]

describe('what asks for attention in all agreements', () => {
  it('is counted by clause, and overdue reports by report', () => {
    expect(attentionTotals(agreements)).toEqual({ blocked: 1, delayed: 0, disputed: 2, differ: 1, late: 2, silent: 4 })
  })

  it('begins with the most pressing, and leaves out where there is nothing', () => {
    expect(mostPressing(agreements).map(({ name }) => name)).toEqual(['blocked', 'disputed', 'late', 'silent'])
  })

  it('puts more cases before fewer, of the most pressing kind first', () => {
    const same = [
      agreement('three', { kind: 'silent', count: 3 }),
      agreement('five', { kind: 'silent', count: 5 }),
      agreement('one late', { kind: 'late', count: 1, partyId: 'a' }, { kind: 'silent', count: 9 }),
      agreement('two late', { kind: 'late', count: 2, partyId: 'a' }),
    ]
    expect(mostPressing(same).map(({ name }) => name)).toEqual(['two late', 'one late', 'five', 'three'])
  })
})
