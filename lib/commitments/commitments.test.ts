import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statuses, totalOf } from '@/lib/clauses/status-order'
import { ClauseNature, Obliged } from '@/lib/generated/prisma/enums'
import { byOwnWord, type CommittedClause, isDueFrom, isObligedAlone, isPast } from './commitments'

const clauses: fc.Arbitrary<CommittedClause> = fc.record({
  nature: fc.constantFrom(...Object.values(ClauseNature)),
  obliged: fc.constantFrom(...Object.values(Obliged)),
  obligedPartyId: fc.constantFrom('a', 'b', null),
  due: fc.constantFrom(
    { precision: 'unknown' as const },
    { date: '2026-03-01', precision: 'day' as const },
    { date: '2026-01-01', precision: 'year' as const },
  ),
})
const said = fc.constantFrom(...statuses)

describe('what a side has taken on', () => {
  it('is its alone only where the record names it, and then it is nobody else’s', () => {
    fc.assert(
      fc.property(clauses, (clause) => {
        if (isObligedAlone(clause, 'a')) {
          expect(clause).toMatchObject({ obliged: 'one_party', obligedPartyId: 'a' })
          expect(isObligedAlone(clause, 'b')).toBe(false)
          expect(isDueFrom(clause, 'b', 'no_information')).toBe(false)
        }
      }),
    )
  })

  it('is not due once the side says that it is settled, and never without a date', () => {
    fc.assert(
      fc.property(clauses, said, (clause, own) => {
        if (!isDueFrom(clause, 'a', own)) return
        expect(['fulfilled', 'superseded']).not.toContain(own)
        expect(clause.due.precision).not.toBe('unknown')
        expect(clause.nature).not.toBe('final_provision')
      }),
    )
  })

  it('concerns every side where the record does not say who is obliged', () => {
    const clause: CommittedClause = {
      nature: 'one_off',
      obliged: 'not_stated',
      obligedPartyId: null,
      due: { date: '2026-03-01', precision: 'day' },
    }
    expect(isDueFrom(clause, 'a', 'no_information')).toBe(true)
    expect(isDueFrom({ ...clause, obliged: 'joint_commission' }, 'a', 'no_information')).toBe(false)
  })
})

describe('a due date', () => {
  it.each([
    [{ date: '2026-03-01', precision: 'day' as const }, '2026-03-01', false],
    [{ date: '2026-03-01', precision: 'day' as const }, '2026-03-02', true],
    [{ date: '2026-01-01', precision: 'year' as const }, '2026-12-31', false],
    [{ date: '2026-01-01', precision: 'year' as const }, '2027-01-01', true],
    [{ precision: 'unknown' as const }, '2999-01-01', false],
  ])('%j is past on %s: %s', (due, today, isOver) => {
    expect(isPast(due, today)).toBe(isOver)
  })
})

describe('clauses by the own word', () => {
  it('stand in one group each, in the order of the statuses, and the numbers are those of the groups', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ status: said })), (items) => {
        const { counts, groups } = byOwnWord(items)
        expect(totalOf(counts)).toBe(items.length)
        expect(groups.flatMap((group) => group.items)).toHaveLength(items.length)
        expect(groups.map(({ status, items: own }) => [status, own.length])).toEqual(
          statuses.flatMap((status) => (counts[status] ? [[status, counts[status]]] : [])),
        )
      }),
    )
  })
})
