import type { AgreementStage } from '@/lib/generated/prisma/enums'
import type { Ending } from './agreement-ending'
import { type TermSeries, termsMissing } from './agreement-term'
import type { AgreementTerms } from './agreement-terms'
import type { ClockReason, Reckoned } from './clock-reason'
import type { IsoDay } from './day-math'
import { type Certainty, isSurelyBefore, rangeOf, reached } from './partial-date-math'

export interface DerivedStage {
  /** Null where the facts do not tell. */
  value: AgreementStage | null
  reasons: readonly ClockReason[]
}

export interface StageFacts {
  entry: Reckoned | null
  provisional: { from: Reckoned; to: Reckoned } | null
  series: TermSeries | null
  endings: readonly Ending[]
}

/**
 * The stage that the facts give on that day. What the facts cannot tell rests on the stated stage where that is an early one, or an
 * end, suspension or replacement without a date; else it is unknown. A term that ran out, with or without notice against
 * another, leaves the agreement expired; a denunciation or a stated end leaves it terminated.
 */
export function derivedStage(agreement: AgreementTerms, facts: StageFacts, today: IsoDay): DerivedStage {
  const { entry, endings } = facts
  const over = stageAfterEnd(endings, today)
  if (over) return over
  if (isStatedEnd(agreement) || isStatedBeginning(agreement, entry)) return asStated(agreement)
  if (endings.some(({ days }) => reached(days, today) === 'unknown') || isReplacedAtSomeTime(agreement)) {
    return unclear({ code: 'endUnclear' })
  }
  const begun = entry ? reached(entry.days, today) : 'unknown'
  if (entry && begun === 'yes') return stageInForce(agreement, entry, facts.series, today)
  if (begun === 'unknown') return unclear(...(entry?.reasons ?? [{ code: 'entryRuleNotStated' as const }]))
  return stageBeforeForce(agreement, facts.provisional, today)
}

function stageAfterEnd(endings: readonly Ending[], today: IsoDay): DerivedStage | null {
  const first = endings.find(({ days }) => reached(days, today) === 'yes')
  if (!first) return null
  const rivals = endings.filter(({ kind, days }) => kind !== first.kind && !isSurelyBefore(first.days, days))
  return rivals.length > 0 ? unclear({ code: 'endUnclear' }) : { value: first.kind, reasons: first.reasons }
}

function stageInForce(
  agreement: AgreementTerms,
  entry: Reckoned,
  series: TermSeries | null,
  today: IsoDay,
): DerivedStage {
  const suspended = suspendedOn(agreement, today)
  if (suspended === 'unknown') return unclear({ code: 'endUnclear' })
  if (agreement.duration !== 'unlimited') {
    if (series === null) return unclear(termsMissing(agreement))
    if (series.after === 'unknown' && reached(series.boundary(1), today) !== 'no') return unclear(...series.renewal)
  }
  return suspended === 'yes'
    ? { value: 'suspended', reasons: [{ code: 'stated', date: agreement.suspension.from }] }
    : { value: 'in_force', reasons: entry.reasons }
}

function stageBeforeForce(
  agreement: AgreementTerms,
  provisional: StageFacts['provisional'],
  today: IsoDay,
): DerivedStage {
  if (provisional) {
    const applied = both(reached(provisional.from.days, today), opposite(reached(provisional.to.days, today)))
    if (applied === 'yes') return { value: 'provisionally_applied', reasons: provisional.from.reasons }
    if (applied === 'unknown') return unclear(...provisional.from.reasons, ...provisional.to.reasons)
  }
  if (reached(rangeOf(agreement.signed), today) !== 'yes') return unclear({ code: 'signatureUnknown' })
  return { value: 'signed', reasons: [{ code: 'signed', date: agreement.signed }] }
}

/** A suspension without an end goes on, as far as is recorded. */
function suspendedOn({ suspension: { from, to } }: AgreementTerms, today: IsoDay): Certainty {
  if (from.precision === 'unknown') return 'no'
  const lifted = to.precision === 'unknown' ? 'no' : reached(rangeOf(to), today)
  return both(reached(rangeOf(from), today), opposite(lifted))
}

function isStatedEnd({ stage, terminated, replaced, suspension }: AgreementTerms): boolean {
  if (stage === 'terminated') return terminated.precision === 'unknown'
  if (stage === 'replaced') return replaced === null || replaced.precision === 'unknown'
  return stage === 'suspended' && suspension.from.precision === 'unknown'
}

function isStatedBeginning({ stage, signed }: AgreementTerms, entry: Reckoned | null): boolean {
  const isEarly = stage === 'proposed' || stage === 'negotiation' || stage === 'initialled'
  return isEarly && signed.precision === 'unknown' && (entry === null || entry.days.to === null)
}

function isReplacedAtSomeTime({ replaced }: AgreementTerms): boolean {
  return replaced !== null && replaced.precision === 'unknown'
}

function asStated({ stage }: AgreementTerms): DerivedStage {
  return { value: stage, reasons: [{ code: 'stageAsStated' }] }
}

function unclear(...reasons: ClockReason[]): DerivedStage {
  return { value: null, reasons }
}

export function both(a: Certainty, b: Certainty): Certainty {
  if (a === 'no' || b === 'no') return 'no'
  return a === 'yes' && b === 'yes' ? 'yes' : 'unknown'
}

export function opposite(certainty: Certainty): Certainty {
  return certainty === 'unknown' ? 'unknown' : certainty === 'yes' ? 'no' : 'yes'
}
