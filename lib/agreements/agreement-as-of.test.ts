import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseStanding } from '@/lib/clauses/clause-standing'
import { type AsOfReport, type AsOfRevision, agreementAsOf, endOfDay } from './agreement-as-of'

const day = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString().slice(0, 10)
const days = 12

/** Revisions of one record: recorded one after the other, as the database has them. */
const revisionsOf = (noun: AsOfRevision['noun'], key: string) =>
  fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: days * 86_400 - 1 }),
        kind: fc.constantFrom('loaded' as const, 'published' as const, 'withdrawn' as const, 'restored' as const),
        position: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 4 },
    )
    .map((changes) =>
      changes
        .sort((a, b) => a.at - b.at)
        .map(
          ({ at, kind, position }, index): AsOfRevision => ({
            noun,
            key,
            revision: index + 1,
            kind: index === 0 ? 'loaded' : kind,
            recordedAt: new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString(),
            document: { agreement: 'a', position, number: index },
          }),
        ),
    )

const registry = fc
  .tuple(
    revisionsOf('agreements', 'a'),
    revisionsOf('clauses', 'a-1'),
    revisionsOf('clauses', 'a-2'),
    revisionsOf('obstacles', 'o'),
  )
  .map((lists) => lists.flat())

const reports = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: days * 86_400 - 1 }),
      clauseKey: fc.constantFrom('a-1', 'a-2'),
      partyId: fc.constantFrom('x', 'y'),
      corrects: fc.integer({ min: -6, max: 5 }),
      asOf: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list
      .sort((a, b) => a.at - b.at)
      .map(
        ({ at, clauseKey, partyId, corrects, asOf }, index): AsOfReport => ({
          id: String(index),
          clauseKey,
          partyId,
          status: index % 2 === 0 ? 'ongoing' : 'delayed',
          asOf: { date: day(asOf), precision: 'day' },
          recordedAt: new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString(),
          supersedesId: corrects >= 0 && corrects < index ? String(corrects) : null,
        }),
      ),
  )

const anyDay = fc.integer({ min: 0, max: days - 1 }).map(day)

function shownRecords(known: ReturnType<typeof agreementAsOf>): AsOfRevision[] {
  return known.state === 'public'
    ? [known.agreement, ...known.clauses.map(({ revision }) => revision), ...known.obstacles]
    : []
}

const isBy = (recordedAt: string | Date, end: string) => new Date(recordedAt).getTime() < endOfDay(end)

describe('an agreement as of a day', () => {
  it('shows nothing that was recorded later', () => {
    fc.assert(
      fc.property(registry, reports, anyDay, (revisions, reported, on) => {
        const known = agreementAsOf(revisions, reported, on)
        for (const { recordedAt } of shownRecords(known)) expect(isBy(recordedAt, on)).toBe(true)
        const told = known.state === 'public' ? known.clauses.flatMap((clause) => clause.reports) : []
        for (const { recordedAt } of told) expect(isBy(recordedAt, on)).toBe(true)
      }),
    )
  })

  it('is not touched by what is recorded later', () => {
    fc.assert(
      fc.property(registry, reports, anyDay, (revisions, reported, on) => {
        const by = <Kept extends { recordedAt: string | Date }>(list: readonly Kept[]) =>
          list.filter(({ recordedAt }) => isBy(recordedAt, on))
        expect(agreementAsOf(revisions, reported, on)).toEqual(agreementAsOf(by(revisions), by(reported), on))
      }),
    )
  })

  it('never falls back behind a revision that an earlier day showed', () => {
    fc.assert(
      fc.property(registry, anyDay, anyDay, (revisions, one, other) => {
        const [earlier, later] = [one, other].sort()
        const then = shownRecords(agreementAsOf(revisions, [], earlier ?? one))
        const now = new Map(
          shownRecords(agreementAsOf(revisions, [], later ?? other)).map(({ noun, key, revision }) => [
            `${noun} ${key}`,
            revision,
          ]),
        )
        for (const { noun, key, revision } of then)
          expect(now.get(`${noun} ${key}`) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(revision)
      }),
    )
  })

  it('is what is known now once everything is recorded, and each side stands as it does now', () => {
    fc.assert(
      fc.property(registry, reports, (revisions, reported) => {
        const known = agreementAsOf(revisions, reported, day(days))
        const last = (noun: string, key: string) =>
          revisions.filter((one) => one.noun === noun && one.key === key).at(-1)
        const agreement = last('agreements', 'a')
        expect(known.state).toBe(
          agreement === undefined ? 'notYet' : agreement.kind === 'withdrawn' ? 'withdrawn' : 'public',
        )
        const parties = [{ id: 'x' }, { id: 'y' }]
        const shown = known.state === 'public' ? known.clauses : []
        for (const clause of shown) {
          expect(clause.revision).toEqual(last('clauses', clause.revision.key))
          const all = reported.filter(({ clauseKey }) => clauseKey === clause.revision.key)
          expect(clauseStanding(clause.reports, parties)).toEqual(clauseStanding(all, parties))
        }
      }),
    )
  })
})

describe('a report that is corrected', () => {
  const first: AsOfReport = {
    id: '1',
    clauseKey: 'a-1',
    partyId: 'x',
    status: 'ongoing',
    asOf: { date: day(0), precision: 'day' },
    recordedAt: `${day(1)}T10:00:00Z`,
    supersedesId: null,
  }
  const correction: AsOfReport = {
    ...first,
    id: '2',
    status: 'delayed',
    recordedAt: `${day(2)}T23:59:59.999Z`,
    supersedesId: '1',
  }
  const revisions: AsOfRevision[] = [
    { noun: 'agreements', key: 'a', document: {} },
    { noun: 'clauses', key: 'a-1', document: { agreement: 'a', position: 1 } },
  ].map((record) => ({ ...record, revision: 1, kind: 'loaded', recordedAt: `${day(0)}T00:00:00Z` }) as AsOfRevision)
  const said = (on: string) => {
    const known = agreementAsOf(revisions, [first, correction], on)
    return known.state === 'public'
      ? known.clauses.map(({ reports: own }) => clauseStanding(own, [{ id: 'x' }]).parties[0]?.status)
      : known.state
  }

  it('counts until the end of the day before its correction', () => {
    expect([day(0), day(1), day(2)].map(said)).toEqual([['no_information'], ['ongoing'], ['delayed']])
    expect(said('2025-12-31')).toBe('notYet')
  })

  it('belongs to a clause of the agreement it then stood in', () => {
    const moved = revisions.map((one) => (one.noun === 'clauses' ? { ...one, document: { agreement: 'b' } } : one))
    expect(agreementAsOf(moved, [first], day(3))).toMatchObject({ state: 'public', clauses: [] })
  })
})
