import type { IsoDay } from '@/lib/agreements/day-math'

type Duty = 'files' | 'drafts'

/** Days on which somebody is away, both included. */
export interface AbsenceDays {
  from: IsoDay
  to: IsoDay
  /** Whether it was ended before its last day. */
  isEnded: boolean
}

/** Somebody's standing in for another of the same body. */
export interface StandingIn extends AbsenceDays {
  /** Of whoever is away. Whoever has no right has none to hand on. */
  absent: { duty: Duty; isActive: boolean }
}

export interface Membership {
  bodyId: string
  duty: Duty
  standsIn: readonly StandingIn[]
}

export type AbsenceRule = 'substituteUnknown' | 'absenceDaysWrong' | 'absencePast' | 'absenceOverlaps'

/** The field of the form that each rule is about. */
export const fieldOfRule: Record<AbsenceRule, string> = {
  substituteUnknown: 'substitute',
  absenceDaysWrong: 'to',
  absencePast: 'to',
  absenceOverlaps: 'from',
}

export function isAwayOn({ from, to, isEnded }: AbsenceDays, day: IsoDay): boolean {
  return !isEnded && from <= day && day <= to
}

/** Whether there is a day in both. */
export function shareDay(one: Omit<AbsenceDays, 'isEnded'>, other: Omit<AbsenceDays, 'isEnded'>): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** What is wrong with the days of a new absence, as of the day on which it is said; null where nothing is. */
export function absenceFault(days: Omit<AbsenceDays, 'isEnded'>, today: IsoDay): AbsenceRule | null {
  if (days.to < days.from) return 'absenceDaysWrong'
  return days.to < today ? 'absencePast' : null
}

/**
 * For which bodies somebody speaks on the day `today`, and for which they only prepare what others say. Standing in gives the right of
 * whoever is away and nothing more; it takes none from anybody, and is not handed on.
 */
export function bodiesOn(
  memberships: readonly Membership[],
  today: IsoDay,
): Record<'bodyIds' | 'draftBodyIds', string[]> {
  const speaks = ({ duty, standsIn }: Membership) =>
    duty === 'files' ||
    standsIn.some((one) => isAwayOn(one, today) && one.absent.isActive && one.absent.duty === 'files')
  return {
    bodyIds: memberships.filter(speaks).map(({ bodyId }) => bodyId),
    draftBodyIds: memberships.filter((one) => !speaks(one)).map(({ bodyId }) => bodyId),
  }
}
