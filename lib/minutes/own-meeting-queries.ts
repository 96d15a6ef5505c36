import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import { type Actor, can, ownBodyIds } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { namedLink, titled } from '@/lib/records/named-link'

/** So many meetings of a kind stand on the desk. */
const shownMeetings = 5

/** The newest meetings on agreements of the bodies that the person speaks for, with how far their minutes are. */
export async function listOwnMeetings(actor: Actor, locale: Locale) {
  const own = { in: ownBodyIds(actor) }
  const parties = { some: { OR: [{ bodyId: own }, { authorities: { some: { bodyId: own } } }] } }
  const agreements = { some: { agreement: { state: 'published' as const, parties } } }
  return listMeetings({ agreements }, 'desc', locale)
}

/**
 * For those who keep the registry: the next meetings on any agreement, the nearest first, and those whose minutes are begun and not sealed. None for
 * everybody else.
 */
export async function listKeptMeetings(actor: Actor, locale: Locale, today: IsoDay) {
  if (!can(actor, 'record.edit', {})) return { coming: [], waiting: [] }
  const agreements = { some: { agreement: { state: 'published' as const } } }
  const [coming, waiting] = await Promise.all([
    listMeetings({ agreements, startsOn: { gte: new Date(today) } }, 'asc', locale),
    // Of a meeting only the last version may be open.
    listMeetings({ agreements, minutes: { some: { state: { not: 'sealed' } } } }, 'desc', locale),
  ])
  return { coming, waiting }
}

async function listMeetings(where: Prisma.MeetingWhereInput, sort: 'asc' | 'desc', locale: Locale) {
  const rows = await db().meeting.findMany({
    where: { ...where, state: 'published', meetingState: { notIn: ['cancelled', 'postponed'] } },
    orderBy: [{ startsOn: { sort, nulls: 'last' } }, { key: 'asc' }],
    take: shownMeetings,
    select: { ...titled.select, minutes: { orderBy: { number: 'desc' }, take: 1, select: { state: true } } },
  })
  return rows.map(({ minutes, ...meeting }) => ({ ...namedLink(meeting, locale), minutes: minutes[0]?.state ?? null }))
}
