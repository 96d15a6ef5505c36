import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { changeRole } from '@/lib/auth/account-administration-commands'
import { inviteAccount } from '@/lib/auth/account-commands'
import type { Actor } from '@/lib/auth/permissions'
import { actorOf } from '@/lib/auth/session'
import { reportClauseStatus, reportClauseStatuses } from '@/lib/clauses/clause-commands'
import { listDeskClauses } from '@/lib/clauses/clause-desk-queries'
import { seeFiledDraft } from '@/lib/clauses/filed-draft-commands'
import { listFiledDrafts } from '@/lib/clauses/filed-draft-queries'
import { discardReportDraft, handOverReport, returnReportDraft } from '@/lib/clauses/report-draft-commands'
import { getReportDraft, listReportDrafts } from '@/lib/clauses/report-draft-queries'
import { getClauseForReport } from '@/lib/clauses/report-form-queries'
import type { ReportInput } from '@/lib/clauses/report-schema'
import { getAgreementForReports } from '@/lib/clauses/several-report-queries'
import { raiseDispute } from '@/lib/disputes/dispute-commands'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

let head: Actor
let otherHead: Actor
let deputy: Actor
let colleague: Actor
let russia: Actor
let administrator: Actor

/** An official of the body who only prepares, as an administrator makes them. */
async function makeDeputy(): Promise<Actor> {
  const { userId } = await makeAccount('official')
  const change = { account: userId, version: 1, form: randomUUID(), role: 'official' as const }
  await changeRole(administrator, { ...change, bodies: ['ir-cinema-org'], drafts: ['ir-cinema-org'] })
  const actor = await actorOf(userId)
  if (!actor) throw new Error('The account is not there')
  return actor
}

beforeAll(async () => {
  administrator = await makeAccount('administrator')
  head = await makeAccount('official')
  otherHead = await makeAccount('official')
  deputy = await makeDeputy()
  colleague = await makeDeputy()
  russia = await makeAccount('official', 'ru-mincult')
})

async function report(number: number, over: Partial<ReportInput> = {}): Promise<ReportInput> {
  const { version } = await registry.db.clause.findFirstOrThrow({
    where: { number, agreement: { key: 'ir-ru' } },
    select: { version: true },
  })
  const said = {
    asOf: '2025-10-05',
    texts: [{ locale: 'en' as const, note: 'Talks go on.', obstacle: null, nextStep: null }],
  }
  return {
    ...{ locale: 'en', submissionId: randomUUID(), agreementKey: 'ir-ru', number, version, speaker: null },
    ...{ status: 'in_progress', evidence: [], letterKey: null, meetingKey: null, correctsId: null, ...said, ...over },
  }
}

const typed = (note = 'Talks go on.') => ({ status: 'in_progress', asOfDay: '5', note_en: note, version: '1' })
const draftsOf = (number: number) =>
  registry.db.reportDraft.findMany({ where: { clause: { number, agreement: { key: 'ir-ru' } } } })
const shown = async (actor: Actor, number: number, mayFile: boolean) => {
  const draft = await getReportDraft(actor, 'ir-ru', number, mayFile)
  if (!draft) throw new Error('There is no draft')
  return draft
}
const events = async (id: string) => {
  const rows = await registry.db.auditEntry.findMany({
    where: { payload: { path: ['draft'], equals: id } },
    orderBy: { sequence: 'asc' },
    select: { action: true, actorUserId: true },
  })
  return rows.map(({ action, actorUserId }) => [action, actorUserId])
}

