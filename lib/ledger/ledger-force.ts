import { agreementClock } from '@/lib/agreements/agreement-clock'
import { endings } from '@/lib/agreements/agreement-ending'
import { entryIntoForce } from '@/lib/agreements/agreement-entry'
import { termSeries } from '@/lib/agreements/agreement-term'
import type { AgreementTerms } from '@/lib/agreements/agreement-terms'
import type { IsoDay } from '@/lib/agreements/day-math'
import { type DayRange, isKnown, rangeOf, reached, unknownDays } from '@/lib/agreements/partial-date-math'
import type { AgreementStage } from '@/lib/generated/prisma/enums'

/** What the clock of an agreement (decision 027) says that bears on the periods of its obligations. */
export interface LedgerForce {
  /** On the day itself; `unknown` where the clock cannot tell. */
  state: 'in_force' | 'not_yet' | 'ended' | 'unknown'
  /** Before this day it surely binds nobody; null where that is open. */
  from: IsoDay | null
  /** The days of which one is the first no longer in force; null where nothing that is known ends it. */
  end: DayRange | null
}

const states: Record<AgreementStage, LedgerForce['state']> = {
  proposed: 'not_yet',
  negotiation: 'not_yet',
  initialled: 'not_yet',
  signed: 'not_yet',
  provisionally_applied: 'in_force',
  in_force: 'in_force',
  suspended: 'in_force',
  expired: 'ended',
  terminated: 'ended',
  replaced: 'ended',
}

/** Whether and within which days an agreement binds, seen from the day `today`; every answer holds all the days that the facts allow. */
export function ledgerForce(terms: AgreementTerms, today: IsoDay): LedgerForce {
  const { stage, entry, provisional } = agreementClock(terms, today)
  const state = stage.value === null ? 'unknown' : states[stage.value]
  const begins = [entry?.date, provisional?.from.date].flatMap((date) => (date ? [rangeOf(date).from] : []))
  return { state, from: earliest(begins), end: endOf(terms, state, today) }
}

function endOf(terms: AgreementTerms, state: LedgerForce['state'], today: IsoDay): DayRange | null {
  const series = termSeries(terms, entryIntoForce(terms)?.days ?? unknownDays)
  const ends = endings(terms, series).map(({ days }) => days)
  if (state === 'ended' && !ends.some((days) => reached(days, today) === 'yes')) return { from: null, to: today }
  // Whether another term followed is not known, so the end of the first may be the end of all.
  const perhaps = series?.after === 'unknown' ? [{ ...series.boundary(1), to: null }] : []
  const all = [...ends, ...perhaps].filter(isKnown)
  if (all.length === 0) return null
  const to = all.flatMap((days) => days.to ?? []).sort()[0] ?? null
  return { from: earliest(all.map(({ from }) => from)), to }
}

/** Null where there is none, or where one of them may be earlier than every day. */
function earliest(days: readonly (IsoDay | null)[]): IsoDay | null {
  const known = days.filter((day) => day !== null)
  return known.length === days.length ? (known.sort()[0] ?? null) : null
}
