import 'server-only'
import type { Transaction } from '@/lib/db'

/**
 * Until the end of the transaction nobody else changes documents or publishes records: a change of one document can take another's
 * place, and the histories of both tell of it. Taken before any row is locked, so that nobody who waits here is waited for.
 */
export async function lockDocuments(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('documents'))`
}

/**
 * Until the end of the transaction nobody else keeps or removes the file with this hash: between asking whether a row names it and
 * removing it, an upload of the same file would otherwise write that row.
 */
export async function lockFile(tx: Transaction, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`document ${sha256}`}, 0))`
}
