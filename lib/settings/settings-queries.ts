import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db, publicDb } from '@/lib/db'

/** How the registry's office works, for whoever may change it; null for everybody else. */
export async function getSettings(actor: Actor): Promise<{ publishesAlone: boolean; version: number } | null> {
  if (!can(actor, 'settings.change', {})) return null
  return db().setting.findUniqueOrThrow({ where: { id: 1 }, select: { publishesAlone: true, version: true } })
}

/** Whether the office is one person, as everybody may know. */
export async function getPublishedOffice(): Promise<{ publishesAlone: boolean }> {
  return publicDb().setting.findUniqueOrThrow({ where: { id: 1 }, select: { publishesAlone: true } })
}
