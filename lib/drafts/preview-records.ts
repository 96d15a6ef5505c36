import 'server-only'
import type { Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import { logUnexpected } from '@/lib/forms/form-errors'
import { withoutRecords } from '@/lib/records/document-pruning'
import { referencesOf } from '@/lib/records/document-references'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { writeDocument } from '@/lib/records/rows/document-writer'
import { sqlStateOf } from '@/lib/sql-state'
import { readDraft } from './draft-reading'
import type { DraftName } from './draft-rows'
import { conflictsOf } from './record-conflicts'
import { inWritingOrder, markOf } from './writing-order'

/** So many drafts may hang on one another; more than any record of the registry refers to. */
const most = 200

/** A record that the previewed one refers to and the preview goes without. The code is a key of the messages `error`. */
export interface LeftOut extends DraftName {
  code: string
  /** The field of the form that it stands beside; none where it is about the whole. */
  path?: string
}

interface Gathered extends DraftName {
  document: RecordDocument
}

/** What stands in the form of a draft; null where there is none, or where nothing is to be shown but taken away. */
export async function readOpenDraft(
  tx: Transaction,
  { noun, key }: DraftName,
): Promise<{ values: FormValues; document: RecordDocument; errors: FieldErrors } | null> {
  const draft = await tx.draft.findUnique({
    where: { noun_key: { noun, key } },
    select: { values: true, purpose: true },
  })
  if (!draft || draft.purpose === 'withdrawal') return null
  const values = draft.values as FormValues
  return { values, ...readDraft(recordShapes[noun], values) }
}

/** The drafts of unpublished records that a document hangs on, however far, and those that are nowhere or not right yet. */
export async function gatherDrafts(
  tx: Transaction,
  own: Gathered,
): Promise<{ drafts: Gathered[]; leftOut: LeftOut[] }> {
  const drafts: Gathered[] = []
  const leftOut: LeftOut[] = []
  const seen = new Set([markOf(own)])
  const open = referencesOf(recordShapes[own.noun], own.document)
  for (let next = open.shift(); next && seen.size < most; next = open.shift()) {
    const name = { noun: next.to, key: next.key }
    if (seen.has(markOf(name))) continue
    seen.add(markOf(name))
    const standing = await standingOf(tx, name)
    if (standing === 'published') continue
    const draft = await readOpenDraft(tx, name)
    if (!draft) leftOut.push({ ...name, code: standing === 'withdrawn' ? 'referencesUnpublished' : 'referenceUnknown' })
    else if (Object.keys(draft.errors).length > 0) leftOut.push({ ...name, code: 'draftFaulty' })
    else {
      drafts.push({ ...name, document: draft.document })
      open.push(...referencesOf(recordShapes[name.noun], draft.document))
    }
  }
  return { drafts, leftOut }
}

/**
 * Writes a record after the drafts that it refers to. Each goes without what cannot be written before it; two that refer to each
 * other are made whole once both are there.
 * @returns everything that was left out, among it the record itself where it cannot be shown
 */
export async function writeAsPublished(
  tx: Transaction,
  own: Gathered,
  drafts: readonly Gathered[],
  missing: readonly LeftOut[],
): Promise<LeftOut[]> {
  const leftOut = [...missing]
  const ordered = inWritingOrder([...drafts, own])
  const awaited = new Set(ordered.map(markOf))
  const incomplete: Gathered[] = []
  for (const record of ordered) {
    const fault = await writeWithout(
      tx,
      record,
      (mark) => isLeftOut(mark) || (awaited.has(mark) && mark !== markOf(record)),
    )
    if (fault !== null) leftOut.push({ noun: record.noun, key: record.key, ...fault })
    else if (referencesOf(recordShapes[record.noun], record.document).some((one) => isAwaited(one, record)))
      incomplete.push(record)
    awaited.delete(markOf(record))
  }
  for (const record of incomplete) {
    const fault = await writeWithout(tx, record, isLeftOut)
    if (fault !== null) leftOut.push({ noun: record.noun, key: record.key, ...fault })
  }
  return leftOut

  function isLeftOut(mark: string): boolean {
    return leftOut.some((one) => markOf(one) === mark)
  }
  function isAwaited({ to, key }: { to: RecordNoun; key: string }, record: Gathered): boolean {
    const mark = markOf({ noun: to, key })
    return awaited.has(mark) && mark !== markOf(record)
  }
}

/** @returns null where it was written, or what is wrong */
async function writeWithout(
  tx: Transaction,
  { noun, key, document }: Gathered,
  isGone: (mark: string) => boolean,
): Promise<{ code: string; path?: string } | null> {
  const kept = withoutRecords(recordShapes[noun].fields, document, (to, other) =>
    isGone(markOf({ noun: to, key: other })),
  )
  if (!kept) return { code: 'referencesUnpublished' }
  const [conflict] = Object.entries(await conflictsOf(tx, { noun, key }, kept, true))
  if (conflict) return { path: conflict[0], code: conflict[1] }
  // What is refused half-way leaves nothing of itself behind.
  await tx.$executeRaw`SAVEPOINT preview_record`
  try {
    await writeDocument(tx, noun, key, kept)
    await tx.$executeRaw`RELEASE SAVEPOINT preview_record`
    return null
  } catch (error) {
    const isRule = error instanceof RuleError
    // Class 23 is a constraint: a rule that the form does not know, and the editor can keep all the same.
    if (!isRule && !sqlStateOf(error)?.startsWith('23')) throw error
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT preview_record`
    if (isRule) return { code: error.code }
    logUnexpected(error)
    return { code: 'draftFaulty' }
  }
}

async function standingOf(tx: Transaction, name: DraftName): Promise<'published' | 'withdrawn' | 'unknown'> {
  const last = await tx.recordRevision.findFirst({
    where: name,
    orderBy: { revision: 'desc' },
    select: { kind: true },
  })
  if (!last) return 'unknown'
  return last.kind === 'withdrawn' ? 'withdrawn' : 'published'
}
