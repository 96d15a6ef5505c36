import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accordWords } from './clause-accord'
import { clauseStanding } from './clause-standing'
import { reportableStatuses } from './status-order'

const said = fc.array(fc.option(fc.constantFrom(...reportableStatuses)), { minLength: 1, maxLength: 6 })

function wordsOf(statuses: readonly ((typeof reportableStatuses)[number] | null)[]) {
  const parties = statuses.map((_, index) => ({ id: `p${index}` }))
  const reports = statuses.flatMap((status, index) =>
    status === null
      ? []
      : [
          {
            ...{ id: `r${index}`, partyId: `p${index}`, status, supersedesId: null },
            ...{ asOf: { precision: 'unknown' as const }, recordedAt: '2026-01-01T00:00:00Z' },
          },
        ],
  )
  return accordWords(clauseStanding(reports, parties))
}

describe('accordWords', () => {
  it('names the status only where every side says it', () => {
    fc.assert(
      fc.property(said, (statuses) => {
        const words = wordsOf(statuses)
        const agrees = statuses.every((status) => status !== null && status === statuses[0])
        expect(words.kind === 'agree').toBe(agrees)
        expect(words).toEqual(
          agrees ? { kind: 'agree', isBoth: statuses.length === 2, status: statuses[0] } : expect.anything(),
        )
      }),
    )
  })

  it('says “differ” exactly where two sides contradict each other, and counts who has reported', () => {
    fc.assert(
      fc.property(said, (statuses) => {
        const words = wordsOf(statuses)
        const heard = statuses.filter((status) => status !== null)
        expect(words.kind === 'differ').toBe(new Set(heard).size > 1)
        expect(words.kind === 'silent').toBe(heard.length === 0)
        expect(words).toMatchObject('of' in words ? { reported: heard.length, of: statuses.length } : {})
      }),
    )
  })

  it('names the one of two that has reported, and counts where there are more', () => {
    expect(wordsOf([null, 'delayed'])).toEqual({ kind: 'only', partyId: 'p1' })
    expect(wordsOf([null, 'delayed', null, 'delayed', null])).toEqual({ kind: 'some', reported: 2, of: 5 })
    expect(wordsOf(['ongoing', 'ongoing'])).toEqual({ kind: 'agree', isBoth: true, status: 'ongoing' })
  })
})
