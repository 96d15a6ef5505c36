import type { AgreementTerms } from './agreement-terms'
import type { ClockReason } from './clock-reason'
import { addDays, addMonths, addSpan, type IsoDay, monthsIn, type Span } from './day-math'
import { type DayRange, isKnown, mapRange, rangeOf, unknownDays } from './partial-date-math'

/**
 * The terms of an agreement as a row of boundaries: boundary 0 is the entry into force, boundary 1 the end of the initial term,
 * each later one the end of a renewal. A term runs from its boundary up to, and without, the next: the boundary is the first
 * day of the next term, or the first day on which the agreement is no longer in force. In force since 15 March 2020 for five
 * years, it is in force on 14 March 2025; its next term, or its absence, begins on 15 March 2025. So terms meet without a gap
 * and without a day in two of them, and an end is printed as depositaries print it: the day of effect.
 */
export interface TermSeries {
  /** Boundaries are reckoned from one day in one step: five years and five years from 29 February are ten years from it. */
  boundary: (index: number) => DayRange
  /** The boundary after which no term can begin; Infinity for renewal without limit. */
  last: number
  /** What comes after it. */
  after: 'nothing' | 'indefinite' | 'unknown'
  /** Why the end of the initial term is what it is. */
  initial: readonly ClockReason[]
  /** Why there is a renewal, or why it is not known. */
  renewal: readonly ClockReason[]
}

/** Null where the duration or the initial term is not stated: `termsMissing` says which. Unlimited agreements have no terms either. */
export function termSeries(terms: AgreementTerms, entry: DayRange): TermSeries | null {
  const start = initialTerm(terms, entry)
  if (start === null) return null
  const { renewal, renewalTerm, renewalLimit } = terms
  const once = (after: TermSeries['after'], ...reasons: ClockReason[]): TermSeries => ({
    ...start,
    boundary: (index) => (index === 0 ? entry : start.end),
    last: 1,
    after,
    renewal: reasons,
  })
  switch (renewal) {
    case 'not_stated':
      return once('unknown', { code: 'renewalNotStated' })
    case 'express':
      return once('unknown', { code: 'renewalExpress' })
    case 'none':
      return once('nothing', { code: 'notRenewed' })
    case 'indefinite':
      return once('indefinite', { code: 'indefinite' })
    case 'tacit_unlimited':
    case 'tacit_limited': {
      const isLimited = renewal === 'tacit_limited'
      if (renewalTerm === null || (isLimited && renewalLimit === null))
        return once('unknown', { code: 'renewalTermNotStated' })
      return {
        ...start,
        boundary: (index) => (index === 0 ? entry : start.renewed(renewalTerm, index - 1)),
        last: isLimited && renewalLimit !== null ? renewalLimit + 1 : Number.POSITIVE_INFINITY,
        after: 'nothing',
        renewal: [
          { code: 'renewed', span: renewalTerm },
          ...(isLimited && renewalLimit !== null ? [{ code: 'renewedAtMost' as const, count: renewalLimit }] : []),
        ],
      }
    }
  }
}

export function termsMissing({ duration }: AgreementTerms): ClockReason {
  return duration === 'not_stated' ? { code: 'durationNotStated' } : { code: 'termNotStated' }
}

/**
 * The last day on which notice against another term is in time: the latest day from which the period of notice, counted forward,
 * runs out before the term does. Six months before a term that ends with 31 December (the next would begin on 1 January)
 * is 30 June; a notice of 1 July leaves less than six whole months and comes too late. What counts is the day on which the other
 * side receives it, unless the agreement says otherwise.
 */
export function lastDayForNotice(termEnd: IsoDay, notice: Span): IsoDay {
  const day = addSpan(termEnd, notice, -1)
  // Where the month has no such day, the period may run out earlier than it was counted back.
  return addSpan(day, notice) < termEnd ? day : addDays(day, -1)
}

export function noticeDays(boundary: DayRange, notice: Span): DayRange {
  return mapRange(boundary, (day) => lastDayForNotice(day, notice))
}

/** The first boundary after the entry that has not surely been reached on that day, or `last` + 1 where all have. */
export function nextBoundary({ boundary, last }: TermSeries, today: IsoDay): number {
  const isAhead = (index: number) => {
    const { to } = boundary(index)
    return to === null || to > today
  }
  let low = 1
  let step = 1
  while (low + step <= last && !isAhead(low + step - 1)) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step - 1, last)
  if (!isAhead(high)) return high + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isAhead(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function initialTerm(terms: AgreementTerms, entry: DayRange) {
  const { duration, initialTerm: span, termEnds } = terms
  if (duration === 'fixed_term' && span !== null) {
    const end = isKnown(entry) ? mapRange(entry, (day) => addSpan(day, span)) : unknownDays
    return {
      end,
      initial: [{ code: 'term', span }] satisfies ClockReason[],
      renewed: (renewal: Span, times: number) => mapRange(entry, (day) => addSpans(day, span, renewal, times)),
    }
  }
  if (duration === 'until_date' && termEnds.precision !== 'unknown') {
    const end = mapRange(rangeOf(termEnds), (day) => addDays(day, 1))
    return {
      end,
      initial: [{ code: 'termEnds', date: termEnds }] satisfies ClockReason[],
      renewed: (renewal: Span, times: number) => mapRange(end, (day) => addSpan(day, renewal, times)),
    }
  }
  return null
}

/** The initial term and then so many renewals, in one step where both are counted in months. */
function addSpans(day: IsoDay, initial: Span, renewal: Span, times: number): IsoDay {
  if (times === 0) return addSpan(day, initial)
  if (initial.unit === 'days' || renewal.unit === 'days') return addSpan(addSpan(day, initial), renewal, times)
  return addMonths(day, monthsIn(initial) + monthsIn(renewal) * times)
}
