import canonicalize from 'canonicalize'
import fc from 'fast-check'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordAudit } from '@/lib/audit/audit-entries'
import { getPublishedAuditHead } from '@/lib/audit/audit-queries'
import { hashOf, verifyChain } from '@/scripts/audit-verify.mjs'
import { readChain } from '@/scripts/lib/audit-rows.mjs'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

const verify = () => readChain(registry.url, ({ lines, head }) => verifyChain(lines, [], head))
const lastEntry = () => registry.db.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })

/** One transaction with one entry: of a payload and a key that need not make sense. */
function append(payload: object = {}, recordKey = 'test', actorUserId: string | null = null): Promise<void> {
  return registry.db.$transaction((tx) =>
    recordAudit(tx, {
      action: 'registry.load',
      actorUserId,
      recordKind: 'registry',
      recordKey,
      payload: payload as Record<string, never>,
    }),
  )
}

beforeAll(async () => {
  await registry.db.user.create({ data: { id: 'test-user', name: 'Test', email: 'test@hamkino.invalid' } })
})

describe('the chain', () => {
  it('begins with where protection begins, and has the first load', async () => {
    const entries = await registry.db.auditEntry.findMany({ orderBy: { sequence: 'asc' } })
    expect(entries).toMatchObject([
      { sequence: 1n, action: 'audit.chainStarted', payload: { entriesBefore: 0 }, previous: '0'.repeat(64) },
      { sequence: 2n, action: 'registry.load', previous: entries[0]?.hash },
    ])
    expect(await verify()).toMatchObject({ fault: null, head: { sequence: 2, hash: entries[1]?.hash } })
  })

  it('hashes what is read back, with the time to the millisecond in UTC', async () => {
    await append({ agreements: { added: 1, changed: 2 } }, 'files', 'test-user')
    const { sequence, at, hash, payload, previous, ...entry } = await lastEntry()
    const { actorUserId: actor, action, recordKind, recordKey } = entry
    expect({ actor, action, recordKind, recordKey, payload }).toEqual({
      actor: 'test-user',
      action: 'registry.load',
      recordKind: 'registry',
      recordKey: 'files',
      payload: { agreements: { added: 1, changed: 2 } },
    })
    const said = { actor, action, recordKind, recordKey, payload, previous, at: at.toISOString() }
    expect(hash).toBe(hashOf({ ...said, sequence: Number(sequence) }))
  })

  it('takes two entries of one transaction one after the other, and none of one that fails', async () => {
    const { sequence } = await lastEntry()
    const entry = { action: 'session.revoked', actorUserId: null, recordKind: 'user', recordKey: 'test' } as const
    const failing = registry.db.$transaction(async (tx) => {
      await recordAudit(tx, { ...entry, payload: { sessions: 1 } })
      throw new Error('after the entry')
    })
    await expect(failing).rejects.toThrow('after the entry')
    await registry.db.$transaction(async (tx) => {
      await recordAudit(tx, { ...entry, payload: { sessions: 2 } })
      await recordAudit(tx, { ...entry, payload: { sessions: 3 } })
    })
    const added = await registry.db.auditEntry.findMany({
      where: { sequence: { gt: sequence } },
      orderBy: { sequence: 'asc' },
    })
    expect(added).toMatchObject([
      { sequence: sequence + 1n, payload: { sessions: 2 } },
      { sequence: sequence + 2n, payload: { sessions: 3 } },
    ])
    expect(await registry.db.pendingAuditEntry.count()).toBe(0)
    expect((await verify()).fault).toBeNull()
  })

  it('shows the public where it ends', async () => {
    const { sequence, hash, at } = await lastEntry()
    expect(await getPublishedAuditHead()).toEqual({ sequence: Number(sequence), hash, at: at.toISOString() })
  })
})

describe('a payload', () => {
  it('is read back as it was hashed, whatever JSON it is', async () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(
        -0,
        1e21,
        1e23,
        5e-324,
        1.7976931348623157e308,
        2 ** 53,
        2 ** 53 + 2,
        0.1 + 0.2,
        1e-7,
        123456789012345680000,
      ),
    )
    // Postgres keeps no NUL in a text.
    const text = fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', ''))
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, number, text, fc.boolean(), fc.constant(null), tie('list'), tie('members')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      members: fc.dictionary(text, tie('value'), { maxKeys: 5 }),
    }))
    await fc.assert(
      fc.asyncProperty(fc.dictionary(text, value), text, async (payload, recordKey) => {
        await append(payload, recordKey)
        const entry = await lastEntry()
        expect(canonicalize(entry.payload)).toBe(canonicalize(payload))
        expect(entry.recordKey).toBe(recordKey)
      }),
      {
        numRuns: 150,
        examples: [[{ '': { b: 1, a: [-0, 1e21] }, '\u{1f600}': '\ufb33', '\ufb33': '"\\\u2028\u007f' }, '\u0001']],
      },
    )
    // The verifier has a canonical form of its own, and reads what the database kept.
    expect((await verify()).fault).toBeNull()
  })

  it.each([
    ['NUL', { text: 'a\0b' }],
    ['NUL in a name', { 'a\0b': 1 }],
    ['the first half of a pair', { text: '\ud83d' }],
    ['the second half', { text: '\ude00!' }],
    ['half a pair in a name', { '\ud83d': 1 }],
    ['what is no number', { count: Number.NaN }],
    ['what has no end', { count: Number.POSITIVE_INFINITY }],
    ['a list', [1, 2]],
    ['more than a line can hold', { text: 'x'.repeat(1_000_001) }],
  ])('that holds %s is refused, and nothing is written', async (_, payload) => {
    const { sequence } = await lastEntry()
    await expect(append(payload)).rejects.toThrow()
    expect((await lastEntry()).sequence).toBe(sequence)
  })
})

