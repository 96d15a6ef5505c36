import type { DecisionKind, DecisionState, MeetingState } from '@/lib/generated/prisma/enums'

/** What only the records can tell. */
export type MinutesRule =
  | 'minutesNotOpen'
  | 'minutesMovedOn'
  | 'minutesEmpty'
  | 'minutesDraftOpen'
  | 'minutesClauseUnknown'
  | 'minutesOwnerUnknown'
  | 'minutesAgendaUnknown'
  | 'minutesPersonUnknown'
  | 'minutesBodyUnknown'
  | 'minutesPersonGone'
  | 'minutesChanged'
  | 'minutesFull'
  | 'lineOvertaken'

/** The field of the form that each rule is about; the others are about the form as a whole. */
export const fieldOfRule: Readonly<Record<string, string>> = {
  minutesClauseUnknown: 'clause',
  minutesAgendaUnknown: 'agendaItem',
  minutesPersonUnknown: 'person',
  minutesBodyUnknown: 'delegation',
}

/** A party of the meeting's agreements, by its body, and everybody who may speak for it, itself among them. */
export interface Side {
  bodyId: string
  key: string
  speakers: { bodyId: string; key: string }[]
}

interface PartyRow {
  body: { id: string; key: string }
  authorities: readonly { body: { id: string; key: string } }[]
}

/** The parties of all agreements of a meeting, each once; whoever speaks for one under any of them speaks for it here. */
export function sidesOf(agreements: readonly { parties: readonly PartyRow[] }[]): Side[] {
  const sides = new Map<string, Side>()
  for (const { body, authorities } of agreements.flatMap(({ parties }) => parties)) {
    const side = sides.get(body.id) ?? { bodyId: body.id, key: body.key, speakers: [] }
    sides.set(body.id, side)
    for (const { id, key } of [body, ...authorities.map((one) => one.body)])
      if (!side.speakers.some(({ bodyId }) => bodyId === id)) side.speakers.push({ bodyId: id, key })
  }
  return [...sides.values()]
}

/** Whether minutes can be taken of a meeting: not of one that was cancelled or put off. */
export function canBeMinuted(state: MeetingState): boolean {
  return state !== 'cancelled' && state !== 'postponed'
}

/** Whether every side has approved; of no sides nobody has. */
export function isApprovedByAll(sides: readonly Pick<Side, 'bodyId'>[], approvedBy: readonly string[]): boolean {
  return sides.length > 0 && sides.every(({ bodyId }) => approvedBy.includes(bodyId))
}

/**
 * The state of what was recorded as it enters the record: information asks for nothing, all else is open until somebody says that it
 * is done. What was said of the same line before stays true in a corrected version.
 */
export function stateOf(kind: DecisionKind, before: DecisionState | undefined): DecisionState {
  if (kind === 'information') return 'not_applicable'
  return before && before !== 'not_applicable' ? before : 'open'
}
