import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { logUnexpected } from '@/lib/forms/form-errors'
import { analyser } from './search-analysis'
import { indexAgain } from './search-index'
import { type SearchKind, searchKinds } from './search-kinds'
import { publishedRows } from './search-rebuild'
import { lockSearch } from './search-rows'

const batch = 50
/** Milliseconds that one round may take: the next one goes on. */
const roundLasts = 8000

interface Waiting {
  kind: SearchKind
  key: string
}

/**
 * Makes entries again that wait for it.
 * @param passedOver those that could not be made this time
 * @returns those that were made
 */
export async function indexWaiting(
  tx: Transaction,
  passedOver: readonly Waiting[] = [],
  most = batch,
): Promise<Waiting[]> {
  await lockSearch(tx)
  const waiting = await tx.$queryRaw<Waiting[]>`
    DELETE FROM "SearchPending" p USING (
      SELECT w."id" FROM "SearchPending" w WHERE w."kind" || ' ' || w."key" <> ALL (${passedOver.map(({ kind, key }) => `${kind} ${key}`)}::text[])
      ORDER BY w."kind", w."key" LIMIT ${most} FOR UPDATE SKIP LOCKED) w
    WHERE p."id" = w."id" RETURNING p."kind", p."key"`
  for (const kind of searchKinds) {
    const keys = new Set(waiting.flatMap((one) => (one.kind === kind ? [one.key] : [])))
    if (keys.size > 0) await indexAgain(tx, kind, [...keys])
  }
  return waiting
}

/** A round of due work: makes entries again whose labels, or rules, have changed. One that fails is told and tried the next time. */
export async function indexAllWaiting(now = Date.now()): Promise<void> {
  await askForOutdated()
  const failed: Waiting[] = []
  let most = batch
  while (Date.now() - now < roundLasts) {
    try {
      const done = await db().$transaction((tx) => indexWaiting(tx, failed, most), { timeout: roundLasts })
      if (done.length === 0) return
    } catch (error) {
      // Of several it is not known which one it was.
      if (most > 1) most = 1
      else {
        logUnexpected(error)
        const [first] = await db().searchPending.findMany({
          where: { NOT: failed.map(({ kind, key }) => ({ kind, key })) },
          orderBy: [{ kind: 'asc' }, { key: 'asc' }],
          take: 1,
        })
        if (!first) return
        failed.push(first)
      }
    }
  }
}

let isAsked = false

/** Once in the life of a process: entries that were made by other rules, and records that were public before there was a search. */
async function askForOutdated(): Promise<void> {
  if (isAsked) return
  await db().$executeRaw`
    INSERT INTO "SearchPending" ("kind", "key") SELECT "kind", "key" FROM "SearchEntry" WHERE "analyser" <> ${analyser}`
  for (const kind of searchKinds)
    await db().$executeRaw`
      INSERT INTO "SearchPending" ("kind", "key")
      SELECT ${kind}::"SearchKind", p."key" FROM (${publishedRows(kind)}) p
      WHERE NOT EXISTS (SELECT FROM "SearchEntry" e WHERE e."kind" = ${kind}::"SearchKind" AND e."key" = p."key")`
  isAsked = true
}
