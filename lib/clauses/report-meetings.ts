import 'server-only'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink, titled } from '@/lib/records/named-link'

/**
 * The meetings at which something can be said of an agreement's clauses: those whose minutes are being written or have not been begun. What
 * was handed over or sealed is what the parties approve; nothing is added to it.
 */
export function meetingsOf(agreementId: string): Prisma.MeetingWhereInput {
  return {
    state: 'published',
    agreements: { some: { agreementId } },
    meetingState: { notIn: ['cancelled', 'postponed'] },
    OR: [{ minutes: { none: {} } }, { minutes: { some: { state: 'open' } } }],
  }
}

/** These meetings by their names, the newest first. */
export async function offeredMeetings(agreementId: string, locale: Locale) {
  const rows = await db().meeting.findMany({
    ...titled,
    where: meetingsOf(agreementId),
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { key: 'asc' }],
    take: listLimit,
  })
  return rows.map((row) => namedLink(row, locale))
}
