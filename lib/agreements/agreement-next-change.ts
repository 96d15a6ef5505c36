import { agreementClock, provisionalApplication } from './agreement-clock'
import { endings, partyWithdrawal } from './agreement-ending'
import { entryIntoForce, partyEntry } from './agreement-entry'
import { nextBoundary, noticeDays, termSeries } from './agreement-term'
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
  const passed: DayRange[] = []
  if (series) {
    // With the last term the question of another one falls away, also for an agreement that is known to end later.
    if (Number.isFinite(series.last)) ranges.push(series.boundary(series.last))
    const index = nextBoundary(series, today)
    for (let near = index - 1; near <= Math.min(index + 1, series.last); near += 1) {
      const end = series.boundary(near)
      ranges.push(end)
      if (notice) passed.push(noticeDays(end, notice))
    }
  }
  return [...ranges.flatMap(bounds), ...passed.flatMap(bounds).map((day) => addDays(day, 1))]
}

function bounds({ from, to }: DayRange): IsoDay[] {
  return [from, to].filter((day) => day !== null)
}
