import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '@/lib/auth/account-commands'
import { accountSchema } from '@/lib/auth/account-schema'
import type { Actor } from '@/lib/auth/permissions'
import { reportClauseStatus } from '@/lib/clauses/clause-commands'
import { getOwnReport, listDeskClauses, listSurveyedAgreements } from '@/lib/clauses/clause-desk-queries'
import { getClauseForReport } from '@/lib/clauses/report-form-queries'
import type { ReportInput } from '@/lib/clauses/report-schema'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

/** An account of its own for each test file, as the rules see it. */
async function person(role: Actor['role'], bodies: string[]): Promise<Actor> {
  const { userId } = await createAccount(
    accountSchema.parse({
      email: `${randomUUID()}@example.invalid`,
      name: 'Trial account',
      role,
      bodies,
      password: randomUUID(),
    }),
  )
  const rows = await registry.db.body.findMany({ where: { key: { in: bodies } }, select: { id: true } })
  return { userId, name: 'Trial account', role, locale: 'en', bodyIds: rows.map(({ id }) => id) }
}

let iran: Actor
let russia: Actor
let both: Actor
let editor: Actor

beforeAll(async () => {
  iran = await person('official', ['ir-cinema-org'])
  russia = await person('official', ['ru-mincult'])
  both = await person('official', ['ir-cinema-org', 'ru-mincult'])
  editor = await person('editor', [])
})

async function versionOf(number: number, agreementKey = 'ir-ru') {
  const { version } = await registry.db.clause.findFirstOrThrow({
    where: { number, agreement: { key: agreementKey } },
    select: { version: true },
  })
  return version
}

async function report(over: Partial<ReportInput> & { number: number }): Promise<ReportInput> {
  return {
    locale: 'en',
    submissionId: randomUUID(),
    agreementKey: 'ir-ru',
    version: await versionOf(over.number),
    speaker: null,
    status: 'in_progress',
    asOf: '2025-10-05',
    texts: [{ locale: 'en', note: 'Talks are under way.', obstacle: null, nextStep: null }],
    evidence: [],
    letterKey: null,
    meetingKey: null,
    correctsId: null,
    ...over,
  }
}

const countReports = () => registry.db.statusReport.count()
const countEntries = () => registry.db.auditEntry.count({ where: { action: 'clause.statusReported' } })

/** Tries what must be refused, and proves that it wrote nothing. */
async function expectRefusal(attempt: () => Promise<unknown>, code: string) {
  const before = [await countReports(), await countEntries()]
  await expect(attempt()).rejects.toMatchObject({ code })
  expect([await countReports(), await countEntries()]).toEqual(before)
}

