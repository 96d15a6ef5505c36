import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink } from '@/lib/records/named-link'
import { delegationName } from './attendance-rules'
import type { MinutedMeeting } from './minutes-meeting'

/**
 * The delegations to which somebody can be added, by their names (`delegationName`): of every body that speaks for a party, and those
 * that the record or the minutes have.
 */
export async function offeredDelegations(
  tx: Transaction,
  meeting: MinutedMeeting,
  minutesId: string,
): Promise<string[]> {
  const [recorded, written] = await Promise.all([
    tx.delegation.findMany({
      where: { meetingId: meeting.id },
      select: { body: { select: { key: true } }, countryCode: true },
      orderBy: { position: 'asc' },
    }),
    tx.minutesAttendee.findMany({ where: { minutesId }, distinct: ['delegation'], select: { delegation: true } }),
  ])
  const ofRecord = recorded.map(({ body, countryCode }) => delegationName({ body: body?.key, country: countryCode }))
  const ofParties = meeting.sides.flatMap(({ speakers }) => speakers.map(({ key }) => delegationName({ body: key })))
  return [...new Set([...ofRecord, ...ofParties, ...written.map(({ delegation }) => delegation)])]
}

/**
 * Who may have come: those who hold or held an office at a body of the parties' countries, and those who came to earlier meetings on the
 * same agreements. Whoever else came is entered in the registry first.
 */
export async function offeredPeople(tx: Transaction, { sides, agreements }: MinutedMeeting, locale: Locale) {
  const speakers = sides.flatMap((side) => side.speakers.map(({ bodyId }) => bodyId))
  const bodies = await tx.body.findMany({ where: { id: { in: speakers } }, select: { id: true, countryCode: true } })
  const countries = bodies.flatMap(({ countryCode }) => countryCode ?? [])
  const rows = await tx.person.findMany({
    where: {
      state: 'published',
      OR: [
        { offices: { some: { OR: [{ bodyId: { in: speakers } }, { body: { countryCode: { in: countries } } }] } } },
        {
          delegations: {
            some: { delegation: { meeting: { agreements: { some: { agreement: { key: { in: agreements } } } } } } },
          },
        },
      ],
    },
    select: named.select,
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  return sortByName(
    rows.map((row) => namedLink(row, locale)),
    ({ name }) => name,
    locale,
  )
}
