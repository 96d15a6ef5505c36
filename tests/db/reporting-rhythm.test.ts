import { beforeEach, describe, expect, it } from 'vitest'
import { getPublishedAgreementForApi } from '@/lib/agreements/agreement-api-queries'
import { getPublishedAgreement } from '@/lib/agreements/agreement-queries'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { clauseSides } from '@/lib/clauses/clause-sides'
import { agreementDue, sidesDue } from '@/lib/rhythm/report-duties'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

const signed = {
  signedOn: new Date('2020-01-31'),
  signedPrecision: 'day',
  entryOn: null,
  entryPrecision: 'unknown',
} as const

beforeEach(async () => {
  await registry.db.agreement.update({
    where: { key: 'ir-ru' },
    data: { ...signed, entryRule: 'not_stated', stage: 'in_force', reportingRhythm: 'yearly' },
  })
  await registry.db.clause.updateMany({ where: { agreement: { key: 'ir-ru' } }, data: { reportingRhythm: null } })
})

async function clausePage() {
  const clause = await getPublishedClause('ir-ru', 2, 'en')
  if (!clause) throw new Error('The registry has the clause')
  return clause
}

async function dues(today: string) {
  const clause = await clausePage()
  const { sides } = clauseSides(clause.latest, clause.parties)
  return sidesDue({ ...clause, sides }, clause.reporting.basis, clause.reporting.lastReports, today)
}

describe('the reporting rhythm', () => {
  it('is read by the public, for each side in the order of the page', async () => {
    const sides = await dues('2020-02-01')
    const { parties, latest } = await clausePage()
    const settled = latest.filter(({ status }) => status === 'fulfilled' || status === 'superseded')
    expect(sides.map(({ partyId }) => partyId)).toEqual(
      parties.map(({ id }) => id).filter((id) => !settled.some(({ partyId }) => partyId === id)),
    )
    expect(sides.length).toBeGreaterThan(0)
  })

  it('is that of the clause before that of the agreement', async () => {
    const yearly = await dues('2020-02-01')
    await registry.db.clause.update({ where: { key: 'ir-ru-2' }, data: { reportingRhythm: 'monthly' } })
    const monthly = await dues('2020-02-01')
    for (const [index, { due }] of monthly.entries()) expect(due.dueOn).not.toBe(yearly[index]?.due.dueOn)
    expect((await clausePage()).reportingRhythm).toBe('monthly')
  })

  it('takes the day on which a report was recorded, also where another one is the latest word', async () => {
    const {
      id: clauseId,
      agreementId,
      sourceId,
    } = await registry.db.clause.findUniqueOrThrow({
      where: { key: 'ir-ru-2' },
      select: { id: true, agreementId: true, sourceId: true },
    })
    const { id: partyId, bodyId } = await registry.db.agreementParty.findFirstOrThrow({
      where: { agreementId },
      select: { id: true, bodyId: true },
    })
    const report = async (asOf: string, recorded: string) => {
      await registry.db.statusReport.create({
        data: {
          ...{ clauseId, agreementId, partyId, sourceId, reportingBodyId: bodyId, status: 'in_progress' },
          ...{ asOfOn: new Date(asOf), asOfPrecision: 'day', recordedAt: new Date(recorded) },
          texts: { create: { locale: 'en', note: 'Test note.' } },
        },
        select: { id: true },
      })
    }
    await report('2021-01-10', '2021-01-11T23:59:59Z')
    await report('2020-12-01', '2021-02-02T00:00:00Z')
    const { reporting, latest } = await clausePage()
    expect(latest.map(({ recordedAt }) => recordedAt.slice(0, 10))).toEqual(['2021-01-11'])
    expect(reporting.lastReports).toEqual([{ clauseId, partyId, day: '2021-02-02' }])
    const side = (await dues('2021-03-01')).find((due) => due.partyId === partyId)
    expect(side?.due).toEqual({ state: 'on_time', dueOn: '2023-01-31', silentSince: '2021-02-02' })
  })

  it('follows the days of meetings that take place, and of no others', async () => {
    await registry.db.agreement.update({ where: { key: 'ir-ru' }, data: { reportingRhythm: 'before_each_meeting' } })
    const meeting = await registry.db.meeting.findUniqueOrThrow({
      where: { key: 'ir-ru-online-2' },
      select: { id: true },
    })
    const planned = { startsOn: new Date('2031-05-01'), startsPrecision: 'day', meetingState: 'planned' } as const
    await registry.db.meeting.update({ where: meeting, data: planned })
    expect((await clausePage()).reporting.basis.meetings).toContain('2031-05-01')
    await registry.db.meeting.update({ where: meeting, data: { meetingState: 'cancelled' } })
    expect((await clausePage()).reporting.basis.meetings).not.toContain('2031-05-01')
  })

  it('is summed up on the page of the agreement for each side', async () => {
    const agreement = await getPublishedAgreement('ir-ru', 'en')
    if (!agreement) throw new Error('The registry has the agreement')
    const clauses = agreement.clauses.map((clause) => ({
      ...clause,
      ...clauseSides(clause.reports, agreement.parties),
    }))
    const { basis, lastReports } = agreement.reporting
    const summary = agreementDue(clauses, basis, lastReports, '2040-01-01')
    expect(summary.map(({ partyId }) => partyId).sort()).toEqual(agreement.parties.map(({ id }) => id).sort())
    for (const { overdue } of summary) expect(overdue).toBeGreaterThan(0)
  })

  it('stands in the data for programs, with the day on which each side’s next report is due', async () => {
    await registry.db.clause.update({ where: { key: 'ir-ru-2' }, data: { reportingRhythm: 'monthly' } })
    const sides = await dues(new Date().toISOString().slice(0, 10))
    const { parties } = await clausePage()
    const agreement = await getPublishedAgreementForApi('ir-ru')
    expect(agreement?.reportingRhythm).toBe('yearly')
    const clause = agreement?.clauses.find(({ number }) => number === 2)
    expect(clause?.reportingRhythm).toBe('monthly')
    const said = new Map(clause?.standing.parties.map(({ body, nextReportDue }) => [body, nextReportDue]))
    for (const { id, bodyKey } of parties)
      expect(said.get(bodyKey)).toBe(sides.find(({ partyId }) => partyId === id)?.due.dueOn ?? null)
    expect([...said.values()].some((day) => day !== null)).toBe(true)
  })

  it('is refused on a final provision by the database itself', async () => {
    await expect(
      registry.db.clause.update({
        where: { key: 'ir-ru-2' },
        data: { nature: 'final_provision', reportingRhythm: 'yearly' },
      }),
    ).rejects.toThrow('Clause_rhythm_of_promise')
  })
})
