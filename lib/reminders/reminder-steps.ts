import { addDays, type IsoDay } from '@/lib/agreements/day-math'
import type { ReminderStep } from '@/lib/generated/prisma/enums'

/** In days from the due day, in the order in which they come: to whoever reports for the side. */
const reporterSteps = [
  ['before_30', -30],
  ['before_7', -7],
  ['after_1', 1],
  ['after_14', 14],
] as const satisfies readonly (readonly [ReminderStep, number])[]

/** Between the last reminder to whoever reports and that to the supervisor, as between the two before. */
const daysToSupervisor = 14

/**
 * Which reminder of a due day a person who reports is to get on the day `today`: the latest whose day has come. One that was missed
 * is not made up for, and after the last there is silence. Null where there is nothing to say, or it has been said.
 * @param sent what the person has been sent of this due day
 */
export function reporterStep(dueOn: IsoDay, today: IsoDay, sent: readonly ReminderStep[]): ReminderStep | null {
  const come = reporterSteps.filter(([, days]) => addDays(dueOn, days) <= today).length
  const said = reporterSteps.findLastIndex(([step]) => sent.includes(step))
  return come - 1 > said ? (reporterSteps[come - 1]?.[0] ?? null) : null
}

/**
 * Whether the supervisor is to be told on the day `today`, once: only when those who report have had their last reminder two weeks
 * ago, and nobody's superior hears of what they themselves were never asked for.
 * @param lastWordOn the day on which the first of those who report got the last reminder of this due day; null where nobody has
 */
export function isSupervisorsTurn(lastWordOn: IsoDay | null, today: IsoDay, sent: readonly ReminderStep[]): boolean {
  return lastWordOn !== null && !sent.includes('supervisor') && addDays(lastWordOn, daysToSupervisor) <= today
}