describe('reportClauseStatus', () => {
  it('writes the report, its texts and evidence, its history row and the versions together', async () => {
    const before = await registry.db.agreement.findUniqueOrThrow({ where: { key: 'ir-ru' } })
    const input = await report({
      number: 1,
      status: 'fulfilled',
      evidence: [
        { kind: 'outcome', key: 'russian-film-week' },
        { kind: 'source', key: 's0' },
        { kind: 'url', url: 'https://example.org/a' },
      ],
      texts: [
        { locale: 'fa', note: 'انجام شد.', obstacle: null, nextStep: null },
        { locale: 'ru', note: 'Сделано.', obstacle: 'Нет.', nextStep: 'Далее.' },
      ],
    })
    const receipt = await reportClauseStatus(iran, input)

    expect(receipt).toMatchObject({
      agreementKey: 'ir-ru',
      number: 1,
      countryCodes: expect.arrayContaining(['ir', 'ru']),
    })
    const saved = await registry.db.statusReport.findUniqueOrThrow({
      where: { id: receipt.reportId },
      include: { texts: true, evidence: true, reportingBody: true, party: { include: { body: true } } },
    })
    expect(saved).toMatchObject({ status: 'fulfilled', asOfPrecision: 'day', authorUserId: iran.userId })
    expect(saved.asOfOn).toEqual(new Date('2025-10-05T00:00:00Z'))
    expect(saved.party.body.key).toBe('ir-cinema-org')
    expect(saved.reportingBody.key).toBe('ir-cinema-org')
    expect(saved.texts).toHaveLength(2)
    expect(saved.evidence).toHaveLength(3)
    expect(await versionOf(1)).toBe(input.version + 1)
    const after = await registry.db.agreement.findUniqueOrThrow({ where: { key: 'ir-ru' } })
    expect(after.version).toBe(before.version + 1)
    expect(after.changedAt.getTime()).toBeGreaterThan(before.changedAt.getTime())
    const entry = await registry.db.auditEntry.findFirstOrThrow({
      where: { actorUserId: iran.userId, action: 'clause.statusReported' },
    })
    expect(entry).toMatchObject({ recordKind: 'clause', recordKey: 'ir-ru-1' })
    expect(entry.payload).toMatchObject({
      reportId: receipt.reportId,
      party: 'ir-cinema-org',
      status: 'fulfilled',
      asOf: '2025-10-05',
    })
  })

  it('gives the form sent twice one report and one receipt', async () => {
    const input = await report({ number: 2 })
    const first = await reportClauseStatus(iran, input)
    const before = await countReports()
    expect(await reportClauseStatus(iran, input)).toEqual(first)
    expect(await countReports()).toBe(before)
  })

  it('gives the form sent three times at once one report and one receipt', async () => {
    const input = await report({ number: 3 })
    const before = await countReports()
    const receipts = await Promise.all([1, 2, 3].map(() => reportClauseStatus(iran, input)))
    expect(new Set(receipts.map(({ reportId }) => reportId)).size).toBe(1)
    expect(await countReports()).toBe(before + 1)
  })

  it('takes another report under the number of an old form for a conflict, not for the old one', async () => {
    const input = await report({ number: 3 })
    await reportClauseStatus(iran, input)
    await expectRefusal(() => reportClauseStatus(iran, { ...input, status: 'delayed' }), 'staleVersion')
    await expectRefusal(() => reportClauseStatus(russia, input), 'staleVersion')
  })

  it('lets one of two that come at once through and tells the other', async () => {
    const version = await versionOf(4)
    const forms = [await report({ number: 4, version }), await report({ number: 4, version })] as const
    const attempts = await Promise.allSettled([
      reportClauseStatus(iran, forms[0]),
      reportClauseStatus(russia, forms[1]),
    ])
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(attempts.find((attempt) => attempt.status === 'rejected')?.reason).toMatchObject({
      code: 'staleVersion',
      currentVersion: version + 1,
    })
  })

  it('refuses a form that was opened before another report', async () => {
    const input = await report({ number: 5 })
    await reportClauseStatus(russia, await report({ number: 5 }))
    await expectRefusal(() => reportClauseStatus(iran, input), 'staleVersion')
  })

  it('answers the same for a clause of others and for one that is not there', async () => {
    const foreign = await report({ number: 1, agreementKey: 'kz-az', version: 1 })
    const absent = { ...foreign, agreementKey: 'no-such' }
    await expectRefusal(() => reportClauseStatus(iran, foreign), 'notFound')
    await expectRefusal(() => reportClauseStatus(iran, absent), 'notFound')
    await expectRefusal(() => reportClauseStatus(iran, { ...absent, agreementKey: 'ir-ru', number: 99 }), 'notFound')
  })

  it('takes a withdrawn clause for one that is not there, on the form and in the list as well', async () => {
    const input = await report({ number: 5 })
    const shown = async () =>
      [(await listDeskClauses(iran, 'en', 1, '2026-01-01')).clauses, await getClauseForReport(iran, 'ir-ru', 5, 'en')]
        .flat()
        .filter((clause) => clause?.number === 5).length
    expect(await shown()).toBe(2)
    const counted = async () =>
      (await listSurveyedAgreements(editor, 'en', 1))?.agreements.find(({ key }) => key === 'ir-ru')
    const before = (await counted())?.clauses ?? 0
    const setState = (state: 'withdrawn' | 'published') =>
      registry.db.clause.update({ where: { key: 'ir-ru-5' }, data: { state }, select: { id: true } })
    await setState('withdrawn')
    await expectRefusal(() => reportClauseStatus(iran, input), 'notFound')
    expect(await shown()).toBe(0)
    expect((await counted())?.clauses).toBe(before - 1)
    await setState('published')
  })

  it('lets nobody but officials report, and no official for another side', async () => {
    const input = await report({ number: 6 })
    await expectRefusal(() => reportClauseStatus(editor, input), 'notFound')
    await expectRefusal(
      () => reportClauseStatus(iran, { ...input, speaker: { party: 'ru-mincult', body: 'ru-mincult' } }),
      'notFound',
    )
    await expectRefusal(
      () => reportClauseStatus(iran, { ...input, speaker: { party: 'ru-mincult', body: 'ir-cinema-org' } }),
      'notFound',
    )
  })

  it('asks whoever speaks for both sides for which one', async () => {
    const input = await report({ number: 6 })
    await expectRefusal(() => reportClauseStatus(both, input), 'speakerMissing')
    const { reportId } = await reportClauseStatus(both, {
      ...input,
      speaker: { party: 'ru-mincult', body: 'ru-mincult' },
    })
    const saved = await registry.db.statusReport.findUniqueOrThrow({
      where: { id: reportId },
      include: { party: { include: { body: true } } },
    })
    expect(saved.party.body.key).toBe('ru-mincult')
  })

  it('takes the word of a body that the party’s row names, for that party', async () => {
    const party = await registry.db.agreementParty.findFirstOrThrow({
      where: { agreement: { key: 'ir-ru' }, body: { key: 'ir-cinema-org' } },
    })
    const farabi = await person('official', ['ir-farabi'])
    await expectRefusal(async () => reportClauseStatus(farabi, await report({ number: 6 })), 'notFound')
    const [bodyId = ''] = farabi.bodyIds
    await registry.db.partyAuthority.create({ data: { partyId: party.id, bodyId, role: 'implementing' } })
    const { reportId } = await reportClauseStatus(farabi, await report({ number: 6 }))
    const saved = await registry.db.statusReport.findUniqueOrThrow({
      where: { id: reportId },
      include: { reportingBody: true },
    })
    expect(saved.partyId).toBe(party.id)
    expect(saved.reportingBody.key).toBe('ir-farabi')
  })

  it('refuses a date in the future, but not today', async () => {
    const now = new Date('2026-01-01T12:00:00Z')
    await expectRefusal(
      async () => reportClauseStatus(iran, await report({ number: 1, asOf: '2026-01-02' }), now),
      'asOfInFuture',
    )
    await expect(reportClauseStatus(iran, await report({ number: 1, asOf: '2026-01-01' }), now)).resolves.toBeTruthy()
  })

  it('refuses “fulfilled” without evidence, and evidence that is not the agreement’s', async () => {
    const saying = async (kind: 'outcome' | 'source', key: string) => report({ number: 1, evidence: [{ kind, key }] })
    await expectRefusal(
      async () => reportClauseStatus(iran, await report({ number: 1, status: 'fulfilled' })),
      'evidenceMissing',
    )
    await expectRefusal(
      async () => reportClauseStatus(iran, await saying('outcome', 'winners-festivals')),
      'evidenceUnknown',
    )
    await expectRefusal(async () => reportClauseStatus(iran, await saying('source', 's9')), 'evidenceUnknown')
  })

  it('refuses “blocked” without an obstacle, and takes one in any language', async () => {
    const blocked = { number: 1, status: 'blocked' } as const
    await expectRefusal(async () => reportClauseStatus(iran, await report(blocked)), 'obstacleMissing')
    const texts = [{ locale: 'kk' as const, note: 'Мәтін.', obstacle: 'Банк төлемді өткізбейді.', nextStep: null }]
    await expect(reportClauseStatus(iran, await report({ ...blocked, texts }))).resolves.toBeTruthy()
  })

  it('corrects a side’s own word once, and no other side’s', async () => {
    const wrong = await reportClauseStatus(iran, await report({ number: 5, asOf: '2025-12-01', status: 'delayed' }))
    await expectRefusal(
      async () => reportClauseStatus(russia, await report({ number: 5, correctsId: wrong.reportId })),
      'correctsUnknown',
    )
    await reportClauseStatus(iran, await report({ number: 5, correctsId: wrong.reportId, status: 'ongoing' }))
    await expectRefusal(
      async () => reportClauseStatus(iran, await report({ number: 5, correctsId: wrong.reportId })),
      'correctsUnknown',
    )
    const clause = await getClauseForReport(iran, 'ir-ru', 5, 'en')
    const own = clause?.parties.find(({ bodyKey }) => bodyKey === 'ir-cinema-org')
    expect(clause?.standing.parties.find(({ partyId }) => partyId === own?.id)?.status).toBe('ongoing')
  })
})

