import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { getProposedAgenda } from '@/lib/agenda/agenda-queries'
import type { Actor } from '@/lib/auth/permissions'
import { openDraft } from '@/lib/drafts/draft-commands'
import { answerMinutes } from '@/lib/minutes/answer-commands'
import { removeLine, writeLine } from '@/lib/minutes/line-commands'
import { handOverMinutes, openMinutes } from '@/lib/minutes/minutes-commands'
import { mostLines } from '@/lib/minutes/minutes-fields'
import type { AnswerInput, LineInput } from '@/lib/minutes/minutes-schema'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'

vi.mock('next-intl/server', () => import('@/tests/support/translations'))

const registry = testDatabase()
const meeting = 'ir-ru-online-2'

let editor: Actor
let iran: Actor
let russia: Actor
let stranger: Actor

beforeAll(async () => {
  editor = await makeAccount('editor')
  iran = await makeAccount('official')
  russia = await makeAccount('official', 'ru-mincult')
  stranger = await makeAccount('official', 'kz-mincult')
})

const line = (over: Partial<LineInput> = {}): LineInput => ({
  ...{ locale: 'en', meeting, number: 1, line: randomUUID(), version: 0 },
  ...{ agendaItem: null, kind: 'task', clause: 'ir-ru-2' },
  texts: [{ locale: 'en', text: 'Test task.' }],
  owners: [{ party: 'ru-mincult', body: 'ru-mincult' }],
  due: '2026-12-31',
  ...over,
})

const answer = (by: 'ir-cinema-org' | 'ru-mincult', over: Partial<AnswerInput> = {}): AnswerInput => ({
  ...{ locale: 'en', meeting, number: 1, round: 1, answer: 'approved', reason: '' },
  speaker: { party: by, body: by },
  ...over,
})

const minutes = (number = 1) =>
  registry.db.minutes.findFirstOrThrow({
    where: { meeting: { key: meeting }, number },
    include: { lines: { include: { texts: true, owners: true } }, approvals: true },
  })

const lineNow = async (lineId: string) => (await minutes()).lines.find((one) => one.lineId === lineId)

const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })

/** What the database says where it refuses what no command would ask for. */
const forbidden = (work: Promise<unknown>, why: RegExp) => expect(work).rejects.toThrow(why)

