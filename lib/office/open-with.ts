import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import type { Prisma } from '@/lib/generated/prisma/client'

/** Tasks of a body that nobody has said to be done. */
export const openTasks = { decision: { kind: 'task', decisionState: 'open' } } satisfies Prisma.DecisionOwnerWhereInput

/** Standing in that is not over on the day. */
export function notOver(today: IsoDay) {
  return { endedAt: null, toOn: { gte: new Date(today) } } satisfies Prisma.AbsenceWhereInput
}

/** The memberships of an official with which something is open: supervision, drafts of theirs, standing in, tasks of the body. */
export function somethingOpen(userId: string, today: IsoDay): Prisma.UserBodyWhereInput {
  return {
    userId,
    OR: [
      { isSupervisor: true },
      { standsIn: { some: notOver(today) } },
      { body: { reportDrafts: { some: { authorId: userId } } } },
      { body: { decisionOwners: { some: openTasks } } },
    ],
  }
}
