// npm run bench:search [-- 1000 10000 100000]
// How long search takes with so many agreements of ten clauses each, in a database of its own that is gone afterwards: milliseconds at
// p50 and p95, and the p50 as a multiple of looking a row up by its primary key beside it. Times of two machines say little
// beside each other; multiples do. The largest size takes most of an hour to make: with HAMKINO_BENCH_DATABASE, the address of an
// empty database or of one made here before, it is made once, left as it is and measured as often as one likes; what was broken off goes on.
import { argv } from 'node:process'
import pg from 'pg'
import { db, disconnect, publicDb } from '@/lib/db'
import { searchPublished } from '@/lib/search/search-queries'
import { writeEntries } from '@/lib/search/search-rows'
import { suggestPublished } from '@/lib/search/search-suggest-queries'
import { startThrowaway } from '../lib/embedded-postgres.mjs'
import { fail } from '../lib/fail.mjs'
import { deployMigrations } from '../migrate.mjs'
import { agreementOf, chance, clausesEach, nameOf } from './search-ground'
import { writeRecords } from './search-records'

const times = 60
/** Before anything is measured: a server that has just started translates its program and plans its statements still. */
const warmUp = 100

async function main(): Promise<void> {
  const kept = process.env.HAMKINO_BENCH_DATABASE
  const sizes = argv.length > 2 ? argv.slice(2).map(Number) : [1000, 10_000]
  if (kept && sizes.length > 1) throw new Error('A database that is kept has one size')
  for (const size of sizes) {
    const server = kept ? { url: kept, stop: async () => {} } : await startThrowaway()
    try {
      process.env.DATABASE_URL = server.url
      await deployMigrations(server.url)
      await fill(size)
      await measure(size)
    } finally {
      await disconnect()
      await server.stop()
    }
  }
}

async function fill(size: number): Promise<void> {
  const from = performance.now()
  const batch = 40
  // Of one that was broken off, the rest.
  const begun = Math.floor((await db().searchEntry.count()) / (1 + clausesEach) / batch) * batch
  for (let first = begun; first < size; first += batch) {
    const documents = Array.from({ length: Math.min(batch, size - first) }, (_, at) => agreementOf(first + at)).flat()
    await db().$transaction((tx) => writeEntries(tx, documents), { timeout: 60_000 })
    await db().$transaction((tx) => writeRecords(tx, documents), { timeout: 60_000 })
  }
  await settle()
  const seconds = (performance.now() - from) / 1000
  console.log(
    `\n${size} agreements, ${size * (1 + clausesEach)} entries: the last ${size - begun} made in ${seconds.toFixed(0)} s`,
  )
}

/**
 * What a server at rest would have done: the lists that GIN keeps of what is new are merged, and what was counted again and again leaves its
 * old rows. Of a million rows that takes minutes, for which the
 * product's own connections do not wait.
 */
async function settle(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    for (const index of ['SearchEntry_words_idx', 'SearchTerm_near_names', 'SearchTerm_near_words'])
      await client.query('SELECT gin_clean_pending_list($1::regclass)', [`"${index}"`])
    await client.query('VACUUM (ANALYZE)')
  } finally {
    await client.end()
  }
}

async function measure(size: number): Promise<void> {
  const random = chance(size)
  const search = (q: string, narrowing = {}) => searchPublished({ q, locale: 'ru', ...narrowing })
  const some = () => nameOf(Math.floor(random() * size))
  const [{ id: last } = { id: 1 }] = await publicDb().$queryRaw<
    { id: number }[]
  >`SELECT max("id") AS "id" FROM "SearchEntry"`
  const common = 'фильм'
  const lookUp = () =>
    publicDb().$queryRaw`SELECT "key" FROM "SearchEntry" WHERE "id" = ${1 + Math.floor(random() * (last - 1))}`
  const operations: Record<string, () => Promise<unknown>> = {
    'primary key': lookUp,
    'suggest, three letters': () => suggestPublished({ q: some().en.slice(0, 3), locale: 'en' }),
    'exact name': () => search(`${some().ru} `),
    'two words': () => search(`${some().ru} ${common} `),
    'name in another script': () => search(`${some().fa.replace('و', '')} `),
    'a letter wrong': () => search(`${some().en.replace(/.(?=.{2}$)/, 'l')} `),
    'beginning of a word': () => search(some().ru.slice(0, 4)),
    'very common word, with counts': () => search(`${common} `),
    'common word, narrowed': () => search(`${common} `, { country: 'kz', theme: 'music', kind: 'clauses' }),
    'filtered, newest first': () => search(`${common} `, { country: 'kz', kind: 'clauses', sort: 'newest' }),
    // Somewhere in the middle of them, behind a first page which has counted them.
    'deep page': () =>
      search(`${common} `, { sort: 'newest', after: `0_2005-06-01_${1 + Math.floor(random() * (last - 1))}` }),
    'no answer': () => search('qwxyzzq '),
  }
  await search(`${common} `, { sort: 'newest' })
  for (const [name, operation] of Object.entries(operations)) {
    for (let turn = 0; turn < warmUp; turn++) await operation()
    const [taken, floor]: [number[], number[]] = [[], []]
    // A machine is not as fast at one time as at another: each turn has a look-up beside it.
    for (let turn = 0; turn < times; turn++) {
      taken.push(await millisecondsOf(operation))
      floor.push(await millisecondsOf(lookUp))
    }
    const multiple = nth(taken, 0.5) / nth(floor, 0.5)
    console.log(
      `${name.padEnd(32)} ${nth(taken, 0.5).toFixed(1).padStart(8)} ${nth(taken, 0.95).toFixed(1).padStart(8)} ms ${multiple.toFixed(1).padStart(6)} ×`,
    )
  }
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** The value below which so much of them is. */
function nth(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}

await main().catch(fail)
