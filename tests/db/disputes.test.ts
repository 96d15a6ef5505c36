import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '@/lib/auth/account-commands'
import { accountSchema } from '@/lib/auth/account-schema'
import type { Actor } from '@/lib/auth/permissions'
import { reportClauseStatus } from '@/lib/clauses/clause-commands'
import { listDeskClauses } from '@/lib/clauses/clause-desk-queries'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { raiseDispute } from '@/lib/disputes/dispute-commands'
import { getClauseForDispute } from '@/lib/disputes/dispute-form-queries'
import type { DisputeInput, SettlementInput } from '@/lib/disputes/dispute-schema'
import { settleDispute } from '@/lib/disputes/settlement-commands'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

async function official(...bodies: string[]): Promise<Actor> {
  const email = `${randomUUID()}@example.invalid`
  const account = { email, name: 'Trial account', role: 'official', bodies, password: randomUUID() }
  const { userId } = await createAccount(accountSchema.parse(account))
  const rows = await registry.db.body.findMany({ where: { key: { in: bodies } }, select: { id: true } })
  return { userId, name: 'Trial account', role: 'official', locale: 'en', bodyIds: rows.map(({ id }) => id) }
}

let iran: Actor
let russia: Actor
let stranger: Actor

beforeAll(async () => {
  iran = await official('ir-cinema-org')
  russia = await official('ru-mincult')
  stranger = await official('kz-mincult')
})

/** The clauses are few: each test begins without an open dispute. */
afterEach(async () => {
  const open = await registry.db.dispute.findMany({
    where: { settledBy: null },
    select: { id: true, clause: { select: { number: true } } },
  })
  for (const { id, clause } of open)
    await settleDispute(
      iran,
      await settlement(clause.number, id, { by: 'withdrawal' }, [{ locale: 'en', reason: 'End of the test.' }]),
    )
})

const clauseOf = (number: number) =>
  registry.db.clause.findUniqueOrThrow({
    where: { key: `ir-ru-${number}` },
    select: { id: true, version: true, agreementId: true },
  })

/** What a side says of a clause; the report's id. */
async function report(actor: Actor, number: number, asOf = '2025-10-05'): Promise<string> {
  const { version } = await clauseOf(number)
  const { reportId } = await reportClauseStatus(actor, {
    ...{ locale: 'en', submissionId: randomUUID(), agreementKey: 'ir-ru', number, version, speaker: null },
    ...{ status: 'in_progress', asOf, evidence: [], letterKey: null, meetingKey: null, correctsId: null },
    texts: [{ locale: 'en', note: 'Test note.', obstacle: null, nextStep: null }],
  })
  return reportId
}

async function dispute(number: number, reportId: string, over: Partial<DisputeInput> = {}): Promise<DisputeInput> {
  return {
    ...{ locale: 'en', submissionId: randomUUID(), agreementKey: 'ir-ru', number, reportId },
    version: (await clauseOf(number)).version,
    speaker: { party: 'ir-cinema-org', body: 'ir-cinema-org' },
    texts: [{ locale: 'en', reason: 'Test reason.' }],
    ...over,
  }
}

async function settlement(
  number: number,
  disputeId: string,
  how: SettlementInput['settlement'],
  texts: SettlementInput['texts'] = [],
): Promise<SettlementInput> {
  const { version } = await clauseOf(number)
  const form = { locale: 'en', submissionId: randomUUID(), agreementKey: 'ir-ru', number, version } as const
  return { ...form, disputeId, settlement: how, texts }
}

const written = async () => [
  await registry.db.dispute.count(),
  await registry.db.dispute.count({ where: { settledBy: { not: null } } }),
  await registry.db.auditEntry.count({ where: { action: { in: ['clause.disputed', 'clause.disputeSettled'] } } }),
]

async function expectRefusal(attempt: () => Promise<unknown>, code: string) {
  const before = await written()
  await expect(attempt()).rejects.toMatchObject({ code })
  expect(await written()).toEqual(before)
}

const groupFor = async (actor: Actor, number: number) =>
  (await listDeskClauses(actor, 'en', 1, '2020-01-01')).clauses.find(
    (clause) => clause.agreementKey === 'ir-ru' && clause.number === number,
  )?.group