describe('writers at the same moment', () => {
  const pending = `INSERT INTO "PendingAuditEntry" ("action", "recordKind", "recordKey", "payload", "actorUserId")
    VALUES ('test.raced', 'test', $1, '{}', 'test-user')`
  const lockTheme = (index: number) =>
    `UPDATE "Theme" SET "keptBy" = 'files' WHERE "id" = (SELECT "id" FROM "Theme" ORDER BY "key" OFFSET ${index % 3} LIMIT 1)`

  /** Before and after other locks, in every order in which a command may take them. */
  const orders: ((run: (sql: string, values?: string[]) => Promise<unknown>, index: number) => Promise<unknown>)[] = [
    async (run, index) => {
      await run(pending, [String(index)])
      await run(lockTheme(index))
    },
    async (run, index) => {
      await run(lockTheme(index))
      await run(pending, [String(index)])
    },
    async (run, index) => {
      // Never plain FOR UPDATE: whoever writes an entry of that person while holding another row would queue behind it.
      await run(`SELECT FROM "User" WHERE "id" = 'test-user' FOR NO KEY UPDATE`)
      await run(pending, [String(index)])
    },
    async (run, index) => {
      await run(pending, [String(index)])
      await run(pending, [`${index} again`])
    },
    async (run, index) => {
      await run(pending, [`${index} is rolled back`])
      throw new Error('not committed')
    },
  ]

  it('wait for each other and leave neither a gap nor a deadlock: fifty, eight times', async () => {
    const before = await lastEntry()
    const pool = new pg.Pool({ connectionString: registry.url, max: 50 })
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, async (_, writer) => {
        const client = await pool.connect()
        const codes: string[] = []
        for (let round = 0; round < 8; round += 1) codes.push(await write(client, writer * 8 + round))
        client.release()
        return codes
      }),
    )
    await pool.end()
    const ends = outcomes.flat().sort()
    expect(ends.filter((end) => end !== 'written')).toEqual(Array(80).fill('not committed'))
    expect(ends).toHaveLength(400)
    const { sequence } = await lastEntry()
    expect(sequence - before.sequence).toBe(400n)
    expect(await verify()).toMatchObject({ fault: null, head: { sequence: Number(sequence) } })
  })

  async function write(client: pg.PoolClient, index: number): Promise<string> {
    await client.query('BEGIN')
    try {
      await orders[index % orders.length]?.((sql, values) => client.query(sql, values), index)
      await client.query('COMMIT')
      return 'written'
    } catch (error) {
      await client.query('ROLLBACK')
      return error instanceof Error ? error.message : 'unknown'
    }
  }
})

describe('the database refuses', () => {
  const columns = `"sequence", "at", "action", "recordKind", "recordKey", "payload", "previous", "hash"`
  const forged = (sequence: string, previous: string) =>
    `INSERT INTO "AuditEntry" (${columns}) SELECT ${sequence}, now(), 'x', 'x', 'x', '{}', ${previous}, repeat('a', 64) FROM "AuditChain"`

  it.each([
    ['a change', `UPDATE "AuditEntry" SET "action" = 'x'`, /append-only/],
    ['a removal', `DELETE FROM "AuditEntry" WHERE "sequence" = 1`, /append-only/],
    ['emptying', 'TRUNCATE "AuditEntry"', /append-only/],
    ['an entry beside the chain', forged('99999', `repeat('0', 64)`), /only at the end of the chain/],
    ['an entry at its end by hand', forged('"sequence" + 1', '"hash"'), /only at the end of the chain/],
    ['moving the head', `UPDATE "AuditChain" SET "sequence" = 1`, /append-only/],
    ['moving the head through the public view', `UPDATE "AuditHead" SET "sequence" = 1`, /append-only/],
    ['removing the head', 'DELETE FROM "AuditChain"', /append-only/],
    ['emptying the head', 'TRUNCATE "AuditChain"', /append-only/],
    [
      'a second head',
      `INSERT INTO "AuditChain" ("id", "sequence", "hash", "at") VALUES (false, 0, '', now())`,
      /append-only/,
    ],
  ])('%s', async (_, statement, reason) => {
    const before = await lastEntry()
    await expect(registry.db.$executeRawUnsafe(statement)).rejects.toThrow(reason)
    expect(await lastEntry()).toEqual(before)
    expect((await verify()).fault).toBeNull()
  })
})
