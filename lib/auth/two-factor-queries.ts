import 'server-only'
import { db } from '@/lib/db'
import type { SetUpPerson } from './session'
import { draftIsFresh } from './two-factor-draft'
import { openSecret, setUpAddress } from './two-factor-secret'

/** The secret that waits for its first code, for its own person to see; null where none has been started, or too long ago. */
export async function getTwoFactorDraft({
  userId,
  email,
}: SetUpPerson): Promise<{ secret: string; address: string } | null> {
  const draft = await db().twoFactorDraft.findUnique({ where: { userId }, select: { secret: true, createdAt: true } })
  if (!draft || !draftIsFresh(draft.createdAt)) return null
  const secret = await openSecret(draft.secret)
  return { secret, address: setUpAddress(secret, email) }
}

/** How many backup codes the person has left; null where they have no second factor. */
export async function countBackupCodes(userId: string): Promise<number | null> {
  const found = await db().twoFactor.findUnique({ where: { userId }, select: { backupCodes: true } })
  if (!found) return null
  const codes: unknown = JSON.parse(found.backupCodes)
  return Array.isArray(codes) ? codes.length : 0
}
