import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import type { Actor } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { latestRevision } from '@/lib/drafts/draft-rows'
import { NotFoundError, RuleError } from '@/lib/errors'
import type { MinutesState } from '@/lib/generated/prisma/enums'
import { takeOverAttendees } from './attendance-commands'
import { attendeesOf } from './attendance-rules'
import { holdMinutes, meetingToMinute, minutedMeeting } from './minutes-meeting'
import type { MinutesRule } from './minutes-rules'
import { handedHash } from './recorded-minutes'

/**
 * Begins the minutes of a meeting, or, once they are sealed, their correction with what stands in them. Whoever comes at the same moment
 * finds them begun.
 * @throws NotFoundError for whoever may not take them
 */
export async function openMinutes(actor: Actor, meetingKey: string): Promise<void> {
  await db().$transaction((tx) => open(tx, actor, meetingKey))
}

async function open(tx: Transaction, actor: Actor, meetingKey: string): Promise<void> {
  // To ask for minutes that are begun holds nothing; those who would begin them wait for each other and look once more.
  const { id: meetingId } = await minutedMeeting(tx, actor, meetingKey)
  if (isBegun(await newestMinutes(tx, meetingId))) return
  const meeting = await meetingToMinute(tx, actor, meetingKey)
  await tx.$queryRaw`SELECT "id" FROM "Meeting" WHERE "id" = ${meeting.id}::uuid FOR NO KEY UPDATE`
  const last = await newestMinutes(tx, meeting.id)
  if (isBegun(last)) return
  const number = (last?.number ?? 0) + 1
  const { id } = await tx.minutes.create({
    data: { meetingId: meeting.id, number, openedById: actor.userId },
    select: { id: true },
  })
  if (last) await copyLines(tx, last.id, id)
  const { document } = await latestRevision(tx, { noun: 'meetings', key: meetingKey })
  await takeOverAttendees(tx, actor, id, attendeesOf(document))
  await recordAudit(tx, {
    action: 'minutes.opened',
    actorUserId: actor.userId,
    recordKind: 'meeting',
    recordKey: meetingKey,
    payload: { number },
  })
}

const newestMinutes = (tx: Transaction, meetingId: string) =>
  tx.minutes.findFirst({
    where: { meetingId },
    select: { id: true, number: true, state: true },
    orderBy: { number: 'desc' },
  })

const isBegun = (minutes: { state: MinutesState } | null): boolean => minutes !== null && minutes.state !== 'sealed'

async function copyLines(tx: Transaction, fromId: string, minutesId: string): Promise<void> {
  const lines = await tx.minutesLine.findMany({
    where: { minutesId: fromId },
    select: {
      ...{ lineId: true, agendaItem: true, kind: true, clauseId: true, dueOn: true, editorId: true, addedAt: true },
      texts: { select: { locale: true, text: true } },
      owners: { select: { partyBodyId: true, bodyId: true } },
    },
  })
  for (const { texts, owners, ...line } of lines)
    await tx.minutesLine.create({
      data: { ...line, minutesId, texts: { create: texts }, owners: { createMany: { data: owners } } },
      select: { id: true },
    })
}

/**
 * Hands the minutes over to the parties for approval. Nobody writes in them from then on, unless a party returns them.
 * @throws RuleError `minutesEmpty`, `minutesPersonGone`, `minutesDraftOpen` where the meeting is being edited, `minutesMovedOn` where they are not this
 *   version or not open any more
 */
export async function handOverMinutes(actor: Actor, meetingKey: string, number: number): Promise<void> {
  await db().$transaction(async (tx) => {
    const meeting = await meetingToMinute(tx, actor, meetingKey)
    const minutes = await holdMinutes(tx, meeting.id, 'UPDATE')
    if (!minutes) throw new NotFoundError()
    if (minutes.number !== number || minutes.state !== 'open') throw new RuleError<MinutesRule>('minutesMovedOn')
    const lines = await tx.minutesLine.count({ where: { minutesId: minutes.id } })
    if (lines === 0) throw new RuleError<MinutesRule>('minutesEmpty')
    await refuseOpenDraft(tx, meetingKey)
    const round = minutes.round + 1
    const handedSha256 = await handedHash(tx, meetingKey, minutes)
    await tx.minutes.update({
      where: { id: minutes.id },
      data: { state: 'for_approval', round, handedSha256 },
      select: { id: true },
    })
    await recordAudit(tx, {
      action: 'minutes.handedOver',
      actorUserId: actor.userId,
      recordKind: 'meeting',
      recordKey: meetingKey,
      payload: { number, round },
    })
  })
}

/** What is sealed is written into the record: a draft that was begun before would take it out again. */
export async function refuseOpenDraft(tx: Transaction, meetingKey: string): Promise<void> {
  const draft = await tx.draft.findUnique({
    where: { noun_key: { noun: 'meetings', key: meetingKey } },
    select: { id: true },
  })
  if (draft) throw new RuleError<MinutesRule>('minutesDraftOpen')
}
