import 'server-only'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db, publicDb, type Transaction } from '@/lib/db'
import { readDraft } from '@/lib/drafts/draft-reading'
import type { FormValues } from '@/lib/forms/form-data'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { readDocuments } from '@/lib/records/rows/document-reader'

export interface ExportedRecord {
  key: string
  /** How it stands at the desk; null for the public. */
  state: string | null
  document: RecordDocument
}

/** How many records are read at a time. */
const exportBatch = 200

/** The next keys, in their order, of the records that were asked for. */
export type KeysAfter = (after: string, most: number) => Promise<string[]>

/**
 * The next records of a kind that the public may read, in the order of their keys; none where there are no more.
 * @param after the key of the last one that is known already; empty for the first batch
 * @param asked which ones; null for all
 */
export async function listPublishedDocuments(
  noun: RecordNoun,
  after: string,
  asked: KeysAfter | null = null,
): Promise<ExportedRecord[]> {
  const where = asked ? { key: { in: await asked(after, exportBatch) } } : keyAfter(noun, after)
  const records = await readDocuments(publicDb(), noun, where, exportBatch)
  return records.map(({ key, document }) => ({ key, state: null, document }))
}

/**
 * All records of a kind as editors see them, a batch at a time: each as its draft says it where one is open, and also what is
 * withdrawn; behind them the records that are only drafts yet.
 */
export async function* eachDeskBatch(actor: Actor, noun: RecordNoun): AsyncGenerator<ExportedRecord[]> {
  requireRight(actor, 'record.edit', {})
  const client = db()
  let after = ''
  for (;;) {
    const stored = await readDocuments(client, noun, keyAfter(noun, after), exportBatch)
    const drafts = await draftsOf(client, noun, { key: { in: stored.map(({ key }) => key) } })
    const drafted = new Map(drafts.map((draft) => [draft.key, draft]))
    yield stored.map(({ key, state, document }) => drafted.get(key) ?? { key, state: state ?? 'published', document })
    if (stored.length < exportBatch) break
    after = stored.at(-1)?.key ?? ''
  }
  after = ''
  for (;;) {
    const fresh = await draftsOf(client, noun, { key: { gt: after }, baseRevision: 0 })
    yield fresh
    if (fresh.length < exportBatch) break
    after = fresh.at(-1)?.key ?? ''
  }
}

async function draftsOf(client: Transaction, noun: RecordNoun, where: object): Promise<ExportedRecord[]> {
  const drafts = await client.draft.findMany({
    where: { noun, purpose: 'edit', ...where },
    orderBy: { key: 'asc' },
    take: exportBatch,
    select: { key: true, state: true, values: true },
  })
  return drafts.map(({ key, state, values }) => ({
    key,
    state,
    document: readDraft(recordShapes[noun], values as FormValues).document,
  }))
}

function keyAfter(noun: RecordNoun, after: string): object {
  return { [noun === 'countries' ? 'code' : 'key']: { gt: after } }
}
