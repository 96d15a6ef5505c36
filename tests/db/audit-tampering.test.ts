import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAudit } from '@/lib/audit/audit-entries'
import { hashOf, verifyChain } from '@/scripts/audit-verify.mjs'
import { chainOf } from '@/scripts/lib/audit-rows.mjs'
import { testDatabase } from '@/tests/support/database'

/** What the owner of the database can do, who can put every guard to sleep. `npm run drill:audit` asks for many more. */
const tamperings = Number(process.env.HAMKINO_AUDIT_TAMPERINGS ?? 200)

const registry = testDatabase('empty')
const length = 30

let owner: pg.Client
let head: { sequence: number; hash: string }

beforeAll(async () => {
  const { db } = registry
  await db.user.create({ data: { id: 'test-user', name: 'Test', email: 'test@hamkino.invalid' } })
  for (let index = 1; index < length; index += 1) {
    await db.$transaction((tx) =>
      recordAudit(tx, {
        action: 'account.created',
        actorUserId: index % 3 ? 'test-user' : null,
        recordKind: 'user',
        recordKey: `test ${index}`,
        payload: { role: 'official', bodies: [`body ${index}`, 'سازمان'] },
      }),
    )
  }
  owner = new pg.Client({ connectionString: registry.url })
  await owner.connect()
  head = (await chainOf(owner)).head
  expect(head.sequence).toBe(length)
})

afterAll(() => owner.end())

type Change = () => Promise<unknown>
const sql = (text: string, ...values: unknown[]) => owner.query(text, values)

/** The first fault of the chain after a change, which is then taken back. */
async function faultAfter(change: Change, noted = [head]): Promise<string | null> {
  await sql('BEGIN')
  try {
    await sql('ALTER TABLE "AuditEntry" DISABLE TRIGGER USER')
    await sql('ALTER TABLE "AuditChain" DISABLE TRIGGER USER')
    await sql('ALTER TABLE "AuditEntry" DROP CONSTRAINT "AuditEntry_pkey", DROP CONSTRAINT "AuditEntry_hash_form"')
    await change()
    const chain = await chainOf(owner)
    return (await verifyChain(chain.lines, noted, chain.head)).fault
  } finally {
    await sql('ROLLBACK')
  }
}

/** Lets the head say what the last row says, as a forger would. */
const moveHead = () =>
  sql(`UPDATE "AuditChain" SET ("sequence", "hash", "at") =
    (SELECT "sequence", "hash", "at" FROM "AuditEntry" ORDER BY "sequence" DESC LIMIT 1)`)

/** Gives every row from one place on the hashes that a forger would compute. */
async function rehash(from: number): Promise<void> {
  const { rows } = await sql('SELECT * FROM "AuditEntry" WHERE "sequence" >= $1 ORDER BY "sequence"', from)
  let previous: string = rows[0].previous
  for (const { at, actorUserId: actor, action, recordKind, recordKey, payload, ...row } of rows) {
    const sequence = Number(row.sequence)
    const said = { action, actor, at: at.toISOString(), payload, previous, recordKey, recordKind, sequence }
    const hash = hashOf(said)
    await sql('UPDATE "AuditEntry" SET "previous" = $2, "hash" = $3 WHERE "sequence" = $1', sequence, previous, hash)
    previous = hash
  }
}

const place = fc.integer({ min: 1, max: length })
const column = fc.constantFrom('action', 'recordKind', 'recordKey', 'previous', 'hash')

/** A character of a text becomes another one. */
const byte = fc.record({ at: place, column, position: fc.nat(63), shift: fc.integer({ min: 1, max: 90 }) }).map(
  ({ at, column, position, shift }): Change =>
    () =>
      sql(
        `UPDATE "AuditEntry" SET "${column}" = overlay("${column}" placing
           chr(33 + (ascii(substr("${column}", $2 % length("${column}") + 1, 1)) - 33 + $3) % 91)
           from $2 % length("${column}") + 1) WHERE "sequence" = $1`,
        at,
        position,
        shift,
      ),
)

