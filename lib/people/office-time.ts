import type { IsoDay } from '@/lib/agreements/day-math'
import { rangeOf } from '@/lib/agreements/partial-date-math'
import type { PartialDate } from '@/lib/i18n/dates'

/**
 * Whether an office is over, or has not begun, on a day: only where its dates leave no doubt. Everything else is `present`: where
 * no source states an end, nobody has said that the person left.
 */
export function officeTime(
  { from, to }: { from: PartialDate; to: PartialDate },
  today: IsoDay,
): 'earlier' | 'present' | 'coming' {
  const { to: lastEnd } = rangeOf(to)
  if (lastEnd !== null && lastEnd < today) return 'earlier'
  const { from: firstStart } = rangeOf(from)
  return firstStart !== null && firstStart > today ? 'coming' : 'present'
}

/** Offices that are held, as far as the sources say, or to come; and those that are surely over. */
export function officesByTime<Office extends { from: PartialDate; to: PartialDate }>(
  offices: readonly Office[],
  today: IsoDay,
): { present: Office[]; earlier: Office[] } {
  const isEarlier = (office: Office) => officeTime(office, today) === 'earlier'
  return { present: offices.filter((office) => !isEarlier(office)), earlier: offices.filter(isEarlier) }
}
