// npm run bench:search [-- 1000 10000 100000]
// How long search takes with so many agreements of ten clauses each, in a database of its own that is gone afterwards: milliseconds at
// p50 and p95, and the p50 as a multiple of looking a row up by its primary key beside it. Times of two machines say little
// beside each other; multiples do. The largest size takes long to make: with HAMKINO_BENCH_DATABASE, the address of an
// empty database or of one made here before, it is made once, left as it is and measured as often as one likes; what was broken off goes on.
import { argv } from 'node:process'
import { db, disconnect, publicDb } from '@/lib/db'
import { countLimit } from '@/lib/search/search-count-queries'
import type { Condition } from '@/lib/search/search-fit-queries'
import { newest } from '@/lib/search/search-newest-queries'
import { searchPublished } from '@/lib/search/search-queries'
import { readQuestion } from '@/lib/search/search-question'
import { readingsOf } from '@/lib/search/search-ranking-queries'
import { suggestPublished } from '@/lib/search/search-suggest-queries'
import { startThrowaway } from '../lib/embedded-postgres.mjs'
import { fail } from '../lib/fail.mjs'
import { deployMigrations } from '../migrate.mjs'
import { fill, settle } from './search-filling'
import { chance, clausesEach, nameOf } from './search-ground'

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
      const from = performance.now()
      const made = await fill(size)
      await settle()
      const seconds = ((performance.now() - from) / 1000).toFixed(0)
      console.log(`\n${size} agreements, ${size * (1 + clausesEach)} entries: the last ${made} made in ${seconds} s`)
      await measure(size)
    } finally {
      await disconnect()
      await server.stop()
    }
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
  const byDate = { country: 'kz', kind: 'clauses', sort: 'newest' }
  const narrowed = { country: 'kz', theme: 'music', kind: 'clauses' }
  const condition = await conditionFor(`${common} `)
  const behindSome = () => ({ score: 0, on: '2005-06-01', id: 1 + Math.floor(random() * (last - 1)) })
  const operations: Record<string, Operation> = {
    'primary key': { work: lookUp },
    'suggest, three letters': { work: () => suggestPublished({ q: some().en.slice(0, 3), locale: 'en' }) },
    'exact name': { work: () => search(`${some().ru} `) },
    'two words': { work: () => search(`${some().ru} ${common} `) },
    'name in another script': { work: () => search(`${some().fa.replace('و', '')} `) },
    'a letter wrong': { work: () => search(`${some().en.replace(/.(?=.{2}$)/, 'l')} `) },
    'beginning of a word': { work: () => search(some().ru.slice(0, 4)) },
    'very common word, with counts': { work: () => search(`${common} `), isNew: true },
    'the same, asked before': { work: () => search(`${common} `) },
    'common word, narrowed': { work: () => search(`${common} `, narrowed), isNew: true },
    'the same, narrowed before': { work: () => search(`${common} `, narrowed) },
    'filtered, newest first': { work: () => search(`${common} `, byDate), isNew: true },
    'the same, filtered before': { work: () => search(`${common} `, byDate) },
    // Somewhere in the middle of them, behind a first page which has counted them.
    'deep page': {
      work: () => search(`${common} `, { sort: 'newest', after: `0_${behindSome().on}_${behindSome().id}` }),
    },
    // What of it is the index: the rest is Prisma, titles and passages of twenty records.
    'deep page, in the index': {
      work: () => newest(condition, {}, { limit: 21, after: behindSome() }, countLimit + 1),
    },
    'no answer': { work: () => search('qwxyzzq '), isNew: true },
  }
  for (const [name, { work, isNew = false }] of Object.entries(operations)) {
    for (let turn = 0; turn < warmUp; turn++) await work()
    const [taken, floor]: [number[], number[]] = [[], []]
    // A machine is not as fast at one time as at another: each turn has a look-up beside it.
    for (let turn = 0; turn < times; turn++) {
      if (isNew) await forget(search)
      taken.push(await millisecondsOf(work))
      floor.push(await millisecondsOf(lookUp))
    }
    const multiple = nth(taken, 0.5) / nth(floor, 0.5)
    console.log(
      `${name.padEnd(32)} ${nth(taken, 0.5).toFixed(1).padStart(8)} ${nth(taken, 0.95).toFixed(1).padStart(8)} ms ${multiple.toFixed(1).padStart(6)} ×`,
    )
  }
}

/** How a question is understood first. */
async function conditionFor(q: string): Promise<Condition> {
  for await (const { condition } of readingsOf(readQuestion(q).asked)) return condition
  throw new Error(`Nothing is understood by ${q}`)
}

interface Operation {
  work: () => Promise<unknown>
  /** As if the index had just changed. */
  isNew?: boolean
}

/** Nothing that was worked out before holds after an entry was written; whoever asks next learns of it. */
async function forget(search: (q: string) => Promise<unknown>): Promise<void> {
  await db().$executeRaw`UPDATE "SearchVersion" SET "version" = gen_random_uuid()`
  await search('0 ')
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
