import 'server-only'
import { publicDb } from '@/lib/db'

export interface AuditHead {
  /** How many entries the history has. */
  sequence: number
  /** Of the last one: 64 hexadecimal digits. */
  hash: string
  /** ISO 8601, UTC. */
  at: string
}

/** Where the chain of the history ends: all that the public sees of it. Null only where the database was put together by hand. */
export async function getPublishedAuditHead(): Promise<AuditHead | null> {
  const head = await publicDb().auditHead.findFirst({ select: { sequence: true, hash: true, at: true } })
  return head && { sequence: Number(head.sequence), hash: head.hash, at: head.at.toISOString() }
}
