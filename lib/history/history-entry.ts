import type { RevisionKind } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import type { RecordNoun } from '@/lib/records/record-shape'
import type { LineChange } from './document-lines'

export interface RecordName {
  noun: RecordNoun
  key: string
}

/** A text with the language that it is really in. */
interface InLanguage {
  text: string
  lang: Locale
}

export interface HistoryEntry extends RecordName {
  revision: number
  kind: RevisionKind
  /** ISO instant. */
  recordedAt: string
  reason: InLanguage | null
  /** Whether the person who wrote it also published it. */
  isAlone: boolean
  /** What the record was called then. */
  name: InLanguage | null
  /** What it says differently from the revision before; all of it where there was none. */
  changes: LineChange[]
}

/** A part of an agreement that is not public any more. */
export interface WithdrawnPart {
  noun: 'clauses' | 'obstacles'
  /** Of a clause, as in its address. */
  number: number | null
  /** ISO, UTC. */
  day: string
}

export interface RecordHistory {
  name: InLanguage
  /** Newest first. */
  entries: HistoryEntry[]
  /** The names of the public records that the changes refer to. */
  names: (RecordName & { name: string; lang: Locale })[]
  page: number
  pages: number
  /** Of an agreement, newest first. */
  withdrawnParts: WithdrawnPart[]
}
