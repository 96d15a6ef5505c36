import { describe, expect, it } from 'vitest'
import type { Status } from '@/lib/clauses/status-order'
import { clausesAt } from './agreement-sides'

const clause = (number: number, status: Status, nature = 'not_stated') => ({
  number,
  nature,
  sides: [
    { partyId: 'own', status },
    { partyId: 'other', status: 'no_information' as const },
  ],
})

describe('the clauses that a bar counts', () => {
  const clauses = [clause(1, 'delayed'), clause(2, 'ongoing'), clause(3, 'delayed', 'final_provision')]

  it('are those at the status by the word of that side, without final provisions', () => {
    expect(clausesAt(clauses, 'own', 'delayed').map(({ number }) => number)).toEqual([1])
    expect(clausesAt(clauses, 'other', 'delayed')).toEqual([])
    expect(clausesAt(clauses, 'other', 'no_information').map(({ number }) => number)).toEqual([1, 2])
  })
})
