import type { PartialDate } from '@/lib/i18n/dates'
import { entryIntoForce } from './agreement-entry'
import { lastDayForNotice } from './agreement-term'
import { type AgreementTerms, boundParties } from './agreement-terms'
import { addSpan, type Span } from './day-math'
import { type DayRange, isSurelyBefore, rangeOf, unknownDays } from './partial-date-math'

/** The fact of the record that a breach is shown beside. */
export type TermField =
  | 'entryCount'
  | 'entryOn'
  | 'entryDelay'
  | 'provisionalFromOn'
  | 'provisionalToOn'
  | 'initialTerm'
  | 'termEndsOn'
  | 'renewal'
  | 'renewalTerm'
  | 'renewalLimit'
  | 'noticePeriod'
  | 'suspendedFromOn'
  | 'suspendedToOn'
  | 'terminatedOn'
  | 'survivalPeriod'
  | 'inForceOn'
  | 'withdrawalOn'

export interface TermBreach {
  field: TermField
  /**
   * `missing`: another fact needs this one. `unneeded`: another fact leaves it without meaning. `tooMany`: more than there are
   * parties. `beforeBeginning`: surely earlier than what it follows. `tooLong`: longer than the term that it is part of.
   */
  code: 'missing' | 'unneeded' | 'tooMany' | 'beforeBeginning' | 'tooLong'
  /** Where the fact is one of a party. */
  partyId?: string
}

/** The rules between the facts: what contradicts or lacks something. Dates known only roughly are judged by what is certain. */
export function termBreaches(terms: AgreementTerms): TermBreach[] {
  return [...entryBreaches(terms), ...durationBreaches(terms), ...endBreaches(terms), ...partyBreaches(terms)]
}

function entryBreaches(terms: AgreementTerms): TermBreach[] {
  const { rule, count, delay, stated } = terms.entry
  const { provisional } = terms
  const needsCount = rule === 'on_nth_notification' || rule === 'on_nth_consent'
  const hasEvent = rule !== 'not_stated' && rule !== 'on_stated_date'
  const parties = boundParties(terms).length
  return found([
    ['entryCount', 'missing', needsCount && count === null],
    ['entryCount', 'unneeded', !needsCount && count !== null],
    // A treaty with many parties names its count before they are all known.
    ['entryCount', 'tooMany', needsCount && count !== null && terms.scope === 'bilateral' && count > parties],
    ['entryDelay', 'unneeded', !hasEvent && (delay.span !== null || delay.onMonthStart)],
    ['entryOn', 'missing', rule === 'on_stated_date' && isUnknown(stated)],
    ['entryOn', 'beforeBeginning', isBefore(stated, terms.signed)],
    ['provisionalFromOn', 'missing', provisional.rule === 'on_stated_date' && isUnknown(provisional.from)],
    ['provisionalToOn', 'beforeBeginning', isBefore(provisional.to, provisional.from)],
  ])
}

function durationBreaches(terms: AgreementTerms): TermBreach[] {
  const { duration, initialTerm, termEnds, renewal, renewalTerm, renewalLimit, notice } = terms
  const isFixed = duration === 'fixed_term'
  const isTacit = renewal === 'tacit_unlimited' || renewal === 'tacit_limited'
  const shortest = isTacit ? shorter(initialTerm, renewalTerm) : initialTerm
  return found([
    ['initialTerm', 'missing', isFixed && initialTerm === null],
    ['initialTerm', 'unneeded', !isFixed && initialTerm !== null],
    ['termEndsOn', 'missing', duration === 'until_date' && isUnknown(termEnds)],
    ['termEndsOn', 'unneeded', duration !== 'until_date' && !isUnknown(termEnds)],
    ['termEndsOn', 'beforeBeginning', isEarlier(rangeOf(termEnds), entryDays(terms))],
    ['renewal', 'unneeded', duration === 'unlimited' && renewal !== 'not_stated' && renewal !== 'none'],
    ['renewalTerm', 'missing', isTacit && renewalTerm === null],
    ['renewalTerm', 'unneeded', !isTacit && renewalTerm !== null],
    ['renewalLimit', 'missing', renewal === 'tacit_limited' && renewalLimit === null],
    ['renewalLimit', 'unneeded', renewal !== 'tacit_limited' && renewalLimit !== null],
    ['noticePeriod', 'unneeded', notice !== null && (renewal === 'none' || renewal === 'express')],
    ['noticePeriod', 'tooLong', notice !== null && shortest !== null && isLongerThan(notice, shortest)],
  ])
}

function endBreaches(terms: AgreementTerms): TermBreach[] {
  const { suspension, terminated, survival, survivalPeriod } = terms
  const entry = entryDays(terms)
  return found([
    ['suspendedFromOn', 'missing', isUnknown(suspension.from) && !isUnknown(suspension.to)],
    ['suspendedFromOn', 'beforeBeginning', isEarlier(rangeOf(suspension.from), entry)],
    ['suspendedToOn', 'beforeBeginning', isBefore(suspension.to, suspension.from)],
    ['terminatedOn', 'beforeBeginning', isEarlier(rangeOf(terminated), entry)],
    ['survivalPeriod', 'missing', survival === 'for_period' && survivalPeriod === null],
    ['survivalPeriod', 'unneeded', survival !== 'for_period' && survivalPeriod !== null],
  ])
}

function partyBreaches(terms: AgreementTerms): TermBreach[] {
  const entry = entryDays(terms)
  return terms.parties.flatMap(({ partyId, inForce, withdrawalNotified, withdrawn }) =>
    found([
      ['inForceOn', 'beforeBeginning', isEarlier(rangeOf(inForce), entry)],
      ['withdrawalOn', 'beforeBeginning', isBefore(withdrawn, withdrawalNotified) || isBefore(withdrawn, inForce)],
    ]).map((breach) => ({ ...breach, partyId })),
  )
}

function found(rules: readonly [TermBreach['field'], TermBreach['code'], boolean][]): TermBreach[] {
  return rules.filter(([, , isBroken]) => isBroken).map(([field, code]) => ({ field, code }))
}

function isUnknown({ precision }: PartialDate): boolean {
  return precision === 'unknown'
}

function isBefore(later: PartialDate, earlier: PartialDate): boolean {
  return isEarlier(rangeOf(later), rangeOf(earlier))
}

function isEarlier(later: DayRange, earlier: DayRange): boolean {
  return isSurelyBefore(later, earlier)
}

function entryDays(terms: AgreementTerms): DayRange {
  return entryIntoForce(terms)?.days ?? unknownDays
}

// Any day would do: lengths are compared, and no month is longer than this one.
const anyDay = '2025-01-01'

function shorter(a: Span | null, b: Span | null): Span | null {
  if (a === null || b === null) return a ?? b
  return addSpan(anyDay, a) <= addSpan(anyDay, b) ? a : b
}

/** Whether notice would be due before the term has begun. */
function isLongerThan(notice: Span, term: Span): boolean {
  return lastDayForNotice(addSpan(anyDay, term), notice) < anyDay
}
