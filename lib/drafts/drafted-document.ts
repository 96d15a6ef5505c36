import 'server-only'
import type { Transaction } from '@/lib/db'
import type { FormValues } from '@/lib/forms/form-data'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { readDraft } from './draft-reading'

/** What the open draft of a record says; null where none is open. */
export async function draftedDocument(tx: Transaction, noun: RecordNoun, key: string): Promise<RecordDocument | null> {
  const draft = await tx.draft.findUnique({ where: { noun_key: { noun, key } }, select: { values: true } })
  return draft && readDraft(recordShapes[noun], draft.values as FormValues).document
}
