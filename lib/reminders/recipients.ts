import type { IsoDay } from '@/lib/agreements/day-math'
import type { ReminderStep } from '@/lib/generated/prisma/enums'
import { isSupervisorsTurn, reporterStep } from './reminder-steps'

interface Duty {
  clauseId: string
  partyId: string
  dueOn: IsoDay
  bodyIds: readonly string[]
}

export interface Recipient {
  userId: string
  /** `standsIn` where it is another's duty, which comes beside the person's own. */
  bodies: readonly { bodyId: string; isSupervisor: boolean; standsIn?: boolean }[]
}

/** What somebody has been sent. */
export interface KnownReminder {
  userId: string
  clauseId: string
  partyId: string
  dueOn: IsoDay
  step: ReminderStep
  /** The day on which it was composed. */
  day: IsoDay
}

export type NewReminder = Omit<KnownReminder, 'day'>

/**
 * What is to be said on the day `today`, to whom: to those who report for the side, and in the end to those who watch over one of
 * its bodies. Whoever does both for a side reports.
 * @param known all that was sent about the duties
 */
export function remindersOf(
  duties: readonly Duty[],
  recipients: readonly Recipient[],
  known: readonly KnownReminder[],
  today: IsoDay,
): NewReminder[] {
  const sent = groupBy(known, dutyName)
  return duties.flatMap((duty) => {
    const { clauseId, partyId, dueOn } = duty
    const said = sent.get(dutyName(duty)) ?? []
    const [lastWordOn = null] = said.flatMap(({ step, day }) => (step === 'after_14' ? [day] : [])).sort()
    return recipients.flatMap(({ userId, bodies }) => {
      const own = bodies.filter(({ bodyId }) => duty.bodyIds.includes(bodyId))
      if (own.length === 0) return []
      const steps = said.flatMap((reminder) => (reminder.userId === userId ? [reminder.step] : []))
      const reports = own.some(({ isSupervisor }) => !isSupervisor)
      const watches = !reports || own.some(({ isSupervisor, standsIn }) => isSupervisor && standsIn)
      const ownStep = reports ? reporterStep(dueOn, today, steps) : null
      const step = ownStep ?? (watches && isSupervisorsTurn(lastWordOn, today, steps) ? 'supervisor' : null)
      return step ? [{ userId, clauseId, partyId, dueOn, step }] : []
    })
  })
}

/** One name for each due day of each side of a clause. */
export function dutyName({ clauseId, partyId, dueOn }: Pick<Duty, 'clauseId' | 'partyId' | 'dueOn'>): string {
  return `${clauseId} ${partyId} ${dueOn}`
}

/** The items by what `nameOf` calls them, in their order. */
export function groupBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(nameOf(item))
    if (group) group.push(item)
    else groups.set(nameOf(item), [item])
  }
  return groups
}