describe('whoever only prepares reports', () => {
  it('files nothing and disputes nothing in the name of the body, and reads what is to be done', async () => {
    const counts = () => Promise.all([registry.db.statusReport.count(), registry.db.dispute.count()])
    const before = await counts()
    await expect(reportClauseStatus(deputy, await report(1))).rejects.toMatchObject({ code: 'notFound' })
    await expect(reportClauseStatuses(deputy, [await report(1)])).rejects.toMatchObject({ cause: { code: 'notFound' } })
    const { version } = await report(1)
    const objection = {
      ...{ locale: 'en' as const, submissionId: randomUUID(), agreementKey: 'ir-ru', number: 1, version },
      ...{ speaker: { party: 'ir-cinema-org', body: 'ir-cinema-org' }, reportId: randomUUID() },
      texts: [{ locale: 'en' as const, reason: 'Test reason.' }],
    }
    await expect(raiseDispute(deputy, objection)).rejects.toMatchObject({ code: 'notFound' })
    expect(await counts()).toEqual(before)
    expect(await getAgreementForReports(deputy, 'ir-ru', 'en', 1)).toBeNull()
    expect(await getClauseForReport(deputy, 'ir-ru', 1, 'en')).toMatchObject({ mayFile: false })
    expect((await listDeskClauses(deputy, 'en', 1, '2026-11-27')).clauses.length).toBeGreaterThan(0)
  })

  it('may be invited as one', async () => {
    const { userId } = await inviteAccount(administrator, {
      ...{ form: randomUUID(), email: `${randomUUID()}@example.invalid`, name: 'Nobody', personLocale: 'en' },
      ...{ role: 'official', bodies: ['ir-cinema-org', 'ru-mincult'], drafts: ['ru-mincult'] },
    })
    const member = await registry.db.userBody.findMany({
      where: { userId },
      select: { duty: true, body: { select: { key: true } } },
      orderBy: { body: { key: 'asc' } },
    })
    expect(member.map(({ duty, body }) => [body.key, duty])).toEqual([
      ['ir-cinema-org', 'files'],
      ['ru-mincult', 'drafts'],
    ])
  })
})

