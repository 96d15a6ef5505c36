import 'server-only'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db } from '@/lib/db'

/**
 * Takes off one's own desk that a report was filed from one's draft. What is gone already stays so, and somebody else's is left alone
 * without a word.
 * @throws NotFoundError for whoever prepares no reports
 */
export async function seeFiledDraft(actor: Actor, reportId: string): Promise<void> {
  requireRight(actor, 'news.hear', {})
  await db().filedDraft.deleteMany({ where: { reportId, authorId: actor.userId } })
}
