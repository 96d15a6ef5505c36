import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import { hashLinkToken, isLinkToken } from '@/lib/auth/access-link'
import { type Actor, can, ownBodyIds } from '@/lib/auth/permissions'
import { actorOf } from '@/lib/auth/session'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { listDueDates, listMeetings, listTerms } from './calendar-date-queries'
import { type CalendarDate, earliestFirst } from './calendar-event'
import { listReportDays } from './report-day-queries'

/**
 * What is due from the official whose secret it is, as far as the public sees it: the next reports of their sides, due dates of
 * clauses, last days for notice, and meetings. The account and its bodies are judged as they are now. Null for a secret that is
 * none, was revoked, or is that of somebody who speaks for no body any more: one answer for all.
 * @param today ISO day from which terms and rhythms are reckoned
 */
export async function getPrivateCalendar(
  secret: string,
  locale: Locale,
  today: IsoDay,
): Promise<CalendarDate[] | null> {
  const actor = await findReader(secret, today)
  return actor && listOwnDates(actor, locale, today)
}

async function findReader(secret: string, today: IsoDay): Promise<Actor | null> {
  if (!isLinkToken(secret)) return null
  const secretHash = hashLinkToken(secret)
  const kept = await db().privateCalendar.findUnique({ where: { secretHash }, select: { userId: true, readOn: true } })
  const actor = kept && (await actorOf(kept.userId))
  if (!actor || !can(actor, 'calendar.keep', {})) return null
  const readOn = new Date(today)
  // Once a day: programs ask many times.
  if (kept.readOn === null || kept.readOn < readOn)
    await db().privateCalendar.updateMany({ where: { secretHash }, data: { readOn } })
  return actor
}

async function listOwnDates(actor: Actor, locale: Locale, today: IsoDay): Promise<CalendarDate[]> {
  const bodyIds = ownBodyIds(actor)
  const body = { bodyId: { in: bodyIds } }
  const agreements = {
    state: 'published',
    parties: { some: { OR: [body, { authorities: { some: body } }] } },
  } satisfies Prisma.AgreementWhereInput
  const meetings = {
    state: 'published',
    OR: [
      { agreements: { some: { agreement: agreements } } },
      { hostBodyId: body.bodyId },
      { delegations: { some: body } },
    ],
  } satisfies Prisma.MeetingWhereInput
  const dates = await Promise.all([
    listReportDays(agreements, bodyIds, locale, today),
    listDueDates(
      { agreement: { state: 'published' }, OR: [{ agreement: agreements }, { responsible: { some: body } }] },
      locale,
    ),
    listMeetings(meetings, locale),
    listTerms(agreements, locale, today),
  ])
  return dates
    .flat()
    .filter(({ type }) => ['report', 'due', 'meeting', 'notice'].includes(type))
    .sort(earliestFirst)
}

/** One's own private calendar, without its address, which nobody can read again; null for whoever has no right to one. */
export async function getOwnPrivateCalendar(actor: Actor) {
  if (!can(actor, 'calendar.keep', {})) return null
  const kept = await db().privateCalendar.findUnique({
    where: { userId: actor.userId },
    select: { version: true, secretHash: true, madeAt: true, readOn: true },
  })
  return {
    /** Of the next form; 0 before the first address. */
    version: kept?.version ?? 0,
    address: kept?.secretHash
      ? { madeOn: kept.madeAt.toISOString(), readOn: kept.readOn?.toISOString().slice(0, 10) ?? null }
      : null,
  }
}
