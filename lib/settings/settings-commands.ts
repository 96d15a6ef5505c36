import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import { type Actor, requireRight } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { StaleVersionError } from '@/lib/errors'

/**
 * Lets whoever writes a draft publish it too, in an office of one person, or asks for a second person again. Every publication
 * made alone says so in the record's history.
 * @throws StaleVersionError where the settings were changed since the page was opened
 */
export async function letOnePersonPublish(actor: Actor, publishesAlone: boolean, version: number): Promise<void> {
  requireRight(actor, 'settings.change', {})
  await db().$transaction(async (tx) => {
    const { count } = await tx.setting.updateMany({
      where: { id: 1, version },
      data: { publishesAlone, version: { increment: 1 } },
    })
    if (count === 0) {
      const now = await tx.setting.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
      throw new StaleVersionError(now.version)
    }
    await recordAudit(tx, {
      action: 'settings.changed',
      actorUserId: actor.userId,
      recordKind: 'settings',
      recordKey: 'registry',
      payload: { publishesAlone },
    })
  })
}
