/** What the registry knew of an agreement at the end of a day of the past. */
import type { StandingReport } from '@/lib/clauses/clause-standing'
import type { RevisionKind } from '@/lib/generated/prisma/enums'
import { isShown } from '@/lib/history/revision-kinds'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'

export interface AsOfRevision {
  noun: RecordNoun
  key: string
  revision: number
  kind: RevisionKind
  recordedAt: string | Date
  document: RecordDocument
}

export interface AsOfReport extends StandingReport {
  clauseKey: string
}

export type AgreementAsOf<V extends AsOfRevision, R extends AsOfReport> =
  /** The registry did not have it yet. */
  | { state: 'notYet' }
  /** It was withdrawn, to be shown again later. */
  | { state: 'withdrawn' }
  | {
      state: 'public'
      agreement: V
      /** In the order of the text, each with what had been reported of it. */
      clauses: { revision: V; reports: R[] }[]
      obstacles: V[]
    }

/** The first instant (milliseconds since 1970) after a day (ISO) by universal time. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + 86_400_000
}

/** Whether something was known at the end of a day (ISO, UTC): a report counts until its correction was recorded. */
export function knownBy(day: string): (recorded: { recordedAt: string | Date }) => boolean {
  const end = endOfDay(day)
  return ({ recordedAt }) => new Date(recordedAt).getTime() < end
}

/**
 * An agreement as it was known at the end of a day (UTC): of each record the last revision recorded by then, and of the reports
 * those recorded by then. A report that was corrected later still counts, as its correction was not known.
 * @param revisions of the agreement, its clauses and its obstacles
 * @param reports on its clauses
 */
export function agreementAsOf<V extends AsOfRevision, R extends AsOfReport>(
  revisions: readonly V[],
  reports: readonly R[],
  day: string,
): AgreementAsOf<V, R> {
  const isKnown = knownBy(day)
  const inForce = new Map<string, V>()
  for (const revision of revisions.filter(isKnown)) {
    const name = `${revision.noun} ${revision.key}`
    if (revision.revision > (inForce.get(name)?.revision ?? 0)) inForce.set(name, revision)
  }
  const known = [...inForce.values()]
  const agreement = known.find(({ noun }) => noun === 'agreements')
  if (!agreement) return { state: 'notYet' }
  if (!isShown(agreement.kind)) return { state: 'withdrawn' }
  const parts = (noun: RecordNoun) =>
    known.filter((part) => part.noun === noun && isShown(part.kind) && part.document.agreement === agreement.key)
  const reported = reports.filter(isKnown)
  return {
    state: 'public',
    agreement,
    clauses: parts('clauses')
      .sort((a, b) => positionOf(a) - positionOf(b) || compareKeys(a, b))
      .map((revision) => ({ revision, reports: reported.filter(({ clauseKey }) => clauseKey === revision.key) })),
    obstacles: parts('obstacles').sort(compareKeys),
  }
}

function positionOf({ document }: AsOfRevision): number {
  return Number(document.position)
}

function compareKeys(a: AsOfRevision, b: AsOfRevision): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}
