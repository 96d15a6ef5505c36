import 'server-only'
import { type Actor, ownBodyIds } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { namedLink, titled } from '@/lib/records/named-link'

/** So many of an official's meetings stand on the desk. */
const shownMeetings = 5

/** The newest meetings on agreements of the bodies that the person speaks for, with how far their minutes are. */
export async function listOwnMeetings(actor: Actor, locale: Locale) {
  const own = { in: ownBodyIds(actor) }
  const parties = { some: { OR: [{ bodyId: own }, { authorities: { some: { bodyId: own } } }] } }
  const rows = await db().meeting.findMany({
    where: {
      state: 'published',
      meetingState: { notIn: ['cancelled', 'postponed'] },
      agreements: { some: { agreement: { state: 'published', parties } } },
    },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { key: 'asc' }],
    take: shownMeetings,
    select: { ...titled.select, minutes: { orderBy: { number: 'desc' }, take: 1, select: { state: true } } },
  })
  return rows.map(({ minutes, ...meeting }) => ({ ...namedLink(meeting, locale), minutes: minutes[0]?.state ?? null }))
}
