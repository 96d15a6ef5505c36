import 'server-only'
import type { Transaction } from '@/lib/db'
import type { FormValues } from '@/lib/forms/form-data'
import type { DraftPurpose, DraftState } from '@/lib/generated/prisma/enums'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'

/** How a record stands now. */
export interface Standing {
  /** 0 where nothing was ever published. */
  revision: number
  isWithdrawn: boolean
  published: RecordDocument | null
  draft: {
    version: number
    state: DraftState
    purpose: DraftPurpose
    editorId: string | null
    values: FormValues
  } | null
}

const batch = 200

/** How the records of a kind stand, by their keys; those that are nowhere are left out. */
export async function standingsOf(
  tx: Transaction,
  noun: RecordNoun,
  wanted: readonly string[],
): Promise<Map<string, Standing>> {
  const standings = new Map<string, Standing>()
  const keys = [...new Set(wanted)]
  for (let start = 0; start < keys.length; start += batch)
    for (const [key, standing] of await standingsOfBatch(tx, noun, keys.slice(start, start + batch)))
      standings.set(key, standing)
  return standings
}

async function standingsOfBatch(tx: Transaction, noun: RecordNoun, keys: string[]): Promise<Map<string, Standing>> {
  const last = await tx.recordRevision.groupBy({
    by: ['key'],
    where: { noun, key: { in: keys } },
    _max: { revision: true },
  })
  const revisions = await tx.recordRevision.findMany({
    where: { noun, OR: last.map(({ key, _max }) => ({ key, revision: _max.revision ?? 0 })) },
    select: { key: true, revision: true, kind: true, document: true },
  })
  const drafts = await tx.draft.findMany({
    where: { noun, key: { in: keys } },
    select: { key: true, version: true, state: true, purpose: true, editorId: true, values: true },
  })
  const standings = new Map<string, Standing>()
  for (const { key, revision, kind, document } of revisions)
    standings.set(key, {
      revision,
      isWithdrawn: kind === 'withdrawn',
      published: document as unknown as RecordDocument,
      draft: null,
    })
  for (const { key, values, ...draft } of drafts)
    standings.set(key, {
      ...(standings.get(key) ?? { revision: 0, isWithdrawn: false, published: null }),
      draft: { ...draft, values: values as FormValues },
    })
  return standings
}
