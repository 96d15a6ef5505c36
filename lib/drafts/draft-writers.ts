import 'server-only'
import type { Transaction } from '@/lib/db'
import type { DraftStanding } from './draft-steps'

/**
 * Who has written in a draft, by name, the first one first; and whether anybody who keeps records and can sign in has neither
 * written in it nor handed it in, so that there is somebody to publish it.
 */
export async function draftPeople(
  tx: Transaction,
  { writerIds, submitterId }: Pick<DraftStanding, 'writerIds' | 'submitterId'>,
): Promise<{ writers: string[]; hasPublisher: boolean }> {
  const involved = [...writerIds, ...(submitterId === null ? [] : [submitterId])]
  const [users, others] = await Promise.all([
    tx.user.findMany({ where: { id: { in: [...writerIds] } }, select: { id: true, name: true } }),
    tx.user.count({
      where: { role: { in: ['editor', 'administrator'] }, banned: false, id: { notIn: involved } },
    }),
  ])
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return { writers: writerIds.flatMap((id) => names.get(id) ?? []), hasPublisher: others > 0 }
}
