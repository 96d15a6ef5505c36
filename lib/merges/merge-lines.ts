import type { RecordName } from '@/lib/drafts/draft-lines'
import type { LineChange } from '@/lib/history/document-lines'
import type { RecordNoun } from '@/lib/records/record-shape'

/** What a merge would do, as whoever asks for it and whoever confirms it see it. */
export interface MergePlan {
  into: RecordName
  /** How many rows of each kind and field name the record that goes. */
  moves: { noun: RecordNoun; path: string; count: number }[]
  /** How many people who speak for the body will speak for the other. */
  users: number
  /** What the record that stays is given. */
  additions: LineChange[]
  names: RecordName[]
  /** What stands in the way: keys of the messages `error`. */
  obstacles: string[]
}

/** What the desk shows of merging a record. */
export interface MergeOnDesk {
  /** The words that the other record was looked for by, and what was found; null where nobody looked. */
  search: { words: string; found: RecordName[]; isCut: boolean } | null
  plan: MergePlan | null
  /** Where the address of a merged record leads. */
  movedTo: RecordName | null
}
