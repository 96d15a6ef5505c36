import type { SurvivalKind } from '@/lib/generated/prisma/enums'
import type { PartialDate } from '@/lib/i18n/dates'
import { type Ending, type EndingKind, endings, partyWithdrawal } from './agreement-ending'
import { entryIntoForce, partyEntry } from './agreement-entry'
import { both, type DerivedStage, derivedStage, opposite } from './agreement-stage'
import { nextBoundary, noticeDays, type TermSeries, termSeries } from './agreement-term'
import { type AgreementTerms, boundParties } from './agreement-terms'
import { type ClockDate, type ClockReason, clockDate, type Reckoned } from './clock-reason'
import { addSpan, type IsoDay } from './day-math'
import {
  type Certainty,
  type DayRange,
  dateOf,
  isKnown,
  isSurelyBefore,
  mapRange,
  rangeOf,
  reached,
  unknownDays,
} from './partial-date-math'

/** What the clock says on one day. Null is what the record gives no cause to ask; an unknown date comes with what is missing. */
export interface AgreementClock {
  stage: DerivedStage
  /** The first day in force. */
  entry: ClockDate | null
  /** `to` is the first day on which it is no longer applied provisionally. */
  provisional: { from: ClockDate; to: ClockDate } | null
  /** The first day after the initial term. */
  initialTermEnds: ClockDate | null
  /** The term that runs: 1 is the initial one. `until` is the first day of the next. */
  period: { number: number; from: PartialDate; until: PartialDate } | null
  /** The first day of the next term, if nobody gives notice. */
  renews: ClockDate | null
  /** The last day for notice against the next term. */
  notice: ClockNotice | null
  /** The first day no longer in force, as far as the facts of that day tell. */
  ends: (ClockDate & { kind: EndingKind }) | null
  survival: { kind: Exclude<SurvivalKind, 'not_stated'>; until: ClockDate | null } | null
  parties: readonly PartyClock[]
}

interface ClockNotice extends ClockDate {
  /** A notice of this day is surely in time, also where the last day itself is not known to the day. */
  surelyUntil: IsoDay | null
  isPast: Certainty
}

export interface PartyClock {
  partyId: string
  entry: ClockDate | null
  /** The first day on which a party that withdraws is no longer bound. */
  until: ClockDate | null
  inForce: Certainty
}

/**
 * Where an agreement stands on the day `today` (ISO), by its terms: pure, without a clock of its own and without time zones. The
 * conventions are those of `day-math`, `agreement-entry`, `agreement-term` and `agreement-ending`.
 *
 * The answer moves with the day. A cached page that prints it is made anew on the day that `nextChange` names: the agreement's own
 * page, and whatever else prints its derived stage, its current term or the notice that is due.
 */
export function agreementClock(agreement: AgreementTerms, today: IsoDay): AgreementClock {
  const entry = entryIntoForce(agreement)
  const series = termSeries(agreement, entry?.days ?? unknownDays)
  const ends = endings(agreement, series)
  const provisional = provisionalApplication(agreement, entry)
  const stage = derivedStage(agreement, { entry, provisional, series, endings: ends }, today)
  const [end] = ends
  return {
    stage,
    entry: entry && clockDate(entry),
    provisional: provisional && { from: clockDate(provisional.from), to: clockDate(provisional.to) },
    initialTermEnds: series && clockDate(firstEnd(series)),
    ...currentTerm(agreement, entry, series, ends, today),
    ends: end ? { kind: end.kind, ...clockDate(end) } : null,
    survival: survivalOf(agreement, end),
    parties: boundParties(agreement).map((party) => {
      const from = partyEntry(agreement, party, entry)
      const until = partyWithdrawal(agreement, party, series)
      return {
        partyId: party.partyId,
        entry: from && clockDate(from),
        until: until && clockDate(until),
        inForce: both(
          agreementInForce(stage),
          both(from ? reached(from.days, today) : 'unknown', until ? opposite(reached(until.days, today)) : 'yes'),
        ),
      }
    }),
  }
}

/** From the stated day, or from signature; to the stated day, or to the entry into force (Vienna Convention, article 25). */
export function provisionalApplication(agreement: AgreementTerms, entry: Reckoned | null) {
  const { rule, from, to } = agreement.provisional
  if (rule === 'not_stated' && from.precision === 'unknown') return null
  return { from: provisionalStart(agreement), to: to.precision === 'unknown' ? untilEntry(entry) : stated(to) }
}

