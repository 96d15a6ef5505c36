import 'server-only'
import { z } from 'zod'
import type { IsoDay } from '@/lib/agreements/day-math'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink } from '@/lib/records/named-link'
import { activeOfficial } from './active-official'
import { notOver, openTasks } from './open-with'
import { maySucceed } from './successor-rules'

/**
 * What is open with an official in each of their bodies, and who could take it over (`maySucceed`), those of the body first; null for
 * whoever administers no accounts.
 */
export async function listOpenMatters(actor: Actor, account: string, locale: Locale, today: IsoDay) {
  if (!can(actor, 'accounts.administer', {})) return null
  const [memberships, officials] = await Promise.all([
    db().userBody.findMany({
      where: { userId: account },
      select: {
        bodyId: true,
        duty: true,
        isSupervisor: true,
        body: {
          select: {
            ...named.select,
            countryCode: true,
            users: {
              where: { userId: { not: account }, duty: 'files', user: activeOfficial },
              select: { userId: true },
              take: 1,
            },
            _count: {
              select: {
                reportDrafts: { where: { authorId: account } },
                decisionOwners: { where: openTasks },
              },
            },
          },
        },
        standsIn: {
          where: notOver(today),
          select: { toOn: true, member: { select: { user: { select: { name: true } } } } },
          orderBy: { fromOn: 'asc' },
        },
      },
    }),
    db().user.findMany({
      where: { AND: [activeOfficial, { id: { not: account } }] },
      select: { id: true, name: true, bodies: { select: { bodyId: true, body: { select: { countryCode: true } } } } },
      orderBy: { createdAt: 'asc' },
      take: listLimit,
    }),
  ])
  const sorted = sortByName(officials, ({ name }) => name, locale)
  const matters = memberships.map(({ bodyId, duty, isSupervisor, body, standsIn }) => {
    const candidates = sorted
      .map(({ id, name, bodies }) => ({ id, name, bodies: bodies.map(ofBody) }))
      .filter(({ bodies }) => maySucceed(ofBody({ bodyId, body }), bodies))
      .map(({ id, name, bodies }) => ({ id, name, isMember: bodies.some((one) => one.bodyId === bodyId) }))
    const [drafts, tasks] = [body._count.reportDrafts, body._count.decisionOwners]
    return {
      body: namedLink(body, locale),
      files: duty === 'files',
      isSupervisor,
      /** Whether somebody else speaks for the body as well. */
      hasOthers: body.users.length > 0,
      drafts,
      tasks,
      /** See `somethingOpen`. */
      isOpen: isSupervisor || drafts + tasks + standsIn.length > 0,
      standsIn: standsIn.map(({ toOn, member }) => ({ name: member.user.name, to: toOn.toISOString().slice(0, 10) })),
      candidates: [...candidates.filter(({ isMember }) => isMember), ...candidates.filter(({ isMember }) => !isMember)],
    }
  })
  return sortByName(matters, ({ body }) => body.name, locale)
}

function ofBody({ bodyId, body }: { bodyId: string; body: { countryCode: string | null } }) {
  return { bodyId, countryCode: body.countryCode }
}

export type OpenMatters = NonNullable<Awaited<ReturnType<typeof listOpenMatters>>>[number]

/** The bodies that report by themselves, or did, and for which nobody can now; null for whoever administers no accounts. */
export async function listBodiesWithoutFilers(actor: Actor, locale: Locale) {
  if (!can(actor, 'accounts.administer', {})) return null
  const rows = await db().body.findMany({
    where: {
      state: 'published',
      OR: [
        { users: { some: {} } },
        { reportDrafts: { some: {} } },
        { reports: { some: { authorUserId: { not: null }, receivedByLetter: false } } },
      ],
      users: { none: { duty: 'files', user: activeOfficial } },
    },
    ...named,
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  const bodies = rows.map((row) => namedLink(row, locale))
  return sortByName(bodies, ({ name }) => name, locale)
}

/** In days: so long the desk says what somebody has taken over. */
const shownFor = 14

const succeeded = z.object({
  from: z.string(),
  body: z.string(),
  isSupervisor: z.boolean(),
  drafts: z.number(),
  standingIn: z.number(),
})

/** What the person has taken over in the last two weeks, the newest first. */
export async function listTakenOver(actor: Actor, locale: Locale, now = new Date()) {
  const rows = await db().auditEntry.findMany({
    where: {
      ...{ recordKind: 'user', recordKey: actor.userId, action: 'account.succeeded' },
      at: { gte: new Date(now.getTime() - shownFor * 86_400_000) },
    },
    select: { sequence: true, payload: true },
    orderBy: { sequence: 'desc' },
    take: 10,
  })
  if (rows.length === 0) return []
  const entries = rows.map(({ sequence, payload }) => ({ id: String(sequence), ...succeeded.parse(payload) }))
  const [people, bodies] = await Promise.all([
    db().user.findMany({ where: { id: { in: entries.map(({ from }) => from) } }, select: { id: true, name: true } }),
    // Of those that are still the person's.
    db().body.findMany({
      where: { key: { in: entries.map(({ body }) => body) }, users: { some: { userId: actor.userId } } },
      ...named,
    }),
  ])
  return entries.flatMap(({ from, body: key, ...passed }) => {
    const [person, body] = [people.find(({ id }) => id === from), bodies.find((one) => one.key === key)]
    return person && body ? [{ ...passed, name: person.name, body: namedLink(body, locale) }] : []
  })
}
