import 'server-only'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { recordShapes } from '@/lib/records/record-shapes'
import { indexAgain } from './search-index'
import { type SearchKind, searchKinds } from './search-kinds'

const batch = 100

/** The keys of all that is public of a kind, as a statement. */
export function publishedRows(kind: SearchKind): Prisma.Sql {
  if (kind === 'clauses')
    return Prisma.sql`SELECT c."key" FROM "Clause" c JOIN "Agreement" a ON a."id" = c."agreementId"
      WHERE c."state" = 'published' AND a."state" = 'published'`
  const table = kind === 'documents' ? 'Document' : recordShapes[kind].model
  return Prisma.sql`SELECT "key" FROM ${Prisma.raw(`"${table}"`)} WHERE "state" = 'published'`
}

export interface Progress {
  kind: SearchKind
  done: number
  total: number
}

/**
 * Makes every entry again, a hundred at a time, each batch as a whole, so that everything is found while it goes on; in the end what is
 * left over of records that are not public is removed.
 */
export async function* rebuildIndex(): AsyncGenerator<Progress> {
  for (const kind of searchKinds) {
    const rows = publishedRows(kind)
    const [counted] = await db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM (${rows}) p`
    const total = counted?.total ?? 0
    let [done, last] = [0, '']
    for (;;) {
      const keys = await db().$queryRaw<{ key: string }[]>`
        SELECT p."key" FROM (${rows}) p WHERE p."key" COLLATE "C" > ${last} ORDER BY p."key" COLLATE "C" LIMIT ${batch}`
      const next = keys.at(-1)?.key
      if (next === undefined) break
      await db().$transaction(
        (tx) =>
          indexAgain(
            tx,
            kind,
            keys.map(({ key }) => key),
          ),
        { timeout: 60_000 },
      )
      last = next
      done += keys.length
      yield { kind, done, total: Math.max(total, done) }
    }
    await db().$executeRaw`
      DELETE FROM "SearchEntry" e WHERE e."kind" = ${kind}::"SearchKind" AND NOT EXISTS (SELECT FROM (${rows}) p WHERE p."key" = e."key")`
  }
  await db().$executeRaw`ANALYZE "SearchEntry"`
  await db().$executeRaw`ANALYZE "SearchTerm"`
}
