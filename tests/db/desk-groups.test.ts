import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { listDeskClauses } from '@/lib/clauses/clause-desk-queries'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { clauseSides } from '@/lib/clauses/clause-sides'
import type { ReportingRhythm, ReportStatus } from '@/lib/generated/prisma/enums'
import { sidesDue } from '@/lib/rhythm/report-duties'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()
const today = '2026-05-15'

let actor: Actor
let parties: { id: string; bodyId: string }[]

async function report(number: number, side: 0 | 1, status: ReportStatus, recorded: string) {
  const { id, agreementId, sourceId } = await registry.db.clause.findUniqueOrThrow({
    where: { key: `ir-ru-${number}` },
    select: { id: true, agreementId: true, sourceId: true },
  })
  const { id: partyId = '', bodyId = '' } = parties[side] ?? {}
  const created = await registry.db.statusReport.create({
    data: {
      ...{ clauseId: id, agreementId, partyId, sourceId, reportingBodyId: bodyId, status },
      ...{ asOfOn: new Date(recorded), asOfPrecision: 'day', recordedAt: new Date(`${recorded}T23:30:00Z`) },
      texts: { create: { locale: 'en', note: 'Test note.' } },
    },
    select: { id: true },
  })
  return created.id
}

/** That the side disputes the report. */
async function dispute(number: number, reportId: string, side: 0 | 1) {
  const { id, agreementId } = await registry.db.clause.findUniqueOrThrow({
    where: { key: `ir-ru-${number}` },
    select: { id: true, agreementId: true },
  })
  const { id: partyId = '', bodyId = '' } = parties[side] ?? {}
  const author = { id: 'author', name: 'Test', email: 'author@example.invalid', updatedAt: new Date() }
  await registry.db.dispute.create({
    data: {
      ...{ clause: { connect: { id } }, agreement: { connect: { id: agreementId } } },
      ...{ party: { connect: { id: partyId } }, body: { connect: { id: bodyId } } },
      ...{ report: { connect: { id: reportId } }, author: { create: author } },
      submissionId: randomUUID(),
      texts: { create: { locale: 'en', reason: 'Test reason.' } },
    },
    select: { id: true },
  })
}

const rhythmOf = (number: number, reportingRhythm: ReportingRhythm) =>
  registry.db.clause.update({ where: { key: `ir-ru-${number}` }, data: { reportingRhythm } })

beforeAll(async () => {
  const { id } = await registry.db.agreement.update({
    where: { key: 'ir-ru' },
    data: {
      ...{ signedOn: new Date('2024-01-31'), signedPrecision: 'day', entryOn: null, entryPrecision: 'unknown' },
      ...{ entryRule: 'not_stated', stage: 'in_force' },
    },
    select: { id: true },
  })
  parties = await registry.db.agreementParty.findMany({
    where: { agreementId: id },
    select: { id: true, bodyId: true },
    orderBy: { id: 'asc' },
  })
  actor = { userId: 'test', name: 'Test', role: 'official', bodyIds: [parties[0]?.bodyId ?? ''], locale: 'en' }
  await registry.db.clause.updateMany({
    where: { agreementId: id },
    data: { dueOn: null, duePrecision: 'unknown', nature: 'recurring' },
  })
})

describe('the groups of the desk', () => {
  it('put each clause where it presses most, and count all', async () => {
    await rhythmOf(1, 'quarterly')
    await report(1, 0, 'in_progress', '2025-06-01')
    await rhythmOf(2, 'monthly')
    await report(2, 0, 'in_progress', '2026-04-30')
    await report(4, 0, 'in_progress', '2026-04-01')
    await report(4, 1, 'delayed', '2026-04-01')
    await report(5, 0, 'in_progress', '2026-04-01')
    await dispute(6, await report(6, 0, 'in_progress', '2026-04-01'), 1)
    const { clauses, groups } = await listDeskClauses(actor, 'en', 1, today)
    const groupOf = new Map(clauses.map(({ number, group, reportDueOn }) => [number, [group, reportDueOn]]))
    expect(groupOf.get(1)).toEqual(['overdue', '2025-10-31'])
    expect(groupOf.get(2)).toEqual(['due', '2026-05-31'])
    expect(groupOf.get(6)).toEqual(['disputed', null])
    expect(groupOf.get(3)).toEqual(['silent', null])
    expect(groupOf.get(4)).toEqual(['differ', null])
    expect(groupOf.get(5)).toEqual(['waiting', null])
    for (const { name, count } of groups) expect(clauses.filter(({ group }) => group === name)).toHaveLength(count)
    expect(clauses.map(({ group }) => group)).toEqual(groups.flatMap(({ name, count }) => Array(count).fill(name)))
  })

  it.each(['monthly', 'quarterly', 'half_yearly', 'yearly', 'before_each_meeting'] as const)(
    'have the due day that the public page has: %s',
    async (rhythm) => {
      await registry.db.clause.updateMany({
        where: { agreement: { key: 'ir-ru' } },
        data: { reportingRhythm: null },
      })
      await registry.db.agreement.update({ where: { key: 'ir-ru' }, data: { reportingRhythm: rhythm } })
      const { clauses } = await listDeskClauses(actor, 'en', 1, today)
      expect(clauses.length).toBeGreaterThan(4)
      for (const { number, reportDueOn, isReportLate } of clauses) {
        const clause = await getPublishedClause('ir-ru', number, 'en')
        if (!clause) throw new Error('The registry has the clause')
        const { sides } = clauseSides(clause.latest, clause.parties)
        const { basis, lastReports } = clause.reporting
        const own = sidesDue({ ...clause, sides }, basis, lastReports, today).find(
          ({ partyId }) => partyId === parties[0]?.id,
        )
        expect([number, reportDueOn, isReportLate]).toEqual([
          number,
          own?.due.dueOn ?? null,
          own?.due.state === 'overdue',
        ])
      }
    },
  )
})
