import 'server-only'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { openDraftIn } from '@/lib/drafts/draft-commands'
import { stepIn } from '@/lib/drafts/draft-step-writing'
import { NotFoundError, RuleError } from '@/lib/errors'
import type { FormValues } from '@/lib/forms/form-data'
import { isOnAgenda, withItems } from './agenda-items'
import { getProposedAgenda } from './agenda-queries'
import { agendaTitles } from './agenda-titles'

export type AgendaRule = 'nothingProposed'

/**
 * Puts what was chosen of the proposals behind what stands on the agenda of the meeting's draft, in the order in which it was
 * proposed; opens the draft where none is open. What is on the agenda already stays there once.
 * @param ids of `Proposal`; those that are not proposed any more are left out
 * @throws RuleError `nothingProposed` where nothing of it is left, `stepIllegal` where the draft waits for a review
 * @throws NotFoundError where there is no such meeting
 * @throws StaleVersionError where somebody wrote in the draft at the same moment
 */
export async function addToAgenda(
  actor: Actor,
  meetingKey: string,
  ids: readonly string[],
  now = new Date(),
): Promise<void> {
  requireRight(actor, 'record.edit', {})
  const proposed = await getProposedAgenda(actor, meetingKey, now.toISOString().slice(0, 10))
  if (!proposed) throw new NotFoundError()
  const chosen = proposed.proposals.filter(({ id }) => ids.includes(id))
  const titles = (await Promise.all(chosen.map(agendaTitles))).filter(
    (title) => !isOnAgenda(title, proposed.meeting.items),
  )
  if (titles.length === 0) throw new RuleError<AgendaRule>('nothingProposed')
  const name = { noun: 'meetings', key: meetingKey } as const
  await db().$transaction(async (tx) => {
    if (proposed.meeting.draftVersion === null) await openDraftIn(tx, actor, name)
    const { values, version } = await tx.draft.findUniqueOrThrow({
      where: { noun_key: name },
      select: { values: true, version: true },
    })
    await stepIn(tx, actor, name, proposed.meeting.draftVersion ?? version, 'save', {
      change: {
        values: withItems(values as FormValues, titles),
        editorId: actor.userId,
        updatedAt: now,
      },
    })
  })
}
