import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import type { DraftPurpose, DraftState, RevisionKind } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import type { DraftAction } from './draft-steps'
import type { ToldStep } from './told-steps'

/** What people know a record by, at the desk: also a record that is still a draft, or withdrawn. */
export interface RecordName {
  noun: RecordNoun
  key: string
  name: string
  lang: Locale
}

/** So many drafts of an agreement take a step together at most; the rest take theirs when these have. */
export const familyLimit = 400

/** So many steps and revisions of a record stand beside it at the desk, the newest. */
export const chronicleLimit = 50

/** A draft in a list. Moments are ISO. */
export interface DraftLine extends RecordName {
  state: DraftState
  purpose: DraftPurpose
  isNew: boolean
  updatedAt: string
  publishAt: string | null
  editor: string | null
}

/** How a record stands at the desk: as published, as drafted, and what has become of it. */
export interface RecordOnDesk {
  name: RecordName
  state: 'published' | 'withdrawn' | 'merged' | 'new'
  hasState: boolean
  draft: {
    version: number
    state: 'draft' | 'in_review' | 'scheduled'
    purpose: DraftPurpose
    /** Of a merge: the key of the record that stays. */
    mergeInto: string | null
    editor: string | null
    /** Everybody who has written in it, the first one first. */
    writers: string[]
    /** Whether there is anybody in the office who has neither written in it nor handed it in. */
    hasPublisher: boolean
    submitter: string | null
    publishAt: string | null
    updatedAt: string
    note: string | null
    reason: string | null
    steps: DraftAction[]
    values: FormValues
    document: RecordDocument
    errors: FieldErrors
    /** What the draft refers to and the public cannot see yet, with the draft in which it is prepared. */
    missing: (RecordName & { version: number | null; isReady: boolean })[]
  } | null
  published: RecordDocument | null
  /** The names of everything that either of the two refers to. */
  names: RecordName[]
  events: { step: ToldStep; purpose: DraftPurpose; at: string; reason: string | null; actor: string | null }[]
  revisions: { revision: number; kind: RevisionKind; recordedAt: string; reason: string | null; alone: boolean }[]
  publishesAlone: boolean
}

/** A draft, or a document that is not published yet, that belongs to an agreement. */
export interface FamilyMember {
  noun: RecordNoun | 'documents'
  key: string
  name: string
  lang: Locale
  version: number
  state: DraftState
  isNew: boolean
  /** How many faults its form has. */
  faults: number
  steps: DraftAction[]
}

/** An agreement in preparation that names another record. */
export interface AgreementNaming {
  key: string
  name: string
  lang: Locale
}
