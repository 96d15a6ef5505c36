import { expect, it } from 'vitest'
import { withMigrated } from '@/tests/support/migrated'

/** Of a draft that was begun anew the first life is nobody's any more. */
const old = `
  INSERT INTO "User" ("id", "name", "email", "updatedAt")
    SELECT id, 'Test', id || '@hamkino.invalid', now() FROM unnest(ARRAY['earlier', 'opener', 'sender', 'last', 'other']) id;
  INSERT INTO "Draft" ("id", "noun", "key", "values", "createdAt", "editorId") VALUES
    (gen_random_uuid(), 'bodies', 'trial', '{}', '2026-02-01', 'last'), (gen_random_uuid(), 'bodies', 'nobody', '{}', '2026-02-01', NULL);
  INSERT INTO "DraftEvent" ("id", "noun", "key", "at", "step", "purpose", "reason", "actorId") VALUES
    (gen_random_uuid(), 'bodies', 'trial', '2026-01-01', 'opened', 'edit', NULL, 'earlier'),
    (gen_random_uuid(), 'bodies', 'trial', '2026-02-01', 'opened', 'edit', NULL, 'opener'),
    (gen_random_uuid(), 'bodies', 'trial', '2026-02-02', 'submitted', 'edit', NULL, 'sender'),
    (gen_random_uuid(), 'bodies', 'trial', '2026-02-03', 'returned', 'edit', 'Test', 'other'),
    (gen_random_uuid(), 'bodies', 'trial', '2026-02-04', 'opened', 'edit', NULL, NULL);
  INSERT INTO "TextDraft" ("id", "agreementKey", "locale", "text", "rows", "userId")
    VALUES (gen_random_uuid(), 'trial', 'ru', 'Test', '[]', 'last');
  INSERT INTO "RecordRevision" ("id", "noun", "key", "revision", "kind", "document", "editorId", "publisherId")
    VALUES (gen_random_uuid(), 'bodies', 'old', 1, 'published', '{}', 'last', 'other');`

it('drafts that were open before are those of everybody who is known to have had a hand in them', async () => {
  await withMigrated('draft_writers', old, async (client) => {
    const drafts = await client.query('SELECT "key", "writerIds" FROM "Draft" ORDER BY "key"')
    expect(drafts.rows).toEqual([
      { key: 'nobody', writerIds: [] },
      { key: 'trial', writerIds: ['opener', 'sender', 'last'] },
    ])
    const texts = await client.query('SELECT "writerIds" FROM "TextDraft"')
    expect(texts.rows).toEqual([{ writerIds: ['last'] }])
    const revisions = await client.query('SELECT "key", "publisherId", "writerIds" FROM "RecordRevision"')
    expect(revisions.rows).toEqual([{ key: 'old', publisherId: 'other', writerIds: [] }])
  })
})
