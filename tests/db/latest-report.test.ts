import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { getPublishedAgreement } from '@/lib/agreements/agreement-queries'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { clauseStanding } from '@/lib/clauses/clause-standing'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import { reportableStatuses } from '@/lib/clauses/status-order'
import type { Transaction } from '@/lib/db'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

let clause: { id: string; agreementId: string; sourceId: string }
let parties: { id: string; bodyId: string }[]

beforeAll(async () => {
  clause = await registry.db.clause.findUniqueOrThrow({
    where: { key: 'ir-ru-3' },
    select: { id: true, agreementId: true, sourceId: true },
  })
  parties = await registry.db.agreementParty.findMany({
    where: { agreementId: clause.agreementId },
    select: { id: true, bodyId: true },
  })
})

const drawn = fc.record({
  party: fc.nat({ max: 1 }),
  status: fc.constantFrom(...reportableStatuses.filter((status) => status !== 'fulfilled')),
  /** Few days and moments, so that many reports share them. */
  asOf: fc.option(fc.constantFrom('2025-01-01', '2025-01-02', '2025-01-03')),
  recorded: fc.constantFrom('2025-02-01T00:00:00Z', '2025-02-02T00:00:00Z', '2025-02-03T00:00:00Z'),
  /** Which of the side's reports it corrects, counted from its first; none where it has been corrected. */
  corrects: fc.option(fc.nat({ max: 5 })),
})

type Drawn = typeof drawn extends fc.Arbitrary<infer One> ? One : never

async function write(tx: Transaction, reports: readonly Drawn[]) {
  const written: { id: string; party: number; corrected: boolean }[] = []
  for (const { party, status, asOf, recorded, corrects } of reports) {
    const { id: partyId = '', bodyId = '' } = parties[party] ?? {}
    const target = corrects === null ? undefined : written.filter((one) => one.party === party)[corrects]
    const corrected = target && !target.corrected ? target : undefined
    if (corrected) corrected.corrected = true
    const { id } = await tx.statusReport.create({
      data: {
        clauseId: clause.id,
        agreementId: clause.agreementId,
        partyId,
        reportingBodyId: bodyId,
        status,
        asOfOn: asOf && new Date(asOf),
        asOfPrecision: asOf ? 'day' : 'unknown',
        recordedAt: new Date(recorded),
        sourceId: clause.sourceId,
        supersedesId: corrected?.id ?? null,
        texts: { create: { locale: 'en', note: 'Test note.' } },
      },
      select: { id: true },
    })
    written.push({ id, party, corrected: false })
  }
}

/** A transaction that is taken back, as reports cannot be deleted. */
async function undone(work: (tx: Transaction) => Promise<void>): Promise<void> {
  const undo = new Error('undo')
  await registry.db
    .$transaction(async (tx) => {
      await work(tx)
      throw undo
    })
    .catch((error) => {
      if (error !== undo) throw error
    })
}

describe('the latest report of each side', () => {
  it('is the same by the view and by the rule, whatever the history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { maxLength: 10 }), async (reports) => {
        await undone(async (tx) => {
          await write(tx, reports)
          const all = await tx.statusReport.findMany({ where: { clauseId: clause.id }, select: standingReportSelect })
          const byRule = clauseStanding(all.map(standingReport), parties).parties.flatMap(
            ({ latest }) => latest?.id ?? [],
          )
          const byView = await tx.latestReport.findMany({ where: { clauseId: clause.id }, select: { id: true } })
          expect(byView.map(({ id }) => id).sort()).toEqual(byRule.sort())
        })
      }),
      { numRuns: 40 },
    )
  })

  it('stays on the pages however often the other side reports', async () => {
    await registry.db.$transaction(
      async (tx) => {
        const one = { status: 'ongoing', asOf: '2025-01-01', recorded: '2025-02-01T00:00:00Z', corrects: null } as const
        await write(tx, [{ ...one, party: 0 }])
        const often = { ...one, party: 1, status: 'delayed', recorded: '2025-02-02T00:00:00Z' } as const
        await write(
          tx,
          Array.from({ length: 120 }, () => often),
        )
      },
      { timeout: 20_000 },
    )
    const rare = parties[0]?.id
    const page = await getPublishedClause('ir-ru', 3, 'en')
    expect(page?.latest.find(({ partyId }) => partyId === rare)?.status).toBe('ongoing')
    expect(page?.historyLength).toBe(121)
    expect(page?.history.length).toBeLessThan(121)
    const agreement = await getPublishedAgreement('ir-ru', 'en')
    const row = agreement?.clauses.find(({ number }) => number === 3)
    expect(row?.reports.map(({ partyId, status }) => [partyId, status]).sort()).toEqual(
      [
        [rare, 'ongoing'],
        [parties[1]?.id, 'delayed'],
      ].sort(),
    )
  })
})
