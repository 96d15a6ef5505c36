import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quartersUntil } from '@/lib/i18n/quarters'
import { clauseStanding, type StandingReport } from './clause-standing'
import { compositionsInTime, hasReports, runsOf, sidesInTime } from './standing-in-time'
import { reportableStatuses, totalOf } from './status-order'

const today = '2026-05-20'
const quarters = quartersUntil(today, 'gregory', 12)
const parties = [{ id: 'a' }, { id: 'b' }]
const days = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2026-05-20'), noInvalidDate: true })
  .map((date) => date.toISOString())

const reports = fc
  .array(
    fc.record({
      partyId: fc.constantFrom('a', 'b'),
      status: fc.constantFrom(...reportableStatuses),
      recordedAt: days,
      corrects: fc.option(fc.nat(8)),
    }),
    { maxLength: 10 },
  )
  .map((rows) =>
    rows.map(
      ({ corrects, ...row }, index): StandingReport => ({
        ...{ ...row, id: String(index), asOf: { date: row.recordedAt.slice(0, 10), precision: 'day' } },
        supersedesId: corrects !== null && corrects < index ? String(corrects) : null,
      }),
    ),
  )

describe('what a side said quarter by quarter', () => {
  it('is now what it says now, and nothing of quarters still to come', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const now = clauseStanding(all, parties).parties.map(({ status }) => status)
        const sides = sidesInTime(all, parties, { quarters, today, signedFrom: null })
        expect(sides.map(({ marks }) => marks[11])).toEqual(now)
        for (const { marks } of sides) expect(marks.slice(12)).toEqual(quarters.slice(12).map(() => 'coming'))
      }),
    )
  })

  it('is silence until its first report, whatever the other side says', () => {
    fc.assert(
      fc.property(reports, (all) => {
        for (const { partyId, marks } of sidesInTime(all, parties, { quarters, today, signedFrom: null })) {
          const first = all
            .filter((report) => report.partyId === partyId)
            .map(({ recordedAt }) => String(recordedAt).slice(0, 10))
            .sort()[0]
          for (const [place, { to }] of quarters.slice(0, 12).entries())
            if (first === undefined || to < first) expect(marks[place]).toBe('no_information')
        }
      }),
    )
  })

  it('is never changed by what was recorded later, not even by a correction', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const whole = sidesInTime(all, parties, { quarters, today, signedFrom: null })
        for (const [place, { to }] of quarters.slice(0, 11).entries()) {
          const known = all.filter(({ recordedAt }) => String(recordedAt).slice(0, 10) <= to)
          const then = sidesInTime(known, parties, { quarters, today, signedFrom: null })
          expect(then.map(({ marks }) => marks[place])).toEqual(whole.map(({ marks }) => marks[place]))
        }
      }),
    )
  })

  it('says nothing of quarters before the agreement', () => {
    const [side] = sidesInTime([], parties, { quarters, today, signedFrom: '2025-02-10' })
    expect(side?.marks.slice(0, 12)).toEqual([
      ...Array.from({ length: 6 }, () => 'before'),
      ...Array.from({ length: 6 }, () => 'no_information'),
    ])
  })
})

describe('what the pictures are made of', () => {
  it('counts every counted clause once in every quarter that has begun', () => {
    fc.assert(
      fc.property(fc.array(reports, { minLength: 1, maxLength: 5 }), (clauses) => {
        const inTime = clauses.map((all, number) => ({
          ...{ number, nature: number % 3 === 2 ? 'final_provision' : 'recurring' },
          sides: sidesInTime(all, parties, { quarters, today, signedFrom: null }),
        }))
        const counted = inTime.filter(({ nature }) => nature !== 'final_provision').length
        const totals = compositionsInTime(inTime, 'a').map((counts) => counts && totalOf(counts))
        expect(totals).toEqual(quarters.map((_, place) => (place < 12 ? counted : null)))
        expect(hasReports(inTime)).toBe(
          inTime.some(({ sides }) =>
            sides.some(({ marks }) => marks.slice(0, 12).some((mark) => mark !== 'no_information')),
          ),
        )
      }),
    )
  })

  it('runs without a gap through the quarters that have begun, each run of another status than the one before', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const [side] = sidesInTime(all, parties, { quarters, today, signedFrom: null })
        const runs = runsOf(side?.marks ?? [])
        expect(runs.flatMap(({ status, first, last }) => Array(last - first + 1).fill(status))).toEqual(
          side?.marks.slice(0, 12),
        )
        for (const [index, { status }] of runs.slice(1).entries()) expect(status).not.toBe(runs[index]?.status)
      }),
    )
  })
})