// The life of one meeting's minutes, in the order in which it is lived.
describe('minutes', () => {
  it('are begun once by all who come at the same moment, and by nobody who is not of the parties', async () => {
    await refused(openMinutes(stranger, meeting), 'notFound')
    await refused(openMinutes(editor, 'no-such-meeting'), 'notFound')
    const openers = Array.from({ length: 4 }, () => [editor, iran, russia]).flat()
    await Promise.all(openers.map((actor) => openMinutes(actor, meeting)))
    const all = await registry.db.minutes.findMany({ where: { meeting: { key: meeting } } })
    expect(all).toMatchObject([{ number: 1, state: 'open', round: 0 }])
    expect(await registry.db.auditEntry.count({ where: { action: 'minutes.opened' } })).toBe(1)
  })

  it('cannot be handed over empty', () => refused(handOverMinutes(editor, meeting, 1), 'minutesEmpty'))

  it('take the lines of several people at once, each whole and with its history row', async () => {
    const lines = Array.from({ length: 6 }, (_, index) => line({ texts: [{ locale: 'en', text: `Line ${index}.` }] }))
    await Promise.all(lines.map((one, index) => writeLine(index % 2 === 0 ? iran : russia, one)))
    const { lines: written } = await minutes()
    expect(written.map(({ texts }) => texts[0]?.text).toSorted()).toEqual(lines.map(({ texts }) => texts[0]?.text))
    expect(written.every(({ owners, clauseId }) => owners.length === 1 && clauseId !== null)).toBe(true)
    expect(await registry.db.auditEntry.count({ where: { action: 'minutes.lineWritten' } })).toBe(6)
    for (const { lineId } of written.filter(({ texts }) => texts[0]?.text !== 'Line 0.'))
      await removeLine(editor, { meeting, number: 1, line: lineId, version: 1 })
    expect((await minutes()).lines).toHaveLength(1)
  })

  it('are one line where the same form is sent three times at once', async () => {
    const sent = line()
    await Promise.all([writeLine(iran, sent), writeLine(iran, sent), writeLine(iran, sent)])
    expect(await registry.db.minutesLine.count({ where: { lineId: sent.line } })).toBe(1)
    await refused(writeLine(iran, { ...sent, texts: [{ locale: 'en', text: 'Another.' }] }), 'lineOvertaken')
    await refused(writeLine(russia, sent), 'lineOvertaken')
    await removeLine(iran, { ...sent, version: 1 })
  })

  it('lose nothing where two change the same line: the second is told', async () => {
    const sent = line()
    await writeLine(iran, sent)
    const changes = [iran, russia].map((actor, index) =>
      writeLine(actor, { ...sent, version: 1, texts: [{ locale: 'fa', text: `متن ${index}` }] }),
    )
    const outcomes = await Promise.allSettled(changes)
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'lineOvertaken' })
    expect(await lineNow(sent.line)).toMatchObject({ version: 2, texts: [{ locale: 'fa' }] })
    await refused(removeLine(russia, { ...sent, version: 1 }), 'lineOvertaken')
    await removeLine(russia, { ...sent, version: 2 })
  })

  it('name only what belongs to the meeting', async () => {
    await refused(writeLine(editor, line({ clause: 'kz-az-1' })), 'minutesClauseUnknown')
    await refused(
      writeLine(editor, line({ owners: [{ party: 'ru-mincult', body: 'kz-mincult' }] })),
      'minutesOwnerUnknown',
    )
    await refused(writeLine(editor, line({ agendaItem: 99 })), 'minutesAgendaUnknown')
    await refused(writeLine(editor, line({ number: 2 })), 'minutesNotOpen')
    await refused(writeLine(stranger, line()), 'notFound')
  })

  it('have room for two hundred lines, and no more for whoever comes at the same moment', async () => {
    const { id, lines } = await minutes()
    const rows = Array.from({ length: mostLines - lines.length - 1 }, () => ({
      ...{ minutesId: id, lineId: randomUUID(), kind: 'information' as const, editorId: editor.userId },
    }))
    await registry.db.minutesLine.createMany({ data: rows })
    const sent = [line(), line(), line()]
    const written = await Promise.allSettled(sent.map((one) => writeLine(iran, one)))
    expect(written.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(written.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'minutesFull' })
    const added = [...rows.map(({ lineId }) => lineId), ...sent.map((one) => one.line)]
    await registry.db.minutesLine.deleteMany({ where: { minutesId: id, lineId: { in: added } } })
  })

  it('are answered by the parties alone, once they wait for it', async () => {
    await refused(answerMinutes(iran, answer('ir-cinema-org')), 'minutesMovedOn')
    await handOverMinutes(editor, meeting, 1)
    await refused(handOverMinutes(editor, meeting, 1), 'minutesMovedOn')
    await refused(writeLine(iran, line()), 'minutesNotOpen')
    await refused(answerMinutes(editor, answer('ir-cinema-org')), 'notFound')
    await refused(answerMinutes(iran, answer('ru-mincult')), 'notFound')
    await refused(answerMinutes(stranger, answer('ru-mincult')), 'notFound')
    const [{ id }, body] = [await minutes(), await registry.db.body.findFirstOrThrow({ where: { key: 'ru-mincult' } })]
    const one = { minutesId: id, partyBodyId: body.id, bodyId: body.id, authorUserId: russia.userId } as const
    await forbidden(
      registry.db.minutesApproval.create({ data: { ...one, round: 2, answer: 'approved' } }),
      /minutes that wait for it/,
    )
    await forbidden(
      registry.db.minutesApproval.create({ data: { ...one, round: 1, answer: 'returned' } }),
      /MinutesApproval_reason/,
    )
  })

  it('go back with a reason, and what was approved before counts no more', async () => {
    await answerMinutes(iran, answer('ir-cinema-org'))
    await answerMinutes(russia, answer('ru-mincult', { answer: 'returned', reason: 'A word is missing.' }))
    expect(await minutes()).toMatchObject({ state: 'open', round: 1 })
    await writeLine(russia, line({ kind: 'information', clause: null, owners: [], due: null }))
    await handOverMinutes(russia, meeting, 1)
    await answerMinutes(russia, answer('ru-mincult', { round: 2 }))
    expect(await minutes()).toMatchObject({ state: 'for_approval', round: 2, sha256: null })
    await refused(
      answerMinutes(iran, answer('ir-cinema-org', { answer: 'returned', reason: 'Late.' })),
      'minutesMovedOn',
    )
  })

  it('are not sealed over a draft of the meeting', async () => {
    await openDraft(editor, { noun: 'meetings', key: meeting })
    await refused(answerMinutes(iran, answer('ir-cinema-org', { round: 2 })), 'minutesDraftOpen')
    expect((await minutes()).approvals).toHaveLength(3)
    await registry.db.draft.deleteMany({ where: { noun: 'meetings', key: meeting } })
  })

  it('are sealed with the last approval, once, and published as the record and as its source', async () => {
    const before = await registry.db.decision.count({ where: { meeting: { key: meeting } } })
    const last = answer('ir-cinema-org', { round: 2 })
    await Promise.all([answerMinutes(iran, last), answerMinutes(iran, last)])
    const { id, sealedText, sha256, state } = await minutes()
    expect(state).toBe('sealed')
    expect(sha256).toBe(
      createHash('sha256')
        .update(sealedText ?? '', 'utf8')
        .digest('hex'),
    )
    const sealed = await registry.db.auditEntry.findMany({ where: { action: 'minutes.sealed' } })
    expect(sealed).toMatchObject([{ recordKey: meeting, payload: { number: 1, sha256 } }])

    const source = await registry.publicDb.source.findUniqueOrThrow({
      where: { key: `minutes-${id}` },
      select: { sha256: true, texts: { select: { title: true } } },
    })
    expect(source.sha256).toBe(sha256)
    expect(source.texts.length).toBeGreaterThan(1)
    const record = await registry.publicDb.meeting.findUniqueOrThrow({
      where: { key: meeting },
      select: {
        meetingState: true,
        decisions: {
          where: { key: { startsWith: 'minutes-' } },
          orderBy: { position: 'asc' },
          select: { kind: true, decisionState: true, texts: { select: { status: true } }, owners: true },
        },
      },
    })
    expect(record).toMatchObject({
      meetingState: 'minutes_approved',
      decisions: [
        { kind: 'task', decisionState: 'open', texts: [{ status: 'authentic' }], owners: [{}] },
        { kind: 'information', decisionState: 'not_applicable', owners: [] },
      ],
    })
    expect(await registry.db.decision.count({ where: { meeting: { key: meeting } } })).toBe(before + 2)
    const revision = await registry.db.recordRevision.findFirstOrThrow({
      where: { noun: 'meetings', key: meeting },
      orderBy: { revision: 'desc' },
    })
    expect(revision).toMatchObject({ kind: 'published', alone: false, publisherId: iran.userId })
  })

  it('stay as they are, whoever asks the database', async () => {
    const { id, lines } = await minutes()
    const [first] = lines
    const why = /minutes (are written|stay)|not open|given once/
    await forbidden(registry.db.minutes.update({ where: { id }, data: { state: 'open' } }), why)
    await forbidden(registry.db.minutes.update({ where: { id }, data: { sealedText: '{}' } }), why)
    await forbidden(registry.db.minutes.delete({ where: { id } }), why)
    await forbidden(registry.db.minutesLine.update({ where: { id: first?.id }, data: { kind: 'proposal' } }), why)
    await forbidden(registry.db.minutesLine.delete({ where: { id: first?.id } }), why)
    await forbidden(registry.db.minutesLineText.updateMany({ where: { lineId: first?.id }, data: { text: 'x' } }), why)
    await forbidden(registry.db.minutesLineOwner.deleteMany({ where: { lineId: first?.id } }), why)
    await forbidden(registry.db.minutesApproval.deleteMany({ where: { minutesId: id } }), why)
  })

  it('show the public who approved them and when, and nothing of what is open', async () => {
    const select = { number: true, sha256: true, approvals: { select: { answer: true, round: true } } } as const
    const seen = () => registry.publicDb.minutes.findMany({ where: { meeting: { key: meeting } }, select })
    const expected = [
      {
        number: 1,
        sha256: (await minutes()).sha256,
        approvals: [
          { answer: 'approved', round: 2 },
          { answer: 'approved', round: 2 },
        ],
      },
    ]
    expect(await seen()).toEqual(expected)
    await openMinutes(editor, meeting)
    expect(await seen()).toEqual(expected)
  })

  it('run into the agenda of the next meeting as long as they are open', async () => {
    const proposed = await getProposedAgenda(editor, 'ir-ru-moscow-visit', '2026-11-27')
    expect(proposed?.proposals).toContainEqual(
      expect.objectContaining({ kind: 'decision', text: expect.objectContaining({ en: 'Line 0.' }) }),
    )
  })

  it('are corrected in a new version that begins with what was sealed', async () => {
    const [first, second] = [await minutes(1), await minutes(2)]
    expect(second.lines.map(({ lineId }) => lineId).toSorted()).toEqual(
      first.lines.map(({ lineId }) => lineId).toSorted(),
    )
    const task = second.lines.find(({ kind }) => kind === 'task')
    await registry.db.decision.updateMany({
      where: { key: `minutes-${task?.lineId}` },
      data: { decisionState: 'done' },
    })
    await writeLine(editor, line({ number: 2, line: task?.lineId ?? '', version: 1, due: '2027-01-31' }))
    await handOverMinutes(editor, meeting, 2)
    for (const [actor, key] of [
      [iran, 'ir-cinema-org'],
      [russia, 'ru-mincult'],
    ] as const)
      await answerMinutes(actor, answer(key, { number: 2, round: 1 }))
    const decisions = await registry.publicDb.decision.findMany({
      where: { meeting: { key: meeting }, key: { startsWith: 'minutes-' } },
      select: { key: true, dueOn: true, source: { select: { sha256: true } } },
    })
    expect(decisions).toHaveLength(2)
    expect(decisions.find(({ key }) => key.endsWith(task?.lineId ?? 'none'))?.dueOn).toEqual(new Date('2027-01-31'))
    expect(new Set(decisions.map(({ source }) => source.sha256))).toEqual(new Set([(await minutes(2)).sha256]))
    expect((await minutes(1)).sha256).toBe(first.sha256)
  })
})
