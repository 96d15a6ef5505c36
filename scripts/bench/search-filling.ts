import pg from 'pg'
import { db } from '@/lib/db'
import { writeEntries } from '@/lib/search/search-rows'
import { agreementOf, clausesEach } from './search-ground'
import { writeRecords } from './search-records'

const batch = 40
const filled = ['SearchEntry', 'SearchTerm']

/**
 * Makes the first `size` agreements with their clauses; of what was broken off, the rest. Indexes, and how often a word occurs, are made
 * once in the end, as a restored copy has them: row by row they take four fifths of the time.
 * @returns how many were made now
 */
export async function fill(size: number): Promise<number> {
  const begun = Math.floor((await db().searchEntry.count()) / (1 + clausesEach) / batch) * batch
  if (begun < size) {
    await onServer((client) => putOff(client))
    for (let first = begun; first < size; first += batch) {
      const documents = Array.from({ length: Math.min(batch, size - first) }, (_, at) => agreementOf(first + at)).flat()
      await db().$transaction((tx) => writeEntries(tx, documents), { timeout: 60_000 })
      await db().$transaction((tx) => writeRecords(tx, documents), { timeout: 60_000 })
    }
  }
  await onServer((client) => makeUpFor(client))
  return size - begun
}

/** What a server at rest would have done. It takes minutes, for which the product's own connections do not wait. */
export async function settle(): Promise<void> {
  await onServer((client) => client.query('VACUUM (ANALYZE)'))
}

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Drops the indexes that are no constraints, and remembers them in the database: whoever goes on finds them there. */
async function putOff(client: pg.Client): Promise<void> {
  await client.query('CREATE TABLE IF NOT EXISTS "bench_put_off" ("definition" text)')
  await client.query(
    `DO $$ DECLARE one record; BEGIN
      FOR one IN SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY ('{${filled.join(',')}}') AND indexdef NOT LIKE 'CREATE UNIQUE%' LOOP
        INSERT INTO "bench_put_off" VALUES (one.indexdef);
        EXECUTE format('DROP INDEX %I', one.indexname);
      END LOOP;
    END $$`,
  )
  await client.query('ALTER TABLE "SearchEntry" DISABLE TRIGGER USER')
}

async function makeUpFor(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('bench_put_off') IS NOT NULL AS "there"`)
  if (!rows[0]?.there) return
  await client.query(`SET maintenance_work_mem = '512MB'`)
  await client.query(
    `UPDATE "SearchTerm" t SET "df" = c.n
      FROM (SELECT u.id, count(*)::int AS n FROM "SearchEntry" e, unnest(e."termIds") u(id) GROUP BY u.id) c WHERE t."id" = c.id`,
  )
  const { rows: indexes } = await client.query<{ definition: string }>('SELECT "definition" FROM "bench_put_off"')
  for (const { definition } of indexes) await client.query(definition)
  await client.query('ALTER TABLE "SearchEntry" ENABLE TRIGGER USER')
  await client.query('DROP TABLE "bench_put_off"')
}
