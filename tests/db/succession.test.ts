import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/agreements/day-math'
import { changeRole, disableAccount, nameSupervised, takeBody } from '@/lib/auth/account-administration-commands'
import type { Actor } from '@/lib/auth/permissions'
import { handOverReport, returnReportDraft } from '@/lib/clauses/report-draft-commands'
import { getReportDraft, listReportDrafts } from '@/lib/clauses/report-draft-queries'
import { declareAbsence } from '@/lib/office/absence-commands'
import { listStandingIn } from '@/lib/office/absence-queries'
import { listBodiesWithoutFilers, listOpenMatters, listTakenOver } from '@/lib/office/succession-queries'
import { makeAccount } from '@/tests/support/accounts'
import { actorNow, changeOf } from '@/tests/support/changed-accounts'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()
const today = new Date().toISOString().slice(0, 10)
const bodyKey = 'ir-cinema-org'

let administrator: Actor
/** Leaves. */
let leaver: Actor
/** Of another body of the country, and takes over. */
let stranger: Actor
/** Of another country. */
let foreigner: Actor
let head: Actor

const give = async (actor: Actor, bodies: string[], drafts: string[] = []) =>
  changeRole(administrator, { ...(await changeOf(actor)), role: 'official', bodies, drafts })
const memberships = async ({ userId }: Actor) => {
  const rows = await registry.db.userBody.findMany({
    where: { userId },
    select: { duty: true, isSupervisor: true, body: { select: { key: true } } },
    orderBy: { body: { key: 'asc' } },
  })
  return rows.map(({ body, duty, isSupervisor }) => [body.key, duty, isSupervisor])
}
const keysWithout = async () => (await listBodiesWithoutFilers(administrator, 'en'))?.map(({ key }) => key)

/** Whoever prepared it last is the leaver. */
async function draftOn(number: number): Promise<void> {
  const { version } = await registry.db.clause.findFirstOrThrow({ where: { number, agreement: { key: 'ir-ru' } } })
  const said = {
    status: 'in_progress' as const,
    asOf: '2025-10-05',
    evidence: [],
    letterKey: null,
    meetingKey: null,
    correctsId: null,
  }
  await handOverReport(
    await actorNow(leaver),
    {
      ...{ locale: 'en', submissionId: randomUUID(), agreementKey: 'ir-ru', number, version, speaker: null, ...said },
      texts: [{ locale: 'en', note: 'Talks go on.', obstacle: null, nextStep: null }],
    },
    { status: 'in_progress' },
  )
}

beforeEach(async () => {
  await registry.db.user.updateMany({ where: { role: 'official' }, data: { banned: true } })
  await registry.db.reportDraft.deleteMany({})
  administrator = await makeAccount('administrator')
  ;[leaver, stranger, head] = [
    await makeAccount('official'),
    await makeAccount('official'),
    await makeAccount('official'),
  ]
  await give(stranger, ['ir-farabi'])
  foreigner = await makeAccount('official', 'ru-mincult')
})

