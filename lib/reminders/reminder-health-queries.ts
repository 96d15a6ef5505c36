import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

/** The newest are shown. */
const mostFailures = 50

/** How reminding goes, for whoever looks after the registry; null for everybody else. */
export async function getReminderHealth(actor: Actor) {
  if (!can(actor, 'settings.change', {})) return null
  const [last, failed] = await Promise.all([
    db().reminderRound.findFirst({ orderBy: { day: 'desc' } }),
    db().reminderDigest.findMany({
      where: { failure: { not: null } },
      select: { id: true, day: true, mail: true, attempts: true, failure: true, user: { select: { name: true } } },
      orderBy: [{ day: 'desc' }, { id: 'asc' }],
      take: mostFailures,
    }),
  ])
  return {
    hasMail: env().SMTP_URL !== undefined,
    failures: failed.map(({ id, day, mail, attempts, failure, user: { name } }) => ({
      ...{ id, name, attempts, failure: failure ?? '' },
      day: day.toISOString().slice(0, 10),
      isTriedAgain: mail === 'waiting',
    })),
    round: last && {
      startedAt: last.startedAt.toISOString(),
      endedAt: last.endedAt?.toISOString() ?? null,
      failure: last.failure,
    },
  }
}
