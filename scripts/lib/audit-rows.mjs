import canonicalize from 'canonicalize'
import pg from 'pg'
import { withDatabase } from './present-database.mjs'

const rowsAtOnce = 2000

/** Whatever a timestamp holds beyond the milliseconds of a common year is shown as it is, and matches no hash then. */
const moment = `CASE WHEN "at" = date_trunc('milliseconds', "at") AND "at" >= '0001-01-01' AND "at" < '10000-01-01'
  THEN to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') ELSE "at"::text END`

/** Every row, also those that have no business here: nothing is left out by a condition. */
const everyRow = `SELECT "sequence"::text, ${moment} AS "at", "actorUserId" AS "actor", "action", "recordKind", "recordKey",
  "payload"::text, "previous", "hash" FROM "AuditEntry" AS entry ORDER BY entry."sequence"`

/**
 * The line of a row in an export. A payload that would lose something in being read as JSON stays as the database writes it:
 * the verifier then finds a line that is not canonical, and nothing is smoothed over.
 * @param {Record<string, string | null> & { payload: string, sequence: string }} row texts, as the database gives them
 * @returns {string}
 */
export function lineOf({ payload, sequence, ...texts }) {
  const value = JSON.parse(payload)
  const written = isFaithful(payload) ? canonicalize(value) : payload
  const { action, actor, at, hash, previous, recordKey, recordKind } = texts
  const before = canonicalize({ action, actor, at, hash }).slice(0, -1)
  const after = canonicalize({ previous, recordKey, recordKind }).slice(1, -1)
  return `${before},"payload":${written},${after},"sequence":${sequence}}`
}

const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d[^\s,\]}]*/g

/** Whether every number of a jsonb text is one that JSON in JavaScript can say: no digit more, no nought behind the point. */
function isFaithful(payload) {
  return (payload.match(stringOrNumber) ?? []).every((token) => token[0] === '"' || token === plain(Number(token)))
}

/** A number in digits without an exponent, as Postgres writes it. */
function plain(number) {
  const [digits, exponent] = String(number).split('e')
  if (exponent === undefined) return digits
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(digits) ?? []
  const places = Number(exponent)
  return places > 0
    ? `${sign}${whole}${fraction.padEnd(places, '0')}`
    : `${sign}0.${'0'.repeat(-places - 1)}${whole}${fraction}`
}

/**
 * `head` is what the database itself takes for the end.
 * @typedef {{ lines: AsyncGenerator<string>, head: { sequence: number, hash: string } }} Chain
 */

/**
 * Opens the chain of the present database as it stands at one moment.
 * @template T
 * @param {(chain: Chain) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withChain(work) {
  return withDatabase((url) => readChain(url, work))
}

/**
 * As `withChain`, of a database whose address is known.
 * @template T
 * @param {string} url
 * @param {(chain: Chain) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function readChain(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await work(await chainOf(client))
  } finally {
    await client.end()
  }
}

/**
 * As `withChain`, in a transaction that is open already.
 * @param {pg.Client} client
 * @returns {Promise<Chain>}
 */
export async function chainOf(client) {
  const { rows } = await client.query('SELECT "sequence"::float8 AS "sequence", "hash" FROM "AuditChain"')
  return { head: rows[0] ?? { sequence: 0, hash: 'nowhere' }, lines: linesOfTable(client) }
}

async function* linesOfTable(client) {
  await client.query(`DECLARE chain NO SCROLL CURSOR FOR ${everyRow}`)
  for (;;) {
    const { rows } = await client.query(`FETCH ${rowsAtOnce} FROM chain`)
    if (rows.length === 0) break
    for (const row of rows) yield lineOf(row)
  }
  await client.query('CLOSE chain')
}
