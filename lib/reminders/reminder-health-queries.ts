import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'

/** How reminding goes, for whoever looks after the registry; null for everybody else. */
export async function getReminderHealth(actor: Actor) {
  if (!can(actor, 'settings.change', {})) return null
  const last = await db().reminderRound.findFirst({ orderBy: { day: 'desc' } })
  return {
    round: last && {
      startedAt: last.startedAt.toISOString(),
      endedAt: last.endedAt?.toISOString() ?? null,
      failure: last.failure,
    },
  }
}
