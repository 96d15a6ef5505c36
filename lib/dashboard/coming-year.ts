import { addSpan, type IsoDay } from '@/lib/agreements/day-math'
import type { CalendarDate } from '@/lib/feeds/calendar-event'

/** The days of a calendar from `today` to the same day of the next year, without what is called off; in the calendar's order. */
export function comingYear(dates: readonly CalendarDate[], today: IsoDay): CalendarDate[] {
  const end = addSpan(today, { count: 12, unit: 'months' })
  return dates.filter((date) => {
    if (date.type === 'meeting') {
      const isOff = date.state === 'cancelled' || date.state === 'postponed'
      return !isOff && date.until >= today && date.from <= end
    }
    return date.from >= today && date.from <= end
  })
}
