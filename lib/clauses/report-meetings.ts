import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { holdMinutes } from '@/lib/minutes/minutes-meeting'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink, titled } from '@/lib/records/named-link'
import type { ReportRule } from './report-rules'

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

/** The meeting at which it is said. Its minutes, where they are begun, stay open until the report stands. @throws RuleError `meetingUnknown` */
export async function openMeeting(tx: Transaction, agreementId: string, key: string | null): Promise<string | null> {
  if (key === null) return null
  const where = { key, ...meetingsOf(agreementId) }
  const meeting = await tx.meeting.findFirst({ where, select: { id: true } })
  const minutes = meeting && (await heldMinutes(tx, meeting.id))
  if (!meeting || (minutes && minutes.state !== 'open')) throw new RuleError<ReportRule>('meetingUnknown')
  return meeting.id
}

/** Where none are begun nobody begins them meanwhile: they would be handed over without the report. */
async function heldMinutes(tx: Transaction, meetingId: string) {
  const begun = await holdMinutes(tx, meetingId, 'SHARE')
  if (begun) return begun
  await tx.$queryRaw`SELECT "id" FROM "Meeting" WHERE "id" = ${meetingId}::uuid FOR SHARE`
  return holdMinutes(tx, meetingId, 'SHARE')
}
