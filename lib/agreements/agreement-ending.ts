import { afterDelay, delayReasons } from './agreement-entry'
import { lastDayForNotice, type TermSeries } from './agreement-term'
import { type AgreementTerms, boundParties, type PartyTerms } from './agreement-terms'
import type { ClockReason, Reckoned } from './clock-reason'
import { type DayRange, isKnown, mapRange, nthOf, rangeOf } from './partial-date-math'

export type EndingKind = 'terminated' | 'replaced' | 'expired'

/** An end of the agreement; its day is the first on which it is no longer in force. */
export interface Ending extends Reckoned {
  kind: EndingKind
}

/**
 * When a party stops being bound, null where it has not withdrawn. As stated; else, from the notification, by the period for
 * denunciation; else, where the agreement is renewed tacitly, at the end of the term for which the notice was in time. Where
 * the record allows neither, the day is open.
 */
export function partyWithdrawal(
  agreement: AgreementTerms,
  party: PartyTerms,
  series: TermSeries | null,
): Reckoned | null {
  const { withdrawn, withdrawalNotified: notified, partyId } = party
  if (withdrawn.precision !== 'unknown') {
    return { days: rangeOf(withdrawn), reasons: [{ code: 'withdrawn', date: withdrawn }] }
  }
  if (notified.precision === 'unknown') return null
  const told: ClockReason = { code: 'withdrawalNotified', date: notified, partyId }
  const { denunciation, notice } = agreement
  const days = rangeOf(notified)
  if (denunciation.span !== null || denunciation.onMonthStart) {
    return {
      days: mapRange(days, (day) => afterDelay(day, denunciation)),
      reasons: [told, ...delayReasons(denunciation, 'denunciation')],
    }
  }
  if (series && notice && series.renewal.some(({ code }) => code === 'renewed')) {
    return {
      days: termRefused(series, days, (termEnd) => lastDayForNotice(termEnd, notice)),
      reasons: [told, { code: 'notice', span: notice }],
    }
  }
  return { days: { from: days.from, to: null }, reasons: [told, { code: 'denunciationNotStated' }] }
}

/**
 * The ends that the facts give, the first at the front. A stated termination goes before everything that could be
 * reckoned. Withdrawals end the agreement when fewer than two parties are left.
 */
export function endings(agreement: AgreementTerms, series: TermSeries | null): Ending[] {
  const { terminated, replaced } = agreement
  if (terminated.precision !== 'unknown') {
    return [{ kind: 'terminated', days: rangeOf(terminated), reasons: [{ code: 'terminated', date: terminated }] }]
  }
  const ends: Ending[] = []
  const withdrawal = lastWithdrawal(agreement, series)
  if (withdrawal) ends.push(withdrawal)
  if (replaced !== null && replaced.precision !== 'unknown') {
    ends.push({ kind: 'replaced', days: rangeOf(replaced), reasons: [{ code: 'replaced', date: replaced }] })
  }
  if (series && series.after === 'nothing' && Number.isFinite(series.last)) {
    const days = series.boundary(series.last)
    if (isKnown(days)) ends.push({ kind: 'expired', days, reasons: [...series.initial, ...series.renewal] })
  }
  return ends.sort((a, b) => compareEnds(a.days, b.days))
}

function lastWithdrawal(agreement: AgreementTerms, series: TermSeries | null): Ending | null {
  const parties = boundParties(agreement)
  const gone = parties.flatMap((party) => partyWithdrawal(agreement, party, series) ?? [])
  const needed = Math.max(1, parties.length - 1)
  if (gone.length < needed) return null
  const reasons = gone.flatMap((withdrawal) => withdrawal.reasons)
  const isRunOut = gone.every((withdrawal) => withdrawal.reasons.some(({ code }) => code === 'notice'))
  const days = nthOf(
    gone.map((withdrawal) => withdrawal.days),
    needed,
  )
  // Who does not want another term lets the agreement run out; who denounces it ends it.
  return { kind: isRunOut ? 'expired' : 'terminated', days, reasons }
}

/** From when a notice against renewal takes effect: each end of the range where a notice of these days could still be in time. */
function termRefused(
  { boundary, last }: TermSeries,
  notified: DayRange,
  deadline: (termEnd: string) => string,
): DayRange {
  const { from, to } = notified
  const first = firstTerm((index) => {
    const { to: end } = boundary(index)
    return end === null || from === null || from <= deadline(end)
  }, last)
  const latest = firstTerm((index) => {
    const { from: end } = boundary(index)
    return end !== null && to !== null && to <= deadline(end)
  }, last)
  return {
    ...boundary(1),
    from: first === null ? from : boundary(first).from,
    to: latest === null ? null : boundary(latest).to,
  }
}

// Longer than any treaty is renewed; an open range would otherwise be sought for ever.
const longest = 2000

function firstTerm(isInTime: (index: number) => boolean, last: number): number | null {
  for (let index = 1; index <= Math.min(last, longest); index += 1) if (isInTime(index)) return index
  // Too late for every term, so the agreement runs out by itself.
  return Number.isFinite(last) ? last : null
}

function compareEnds(a: DayRange, b: DayRange): number {
  const [left, right] = [a.to ?? '9999-12-31', b.to ?? '9999-12-31']
  return left === right ? 0 : left < right ? -1 : 1
}
