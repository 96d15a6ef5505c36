import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import type { Actor } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { mostLines } from './minutes-fields'
import { holdOpen, type MinutedMeeting, meetingToMinute } from './minutes-meeting'
import type { MinutesRule } from './minutes-rules'
import type { LineInput } from './minutes-schema'

/**
 * Writes a line of open minutes, a new one where the form was opened with version 0. Others write other lines at the same time; a line
 * that somebody has changed since the form was opened is not overwritten. The same new line sent twice is one.
 * @throws NotFoundError for whoever may not take the minutes
 * @throws RuleError `minutesNotOpen`, `lineOvertaken`, `minutesClauseUnknown`, `minutesOwnerUnknown`, `minutesAgendaUnknown`, `minutesFull`
 */
export async function writeLine(actor: Actor, input: LineInput, now = new Date()): Promise<void> {
  try {
    await db().$transaction((tx) => write(tx, actor, input, now))
  } catch (error) {
    const isTwin = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
    if (!isTwin) throw error
    // The same form in the same moment: by now the other one is there to be compared with.
    await db().$transaction((tx) => write(tx, actor, input, now))
  }
}

async function write(tx: Transaction, actor: Actor, input: LineInput, now: Date): Promise<void> {
  const meeting = await meetingToMinute(tx, actor, input.meeting)
  const minutesId = await holdOpen(tx, meeting, input.number)
  const clauseId = await clauseOf(tx, meeting, input.clause)
  const owners = ownersOf(meeting, input.owners)
  if (input.agendaItem !== null && input.agendaItem >= meeting.agendaItems)
    throw new RuleError<MinutesRule>('minutesAgendaUnknown')
  const said = {
    agendaItem: input.agendaItem,
    kind: input.kind,
    clauseId,
    dueOn: input.due === null ? null : new Date(`${input.due}T00:00:00Z`),
    editorId: actor.userId,
    changedAt: now,
  }
  const stored = await tx.minutesLine.findUnique({
    where: { minutesId_lineId: { minutesId, lineId: input.line } },
    select: { id: true, version: true, editorId: true, texts: { select: { locale: true, text: true } } },
  })
  if (input.version === 0) {
    if (stored) {
      const isTwin = stored.version === 1 && stored.editorId === actor.userId && isSameText(stored.texts, input.texts)
      if (isTwin) return
      throw new RuleError<MinutesRule>('lineOvertaken')
    }
    await refuseTooMany(tx, minutesId)
    await tx.minutesLine.create({
      data: {
        ...said,
        minutesId,
        lineId: input.line,
        addedAt: now,
        texts: { create: input.texts },
        owners: { createMany: { data: owners } },
      },
      select: { id: true },
    })
  } else {
    const { count } = await tx.minutesLine.updateMany({
      where: { minutesId, lineId: input.line, version: input.version },
      data: { ...said, version: { increment: 1 } },
    })
    if (!stored || count === 0) throw new RuleError<MinutesRule>('lineOvertaken')
    const of = { lineId: stored.id }
    await tx.minutesLineText.deleteMany({ where: of })
    await tx.minutesLineOwner.deleteMany({ where: of })
    await tx.minutesLineText.createMany({ data: input.texts.map((text) => ({ ...text, ...of })) })
    await tx.minutesLineOwner.createMany({ data: owners.map((owner) => ({ ...owner, ...of })) })
  }
  await recordAudit(tx, {
    action: 'minutes.lineWritten',
    actorUserId: actor.userId,
    recordKind: 'meeting',
    recordKey: meeting.key,
    payload: { number: input.number, line: input.line, version: input.version + 1 },
  })
}

/**
 * Takes a line out of open minutes.
 * @throws RuleError `minutesNotOpen`, or `lineOvertaken` where it was changed or taken out since the page was opened
 */
export async function removeLine(
  actor: Actor,
  { meeting: key, number, line, version }: Pick<LineInput, 'meeting' | 'number' | 'line' | 'version'>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const meeting = await meetingToMinute(tx, actor, key)
    const minutesId = await holdOpen(tx, meeting, number)
    const { count } = await tx.minutesLine.deleteMany({ where: { minutesId, lineId: line, version } })
    if (count === 0) throw new RuleError<MinutesRule>('lineOvertaken')
    await recordAudit(tx, {
      action: 'minutes.lineRemoved',
      actorUserId: actor.userId,
      recordKind: 'meeting',
      recordKey: key,
      payload: { number, line, version },
    })
  })
}

/** Counted one after the other: several write at the same moment. */
async function refuseTooMany(tx: Transaction, minutesId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`minutes ${minutesId}`}))`
  const lines = await tx.minutesLine.count({ where: { minutesId } })
  if (lines >= mostLines) throw new RuleError<MinutesRule>('minutesFull')
}

async function clauseOf(tx: Transaction, { agreements }: MinutedMeeting, key: string | null): Promise<string | null> {
  if (key === null) return null
  const clause = await tx.clause.findFirst({
    where: { key, state: 'published', agreement: { key: { in: agreements } } },
    select: { id: true },
  })
  if (!clause) throw new RuleError<MinutesRule>('minutesClauseUnknown')
  return clause.id
}

function ownersOf({ sides }: MinutedMeeting, owners: LineInput['owners']) {
  return owners.map(({ party, body }) => {
    const side = sides.find(({ key }) => key === party)
    const speaker = side?.speakers.find(({ key }) => key === body)
    if (!side || !speaker) throw new RuleError<MinutesRule>('minutesOwnerUnknown')
    return { partyBodyId: side.bodyId, bodyId: speaker.bodyId }
  })
}

function isSameText(stored: LineInput['texts'], sent: LineInput['texts']): boolean {
  return (
    stored.length === sent.length &&
    sent.every(({ locale, text }) => stored.some((one) => one.locale === locale && one.text === text))
  )
}
