import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartialDate } from '@/lib/i18n/dates'
import { canHaveDecided, disputableReports, disputesBefore, settlingReports } from './dispute-rules'

const start = Date.UTC(2026, 0, 1)
const moment = fc.integer({ min: 0, max: 400 * 86_400_000 }).map((after) => new Date(start + after).toISOString())
const party = fc.constantFrom('a', 'b', 'c')
const reports = fc.array(fc.record({ partyId: party, recordedAt: moment }), { maxLength: 8 })
const dispute = fc
  .record({ partyId: party, disputedPartyId: party, recordedAt: moment, settledAt: fc.option(moment) })
  .filter(({ partyId, disputedPartyId }) => partyId !== disputedPartyId)
  .filter(({ recordedAt, settledAt }) => settledAt === null || settledAt >= recordedAt)

describe('disputableReports', () => {
  it('are all but one’s own', () => {
    fc.assert(
      fc.property(reports, party, (latest, own) => {
        const found = disputableReports(latest, own)
        expect(found.every(({ partyId }) => partyId !== own)).toBe(true)
        expect(found.length + latest.filter(({ partyId }) => partyId === own).length).toBe(latest.length)
      }),
    )
  })
})

describe('settlingReports', () => {
  it('are those that either of the two sides has made since, whoever else reports', () => {
    fc.assert(
      fc.property(dispute, reports, (raised, all) => {
        const found = new Set(settlingReports(raised, all))
        for (const report of all) {
          const isOfSide = [raised.partyId, raised.disputedPartyId].includes(report.partyId)
          expect(found.has(report)).toBe(isOfSide && report.recordedAt > raised.recordedAt)
        }
      }),
    )
  })
})

describe('canHaveDecided', () => {
  const raised = { recordedAt: '2026-05-15T12:00:00Z' }

  it.each<[PartialDate, boolean]>([
    [{ date: '2026-05-14', precision: 'day' }, false],
    [{ date: '2026-05-15', precision: 'day' }, true],
    [{ date: '2026-05-01', precision: 'month' }, true],
    [{ date: '2026-04-01', precision: 'month' }, false],
    [{ date: '2026-01-01', precision: 'year' }, true],
    [{ date: '2025-01-01', precision: 'year' }, false],
    // The Solar Hijri year 1404 ended on 20 March 2026, and 1405 goes on.
    [{ date: '2025-03-21', precision: 'year', calendar: 'persian' }, false],
    [{ date: '2026-03-21', precision: 'year', calendar: 'persian' }, true],
    [{ precision: 'unknown' }, false],
  ])('asks whether the meeting can have been afterwards: %j', (held, answer) => {
    expect(canHaveDecided(held, raised)).toBe(answer)
  })

  it('never takes a day before the dispute for one after it', () => {
    fc.assert(
      fc.property(moment, moment, (held, recordedAt) => {
        const day = held.slice(0, 10)
        expect(canHaveDecided({ date: day, precision: 'day' }, { recordedAt })).toBe(day >= recordedAt.slice(0, 10))
      }),
    )
  })
})

describe('disputesBefore', () => {
  it('knows nothing of what was recorded later, neither disputes nor settlements', () => {
    fc.assert(
      fc.property(fc.array(dispute), moment, (all, end) => {
        const known = disputesBefore(all, Date.parse(end))
        expect(known.map(({ recordedAt }) => recordedAt)).toEqual(
          all.flatMap(({ recordedAt }) => (recordedAt < end ? [recordedAt] : [])),
        )
        expect(known.every(({ settledAt }) => settledAt === null || settledAt < end)).toBe(true)
        expect(known.filter(({ settledAt }) => settledAt !== null)).toHaveLength(
          all.filter(({ settledAt }) => settledAt !== null && settledAt < end).length,
        )
      }),
    )
  })
})
