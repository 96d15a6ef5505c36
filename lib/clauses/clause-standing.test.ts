import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartialDate } from '@/lib/i18n/dates'
import { clauseStanding, composition, newestFirst, type StandingReport } from './clause-standing'
import { reportableStatuses, statuses, totalOf } from './status-order'

const parties = [{ id: 'A' }, { id: 'B' }]

const asOf: fc.Arbitrary<PartialDate> = fc.oneof(
  fc.constant({ precision: 'unknown' as const }),
  // Few days, so that ties are common.
  fc.integer({ min: 1, max: 5 }).map((day) => ({ date: `2025-10-0${day}`, precision: 'day' as const })),
)
const recordedAt = fc.integer({ min: 0, max: 4 }).map((hour) => `2025-11-01T0${hour}:00:00.000Z`)

/** Histories of up to twelve reports of two parties, some of which correct an earlier one of the same party. */
const history: fc.Arbitrary<StandingReport[]> = fc
  .array(
    fc.record({
      partyId: fc.constantFrom('A', 'B'),
      status: fc.constantFrom(...reportableStatuses),
      asOf,
      recordedAt,
      corrects: fc.option(fc.nat({ max: 11 }), { freq: 4 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ corrects, ...row }, index) => {
      const target = corrects !== null && corrects < index ? rows[corrects] : undefined
      return { ...row, id: `r${index}`, supersedesId: target?.partyId === row.partyId ? `r${corrects}` : null }
    }),
  )

const sideOf = (reports: StandingReport[], id: string) =>
  clauseStanding(reports, parties).parties.find(({ partyId }) => partyId === id)

function report(over: Partial<StandingReport>): StandingReport {
  return {
    id: 'r',
    partyId: 'A',
    status: 'in_progress',
    asOf: { date: '2025-10-05', precision: 'day' },
    recordedAt: '2025-11-01T00:00:00.000Z',
    supersedesId: null,
    ...over,
  }
}

describe('clauseStanding', () => {
  it('does not depend on the order of the reports', () => {
    fc.assert(
      fc.property(
        history.chain((reports) =>
          fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
        ),
        ([reports, shuffled]) => {
          expect(clauseStanding(shuffled, parties)).toEqual(clauseStanding(reports, parties))
        },
      ),
    )
  })

  it('never lets one side’s reports change what the other side says', () => {
    fc.assert(
      fc.property(history, (reports) => {
        const own = reports.filter(({ partyId }) => partyId === 'A')
        expect(sideOf(reports, 'A')).toEqual(sideOf(own, 'A'))
      }),
    )
  })

  it('shows for each side a report of that side, or silence', () => {
    fc.assert(
      fc.property(history, (reports) => {
        for (const { partyId, latest, status } of clauseStanding(reports, parties).parties) {
          expect(latest?.partyId ?? partyId).toBe(partyId)
          expect(status).toBe(latest?.status ?? 'no_information')
        }
      }),
    )
  })

  it('never shows a corrected report', () => {
    fc.assert(
      fc.property(history, (reports) => {
        const corrected = reports.map(({ supersedesId }) => supersedesId)
        const standing = clauseStanding(reports, parties)
        for (const shown of [...standing.parties.map(({ latest }) => latest), standing.newest]) {
          expect(corrected).not.toContain(shown?.id ?? 'none')
        }
      }),
    )
  })

  it('takes no report that is older than another valid one of the same side', () => {
    fc.assert(
      fc.property(history, (reports) => {
        const corrected = new Set(reports.map(({ supersedesId }) => supersedesId))
        const day = ({ asOf }: StandingReport) => (asOf.precision === 'unknown' ? '' : asOf.date)
        for (const { partyId, latest } of clauseStanding(reports, parties).parties) {
          const others = reports.filter((other) => other.partyId === partyId && !corrected.has(other.id))
          expect(others.every((other) => latest !== null && day(other) <= day(latest))).toBe(true)
        }
      }),
    )
  })

  it('falls silent for a side only when that side has no report at all', () => {
    fc.assert(
      fc.property(history, (reports) => {
        for (const { partyId, status } of clauseStanding(reports, parties).parties) {
          expect(status === 'no_information').toBe(!reports.some((other) => other.partyId === partyId))
        }
      }),
    )
  })

  it('is moved by a later report of the same side to what that report says', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...reportableStatuses), (reports, status) => {
        const later = report({ id: 'later', status, asOf: { date: '2025-10-06', precision: 'day' } })
        expect(sideOf([...reports, later], 'A')?.status).toBe(status)
      }),
    )
  })

  it('counts the reports of nobody else', () => {
    fc.assert(
      fc.property(history, (reports) => {
        const strangers = reports.map((row) => ({ ...row, id: `x${row.id}`, partyId: 'C' }))
        expect(clauseStanding([...reports, ...strangers], parties)).toEqual(clauseStanding(reports, parties))
      }),
    )
  })

  it('breaks a tie of dates by the time of recording', () => {
    const first = report({ id: 'z', status: 'delayed' })
    const second = report({ id: 'a', status: 'fulfilled', recordedAt: '2025-11-02T00:00:00.000Z' })
    expect(sideOf([second, first], 'A')?.status).toBe('fulfilled')
  })

  it('puts an unknown date before any known one', () => {
    const unknown = report({
      id: 'u',
      status: 'delayed',
      asOf: { precision: 'unknown' },
      recordedAt: '2026-01-01T00:00:00.000Z',
    })
    const known = report({ id: 'k', status: 'ongoing', asOf: { date: '1976-01-01', precision: 'year' } })
    expect(sideOf([unknown, known], 'A')?.status).toBe('ongoing')
  })

  it('says whether the sides agree', () => {
    const a = report({ id: 'a' })
    const b = report({ id: 'b', partyId: 'B' })
    expect(clauseStanding([], parties).accord).toBe('silent')
    expect(clauseStanding([a], parties).accord).toBe('oneSide')
    expect(clauseStanding([a, b], parties).accord).toBe('agree')
    expect(clauseStanding([a, { ...b, status: 'blocked' }], parties).accord).toBe('differ')
  })

  it('gives the report that was recorded last, whoever’s it is', () => {
    const a = report({ id: 'a', asOf: { date: '2026-01-01', precision: 'day' } })
    const b = report({ id: 'b', partyId: 'B', recordedAt: '2025-11-03T00:00:00.000Z' })
    expect(clauseStanding([a, b], parties).newest?.id).toBe('b')
  })
})

