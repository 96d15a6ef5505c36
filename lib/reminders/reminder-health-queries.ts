import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { MailState } from '@/lib/generated/prisma/enums'

/** The newest are shown. */
const mostFailures = 50

/** How reminding goes, for whoever looks after the registry; null for everybody else. */
export async function getReminderHealth(actor: Actor) {
  if (!can(actor, 'settings.change', {})) return null
  const [last, failed, news] = await Promise.all([
    db().reminderRound.findFirst({ orderBy: { day: 'desc' } }),
    db().reminderDigest.findMany({
      where: { failure: { not: null } },
      select: { id: true, day: true, mail: true, attempts: true, failure: true, user: { select: { name: true } } },
      orderBy: [{ day: 'desc' }, { id: 'asc' }],
      take: mostFailures,
    }),
    db().news.findMany({
      where: { failure: { not: null } },
      select: {
        ...{ id: true, recordedAt: true, mail: true, attempts: true, failure: true },
        user: { select: { name: true } },
      },
      orderBy: [{ recordedAt: 'desc' }, { id: 'asc' }],
      take: mostFailures,
    }),
  ])
  return {
    hasMail: env().SMTP_URL !== undefined,
    failures: failed.map(({ day, ...row }) => failureOf(row, day)),
    newsFailures: news.map(({ recordedAt, ...row }) => failureOf(row, recordedAt)),
    round: last && {
      startedAt: last.startedAt.toISOString(),
      endedAt: last.endedAt?.toISOString() ?? null,
      failure: last.failure,
    },
  }
}

interface Failed {
  id: string
  mail: MailState
  attempts: number
  failure: string | null
  user: { name: string }
}

function failureOf({ id, mail, attempts, failure, user: { name } }: Failed, day: Date) {
  return {
    ...{ id, name, attempts, failure: failure ?? '' },
    day: day.toISOString().slice(0, 10),
    isTriedAgain: mail === 'waiting',
  }
}
