import type { DraftStep } from '@/lib/generated/prisma/enums'

/** A step of a draft as the desk tells it: to take a draft back is kept as one more opening. */
export type ToldStep = DraftStep | 'takenBack'

/**
 * The steps of one record's drafts, newest first, with those told as taking back that are. A draft in review is opened by nobody but
 * whoever takes it back.
 */
export function toldSteps<Event extends { step: DraftStep }>(
  events: readonly Event[],
): (Omit<Event, 'step'> & { step: ToldStep })[] {
  return events.map((event, index) => {
    const before = events[index + 1]?.step
    const isTakenBack = event.step === 'opened' && (before === 'submitted' || before === 'unscheduled')
    return { ...event, step: isTakenBack ? 'takenBack' : event.step }
  })
}
