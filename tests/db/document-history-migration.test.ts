import { expect, it } from 'vitest'
import { readContent } from '@/lib/documents/document-content'
import { withMigrated } from '@/tests/support/migrated'

/** One of each state, as the registry kept them without a history; of one the log knows nothing. */
const old = `
  INSERT INTO "User" ("id", "name", "email", "updatedAt")
    SELECT id, 'Test', id || '@hamkino.invalid', now() FROM unnest(ARRAY['uploader', 'second']) id;
  UPDATE "Setting" SET "publishesAlone" = true;
  INSERT INTO "Document" ("id", "key", "kind", "language", "fileName", "bytes", "sha256", "pages", "uploadedById", "publishedById",
      "withdrawnById", "withdrawalReason", "state")
    SELECT gen_random_uuid(), key, 'minutes', 'kk', key || '.pdf', 10, repeat(digit, 64), 2, 'uploader', publisher, withdrawer,
      CASE WHEN withdrawer IS NULL THEN NULL ELSE 'Test' END, state::"PublicationState"
    FROM (VALUES ('shown', 'a', 'second', NULL, 'published'), ('gone', 'b', 'second', 'uploader', 'withdrawn'),
      ('begun', 'c', NULL, NULL, 'draft'), ('unlogged', 'd', 'uploader', NULL, 'published')) d (key, digit, publisher, withdrawer, state);
  INSERT INTO "DocumentText" ("documentId", "locale", "title")
    SELECT "id", locale::"Locale", locale || ' ' || "key" FROM "Document", unnest(ARRAY['ru', 'kk']) locale;
  INSERT INTO "Source" ("id", "key", "language", "titleIsOurs", "state") VALUES (gen_random_uuid(), 's9', 'ru', false, 'published');
  INSERT INTO "SourceDocument" SELECT s."id", d."id" FROM "Source" s, "Document" d WHERE d."key" = 'shown';
  -- What the chain's own trigger alone may write.
  ALTER TABLE "AuditEntry" DISABLE TRIGGER USER;
  INSERT INTO "AuditEntry" ("sequence", "at", "action", "recordKind", "recordKey", "payload", "previous", "hash")
    SELECT 100 + sequence, at::timestamptz, 'document.' || action, 'document', key, '{}', repeat('0', 64), repeat('1', 64)
    FROM (VALUES (1, '2026-01-01T10:00Z', 'uploaded', 'shown'), (2, '2026-01-02T10:00Z', 'published', 'shown'),
      (3, '2026-01-03T10:00Z', 'described', 'shown'), (4, '2026-01-04T10:00Z', 'changeAsked', 'shown'),
      (5, '2026-01-05T10:00Z', 'published', 'gone'), (6, '2026-01-06T10:00Z', 'withdrawn', 'gone'))
      e (sequence, at, action, key);
  ALTER TABLE "AuditEntry" ENABLE TRIGGER USER;`

it('the history of what was public already begins with what it says now, and since when', async () => {
  await withMigrated('document_history', old, async (client) => {
    const { rows } = await client.query(`
      SELECT d."key", r."revision", r."kind", r."alone", r."recordedAt", r."content"
      FROM "DocumentRevision" r JOIN "Document" d ON d."id" = r."documentId" ORDER BY 1`)
    expect(rows.map(({ content, ...row }) => row)).toEqual([
      { key: 'gone', revision: 1, kind: 'withdrawn', alone: true, recordedAt: new Date('2026-01-06T10:00Z') },
      { key: 'shown', revision: 1, kind: 'published', alone: false, recordedAt: new Date('2026-01-03T10:00Z') },
      { key: 'unlogged', revision: 1, kind: 'published', alone: true, recordedAt: expect.any(Date) },
    ])
    expect(readContent(rows[1]?.content)).toEqual({
      kind: 'minutes',
      language: 'kk',
      titles: { ru: 'ru shown', kk: 'kk shown' },
      fileName: 'shown.pdf',
      bytes: 10,
      pages: 2,
      sha256: 'a'.repeat(64),
      agreements: [],
      meetings: [],
      sources: ['s9'],
    })
    const days = await client.query(
      `SELECT document_withdrawn_on(k)::text AS day FROM unnest(ARRAY['gone', 'shown', 'begun']) k`,
    )
    expect(days.rows.map(({ day }) => day)).toEqual(['2026-01-06', null, null])
  })
})
