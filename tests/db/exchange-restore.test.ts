import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { publishDraft } from '@/lib/drafts/publish-commands'
import { exportFile, inBatches } from '@/lib/exchange/export-file'
import { listPublishedDocuments } from '@/lib/exchange/export-queries'
import { importRun, keepFile } from '@/lib/exchange/import-commands'
import { getImportRun } from '@/lib/exchange/import-queries'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { referencesOf } from '@/lib/records/document-references'
import { type RecordNoun, recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { readDocuments } from '@/lib/records/rows/document-reader'
import { readTable } from '@/lib/tables/table-reader'
import { testDatabase } from '../support/database'
import { addressOf, withAdmin } from '../support/database-admin'

const target = testDatabase('empty')

const person = (userId: string): Actor => ({ userId, role: 'administrator', name: userId, locale: 'ru', bodyIds: [] })
const [writer, reviewer] = [person('writer'), person('reviewer')]

const server = inject('databaseServer')
const name = `test_${randomUUID().replaceAll('-', '')}`
/** The registry as it is filled; `lib/db` is connected to the empty one. */
const source = new PrismaClient({ adapter: new PrismaPg({ connectionString: addressOf(server, name) }) })

beforeAll(async () => {
  await withAdmin(server, (run) => run(`CREATE DATABASE ${name} TEMPLATE template_registry`))
  for (const { userId } of [writer, reviewer])
    await target.db.user.create({
      data: { id: userId, name: userId, email: `${userId}@example.org`, role: 'administrator', updatedAt: new Date() },
    })
})

afterAll(async () => {
  await source.$disconnect()
  await withAdmin(server, (run) => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
})

/** The keys of a kind, each behind those of the same kind that it refers to. */
async function inOrder(noun: RecordNoun): Promise<string[]> {
  const records = await readDocuments(source, noun, {})
  const own = new Map(
    records.map(({ key, document }) => [
      key,
      referencesOf(recordShapes[noun], document).flatMap((named) =>
        named.to === noun && named.key !== key ? [named.key] : [],
      ),
    ]),
  )
  const ordered: string[] = []
  while (ordered.length < records.length) {
    const next = [...own].filter(
      ([key, named]) => !ordered.includes(key) && named.every((one) => ordered.includes(one)),
    )
    expect(next.length, noun).toBeGreaterThan(0)
    ordered.push(...next.map(([key]) => key))
  }
  return ordered
}

test('a registry that was emptied is restored from its own workbook, record by record', {
  timeout: 180_000,
}, async () => {
  const all = inBatches(async (noun, after) => {
    const identity = noun === 'countries' ? 'code' : 'key'
    const records = await readDocuments(source, noun, { [identity]: { gt: after } }, 50)
    return records.map(({ key, document }) => ({ key, state: null, document }))
  })
  const workbook = await exportFile({ of: 'registry', format: 'xlsx' }, 'kk', all)

  const read = await readTable(workbook)
  const id = await keepFile(writer, { fileName: 'registry.xlsx', noun: null, read })
  const run = await getImportRun(writer, id)
  if (run?.state !== 'read') throw new Error('The workbook was refused')
  expect(run.records.filter(({ outcome }) => outcome !== 'new')).toEqual([])
  await importRun(writer, id, run.sign)

  await target.db.draft.updateMany({ data: { state: 'in_review', submitterId: writer.userId } })
  for (const noun of recordNouns) {
    const [first, ...others] = (await inOrder(noun)).map((key) => ({ noun, key, version: 1 }))
    if (!first) throw new Error(`There are no ${noun}`)
    // A few at a time: a transaction has its time.
    for (let start = 0; start <= others.length; start += 10) {
      const [one, ...rest] = [...(start === 0 ? [first] : []), ...others.slice(start, start + 10)]
      if (one) await publishDraft(reviewer, one, 1, rest)
    }
  }

  for (const noun of recordNouns) {
    const stored = await readDocuments(target.db, noun, {})
    const wanted = await readDocuments(source, noun, {})
    expect(
      stored.map(({ key, state, document }) => ({ key, state, document })),
      noun,
    ).toEqual(wanted.map(({ key, state, document }) => ({ key, state, document })))
  }
  // Without names: those of a file are what the public of the running registry reads. As bytes: nobody wants to see the difference.
  const [before, after] = await Promise.all(
    [all, inBatches(listPublishedDocuments)].map((read) => exportFile({ of: 'registry', format: 'xlsx' }, null, read)),
  )
  expect(Buffer.compare(before ?? Buffer.alloc(0), after ?? Buffer.alloc(1))).toBe(0)
})