describe('newestFirst', () => {
  it('keeps every report and begins with the latest', () => {
    fc.assert(
      fc.property(history, (reports) => {
        const own = reports.filter(({ partyId, supersedesId }) => partyId === 'A' && supersedesId === null)
        const uncorrected = own.map((row) => ({ ...row, supersedesId: null }))
        expect(newestFirst(reports)).toHaveLength(reports.length)
        expect(newestFirst(uncorrected)[0] ?? null).toEqual(sideOf(uncorrected, 'A')?.latest ?? null)
      }),
    )
  })
})

describe('composition', () => {
  it('counts each clause once for each side, at one of the nine statuses in their fixed order', () => {
    const natures = fc.constantFrom('one_off', 'recurring', 'enabling', 'final_provision', 'not_stated')
    fc.assert(
      fc.property(fc.array(fc.record({ nature: natures, reports: history }), { maxLength: 8 }), (rows) => {
        const clauses = rows.map(({ nature, reports }) => ({ nature, standing: clauseStanding(reports, parties) }))
        const counted = rows.filter(({ nature }) => nature !== 'final_provision').length
        const counts = composition(clauses, 'A')
        expect(Object.keys(counts)).toEqual([...statuses])
        expect(totalOf(counts)).toBe(counted)
        expect(totalOf(composition(clauses, 'B'))).toBe(counted)
      }),
    )
  })
})