describe('a successor', () => {
  it('gets the duty, the drafts, the supervision and the standing in, with the closing of the account', async () => {
    await nameSupervised(administrator, { ...(await changeOf(leaver)), bodies: [bodyKey] })
    await draftOn(1)
    await draftOn(2)
    await declareAbsence(head, {
      ...{ locale: 'en', submissionId: randomUUID(), bodyKey, substituteId: leaver.userId },
      ...{ from: today, to: addDays(today, 3) },
    })
    expect(await listOpenMatters(head, leaver.userId, 'en', today)).toBeNull()
    const [matters] = (await listOpenMatters(administrator, leaver.userId, 'en', today)) ?? []
    expect(matters).toMatchObject({
      ...{ files: true, isSupervisor: true, hasOthers: true, drafts: 2 },
      standsIn: [{ name: head.name, to: addDays(today, 3) }],
    })
    expect(matters?.candidates.map(({ id, isMember }) => [id, isMember])).toEqual([
      [head.userId, true],
      [stranger.userId, false],
    ])

    await disableAccount(administrator, { ...(await changeOf(leaver)), successors: { [bodyKey]: stranger.userId } })
    expect(await memberships(stranger)).toEqual([
      [bodyKey, 'files', true],
      ['ir-farabi', 'files', false],
    ])
    expect(await registry.db.reportDraft.count({ where: { authorId: stranger.userId } })).toBe(2)
    expect(await listStandingIn(stranger, 'en', today)).toMatchObject([{ name: head.name }])
    expect(await listTakenOver(await actorNow(stranger), 'en')).toMatchObject([
      { name: leaver.name, body: { key: bodyKey }, drafts: 2, standingIn: 1, isSupervisor: true },
    ])
    const in13Days = new Date(Date.now() + 13 * 86_400_000)
    expect(await listTakenOver(await actorNow(stranger), 'en', in13Days)).toHaveLength(1)
    expect(await listTakenOver(await actorNow(stranger), 'en', new Date(in13Days.getTime() + 2 * 86_400_000))).toEqual(
      [],
    )
    expect(await listTakenOver(await actorNow(head), 'en')).toEqual([])
    const entries = await registry.db.auditEntry.findMany({
      where: { action: 'account.succeeded', recordKey: stranger.userId },
    })
    expect(entries).toMatchObject([
      { actorUserId: administrator.userId, payload: { from: leaver.userId, joined: true } },
    ])
  })

  it('finds what was returned to whoever left, and can file it', async () => {
    await give(leaver, [bodyKey], [bodyKey])
    await draftOn(3)
    const draft = await getReportDraft(head, 'ir-ru', 3, true)
    if (!draft) throw new Error('There is no draft')
    await returnReportDraft(head, { draft: { id: draft.id, version: draft.version }, reason: 'Which talks?' })
    await disableAccount(administrator, { ...(await changeOf(leaver)), successors: { [bodyKey]: stranger.userId } })
    // Whoever only prepared hands on no more than that.
    expect(await memberships(stranger)).toContainEqual([bodyKey, 'drafts', false])
    expect((await listReportDrafts(await actorNow(stranger), 'en')).prepared.drafts).toMatchObject([
      { number: 3, isOwn: true },
    ])
    await give(stranger, [bodyKey])
    expect((await listReportDrafts(await actorNow(stranger), 'en')).prepared.drafts).toMatchObject([{ number: 3 }])
    expect(await getReportDraft(await actorNow(stranger), 'ir-ru', 3, true)).toMatchObject({
      returned: { reason: 'Which talks?' },
    })
  })

  it('keeps a right that they had, and stands in for nobody who is themselves', async () => {
    await declareAbsence(head, {
      ...{ locale: 'en', submissionId: randomUUID(), bodyKey, substituteId: leaver.userId },
      ...{ from: today, to: addDays(today, 3) },
    })
    await give(leaver, [bodyKey, 'ru-mincult'], [bodyKey])
    await takeBody(administrator, { ...(await changeOf(leaver)), body: bodyKey, successor: head.userId })
    expect(await memberships(head)).toEqual([[bodyKey, 'files', false]])
    expect(await memberships(leaver)).toEqual([['ru-mincult', 'files', false]])
    expect(await registry.db.absence.count({ where: { userId: head.userId, endedAt: null } })).toBe(0)
  })

  it('is another official who can sign in, or nothing is changed', async () => {
    const wanted = async (successor: string) => ({ ...(await changeOf(leaver)), successors: { [bodyKey]: successor } })
    for (const nobody of [leaver, administrator, foreigner, { userId: randomUUID() }])
      await expect(disableAccount(administrator, await wanted(nobody.userId))).rejects.toMatchObject({
        code: 'successorUnknown',
      })
    await expect(
      disableAccount(administrator, { ...(await changeOf(leaver)), successors: { 'ru-mincult': head.userId } }),
    ).rejects.toMatchObject({ code: 'bodyUnknown' })
    const taking = { ...(await changeOf(leaver)), body: bodyKey, successor: head.userId }
    await expect(takeBody(administrator, taking)).rejects.toMatchObject({ code: 'bodiesMissing' })
    await expect(takeBody(head, taking)).rejects.toMatchObject({ code: 'notFound' })
    expect(await memberships(leaver)).toEqual([[bodyKey, 'files', false]])
    expect((await actorNow(leaver)).bodyIds).toHaveLength(1)
  })
})

describe('a body that is exchanged for another', () => {
  it('asks to whom what is open passes, and changes nothing before it is said', async () => {
    const exchange = async (over: object) =>
      changeRole(administrator, { ...(await changeOf(leaver)), role: 'official', bodies: ['ir-farabi'], ...over })
    await registry.db.decisionOwner.deleteMany({ where: { body: { key: bodyKey } } })
    await draftOn(5)
    const open = (await listOpenMatters(administrator, leaver.userId, 'en', today))?.map(({ isOpen }) => isOpen)
    expect(open).toEqual([true])
    const missing = { code: 'successorMissing', bodyKeys: [bodyKey] }
    await expect(exchange({})).rejects.toMatchObject(missing)
    await expect(exchange({ role: 'editor', bodies: [] })).rejects.toMatchObject(missing)
    await expect(exchange({ successors: { [bodyKey]: foreigner.userId } })).rejects.toMatchObject({
      ...{ code: 'successorUnknown', bodyKeys: [bodyKey] },
    })
    expect(await memberships(leaver)).toEqual([[bodyKey, 'files', false]])

    await exchange({ successors: { [bodyKey]: head.userId, 'ru-mincult': foreigner.userId } })
    expect(await memberships(leaver)).toEqual([['ir-farabi', 'files', false]])
    expect(await memberships(foreigner)).toEqual([['ru-mincult', 'files', false]])
    expect(await registry.db.reportDraft.count({ where: { authorId: head.userId } })).toBe(1)
    expect(await listTakenOver(await actorNow(head), 'en')).toMatchObject([{ name: leaver.name, drafts: 1 }])
    // With nothing open nobody is asked, and what stays is said.
    await exchange({ bodies: [bodyKey] })
    await draftOn(6)
    await exchange({ successors: { [bodyKey]: 'body' } })
    expect(await registry.db.reportDraft.count({ where: { authorId: leaver.userId } })).toBe(1)
  })
})

describe('without a successor', () => {
  it('everything stays with the body, which is named where nobody can report for it', async () => {
    await give(head, [bodyKey], [bodyKey])
    await draftOn(4)
    expect(await keysWithout()).not.toContain(bodyKey)
    await disableAccount(administrator, await changeOf(leaver))
    expect(await registry.db.reportDraft.count({ where: { authorId: leaver.userId } })).toBe(1)
    expect(await keysWithout()).toContain(bodyKey)
    expect(await listBodiesWithoutFilers(head, 'en')).toBeNull()
    await give(stranger, [bodyKey])
    expect(await keysWithout()).not.toContain(bodyKey)
    expect((await listReportDrafts(await actorNow(stranger), 'en')).toFile.drafts).toMatchObject([{ number: 4 }])
  })
})