/** A row says something else, in whatever column. */
const row = fc
  .record({
    at: place,
    set: fc.constantFrom(
      `"payload" = jsonb_set("payload", '{added}', '1')`,
      `"payload" = '{}' || jsonb_build_object('role', 'administrator')`,
      `"payload" = '[]'`,
      `"payload" = jsonb_build_object('number', 12345678901234567890.000001)`,
      `"at" = "at" + interval '1 millisecond'`,
      `"at" = "at" - interval '3000 years'`,
      `"at" = 'infinity'`,
      `"actorUserId" = CASE WHEN "actorUserId" IS NULL THEN 'test-user' END`,
      `"sequence" = "sequence" + 1000`,
      `"sequence" = -"sequence"`,
    ),
  })
  .map(
    ({ at, set }): Change =>
      () =>
        sql(`UPDATE "AuditEntry" SET ${set} WHERE "sequence" = $1`, at),
  )

const said = '"at", "actorUserId", "action", "recordKind", "recordKey", "payload"'

/** Two rows change places, with what they say or with all that they have. */
const swap = fc
  .record({ one: place, other: place, all: fc.boolean() })
  .filter(({ one, other }) => one !== other)
  .map(({ one, other, all }): Change => {
    const columns = all ? `${said}, "previous", "hash"` : said
    return () =>
      sql(
        `UPDATE "AuditEntry" AS e SET (${columns}) = (SELECT ${columns} FROM "AuditEntry" WHERE "sequence" = $1 + $2 - e."sequence")
         WHERE "sequence" IN ($1, $2)`,
        one,
        other,
      )
  })

/** A row is taken out, or put in a second time, with the numbers after it moved up or not. */
const removal = fc.record({ at: place, closed: fc.boolean() }).map(
  ({ at, closed }): Change =>
    async () => {
      await sql('DELETE FROM "AuditEntry" WHERE "sequence" = $1', at)
      if (closed) await sql('UPDATE "AuditEntry" SET "sequence" = "sequence" - 1 WHERE "sequence" > $1', at)
      await moveHead()
    },
)
const insertion = fc.record({ at: place, opened: fc.boolean() }).map(
  ({ at, opened }): Change =>
    async () => {
      if (opened) await sql('UPDATE "AuditEntry" SET "sequence" = "sequence" + 1 WHERE "sequence" > $1', at)
      await sql(
        `INSERT INTO "AuditEntry" SELECT "sequence" + $2, ${said}, "previous", "hash" FROM "AuditEntry" WHERE "sequence" = $1`,
        at,
        Number(opened),
      )
    },
)

/** The end is cut off and the head says so. */
const cut = place.map(
  (at): Change =>
    async () => {
      await sql('DELETE FROM "AuditEntry" WHERE "sequence" >= $1', at)
      if (at > 1) await moveHead()
    },
)

/** One row says something else, and everything after it follows from that. */
const rewriting = place.map(
  (at): Change =>
    async () => {
      await sql(`UPDATE "AuditEntry" SET "payload" = '{"forged": true}' WHERE "sequence" = $1`, at)
      await rehash(at)
      await moveHead()
    },
)

describe('the verifier', () => {
  it('finds nothing where nothing was changed', async () => {
    expect(await faultAfter(async () => {})).toBeNull()
  })

  it('sees a cut tail and a chain rewritten as a whole only against a head that was noted elsewhere', async () => {
    const rewrite = async () => {
      await sql(`UPDATE "AuditEntry" SET "payload" = '{"forged": true}' WHERE "sequence" = 7`)
      await rehash(7)
      await moveHead()
    }
    const cutOff = async () => {
      await sql('DELETE FROM "AuditEntry" WHERE "sequence" > 20')
      await moveHead()
    }
    for (const change of [rewrite, cutOff]) {
      expect(await faultAfter(change, [])).toBeNull()
      expect(await faultAfter(change)).not.toBeNull()
    }
  })

  it('sees a head that was moved without the chain', async () => {
    const fault = await faultAfter(() => sql(`UPDATE "AuditChain" SET "hash" = repeat('a', 64)`), [])
    expect(fault).toMatch(/^30: the database says that the end is a{64}@30/)
  })

  it.each(Object.entries({ byte, row, swap, removal, insertion, cut, rewriting }))(
    'finds each of many: %s',
    { timeout: 30_000 + tamperings * 30 },
    async (_, changes) => {
      await fc.assert(
        fc.asyncProperty(changes, async (change) => {
          expect(await faultAfter(change)).not.toBeNull()
        }),
        { numRuns: Math.ceil(tamperings / 7) },
      )
    },
  )
})
