import pg from 'pg'

/** Watches what is written into a database, whatever writes it and wherever to. */
export interface WriteWatch {
  /** Whether any transaction has written since the last time that this was asked. */
  hasWritten(): Promise<boolean>
  end(): Promise<void>
}

/**
 * Postgres numbers the transactions that write, and only those; those that were taken back have left nothing. Its own housekeeping
 * writes as well; throw-away databases have none (scripts/lib/embedded-postgres.mjs).
 */
export async function watchWrites(connectionString: string): Promise<WriteWatch> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const next = async () => {
    const { rows } = await client.query('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS "next"')
    return BigInt(rows[0].next)
  }
  let seen = await next()
  return {
    async hasWritten() {
      const now = await next()
      const { rows } = await client.query(
        `SELECT EXISTS (SELECT FROM generate_series($1::bigint, $2::bigint) AS number
          WHERE pg_xact_status(number::text::xid8) = 'committed') AS "is"`,
        [String(seen), String(now - 1n)],
      )
      seen = now
      return rows[0].is
    },
    end: () => client.end(),
  }
}
