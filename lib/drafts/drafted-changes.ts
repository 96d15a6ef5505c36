import { changedLines, type LineChange } from '@/lib/history/document-lines'
import { recordShapes } from '@/lib/records/record-shapes'
import type { RecordOnDesk } from './draft-lines'

type Drafted = Pick<RecordOnDesk, 'name' | 'state' | 'published' | 'draft'>

/** What the draft changes of the published record; of a new one everything that it says. */
export function draftedChanges({ name, state, published, draft }: Drafted): LineChange[] {
  if (!draft) return []
  return changedLines(recordShapes[name.noun], state === 'new' ? {} : (published ?? {}), draft.document)
}

/** Whether the form comes before every other step: it has faults to show, or nothing is said in it yet. */
export function isUnfinished(record: Drafted): boolean {
  const { draft } = record
  if (draft?.purpose !== 'edit') return false
  return Object.keys(draft.errors).length > 0 || draftedChanges(record).length === 0
}