describe('a draft of a report', () => {
  it('is judged as the report would be, and nothing is kept of what is refused', async () => {
    const attempts = [
      [{ status: 'fulfilled' }, 'evidenceMissing'],
      [{ status: 'blocked' }, 'obstacleMissing'],
      [{ evidence: [{ kind: 'source', key: 'none' }] }, 'evidenceUnknown'],
      [{ correctsId: randomUUID() }, 'correctsUnknown'],
      [{ asOf: '2999-01-01' }, 'asOfInFuture'],
      [{ version: 999 }, 'staleVersion'],
      [{ draft: { id: randomUUID(), version: 1 } }, 'draftChanged'],
      [{ agreementKey: 'kz-uz' }, 'notFound'],
    ] as const
    for (const [over, code] of attempts)
      await expect(
        handOverReport(deputy, await report(2, over as Partial<ReportInput>), typed()),
      ).rejects.toMatchObject({
        code,
      })
    await expect(
      handOverReport(russia, await report(2, { speaker: { party: 'ir-cinema-org', body: 'ir-cinema-org' } }), typed()),
    ).rejects.toMatchObject({ code: 'notFound' })
    expect(await draftsOf(2)).toEqual([])
  })

  it('waits for those who file, goes back with a reason, comes again and ends with the report', async () => {
    await handOverReport(deputy, await report(2), typed('First.'))
    const first = await shown(head, 2, true)
    expect(first.values).toEqual({
      ...{ status: 'in_progress', asOfDay: '5', note_en: 'First.', speaker: 'ir-cinema-org/ir-cinema-org' },
    })
    expect(await listReportDrafts(head, 'en')).toMatchObject({
      toFile: { drafts: [{ number: 2 }] },
      prepared: { drafts: [] },
    })
    expect(await listReportDrafts(colleague, 'en')).toMatchObject({
      toFile: { drafts: [] },
      prepared: { drafts: [{ isOwn: false }] },
    })
    expect(await listReportDrafts(russia, 'en')).toMatchObject({ toFile: { drafts: [] }, prepared: { drafts: [] } })
    expect(await getReportDraft(russia, 'ir-ru', 2, true)).toBeNull()

    const back = { draft: { id: first.id, version: first.version }, reason: 'Which talks?' }
    for (const stranger of [deputy, russia, administrator])
      await expect(returnReportDraft(stranger, back)).rejects.toMatchObject({ code: 'notFound' })
    await returnReportDraft(head, back)
    await expect(returnReportDraft(otherHead, back)).rejects.toMatchObject({ code: 'draftChanged' })
    expect(await getReportDraft(head, 'ir-ru', 2, true)).toBeNull()
    const returned = await shown(deputy, 2, false)
    expect(returned).toMatchObject({ isOwn: true, returned: { by: head.name, reason: 'Which talks?' } })
    const named = { id: returned.id, version: returned.version }
    await expect(reportClauseStatus(head, await report(2, { draft: named }))).rejects.toMatchObject({
      code: 'draftChanged',
    })

    await handOverReport(deputy, await report(2, { draft: named }), typed('Second.'))
    const second = await shown(head, 2, true)
    expect(second).toMatchObject({ returned: null, values: { note_en: 'Second.' }, id: first.id })
    const { id, version } = second
    const { reportId } = await reportClauseStatus(head, await report(2, { draft: { id, version } }))
    expect(await draftsOf(2)).toEqual([])
    expect(
      await registry.db.statusReport.findUnique({ where: { id: reportId }, select: { authorUserId: true } }),
    ).toEqual({ authorUserId: head.userId })
    expect(await events(id)).toEqual([
      ['report.handedOver', deputy.userId],
      ['report.returned', head.userId],
      ['report.handedOver', deputy.userId],
      ['report.draftFiled', head.userId],
    ])
    // Whoever prepared it is told until they have seen it, and nobody else can see it for them.
    const told = async (actor: Actor) =>
      (await listFiledDrafts(actor, 'en')).filed.map(({ number, by }) => [number, by])
    expect(await told(deputy)).toEqual([[2, head.name]])
    expect(await told(colleague)).toEqual([])
    expect(await told({ ...deputy, draftBodyIds: russia.bodyIds })).toEqual([])
    await seeFiledDraft(colleague, reportId)
    await expect(seeFiledDraft(administrator, reportId)).rejects.toMatchObject({ code: 'notFound' })
    expect(await told(deputy)).toHaveLength(1)
    await seeFiledDraft(deputy, reportId)
    expect(await told(deputy)).toEqual([])
  })

  it('is one, however many hand it over or send the same form at the same moment', async () => {
    const form = await report(3)
    await Promise.all(Array.from({ length: 6 }, () => handOverReport(deputy, form, typed())))
    expect(await draftsOf(3)).toMatchObject([{ version: 1 }])
    await expect(handOverReport(deputy, form, typed('Other words.'))).rejects.toMatchObject({ code: 'draftChanged' })
    const forms = await Promise.all(Array.from({ length: 12 }, () => report(4)))
    const both = await Promise.allSettled(
      forms.map((one, index) => handOverReport(index % 2 === 0 ? deputy : colleague, one, typed(`No. ${index}`))),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await draftsOf(4)).toHaveLength(1)
  })

  it('becomes one report where several file it at the same moment, and none where one returns or discards it first', async () => {
    const { id, version } = await shown(head, 3, true)
    const before = await registry.db.statusReport.count()
    const forms = await Promise.all(Array.from({ length: 8 }, () => report(3, { draft: { id, version } })))
    const filed = await Promise.allSettled(
      forms.map((one, index) => reportClauseStatus(index % 2 === 0 ? head : otherHead, one)),
    )
    expect(filed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await registry.db.statusReport.count()).toBe(before + 1)

    const other = await shown(head, 4, true)
    const named = { id: other.id, version: other.version }
    const [{ authorId } = { authorId: '' }] = await draftsOf(4)
    const ends = await Promise.allSettled([
      discardReportDraft(authorId === deputy.userId ? deputy : colleague, named),
      report(4, { draft: named }).then((one) => reportClauseStatus(otherHead, one)),
    ])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await draftsOf(4)).toEqual([])
  })

  it('is discarded by whoever prepared it, and by nobody else while they can go on with it', async () => {
    await handOverReport(deputy, await report(5), typed())
    const { id, version } = await shown(deputy, 5, false)
    for (const stranger of [colleague, russia, administrator])
      await expect(discardReportDraft(stranger, { id, version })).rejects.toMatchObject({ code: 'notFound' })
    await expect(discardReportDraft(head, { id, version })).rejects.toMatchObject({ code: 'draftChanged' })
    await expect(discardReportDraft(deputy, { id, version: 7 })).rejects.toMatchObject({ code: 'draftChanged' })
    await discardReportDraft(deputy, { id, version })
    expect(await draftsOf(5)).toEqual([])
  })

  it('is discarded by those who file where whoever prepared it cannot go on', async () => {
    await handOverReport(deputy, await report(5), typed())
    const { id, version, isLeftBehind } = await shown(head, 5, true)
    expect(isLeftBehind).toBe(false)
    const close = (banned: boolean) =>
      registry.db.user.update({ where: { id: deputy.userId }, data: { banned }, select: { id: true } })
    await close(true)
    expect((await shown(head, 5, true)).isLeftBehind).toBe(true)
    await discardReportDraft(head, { id, version })
    await close(false)
    expect(await draftsOf(5)).toEqual([])
  })

  it('is kept whole by the database itself', async () => {
    await handOverReport(deputy, await report(5), typed())
    const write = (data: object) => registry.db.reportDraft.updateMany({ where: {}, data })
    await expect(write({ state: 'returned' })).rejects.toThrow()
    await expect(write({ reason: 'Without a return.' })).rejects.toThrow()
    await expect(write({ values: [] })).rejects.toThrow()
  })
})
