import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '@/lib/auth/account-commands'
import { accountSchema } from '@/lib/auth/account-schema'
import type { Actor } from '@/lib/auth/permissions'
import { reportClauseStatus, reportClauseStatuses } from '@/lib/clauses/clause-commands'
import { listReportsBefore } from '@/lib/clauses/report-before-queries'
import type { ReportInput } from '@/lib/clauses/report-schema'
import { getAgreementForReports, listOwnReports, listReportedAgreements } from '@/lib/clauses/several-report-queries'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

let iran: Actor
let russia: Actor
let editor: Actor

async function official(body: string): Promise<Actor> {
  const account = { email: `${randomUUID()}@example.invalid`, name: 'Trial account', role: 'official', bodies: [body] }
  const { userId } = await createAccount(accountSchema.parse({ ...account, password: randomUUID() }))
  const { id } = await registry.db.body.findUniqueOrThrow({ where: { key: body }, select: { id: true } })
  return { userId, name: account.name, role: 'official', locale: 'en', bodyIds: [id] }
}

beforeAll(async () => {
  iran = await official('ir-cinema-org')
  russia = await official('ru-mincult')
  editor = await makeAccount('editor')
})

async function report(number: number, over: Partial<ReportInput> = {}): Promise<ReportInput> {
  const { version } = await registry.db.clause.findFirstOrThrow({
    where: { number, agreement: { key: 'ir-ru' } },
    select: { version: true },
  })
  return {
    locale: 'en',
    submissionId: randomUUID(),
    agreementKey: 'ir-ru',
    number,
    version,
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

const counted = async () => [
  await registry.db.statusReport.count(),
  await registry.db.auditEntry.count({ where: { action: 'clause.statusReported' } }),
]

describe('reportClauseStatuses', () => {
  it('writes a report and an entry for each clause, and one receipt each', async () => {
    const [reports = 0, entries = 0] = await counted()
    const receipts = await reportClauseStatuses(iran, [await report(1), await report(2, { status: 'ongoing' })])
    expect(receipts.map(({ number }) => number)).toEqual([1, 2])
    expect(await counted()).toEqual([reports + 2, entries + 2])
    expect(await listOwnReports(iran, 'ir-ru', [2, 1, 3])).toMatchObject([
      { number: 2, status: 'ongoing' },
      { number: 1, status: 'in_progress' },
    ])
    expect(await listOwnReports(russia, 'ir-ru', [1, 2])).toEqual([])
  })

  it('writes nothing where one is refused, and says which and why', async () => {
    const counts = await counted()
    const stale = await report(4)
    const attempts = [
      [await report(3), { ...stale, version: stale.version + 7 }, 'staleVersion'],
      [await report(3), await report(4, { status: 'fulfilled' }), 'evidenceMissing'],
      [await report(3), await report(4, { evidence: [{ kind: 'source', key: 'none' }] }), 'evidenceUnknown'],
      [await report(3), { ...stale, number: 99 }, 'notFound'],
    ] as const
    for (const [good, bad, code] of attempts)
      await expect(reportClauseStatuses(iran, [good, bad])).rejects.toMatchObject({
        number: bad.number,
        cause: { code },
      })
    expect(await counted()).toEqual(counts)
  })

  it('gives the form sent twice, also at once, one report a clause', async () => {
    const inputs = [await report(3), await report(4)]
    const [reports = 0] = await counted()
    const [first, second] = await Promise.all([reportClauseStatuses(iran, inputs), reportClauseStatuses(iran, inputs)])
    expect(second).toEqual(first)
    expect(await counted()).toMatchObject([reports + 2, expect.anything()])
  })

  it('lets two who report on the same clauses at once never wait for each other: one is told of the other', async () => {
    const numbers = [1, 2, 3, 4, 5, 6]
    const [own, others] = await Promise.all([
      Promise.all(numbers.map((number) => report(number))),
      Promise.all(numbers.map((number) => report(number))),
    ])
    const outcomes = await Promise.allSettled([
      reportClauseStatuses(iran, own),
      reportClauseStatuses(russia, others.reverse()),
      reportClauseStatus(russia, await report(6)),
    ])
    const refused = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(outcomes.length)
    for (const { reason } of refused) expect(reason.cause?.code ?? reason.code).toBe('staleVersion')
  })
})

describe('a letter', () => {
  const speaker = { party: 'ru-mincult', body: 'ru-mincult' }
  const letter = { letterKey: 's0', speaker, asOf: '2025-12-01' }

  it('is recorded by an editor for the body that wrote it, marked so, and is evidence itself', async () => {
    const said = { ...letter, status: 'fulfilled' as const, evidence: [{ kind: 'source' as const, key: 's0' }] }
    const [receipt] = await reportClauseStatuses(editor, [await report(5, said)])
    const saved = await registry.db.statusReport.findUniqueOrThrow({
      where: { id: receipt?.reportId ?? '' },
      include: { source: true, reportingBody: true, evidence: true },
    })
    expect(saved).toMatchObject({ receivedByLetter: true, source: { key: 's0' }, reportingBody: { key: 'ru-mincult' } })
    expect(saved.evidence).toHaveLength(1)
    const entry = await registry.db.auditEntry.findFirstOrThrow({ where: { actorUserId: editor.userId } })
    expect(entry.payload).toMatchObject({ letter: 's0', party: 'ru-mincult' })
  })

  it('is of one of the parties, is public, and is never an official’s; without one an editor says nothing', async () => {
    const counts = await counted()
    const attempts = [
      [editor, { ...letter, speaker: null }, 'speakerMissing'],
      [editor, { ...letter, speaker: { party: 'kz-film-centre', body: 'kz-film-centre' } }, 'notFound'],
      [editor, { ...letter, letterKey: 'none' }, 'letterUnknown'],
      [editor, { ...letter, letterKey: null }, 'notFound'],
      [russia, letter, 'notFound'],
    ] as const
    for (const [actor, over, code] of attempts)
      await expect(reportClauseStatus(actor, await report(5, over))).rejects.toMatchObject({ code })
    expect(await counted()).toEqual(counts)
  })

  it('corrects what was said in letters, and not a word of the party’s own officials', async () => {
    const own = await reportClauseStatus(russia, await report(6))
    const wrong = await report(6, { ...letter, correctsId: own.reportId })
    await expect(reportClauseStatus(editor, wrong)).rejects.toMatchObject({ code: 'correctsUnknown' })
    const written = await reportClauseStatus(editor, await report(6, letter))
    const right = await report(6, { ...letter, correctsId: written.reportId, status: 'delayed' })
    await expect(reportClauseStatus(editor, right)).resolves.toBeTruthy()
  })

  it('is asked for by the form of whoever records letters: of any agreement, for any of its bodies', async () => {
    const form = await getAgreementForReports(editor, 'kz-tr', 'en', 1)
    expect(form?.speakers.length).toBeGreaterThanOrEqual(2)
    expect(form?.letters?.length).toBeGreaterThan(0)
    expect((await getAgreementForReports(russia, 'ir-ru', 'en', 1))?.letters).toBeNull()
  })
})

describe('listReportsBefore', () => {
  it('gives the own side’s last word in every language, and what it rested on while that is public', async () => {
    const texts = [
      { locale: 'fa' as const, note: 'انجام شد.', obstacle: null, nextStep: null },
      { locale: 'ru' as const, note: 'Сделано.', obstacle: 'Нет.', nextStep: 'Далее.' },
    ]
    const outcome = { kind: 'outcome' as const, key: 'russian-film-week' }
    const url = { kind: 'url' as const, url: 'https://example.org/a' }
    const said = { status: 'fulfilled' as const, texts, evidence: [outcome, url], asOf: '2025-11-01' }
    await reportClauseStatus(iran, await report(1, said))
    const before = await listReportsBefore(iran, 'ir-ru', [1])
    expect(before).toMatchObject([{ number: 1, partyKey: 'ir-cinema-org', status: 'fulfilled', texts }])
    expect(before[0]?.evidence).toEqual(expect.arrayContaining([outcome, url]))
    expect((await listReportsBefore(russia, 'ir-ru', [1])).some(({ status }) => status === 'fulfilled')).toBe(false)

    await registry.db.outcome.update({ where: { key: outcome.key }, data: { state: 'withdrawn' } })
    const [after] = await listReportsBefore(iran, 'ir-ru', [1])
    await registry.db.outcome.update({ where: { key: outcome.key }, data: { state: 'published' } })
    expect(after?.evidence).toEqual([url])
  })

  it('says nothing of an agreement to which the person’s bodies are no party', async () => {
    expect(await listReportsBefore(iran, 'kz-tr', [1, 2])).toEqual([])
  })
})

describe('the form’s queries', () => {
  it('give the clauses with what each side says, and for whom the person speaks', async () => {
    const agreement = await getAgreementForReports(iran, 'ir-ru', 'fa', 1)
    expect(agreement?.clauses.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(agreement?.speakers).toMatchObject([{ partyKey: 'ir-cinema-org' }])
    expect(agreement?.clauses[0]?.standing.parties).toHaveLength(2)
  })

  it('are the same nothing for what is foreign and what is absent', async () => {
    expect(await getAgreementForReports(iran, 'kz-tr', 'fa', 1)).toBeNull()
    expect(await getAgreementForReports(iran, 'none', 'fa', 1)).toBeNull()
  })

  it('list the agreements with several clauses of which the person speaks for a party', async () => {
    expect(await listReportedAgreements(iran, 'en')).toMatchObject([{ key: 'ir-ru', clauses: 6 }])
  })
})
