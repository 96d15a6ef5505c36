import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jointConfirmation } from './joint-confirmation'

const parties = [{ id: 'a' }, { id: 'b' }]

interface Made {
  partyId: string
  status: 'in_progress' | 'delayed'
  meeting: string | null
  day: number
}

function reportsOf(made: readonly Made[]) {
  return made.map(({ day, ...report }, index) => ({
    ...{ ...report, id: `r${index}`, supersedesId: null as string | null },
    asOf: { date: `2025-01-${String(day).padStart(2, '0')}`, precision: 'day' as const },
    recordedAt: `2025-02-01T00:00:${String(index).padStart(2, '0')}Z`,
  }))
}

const confirmed = (reports: ReturnType<typeof reportsOf>) =>
  jointConfirmation(reports, parties, ({ meeting }) => meeting)?.map(({ id }) => id)

describe('jointConfirmation', () => {
  it('is where every party said the same at one meeting, and stays when a side says something else later', () => {
    const atMeeting = [
      { partyId: 'a', status: 'in_progress', meeting: 'm', day: 3 },
      { partyId: 'b', status: 'in_progress', meeting: 'm', day: 3 },
    ] as const
    expect(confirmed(reportsOf(atMeeting))).toEqual(['r1', 'r0'])
    const later = { partyId: 'a', status: 'delayed', meeting: null, day: 9 } as const
    expect(confirmed(reportsOf([...atMeeting, later]))).toEqual(['r1', 'r0'])
  })

  it('is no more where one of its reports was corrected', () => {
    const reports = reportsOf([
      { partyId: 'a', status: 'in_progress', meeting: 'm', day: 3 },
      { partyId: 'b', status: 'in_progress', meeting: 'm', day: 3 },
      { partyId: 'a', status: 'delayed', meeting: null, day: 4 },
    ])
    expect(confirmed(reports.map((report, index) => (index === 2 ? { ...report, supersedesId: 'r0' } : report)))).toBe(
      undefined,
    )
  })

  it('never joins words of different meetings, of different meaning or of one side alone', () => {
    const made = fc.record({
      partyId: fc.constantFrom('a', 'b', 'stranger'),
      status: fc.constantFrom('in_progress', 'delayed'),
      meeting: fc.constantFrom('m', 'n', null),
      day: fc.integer({ min: 1, max: 28 }),
    })
    fc.assert(
      fc.property(fc.array(made, { maxLength: 8 }), (all) => {
        const reports = reportsOf(all as Made[])
        const joint = jointConfirmation(reports, parties, ({ meeting }) => meeting)
        const found = joint ?? []
        expect(new Set(found.map(({ meeting }) => meeting)).size).toBe(joint ? 1 : 0)
        expect(new Set(found.map(({ status }) => status)).size).toBe(joint ? 1 : 0)
        expect(found.map(({ partyId }) => partyId).toSorted()).toEqual(joint ? ['a', 'b'] : [])
        expect(found.every(({ meeting }) => meeting !== null)).toBe(true)
      }),
    )
  })
})
