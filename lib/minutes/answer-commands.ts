import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { actorStill } from '@/lib/auth/actor-still'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { holdPublishing, type Published } from '@/lib/drafts/publish-commands'
import { NotFoundError, RuleError } from '@/lib/errors'
import { refuseOpenDraft } from './minutes-commands'
import { type HeldMinutes, holdMinutes, minutedMeeting } from './minutes-meeting'
import { isApprovedByAll, type MinutesRule } from './minutes-rules'
import type { AnswerInput } from './minutes-schema'
import { sealMinutes } from './minutes-seal'
import { handedHash } from './recorded-minutes'

/**
 * A party approves the minutes that were handed over, or returns them with a reason. With the last party's approval they are sealed and
 * written into the record of the meeting, in the same transaction. The same answer sent twice is one.
 * @returns what was published
 * @throws NotFoundError for whoever does not speak for the party
 * @throws RuleError `minutesMovedOn` where they do not wait for this answer any more, `minutesDraftOpen` where the meeting is being edited,
 *   `minutesChanged` where they are not what was handed over: they are open again, and everybody is asked anew
 */
export async function answerMinutes(actor: Actor, input: AnswerInput, now = new Date()): Promise<Published[]> {
  const published = await db().$transaction(
    async (tx) => {
      // Before any row is held: whoever publishes a draft of the meeting waits for nobody.
      if (input.answer === 'approved') await holdPublishing(tx)
      return answer(tx, await actorStill(tx, actor), input, now)
    },
    { timeout: 20_000 },
  )
  if (published === null) throw new RuleError<MinutesRule>('minutesChanged')
  return published
}

async function answer(tx: Transaction, actor: Actor, input: AnswerInput, now: Date): Promise<Published[] | null> {
  const meeting = await minutedMeeting(tx, actor, input.meeting)
  const side = meeting.sides.find(({ key }) => key === input.speaker.party)
  const speaker = side?.speakers.find(({ key }) => key === input.speaker.body)
  if (!side || !speaker) throw new NotFoundError()
  requireRight(actor, 'minutes.approve', { speakerBodyIds: [speaker.bodyId] })
  const minutes = await holdMinutes(tx, meeting.id, 'UPDATE')
  if (!minutes) throw new NotFoundError()
  const given = await tx.minutesApproval.findFirst({
    where: { minutes: { meetingId: meeting.id, number: input.number }, round: input.round, partyBodyId: side.bodyId },
    select: { answer: true },
  })
  if (given?.answer === input.answer) return []
  const { id: minutesId, number, round, state } = minutes
  if (given || state !== 'for_approval' || number !== input.number || round !== input.round)
    throw new RuleError<MinutesRule>('minutesMovedOn')
  if (input.answer === 'approved' && !(await isAsHandedOver(tx, meeting.key, minutes))) {
    await tx.minutes.update({ where: { id: minutesId }, data: { state: 'open' }, select: { id: true } })
    await recordAudit(tx, {
      action: 'minutes.reopened',
      actorUserId: actor.userId,
      recordKind: 'meeting',
      recordKey: meeting.key,
      payload: { number, round },
    })
    return null
  }
  await tx.minutesApproval.create({
    data: {
      ...{ minutesId, round, partyBodyId: side.bodyId, bodyId: speaker.bodyId, answer: input.answer },
      ...(input.answer === 'returned' ? { reason: input.reason, reasonLocale: input.locale } : {}),
      authorUserId: actor.userId,
      answeredAt: now,
    },
    select: { id: true },
  })
  const noteAnswer = () =>
    recordAudit(tx, {
      action: 'minutes.answered',
      actorUserId: actor.userId,
      recordKind: 'meeting',
      recordKey: meeting.key,
      payload: { number, round, party: side.key, body: speaker.key, answer: input.answer },
    })
  if (input.answer === 'returned') {
    await tx.minutes.update({ where: { id: minutesId }, data: { state: 'open' }, select: { id: true } })
    await noteAnswer()
    return []
  }
  const approvals = await tx.minutesApproval.findMany({
    where: { minutesId, round, answer: 'approved' },
    orderBy: { answeredAt: 'asc' },
    select: {
      partyBodyId: true,
      authorUserId: true,
      partyBody: { select: { key: true } },
      body: { select: { key: true } },
    },
  })
  const approvedBy = approvals.map(({ partyBodyId }) => partyBodyId)
  const sealed = isApprovedByAll(meeting.sides, approvedBy)
    ? await sealMinutes(tx, actor, { meeting, minutes, approvals, now })
    : null
  await noteAnswer()
  await sealed?.note()
  return sealed?.published ?? []
}

/** A report that was taken back, or a record that was edited, since the first party approved is not what that party has approved. */
async function isAsHandedOver(tx: Transaction, key: string, { id, number }: HeldMinutes): Promise<boolean> {
  await refuseOpenDraft(tx, key)
  const { handedSha256 } = await tx.minutes.findUniqueOrThrow({ where: { id }, select: { handedSha256: true } })
  return handedSha256 === (await handedHash(tx, key, { id, number }))
}
