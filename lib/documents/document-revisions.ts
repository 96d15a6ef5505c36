import 'server-only'
import type { Transaction } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { DocumentRevisionKind } from '@/lib/generated/prisma/enums'
import { indexFiles } from '@/lib/search/search-index'

/**
 * Adds to the public history of documents what the public sees of them now. Called in the transaction of the change, which holds
 * `lockDocuments`. Nothing is added for documents that the public does not see, nor where a change has changed nothing that it sees.
 * @param alone whether one person wrote the change and released it
 */
export async function appendDocumentRevisions(
  tx: Transaction,
  documentIds: readonly string[],
  { kind, alone }: { kind: DocumentRevisionKind; alone: boolean },
): Promise<void> {
  const state = kind === 'withdrawn' ? 'withdrawn' : 'published'
  // Not the beginning of the transaction: it may have waited for another one.
  await tx.$executeRaw`
    INSERT INTO "DocumentRevision" ("documentId", "revision", "kind", "content", "recordedAt", "alone")
    SELECT d."id", 1 + COALESCE(last."revision", 0), ${kind}::"DocumentRevisionKind", now."content", clock_timestamp(), ${alone}
    FROM "Document" d
    CROSS JOIN LATERAL (SELECT document_content(d."id") AS "content") now
    LEFT JOIN LATERAL (SELECT r."revision", r."content" FROM "DocumentRevision" r
      WHERE r."documentId" = d."id" ORDER BY r."revision" DESC LIMIT 1) last ON true
    WHERE d."id" IN (${Prisma.join(documentIds.map((id) => Prisma.sql`${id}::uuid`))}) AND d."state" = ${state}::"PublicationState"
      AND (${kind} <> 'changed' OR last."content" IS DISTINCT FROM now."content")`
  await indexFiles(tx, { id: { in: [...documentIds] } })
}
