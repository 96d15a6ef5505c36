import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { RecordNoun } from '@/lib/records/record-shape'
import { readDocuments } from '@/lib/records/rows/document-reader'
import { indexRevisions } from '@/lib/search/search-index'

export type Told = Omit<Prisma.RecordRevisionCreateManyInput, 'noun' | 'key' | 'revision' | 'document' | 'id'>

/**
 * Adds to the history of records what they say now, by which they are found from then on. Called in the transaction that wrote them.
 * @param told what else is known of the change
 * @returns the number of each new revision, by the record's key
 */
export async function appendRevisions(
  tx: Transaction,
  noun: RecordNoun,
  keys: readonly string[],
  told: Told,
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const last = await tx.recordRevision.groupBy({
    by: ['key'],
    where: { noun, key: { in: [...keys] } },
    _max: { revision: true },
  })
  const lastOf = new Map(last.map(({ key, _max }) => [key, _max.revision ?? 0]))
  const identity = noun === 'countries' ? 'code' : 'key'
  const records = await readDocuments(tx, noun, { [identity]: { in: [...keys] } })
  const data = records.map(({ key, document }) => ({
    ...told,
    noun,
    key,
    revision: (lastOf.get(key) ?? 0) + 1,
    document: document as Prisma.InputJsonObject,
  }))
  await tx.recordRevision.createMany({ data })
  await indexRevisions(tx, noun, told.kind, records)
  return new Map(data.map(({ key, revision }) => [key, revision]))
}