function provisionalStart({ provisional: { rule, from }, signed }: AgreementTerms): Reckoned {
  if (from.precision !== 'unknown') return stated(from)
  if (rule === 'on_stated_date') return { days: unknownDays, reasons: [{ code: 'provisionalDateNotStated' }] }
  if (signed.precision === 'unknown') return { days: unknownDays, reasons: [{ code: 'signatureUnknown' }] }
  return { days: rangeOf(signed), reasons: [{ code: 'signed', date: signed }] }
}

function untilEntry(entry: Reckoned | null): Reckoned {
  return { days: entry?.days ?? unknownDays, reasons: [{ code: 'untilEntry' }] }
}

function stated(date: PartialDate): Reckoned {
  return { days: rangeOf(date), reasons: [{ code: 'stated', date }] }
}

function firstEnd(series: TermSeries): Reckoned {
  const days = series.boundary(1)
  return { days, reasons: [...series.initial, ...entryMissing(days)] }
}

function entryMissing(days: DayRange): ClockReason[] {
  return isKnown(days) ? [] : [{ code: 'entryUnknown' }]
}

function currentTerm(
  agreement: AgreementTerms,
  entry: Reckoned | null,
  series: TermSeries | null,
  ends: readonly Ending[],
  today: IsoDay,
): Pick<AgreementClock, 'period' | 'renews' | 'notice'> {
  const none = { period: null, renews: null, notice: null }
  if (!entry || !series || ends.some(({ days }) => reached(days, today) !== 'no')) return none
  const index = nextBoundary(series, today)
  const [start, end] = [series.boundary(index - 1), series.boundary(index)]
  const runs = both(both(reached(entry.days, today), reached(start, today)), opposite(reached(end, today)))
  const canRenew = index < series.last && !ends.some(({ days }) => !isSurelyBefore(end, days))
  if (runs === 'no' || index > series.last) return none
  if (runs === 'unknown') return { ...none, renews: series.last > 1 ? unclearTerm(end) : null }
  const period = { number: index, from: dateOf(start), until: dateOf(end) }
  if (!canRenew) return { ...none, period }
  const next: Reckoned = { days: end, reasons: termReasons(series, index) }
  return { period, renews: clockDate(next), notice: noticeOf(agreement, end, today) }
}

function unclearTerm(end: DayRange): ClockDate {
  return clockDate({
    days: unknownDays,
    reasons: [isKnown(end) ? { code: 'periodUnclear' } : { code: 'entryUnknown' }],
  })
}

function termReasons(series: TermSeries, index: number): ClockReason[] {
  const renewals = index - 1
  return [
    ...series.initial,
    ...series.renewal,
    ...(renewals > 0 ? [{ code: 'renewedTimes' as const, count: renewals }] : []),
    { code: 'noLaterRecorded' },
  ]
}

function noticeOf({ notice }: AgreementTerms, end: DayRange, today: IsoDay): ClockNotice {
  if (notice === null) {
    return {
      date: { precision: 'unknown' },
      reasons: [{ code: 'noticeNotStated' }],
      surelyUntil: null,
      isPast: 'unknown',
    }
  }
  const days = noticeDays(end, notice)
  const reasons: ClockReason[] = [
    { code: 'notice', span: notice },
    { code: 'renewalFrom', date: dateOf(end) },
  ]
  return { ...clockDate({ days, reasons }), surelyUntil: days.from, isPast: isPast(days, today) }
}

/** The last day itself is still in time. */
function isPast({ from, to }: DayRange, today: IsoDay): Certainty {
  if (to !== null && to < today) return 'yes'
  return from !== null && from >= today ? 'no' : 'unknown'
}

function survivalOf({ survival, survivalPeriod }: AgreementTerms, end: Ending | undefined): AgreementClock['survival'] {
  if (survival === 'not_stated') return null
  if (survival !== 'for_period' || !end) return { kind: survival, until: null }
  if (!survivalPeriod) {
    return { kind: survival, until: { date: { precision: 'unknown' }, reasons: [{ code: 'survivalPeriodNotStated' }] } }
  }
  return {
    kind: survival,
    until: clockDate({
      days: mapRange(end.days, (day) => addSpan(day, survivalPeriod)),
      reasons: [{ code: 'survivalPeriod', span: survivalPeriod }],
    }),
  }
}

function agreementInForce({ value }: DerivedStage): Certainty {
  if (value === null) return 'unknown'
  return value === 'in_force' || value === 'suspended' ? 'yes' : 'no'
}
