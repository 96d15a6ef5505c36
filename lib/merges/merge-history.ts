import 'server-only'
import type { Transaction } from '@/lib/db'
import type { RevisionKind } from '@/lib/generated/prisma/enums'
import { appendRevisions, type Told } from '@/lib/history/revision-rows'
import type { RecordNoun } from '@/lib/records/record-shape'

export interface NewRevision {
  noun: RecordNoun
  key: string
  kind: RevisionKind
  revision: number
}

/** Adds to the histories of the records that a merge changed. What was withdrawn stays withdrawn, whatever it names now. */
export async function appendMerged(
  tx: Transaction,
  changed: readonly { noun: RecordNoun; key: string }[],
  told: Omit<Told, 'kind'>,
): Promise<NewRevision[]> {
  const added: NewRevision[] = []
  for (const noun of new Set(changed.map((record) => record.noun))) {
    const keys = changed.flatMap((record) => (record.noun === noun ? [record.key] : []))
    const last = await tx.recordRevision.findMany({
      where: { noun, key: { in: keys } },
      orderBy: { revision: 'desc' },
      distinct: ['key'],
      select: { key: true, kind: true },
    })
    const isWithdrawn = new Set(last.flatMap(({ key, kind }) => (kind === 'withdrawn' ? [key] : [])))
    for (const kind of ['published', 'withdrawn'] as const) {
      const of = keys.filter((key) => isWithdrawn.has(key) === (kind === 'withdrawn'))
      for (const [key, revision] of await appendRevisions(tx, noun, of, { ...told, kind }))
        added.push({ noun, key, kind, revision })
    }
  }
  return added
}
