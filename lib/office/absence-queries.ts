import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink } from '@/lib/records/named-link'
import { activeOfficial } from './active-official'

/** So many absences are shown at once, those that begin first. */
const shownAbsences = 50

const absenceSelect = {
  id: true,
  fromOn: true,
  toOn: true,
  member: { select: { duty: true, body: named, user: { select: { name: true } } } },
  substitute: { select: { user: { select: { name: true } } } },
} satisfies Prisma.AbsenceSelect

/** Absences that are not over on the day `today`, with the names of both. */
async function listAbsences(where: Prisma.AbsenceWhereInput, locale: Locale, today: IsoDay) {
  const rows = await db().absence.findMany({
    where: { ...where, endedAt: null, toOn: { gte: new Date(today) }, member: { user: { banned: false } } },
    select: absenceSelect,
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    take: shownAbsences,
  })
  return rows.map(({ id, fromOn, toOn, member, substitute }) => ({
    id,
    from: isoDay(fromOn),
    to: isoDay(toOn),
    name: member.user.name,
    substitute: substitute.user.name,
    body: namedLink(member.body, locale),
    /** Whether whoever is away speaks for the body. */
    files: member.duty === 'files',
  }))
}

export type AbsenceView = Awaited<ReturnType<typeof listAbsences>>[number]

/** One's own absences and who may stand in, by body and name; null for whoever speaks for no body. */
export async function getOwnAbsences(actor: Actor, locale: Locale, today: IsoDay) {
  if (!can(actor, 'absence.declare', {})) return null
  const [absences, colleagues] = await Promise.all([
    listAbsences({ userId: actor.userId }, locale, today),
    db().userBody.findMany({
      where: {
        userId: { not: actor.userId },
        user: activeOfficial,
        body: { users: { some: { userId: actor.userId } } },
      },
      select: { body: named, user: { select: { id: true, name: true } } },
      orderBy: [{ bodyId: 'asc' }, { userId: 'asc' }],
      take: listLimit,
    }),
  ])
  const offers = colleagues.map(({ body, user }) => ({ body: namedLink(body, locale), ...user }))
  return { absences, colleagues: sortByName(offers, ({ body, name }) => `${body.name} ${name}`, locale) }
}

/** For whom the person stands in today. */
export async function listStandingIn({ userId }: Pick<Actor, 'userId'>, locale: Locale, today: IsoDay) {
  return listAbsences({ substituteId: userId, fromOn: { lte: new Date(today) } }, locale, today)
}

/** Who is away or is going to be, of one account or of all; null for whoever administers none. */
export async function listAbsencesForAdministration(
  actor: Actor,
  account: string | null,
  locale: Locale,
  today: IsoDay,
) {
  if (!can(actor, 'accounts.administer', {})) return null
  return listAbsences(account === null ? {} : { OR: [{ userId: account }, { substituteId: account }] }, locale, today)
}

function isoDay(date: Date): IsoDay {
  return date.toISOString().slice(0, 10)
}
