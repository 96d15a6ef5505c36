import type { DecisionKind, DisputeSettlement, ReportStatus, RevisionKind } from '@/lib/generated/prisma/enums'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { NamedLink } from '@/lib/records/named-link'
import type { ClauseReference } from '@/lib/records/record-references'
import type { RecordNoun } from '@/lib/records/record-shape'
import type { Reference } from '@/lib/records/reference'

interface InLanguage {
  text: string
  lang: Locale
}

/** What the registry published of a record. */
export interface RevisionChange {
  type: 'revision'
  /** Of the revision, for ever. */
  id: string
  /** ISO instant. */
  at: string
  noun: RecordNoun
  key: string
  kind: RevisionKind
  /** What the record was called then. */
  name: InLanguage | null
  reason: InLanguage | null
  /** That a clause or an obstacle belongs to. */
  agreement: Reference | null
}

/** What a body reported on a clause. */
export interface ReportChange {
  type: 'report'
  id: string
  at: string
  agreement: Reference
  number: number
  /** The side of the report, as the agreement has it. */
  party: string
  body: NamedLink
  status: ReportStatus
  asOf: PartialDate
  isCorrection: boolean
  note: InLanguage | null
}

/** That a side disputes what another reports, or that it is settled. */
export interface DisputeChange {
  type: 'dispute'
  /** Of the dispute: of both events. */
  id: string
  at: string
  event: 'raised' | DisputeSettlement
  agreement: Reference
  number: number
  party: string
  /** The side whose report is disputed. */
  other: string
  reason: InLanguage | null
}

/** What was stated, proposed or decided about a clause at a meeting. */
export interface DecisionChange {
  type: 'decision'
  /** Of the revision of the meeting's record that was the first to say it. */
  id: string
  /** Which of them. */
  entry: `decision ${string}`
  at: string
  agreement: Reference
  number: number
  kind: DecisionKind
  meeting: NamedLink
  text: InLanguage | null
}

/** What the sides confirmed jointly at a meeting. */
export interface ConfirmationChange {
  type: 'confirmation'
  /** Of the last of the reports that are confirmed. */
  id: string
  entry: 'confirmed'
  at: string
  agreement: Reference
  number: number
  status: ReportStatus
  asOf: PartialDate
  meeting: NamedLink
}

export type FeedChange = RevisionChange | ReportChange | DisputeChange | DecisionChange | ConfirmationChange

/** Which entry of its row a change is: a row may be told more than once. Empty for the first or only one. */
export function entryOfRow({ entry, event = 'raised' }: { id: string; entry?: string; event?: string }): string {
  return entry ?? (event === 'raised' ? '' : 'settled')
}

/** What has changed, newest first. */
export interface PublishedFeed {
  /** The record that the feed is of; null for the whole registry. */
  record: Reference | ClauseReference | null
  changes: FeedChange[]
  auditHead: { sequence: number; hash: string } | null
}
