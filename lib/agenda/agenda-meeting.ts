import 'server-only'
import type { Transaction } from '@/lib/db'
import { readDraft } from '@/lib/drafts/draft-reading'
import type { FormValues } from '@/lib/forms/form-data'
import { isShown } from '@/lib/history/revision-kinds'
import { meetingShape } from '@/lib/meetings/meeting-shape'
import type { LocalizedText, RecordDocument } from '@/lib/records/record-shape'

/** A meeting as far as its agenda needs it. */
export interface MeetingNow {
  key: string
  title: LocalizedText
  /** The keys of its agreements. */
  agreements: string[]
  /** What stands on its agenda. */
  items: LocalizedText[]
  /** Whether the public knows it: minutes can be taken. */
  isPublished: boolean
  /** Of the draft that is open; null where none is. */
  draftVersion: number | null
}

/** The meeting as its draft says it, where one is open and `withDraft`, else as the public knows it; null where it is neither. */
export async function meetingNow(
  tx: Pick<Transaction, 'draft' | 'recordRevision'>,
  key: string,
  withDraft: boolean,
): Promise<MeetingNow | null> {
  const name = { noun: 'meetings' as const, key }
  const draft = withDraft
    ? await tx.draft.findUnique({ where: { noun_key: name }, select: { values: true, version: true } })
    : null
  const revision = await tx.recordRevision.findFirst({
    where: name,
    orderBy: { revision: 'desc' },
    select: { kind: true, document: true },
  })
  const isPublished = revision !== null && isShown(revision.kind)
  if (draft) {
    const { document } = readDraft(meetingShape, draft.values as FormValues)
    return { ...meetingIn(key, document), isPublished, draftVersion: draft.version }
  }
  if (!revision || !isPublished) return null
  return { ...meetingIn(key, revision.document as unknown as RecordDocument), isPublished, draftVersion: null }
}

function meetingIn(key: string, { title, agreements, agenda }: RecordDocument) {
  return {
    key,
    title: (title ?? {}) as LocalizedText,
    agreements: (agreements ?? []) as string[],
    items: ((agenda ?? []) as RecordDocument[]).map((item) => (item.title ?? {}) as LocalizedText),
  }
}