describe('a dispute', () => {
  it('is raised with its reason, its history row and the versions together, and read by everybody', async () => {
    const reportId = await report(russia, 1)
    const input = await dispute(1, reportId)
    const { disputeId } = await raiseDispute(iran, input)
    expect(await clauseOf(1)).toMatchObject({ version: input.version + 1 })
    const clause = await getPublishedClause('ir-ru', 1, 'en')
    expect(clause?.disputes).toMatchObject([
      {
        id: disputeId,
        body: { key: 'ir-cinema-org' },
        report: { id: reportId },
        reason: { reason: 'Test reason.' },
        settlement: null,
      },
    ])
    const entry = await registry.db.auditEntry.findFirstOrThrow({ where: { action: 'clause.disputed' } })
    expect(entry).toMatchObject({ recordKey: 'ir-ru-1', actorUserId: iran.userId })
    expect(entry.payload).toMatchObject({ disputeId, party: 'ir-cinema-org', report: reportId })
  })

  it('is pressing for both sides until it is settled', async () => {
    const reportId = await report(russia, 2)
    await report(iran, 2)
    const { disputeId } = await raiseDispute(iran, await dispute(2, reportId))
    expect([await groupFor(iran, 2), await groupFor(russia, 2)]).toEqual(['disputed', 'disputed'])
    await settleDispute(
      iran,
      await settlement(2, disputeId, { by: 'withdrawal' }, [{ locale: 'en', reason: 'Test withdrawal.' }]),
    )
    expect([await groupFor(iran, 2), await groupFor(russia, 2)]).not.toContain('disputed')
    expect((await getPublishedClause('ir-ru', 2, 'en'))?.disputes).toMatchObject([
      { settlement: { by: 'withdrawal', reason: { reason: 'Test withdrawal.' } } },
    ])
  })

  it('is one when its form is sent three times at once', async () => {
    const input = await dispute(3, await report(russia, 3))
    const receipts = await Promise.all([1, 2, 3].map(() => raiseDispute(iran, input)))
    expect(new Set(receipts.map(({ disputeId }) => disputeId)).size).toBe(1)
    expect(await registry.db.dispute.count({ where: { clause: { key: 'ir-ru-3' } } })).toBe(1)
    await expectRefusal(
      async () => raiseDispute(iran, { ...input, texts: [{ locale: 'ru', reason: 'Иное.' }] }),
      'staleVersion',
    )
  })

  it('lets one of two people of a side through at once and tells the other', async () => {
    const reportId = await report(russia, 4)
    const colleague = await official('ir-cinema-org')
    const forms = [await dispute(4, reportId), await dispute(4, reportId)] as const
    const attempts = await Promise.allSettled([raiseDispute(iran, forms[0]), raiseDispute(colleague, forms[1])])
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(attempts.find((attempt) => attempt.status === 'rejected')?.reason).toMatchObject({ code: 'staleVersion' })
    await expectRefusal(async () => raiseDispute(iran, await dispute(4, reportId)), 'disputeOpen')
  })

  it('is about what another side reports now, and about nothing else', async () => {
    const own = await report(iran, 5)
    const before = await report(russia, 5, '2025-01-01')
    const now = await report(russia, 5, '2025-02-01')
    const elsewhere = await report(russia, 6)
    for (const reportId of [own, before, elsewhere, randomUUID()])
      await expectRefusal(async () => raiseDispute(iran, await dispute(5, reportId)), 'disputedUnknown')
    await raiseDispute(iran, await dispute(5, now))
  })

  it('is nobody’s but a side’s own: foreign and absent are one answer', async () => {
    const editor = await makeAccount('editor')
    const reportId = await report(russia, 6)
    const input = await dispute(6, reportId)
    await expectRefusal(() => raiseDispute(stranger, input), 'notFound')
    await expectRefusal(() => raiseDispute(russia, input), 'notFound')
    await expectRefusal(() => raiseDispute(editor, input), 'notFound')
    await expectRefusal(() => raiseDispute(iran, { ...input, agreementKey: 'no-such' }), 'notFound')
    expect(await getClauseForDispute(stranger, 'ir-ru', 6, 'en')).toBeNull()
    const { disputeId } = await raiseDispute(iran, input)
    const withdrawal = await settlement(6, disputeId, { by: 'withdrawal' }, [{ locale: 'en', reason: 'Test.' }])
    await expectRefusal(() => settleDispute(russia, withdrawal), 'notFound')
    await expectRefusal(() => settleDispute(stranger, withdrawal), 'notFound')
    await expectRefusal(() => settleDispute(iran, { ...withdrawal, disputeId: randomUUID() }), 'notFound')
  })
})

