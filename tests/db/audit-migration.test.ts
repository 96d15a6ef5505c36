import { expect, it } from 'vitest'
import { verifyChain } from '@/scripts/audit-verify.mjs'
import { readChain } from '@/scripts/lib/audit-rows.mjs'
import { withMigrated } from '@/tests/support/migrated'

/** As commands and loads wrote them before there was a chain; numbers of what was rolled back are missing. */
const old = `
  INSERT INTO "User" ("id", "name", "email", "updatedAt") VALUES ('u', 'Test', 'test@hamkino.invalid', now());
  INSERT INTO "AuditEntry" ("id", "at", "actorUserId", "action", "recordKind", "recordKey", "payload") VALUES
    (2, '2026-01-02 03:04:05.678+00', NULL, 'registry.load', 'registry', 'files', '{"agreements": {"changed": 0, "added": 12}, "b": [], "a": {}}'),
    (5, '2026-01-02 03:04:05+00', 'u', 'clause.statusReported', 'clause', 'ir-ru-1', '{"supersedes": null, "clauseVersion": 2, "note": "«сөз» \\"\\\\ \\u0001 \\u2028"}'),
    (9, '2025-12-31 23:59:59.9+00', NULL, 'account.created', 'user', 'u', '{"role": "official", "bodies": ["b", "a"], "ok": true}');`

it('entries from before the chain are taken into it in their order, and the next one says how many they were', async () => {
  await withMigrated('audit_chain', old, async (client, url) => {
    const { rows } = await client.query(
      'SELECT "sequence"::int, "action", "recordKey", "payload" FROM "AuditEntry" ORDER BY "sequence"',
    )
    expect(rows).toMatchObject([
      { sequence: 1, action: 'registry.load', payload: { agreements: { added: 12, changed: 0 } } },
      { sequence: 2, action: 'clause.statusReported', recordKey: 'ir-ru-1' },
      { sequence: 3, action: 'account.created', payload: { bodies: ['b', 'a'] } },
      { sequence: 4, action: 'audit.chainStarted', payload: { entriesBefore: 3 } },
    ])
    const found = await readChain(url, ({ lines, head }) => verifyChain(lines, [], head))
    expect(found).toMatchObject({ fault: null, head: { sequence: 4 } })
    await expect(client.query(`UPDATE "AuditEntry" SET "action" = 'x'`)).rejects.toThrow('append-only')
  })
})
