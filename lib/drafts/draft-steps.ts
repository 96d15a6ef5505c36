import type { Actor } from '@/lib/auth/permissions'
import { can } from '@/lib/auth/permissions'
import type { DraftPurpose, DraftState } from '@/lib/generated/prisma/enums'

/** What can be done with a draft: the way from the first word to the public page. */
export const draftSteps = [
  'save',
  'submit',
  'takeBack',
  'return',
  'publish',
  'schedule',
  'unschedule',
  'discard',
] as const
export type DraftAction = (typeof draftSteps)[number]

export interface DraftStanding {
  state: DraftState
  purpose: DraftPurpose
  writerIds: readonly string[]
  submitterId: string | null
}

/** In which state each step is taken, and into which it leads; null where the draft is gone afterwards. */
const ways: Record<DraftAction, { from: readonly DraftState[]; to: DraftState | null }> = {
  save: { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'in_review' },
  takeBack: { from: ['in_review'], to: 'draft' },
  return: { from: ['in_review', 'scheduled'], to: 'draft' },
  publish: { from: ['in_review', 'scheduled'], to: null },
  schedule: { from: ['in_review'], to: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'in_review' },
  discard: { from: ['draft', 'in_review'], to: null },
}

export function stateAfter(step: DraftAction): DraftState | null {
  return ways[step].to
}

/** The steps that the person may take now. Withdrawals have no words to save: they are returned or discarded whole. */
export function stepsOf(draft: DraftStanding, actor: Actor, publishesAlone: boolean): DraftAction[] {
  if (!can(actor, 'record.edit', {})) return []
  const isOwn = actor.userId === draft.submitterId
  const mayPublish = can(actor, 'record.publish', { ...draft, publishesAlone })
  return draftSteps.filter((step) => {
    if (!ways[step].from.includes(draft.state)) return false
    switch (step) {
      case 'save':
        return draft.purpose === 'edit'
      case 'takeBack':
        return isOwn
      case 'return':
        return !isOwn
      case 'publish':
      case 'schedule':
        return mayPublish
      default:
        return true
    }
  })
}
