import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { MailState } from '@/lib/generated/prisma/enums'

/** The newest are shown. */
const mostFailures = 50

const failedSelect = { id: true, mail: true, attempts: true, failure: true } as const

/** How reminding goes, for whoever looks after the registry; null for everybody else. */
export async function getReminderHealth(actor: Actor) {
  if (!can(actor, 'settings.change', {})) return null
  const [last, failed, news, requests, digests] = await Promise.all([
    db().reminderRound.findFirst({ orderBy: { day: 'desc' } }),
    db().reminderDigest.findMany({
      where: { failure: { not: null } },
      select: { ...failedSelect, day: true, user: { select: { name: true } } },
      orderBy: [{ day: 'desc' }, { id: 'asc' }],
      take: mostFailures,
    }),
    db().news.findMany({
      where: { failure: { not: null } },
      select: { ...failedSelect, recordedAt: true, user: { select: { name: true } } },
      orderBy: [{ recordedAt: 'desc' }, { id: 'asc' }],
      take: mostFailures,
    }),
    db().followRequest.findMany({
      where: { failure: { not: null } },
      select: { ...failedSelect, askedAt: true },
      orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
      take: mostFailures,
    }),
    db().followDigest.findMany({
      where: { failure: { not: null } },
      select: { ...failedSelect, day: true },
      orderBy: [{ day: 'desc' }, { id: 'asc' }],
      take: mostFailures,
    }),
  ])
  return {
    hasMail: env().SMTP_URL !== undefined,
    // Without the address: it is nobody's here.
    followFailures: [
      ...requests.map(({ askedAt, ...row }) => ({ kind: 'confirmation' as const, ...failureOf(row, askedAt) })),
      ...digests.map(({ day, ...row }) => ({ kind: 'digest' as const, ...failureOf(row, day) })),
    ],
    failures: failed.map(({ day, user: { name }, ...row }) => ({ name, ...failureOf(row, day) })),
    newsFailures: news.map(({ recordedAt, user: { name }, ...row }) => ({ name, ...failureOf(row, recordedAt) })),
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
}

function failureOf({ id, mail, attempts, failure }: Failed, day: Date) {
  return {
    ...{ id, attempts, failure: failure ?? '' },
    day: day.toISOString().slice(0, 10),
    isTriedAgain: mail === 'waiting',
  }
}
