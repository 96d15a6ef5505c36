import { describe, expect, it } from 'vitest'
import { attentionItems } from './agreement-attention'

describe('attentionItems', () => {
  const silent = { accord: 'silent' as const, parties: [], newest: null }

  it('names who owes reports, before what nobody has said anything about', () => {
    const owed = [
      { partyId: 'a', overdue: 0 },
      { partyId: 'b', overdue: 3 },
    ]
    expect(attentionItems([{ number: 1, nature: 'clause', standing: silent, disputes: [] }], owed)).toEqual([
      { kind: 'late', count: 3, partyId: 'b' },
      { kind: 'silent', count: 1 },
    ])
  })

  it('leaves final provisions out', () => {
    expect(attentionItems([{ number: 1, nature: 'final_provision', standing: silent, disputes: [] }], [])).toEqual([])
  })
})
