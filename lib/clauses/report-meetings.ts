import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'

/** The meetings at which something can have been said of an agreement's clauses. */
export function meetingsOf(agreementId: string): Prisma.MeetingWhereInput {
  return { state: 'published', agreements: { some: { agreementId } }, meetingState: { notIn: ['cancelled', 'postponed'] } }
}
