import type { PartialDate } from '@/lib/i18n/dates'
import type { AgreementClock } from './agreement-clock'
import type { ClockDate } from './clock-reason'
import type { IsoDay } from './day-math'
import { rangeOf } from './partial-date-math'

export interface ComingDate {
  kind: 'entry' | 'notice' | 'renewal' | 'end' | 'survivalEnd'
  date: PartialDate
  /** The earliest day that the date may mean: deadlines known only roughly are watched from there. */
  from: IsoDay
}

/** What the clock of an agreement announces from `today` to `until`, both included, the nearest first. Unknown dates announce nothing. */
export function comingDates(clock: AgreementClock, today: IsoDay, until: IsoDay): ComingDate[] {
  const announced: [ComingDate['kind'], ClockDate | null | undefined][] = [
    ['entry', clock.entry],
    ['notice', clock.notice],
    ['renewal', clock.renews],
    ['end', clock.ends],
    ['survivalEnd', clock.survival?.until],
  ]
  return announced
    .flatMap(([kind, answer]): ComingDate[] => {
      if (!answer) return []
      const { from, to } = rangeOf(answer.date)
      if (to === null || to < today) return []
      return [{ kind, date: answer.date, from: from === null || from < today ? today : from }]
    })
    .filter(({ from }) => from <= until)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