describe('the desk', () => {
  it('lists only the clauses of the official’s agreements', async () => {
    const { clauses, pages } = await listDeskClauses(iran, 'fa', 1, '2026-01-01')
    expect(clauses.map(({ agreementKey }) => agreementKey)).toEqual(Array(6).fill('ir-ru'))
    expect(pages).toBe(1)
    expect(await listDeskClauses(editor, 'fa', 2, '2026-01-01')).toEqual({ clauses: [], groups: [], pages: 0 })
  })

  it('knows its last page also from beyond it', async () => {
    expect(await listDeskClauses(iran, 'fa', 99999, '2026-01-01')).toMatchObject({ clauses: [], pages: 1 })
  })

  it('puts what is past its due date first, then silence, then the oldest word', async () => {
    const turkmen = await person('official', ['tm-turkmenfilm'])
    const send = async (number: number, asOf: string) =>
      reportClauseStatus(turkmen, {
        ...(await report({ number: 1 })),
        agreementKey: 'kz-tm',
        number,
        asOf,
        version: await versionOf(number, 'kz-tm'),
      })
    await send(1, '2025-11-01')
    await send(2, '2025-10-01')
    await send(4, '2025-12-01')
    await registry.db.clause.update({
      where: { key: 'kz-tm-4' },
      data: { dueOn: new Date('2025-12-31'), duePrecision: 'day' },
    })
    const { clauses } = await listDeskClauses(turkmen, 'kk', 1, '2026-01-01')
    expect(clauses.map(({ number, isOverdue }) => [number, isOverdue])).toEqual([
      [4, true],
      [3, false],
      [2, false],
      [1, false],
    ])
  })

  it('shows the form only to those who may send it, and a receipt only to its author', async () => {
    expect(await getClauseForReport(iran, 'kz-az', 1, 'en')).toBeNull()
    expect(await getClauseForReport(editor, 'ir-ru', 1, 'en')).toBeNull()
    const { reportId } = await reportClauseStatus(iran, await report({ number: 2 }))
    expect(await getOwnReport(iran, reportId, 'ru')).toMatchObject({
      status: 'in_progress',
      number: 2,
      headingLocale: 'ru',
    })
    expect(await getOwnReport(russia, reportId, 'ru')).toBeNull()
  })

  it('shows editors every agreement, and officials none', async () => {
    const survey = await listSurveyedAgreements(editor, 'en', 1)
    expect(survey?.agreements).toHaveLength(8)
    expect(await listSurveyedAgreements(iran, 'en', 1)).toBeNull()
  })
})
