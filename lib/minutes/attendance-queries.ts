import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { countryOfMeeting, countryView } from '@/lib/meetings/meeting-head-select'
import { named, namedLink } from '@/lib/records/named-link'
import { choosePassage } from '@/lib/records/passage'
import { offeredDelegations, offeredPeople } from './attendance-offers'
import { delegationName } from './attendance-rules'
import type { MinutedMeeting } from './minutes-meeting'

/** Who is there by the minutes, each delegation apart, and whom and for whom somebody can be added; names for a reader of `locale`. */
export async function getAttendance(tx: Transaction, meeting: MinutedMeeting, minutesId: string, locale: Locale) {
  const [offered, people, attendees] = await Promise.all([
    offeredDelegations(tx, meeting, minutesId),
    offeredPeople(tx, meeting, locale),
    tx.minutesAttendee.findMany({
      where: { minutesId },
      orderBy: [{ position: 'asc' }, { addedAt: 'asc' }, { personKey: 'asc' }],
      select: { delegation: true, personKey: true, role: true, texts: { select: { locale: true, office: true } } },
    }),
  ])
  const keysOf = (kind: string) =>
    offered.flatMap((name) => (name.startsWith(`${kind}/`) ? name.slice(kind.length + 1) : []))
  const [bodies, countries, present] = await Promise.all([
    tx.body.findMany({ where: { key: { in: keysOf('bodies') } }, select: named.select }),
    tx.country.findMany({ where: { code: { in: keysOf('countries') } }, ...countryOfMeeting }),
    tx.person.findMany({
      where: { key: { in: attendees.map(({ personKey }) => personKey) } },
      select: { ...named.select, identified: true },
    }),
  ])
  const names = new Map([
    ...bodies.map((body) => [delegationName({ body: body.key }), namedLink(body, locale)] as const),
    ...countries.map((country) => [delegationName({ country: country.code }), countryView(country, locale)] as const),
  ])
  const delegations = offered.map((delegation) => ({
    delegation,
    /** Null for those who came for neither a body nor a country. */
    of: names.get(delegation) ?? null,
    members: attendees
      .filter((attendee) => attendee.delegation === delegation)
      .map(({ personKey, role, texts }) => {
        const person = present.find(({ key }) => key === personKey)
        return {
          ...(person ? namedLink(person, locale) : { key: personKey, name: personKey, locale }),
          role,
          // A person whom no source names is recorded by office: the name is the office already.
          office: person?.identified === false ? null : choosePassage(texts, ({ office }) => office, locale),
        }
      }),
  }))
  return { delegations, people }
}

export type Attendance = Awaited<ReturnType<typeof getAttendance>>