describe('a settlement', () => {
  it('names a report that either side has made since, and none before', async () => {
    const number = 1
    const disputed = await report(russia, number, '2025-11-01')
    const own = await report(iran, number, '2025-11-01')
    const { disputeId } = await raiseDispute(iran, await dispute(number, disputed))
    for (const reportId of [disputed, own, randomUUID()])
      await expectRefusal(
        async () => settleDispute(iran, await settlement(number, disputeId, { by: 'report', reportId })),
        'settlingUnknown',
      )
    const later = await report(russia, number, '2025-11-02')
    const offered = await getClauseForDispute(iran, 'ir-ru', number, 'en')
    expect(offered?.settleable[0]?.reports.map(({ id }) => id)).toEqual([later])
    expect(offered?.targets).toEqual([])
    const form = await settlement(number, disputeId, { by: 'report', reportId: later })
    const receipts = await Promise.all([settleDispute(iran, form), settleDispute(iran, form)])
    expect(receipts[0]).toEqual(receipts[1])
    await expectRefusal(
      async () => settleDispute(iran, await settlement(number, disputeId, { by: 'report', reportId: later })),
      'disputeSettled',
    )
    const clause = await getPublishedClause('ir-ru', number, 'en')
    expect(clause?.disputes[0]?.settlement).toMatchObject({ by: 'report', report: { id: later } })
  })

  it('names a decision of a meeting on the agreement that was not over before', async () => {
    const number = 2
    const { disputeId } = await raiseDispute(iran, await dispute(number, await report(russia, number)))
    const meeting = await registry.db.meeting.findFirstOrThrow({
      where: { state: 'published', agreements: { some: { agreement: { key: 'ir-ru' } } }, decisions: { some: {} } },
      select: { id: true, key: true, decisions: { select: { key: true }, take: 1 } },
    })
    const by = { by: 'decision', meeting: meeting.key, decision: meeting.decisions[0]?.key ?? '' } as const
    const held = (day: string) =>
      registry.db.meeting.update({
        where: { id: meeting.id },
        data: { startsOn: new Date(day), startsPrecision: 'day', endsOn: null, endsPrecision: null },
        select: { id: true },
      })
    await held('2025-01-01')
    await expectRefusal(async () => settleDispute(iran, await settlement(number, disputeId, by)), 'settlingUnknown')
    await held('2100-01-01')
    await expectRefusal(
      async () => settleDispute(iran, await settlement(number, disputeId, { ...by, decision: 'none' })),
      'settlingUnknown',
    )
    await settleDispute(iran, await settlement(number, disputeId, by))
    const clause = await getPublishedClause('ir-ru', number, 'en')
    expect(clause?.disputes[0]?.settlement).toMatchObject({ by: 'decision', meeting: { key: meeting.key } })
    expect(clause?.disputes[0]?.settlement?.decision?.text).toBeTruthy()
  })
})

describe('the database', () => {
  it('keeps what was said, and lets it be settled once', async () => {
    const { disputeId } = await raiseDispute(iran, await dispute(3, await report(russia, 3)))
    const where = { id: disputeId }
    const { db } = registry
    const text = { disputeId, locale: 'ru', reason: 'Ещё.' } as const
    await expect(db.dispute.update({ where, data: { recordedAt: new Date(0) } })).rejects.toThrow()
    await expect(db.dispute.delete({ where })).rejects.toThrow()
    await expect(db.disputeText.updateMany({ where: { disputeId }, data: { reason: 'Other.' } })).rejects.toThrow()
    await expect(db.disputeText.create({ data: text })).rejects.toThrow(/sealed/)
    await expect(db.disputeSettlementText.create({ data: text })).rejects.toThrow(/sealed/)
    const settled = { settledAt: new Date(), settlerUserId: iran.userId, settlementSubmissionId: randomUUID() }
    await expect(db.dispute.update({ where, data: { settledBy: 'withdrawal', ...settled } })).rejects.toThrow(/reason/)
    await expect(db.dispute.update({ where, data: { settledBy: 'report', ...settled } })).rejects.toThrow()
    await settleDispute(iran, await settlement(3, disputeId, { by: 'withdrawal' }, [{ locale: 'en', reason: 'Test.' }]))
    await expect(db.dispute.update({ where, data: { settledBy: null, settledAt: null } })).rejects.toThrow(/once/)
  })

  it('refuses what no side can say', async () => {
    const [own, others] = [await report(iran, 4), await report(russia, 4)]
    const { id: clauseId, agreementId } = await clauseOf(4)
    const parties = await registry.db.agreementParty.findMany({
      where: { agreementId },
      select: { id: true, bodyId: true, body: { select: { key: true } } },
    })
    const party = parties.find(({ body }) => body.key === 'ir-cinema-org')
    const other = parties.find(({ body }) => body.key === 'ru-mincult')
    const insert = (over: { reportId?: string; bodyId?: string; recordedAt?: Date; texts?: object }) =>
      registry.db.dispute.create({
        data: {
          ...{ clauseId, agreementId, partyId: party?.id ?? '', bodyId: party?.bodyId ?? '', reportId: others },
          ...{ authorUserId: iran.userId, submissionId: randomUUID() },
          texts: { create: { locale: 'en', reason: 'Test reason.' } },
          ...over,
        },
        select: { id: true },
      })
    await expect(insert({ reportId: own })).rejects.toThrow(/another party/)
    await expect(insert({ bodyId: other?.bodyId })).rejects.toThrow(/speak/)
    await expect(insert({ recordedAt: new Date(Date.now() + 600_000) })).rejects.toThrow(/future/)
    await expect(insert({ texts: {} })).rejects.toThrow(/reason/)
    await insert({})
    await expect(insert({})).rejects.toMatchObject({ code: 'P2002' })
  })
})
