import 'server-only'
import { actorStill } from '@/lib/auth/actor-still'
import { type Actor, can } from '@/lib/auth/permissions'
import { speakingSelect } from '@/lib/clauses/clause-desk-select'
import type { Transaction } from '@/lib/db'
import { NotFoundError, RuleError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { MinutesState } from '@/lib/generated/prisma/enums'
import { canBeMinuted, type MinutesRule, type Side, sidesOf } from './minutes-rules'

export interface MinutedMeeting {
  id: string
  key: string
  sides: Side[]
  /** The keys of its published agreements. */
  agreements: string[]
  agendaItems: number
}

/**
 * A published meeting on published agreements for whoever may take its minutes: those who keep the registry, and those who speak for one
 * of the parties.
 * @throws NotFoundError for everybody else, and where there is no such meeting
 */
export async function minutedMeeting(tx: Transaction, actor: Actor, key: string): Promise<MinutedMeeting> {
  const meeting = await tx.meeting.findFirst({
    where: { key, state: 'published' },
    select: {
      id: true,
      meetingState: true,
      agreements: {
        where: { agreement: { state: 'published' } },
        select: { agreement: { select: { key: true, parties: { select: speakingSelect, orderBy: { id: 'asc' } } } } },
        orderBy: { agreement: { key: 'asc' } },
      },
      _count: { select: { agenda: true } },
    },
  })
  if (!meeting || !canBeMinuted(meeting.meetingState)) throw new NotFoundError()
  const agreements = meeting.agreements.map(({ agreement }) => agreement)
  const sides = sidesOf(agreements)
  const speakerBodyIds = sides.flatMap(({ speakers }) => speakers.map(({ bodyId }) => bodyId))
  if (sides.length === 0 || !can(actor, 'minutes.write', { speakerBodyIds })) throw new NotFoundError()
  return {
    id: meeting.id,
    key,
    sides,
    agreements: agreements.map((agreement) => agreement.key),
    agendaItems: meeting._count.agenda,
  }
}

/** The same for a command, before it holds any other row: whoever has lost the right since they asked may not. */
export async function meetingToMinute(tx: Transaction, actor: Actor, key: string): Promise<MinutedMeeting> {
  return minutedMeeting(tx, await actorStill(tx, actor), key)
}

export interface HeldMinutes {
  id: string
  number: number
  state: MinutesState
  round: number
  openedById: string
}

/**
 * The newest version of a meeting's minutes, held until the transaction ends: by those who write lines together, by whoever moves them on
 * alone. Null where none has been begun.
 */
export async function holdMinutes(
  tx: Transaction,
  meetingId: string,
  hold: 'SHARE' | 'UPDATE',
): Promise<HeldMinutes | null> {
  const [minutes] = await tx.$queryRaw<HeldMinutes[]>`
    SELECT "id", "number", "state"::text, "round", "openedById" FROM "Minutes"
    WHERE "meetingId" = ${meetingId}::uuid ORDER BY "number" DESC LIMIT 1 FOR ${Prisma.raw(hold)}`
  return minutes ?? null
}

/**
 * The minutes in which somebody writes, held with all others who do, by their id.
 * @throws NotFoundError where none are begun
 * @throws RuleError `minutesNotOpen`
 */
export async function holdOpen(tx: Transaction, meeting: MinutedMeeting, number: number): Promise<string> {
  const minutes = await holdMinutes(tx, meeting.id, 'SHARE')
  if (!minutes) throw new NotFoundError()
  if (minutes.state !== 'open' || minutes.number !== number) throw new RuleError<MinutesRule>('minutesNotOpen')
  return minutes.id
}
