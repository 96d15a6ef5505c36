import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { type ActorName, actorNames } from './permission-actors'
import { minutedMeeting } from './permission-ground-keys'

/** The line of the open minutes that each actor would take out. */
export type GroundMinutes = Record<ActorName, string>

export async function makeMinutes(userId: string): Promise<GroundMinutes> {
  const lines = Object.fromEntries(actorNames.map((actor) => [actor, randomUUID()])) as GroundMinutes
  const meeting = await db().meeting.findUniqueOrThrow({ where: { key: minutedMeeting }, select: { id: true } })
  const { id } = await db().minutes.create({
    data: { meetingId: meeting.id, number: 1, openedById: userId },
    select: { id: true },
  })
  for (const lineId of Object.values(lines))
    await db().minutesLine.create({
      data: {
        ...{ minutesId: id, lineId, kind: 'information', editorId: userId },
        texts: { create: { locale: 'en', text: 'For the test.' } },
      },
      select: { id: true },
    })
  return lines
}
