import { agreementClock, provisionalApplication } from './agreement-clock'
import { endings, partyWithdrawal } from './agreement-ending'
import { entryIntoForce, partyEntry } from './agreement-entry'
import { nextBoundary, noticeDays, type TermSeries, termSeries } from './agreement-term'
import { type AgreementTerms, boundParties } from './agreement-terms'
import { addDays, type IsoDay } from './day-math'
import { type DayRange, rangeOf, unknownDays } from './partial-date-math'

/**
 * The next day after `today` on which `agreementClock` answers differently, null where it never will by itself. On that day the
 * pages that print the answer are to be made anew.
 */
export function nextChange(agreement: AgreementTerms, today: IsoDay): IsoDay | null {
  const now = JSON.stringify(agreementClock(agreement, today))
  const days = [...new Set(turningDays(agreement, today))].filter((day) => day > today).sort()
  return days.find((day) => JSON.stringify(agreementClock(agreement, day)) !== now) ?? null
}

/** Every day on which something may have come, and on which it surely has. */
function turningDays(agreement: AgreementTerms, today: IsoDay): IsoDay[] {
  const entry = entryIntoForce(agreement)
  const series = termSeries(agreement, entry?.days ?? unknownDays)
  const provisional = provisionalApplication(agreement, entry)
  const { signed, suspension, notice } = agreement
  const ranges: DayRange[] = [
    rangeOf(signed),
    rangeOf(suspension.from),
    rangeOf(suspension.to),
    ...(entry ? [entry.days] : []),
    ...(provisional ? [provisional.from.days, provisional.to.days] : []),
    ...endings(agreement, series).map(({ days }) => days),
    ...boundParties(agreement).flatMap((party) =>
      [partyEntry(agreement, party, entry), partyWithdrawal(agreement, party, series)].flatMap(
        (day) => day?.days ?? [],
      ),
    ),
  ]
  // With the last term the question of another one falls away, also for an agreement that is known to end later.
  if (series && Number.isFinite(series.last)) ranges.push(series.boundary(series.last))
  const days = ranges.flatMap(bounds)
  // What the terms answer may be open until one of these days has come: a term that runs is told once the entry is certain.
  const ends = series ? [today, ...days.filter((day) => day > today)].flatMap((day) => endsNear(series, day)) : []
  const lastDaysForNotice = notice ? ends.map((end) => noticeDays(end, notice)) : []
  return [...days, ...ends.flatMap(bounds), ...lastDaysForNotice.flatMap(bounds).map((day) => addDays(day, 1))]
}

/** Of terms counted in months so many end in months of all lengths, the leap day among them. */
const termsOfAllLengths = 48

/** The ends of terms from the one before that day on. Where they are known to the month or year, only in some of them it can be told which runs. */
function endsNear(series: TermSeries, day: IsoDay): DayRange[] {
  const first = nextBoundary(series, day) - 1
  const last = Math.min(first + termsOfAllLengths, series.last)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => series.boundary(first + step))
}

function bounds({ from, to }: DayRange): IsoDay[] {
  return [from, to].filter((day) => day !== null)
}
