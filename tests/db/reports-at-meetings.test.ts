import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { reportClauseStatus } from '@/lib/clauses/clause-commands'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { confirmingMeeting, jointConfirmation } from '@/lib/clauses/joint-confirmation'
import { getClauseForReport } from '@/lib/clauses/report-form-queries'
import type { ReportInput } from '@/lib/clauses/report-schema'
import { getPublishedMeeting } from '@/lib/meetings/meeting-queries'
import { answerMinutes } from '@/lib/minutes/answer-commands'
import { writeLine } from '@/lib/minutes/line-commands'
import { handOverMinutes, openMinutes } from '@/lib/minutes/minutes-commands'
import { getMinutesForDesk } from '@/lib/minutes/minutes-queries'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'

vi.mock('next-intl/server', () => import('@/tests/support/translations'))

const registry = testDatabase()
const meeting = 'ir-ru-online-2'
const number = 6

let iran: Actor
let russia: Actor

beforeAll(async () => {
  iran = await makeAccount('official')
  russia = await makeAccount('official', 'ru-mincult')
})

async function report(actor: Actor, over: Partial<ReportInput> = {}) {
  const { version } = await registry.db.clause.findFirstOrThrow({
    where: { key: 'ir-ru-6' },
    select: { version: true },
  })
  return reportClauseStatus(actor, {
    ...{ locale: 'en', submissionId: randomUUID(), agreementKey: 'ir-ru', number, version, speaker: null },
    ...{
      status: 'not_started',
      asOf: '2026-11-20',
      evidence: [],
      letterKey: null,
      meetingKey: meeting,
      correctsId: null,
    },
    texts: [{ locale: 'en', note: 'Test note.', obstacle: null, nextStep: null }],
    ...over,
  })
}

async function confirmed() {
  const clause = await getPublishedClause('ir-ru', number, 'en')
  const meetingOf = (one: NonNullable<typeof clause>['history'][number]) => confirmingMeeting(one)?.key ?? null
  const joint = clause && jointConfirmation(clause.history, clause.parties, meetingOf)
  return joint?.map(({ status, meeting: at }) => [at && 'key' in at && at.key, status]) ?? []
}

async function seal(version: number) {
  await handOverMinutes(iran, meeting, version)
  await approve(iran, 'ir-cinema-org', version)
  await approve(russia, 'ru-mincult', version)
}

const approve = (actor: Actor, party: string, version: number, round = 1) =>
  answerMinutes(actor, {
    ...{ locale: 'en', meeting, number: version, round, answer: 'approved', reason: '' },
    speaker: { party, body: party },
  })

const refusal = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: 'meetingUnknown' })

const offers = async () =>
  (await getClauseForReport(iran, 'ir-ru', number, 'en'))?.meetings.map(({ key }) => key).includes(meeting)

// One meeting's reports, in the order in which they are made.
describe('reports at the table', () => {
  it('name no meeting of others', async () => {
    await refusal(report(iran, { meetingKey: 'aktau-signing' }))
    await refusal(report(iran, { meetingKey: 'no-such-meeting' }))
  })

  it('stand on the page of the meeting and in its minutes, each side beside the other', async () => {
    await openMinutes(iran, meeting)
    await writeLine(iran, {
      ...{ locale: 'en', meeting, number: 1, line: randomUUID(), version: 0, agendaItem: null },
      ...{ kind: 'information', clause: null, owners: [], due: null },
      texts: [{ locale: 'en', text: 'Test line.' }],
    })
    await report(iran, { status: 'in_progress' })
    await report(iran)
    await report(russia)
    const sides = [
      expect.objectContaining({ status: 'not_started' }),
      expect.objectContaining({ status: 'not_started' }),
    ]
    expect((await getPublishedMeeting(meeting, 'en'))?.reported).toMatchObject([{ number, sides }])
    expect((await getMinutesForDesk(iran, meeting, 'fa'))?.meeting.reported).toHaveLength(1)
    expect(await offers()).toBe(true)
  })

  it('confirm nothing before every party has approved the minutes', async () => {
    const before = await confirmed()
    expect(before).not.toContainEqual([meeting, 'not_started'])
    await handOverMinutes(iran, meeting, 1)
    expect(await offers()).toBe(false)
    await refusal(report(russia, { status: 'in_progress' }))
    await approve(iran, 'ir-cinema-org', 1)
    expect(await confirmed()).toEqual(before)
  })

  it('are sealed with the minutes and confirm jointly from then on', async () => {
    await approve(russia, 'ru-mincult', 1)
    expect(await confirmed()).toEqual([
      [meeting, 'not_started'],
      [meeting, 'not_started'],
    ])
    const { sealedText } = await registry.db.minutes.findFirstOrThrow({ where: { meeting: { key: meeting } } })
    expect(JSON.parse(sealedText ?? '')).toMatchObject({
      reports: [
        { clause: 'ir-ru-6', party: 'ir-cinema-org', status: 'not_started', asOf: '2026-11-20' },
        { clause: 'ir-ru-6', party: 'ru-mincult', status: 'not_started', asOf: '2026-11-20' },
      ],
    })
    await refusal(report(iran, { status: 'in_progress' }))
  })

  it('said while a correction is open count with the correction', async () => {
    await openMinutes(iran, meeting)
    await report(iran, { status: 'in_progress' })
    await report(russia, { status: 'in_progress' })
    expect(await confirmed()).toContainEqual([meeting, 'not_started'])
    await seal(2)
    expect(await confirmed()).toContainEqual([meeting, 'in_progress'])
  })

  it('that are taken back after one party has approved open the minutes again', async () => {
    await openMinutes(iran, meeting)
    const { reportId } = await report(russia, { status: 'not_started' })
    await handOverMinutes(iran, meeting, 3)
    await approve(iran, 'ir-cinema-org', 3)
    await report(russia, { status: 'in_progress', meetingKey: null, correctsId: reportId })
    await expect(approve(russia, 'ru-mincult', 3)).rejects.toMatchObject({ code: 'minutesChanged' })
    const state = { where: { meeting: { key: meeting }, number: 3 }, select: { state: true, round: true } } as const
    expect(await registry.db.minutes.findFirst(state)).toEqual({ state: 'open', round: 1 })
    await handOverMinutes(iran, meeting, 3)
    await approve(russia, 'ru-mincult', 3, 2)
    await approve(iran, 'ir-cinema-org', 3, 2)
    expect(await registry.db.minutes.findFirst(state)).toEqual({ state: 'sealed', round: 2 })
  })

  it('are in the minutes or refused where these are handed over at the same moment', async () => {
    await openMinutes(iran, meeting)
    const asked = [report(russia), handOverMinutes(iran, meeting, 4)]
    const [said] = await Promise.allSettled(asked)
    const state = await registry.db.minutes.findFirstOrThrow({
      where: { meeting: { key: meeting }, number: 4 },
      select: { state: true },
    })
    expect(state).toEqual({ state: 'for_approval' })
    const count = await registry.db.statusReport.count({ where: { meeting: { key: meeting } } })
    expect(count).toBe(said?.status === 'fulfilled' ? 7 : 6)
  })
})
