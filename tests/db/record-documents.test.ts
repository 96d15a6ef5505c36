import { describe, expect, test } from 'vitest'
import type { Transaction } from '@/lib/db'
import { type RecordDocument, recordNouns } from '@/lib/records/record-shape'
import { readDocuments } from '@/lib/records/rows/document-reader'
import { placedClauses } from '@/prisma/seed/clause-places'
import { agreementDocument, clauseDocument, fileDocuments } from '@/prisma/seed/file-documents'
import { checkRegistry } from '@/prisma/seed/record-checks'
import { registryFolder } from '../support/data-folder'
import { testDatabase } from '../support/database'

const database = testDatabase()

const { registry } = await checkRegistry(registryFolder)
const documents = {
  ...Object.fromEntries(
    recordNouns.flatMap((noun) =>
      noun === 'agreements' || noun === 'clauses' ? [] : [[noun, fileDocuments(noun, registry)]],
    ),
  ),
  agreements: new Map(registry.agreements.map((record) => [record.key, agreementDocument(record)])),
  clauses: new Map(placedClauses(registry.agreements).map((placed) => [placed.key, clauseDocument(placed)])),
} as Record<(typeof recordNouns)[number], Map<string, RecordDocument>>

/** Lists that the tables keep in no order, sorted; what stands for "not stated" left out. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(comparable).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => name !== 'translatedFrom' && inner !== 'not_stated' && inner !== false)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, comparable(inner)]),
  )
}

const withoutRowStatus = (document: RecordDocument): RecordDocument =>
  Array.isArray(document.statements)
    ? {
        ...document,
        statements: (document.statements as RecordDocument[]).map(({ textStatus: _, ...statement }) => statement),
      }
    : document

describe.each(recordNouns)('%s', (noun) => {
  test('are read back from the database as the documents that they were written from', async () => {
    const stored = await readDocuments(database.db as unknown as Transaction, noun, {})
    expect(documents[noun].size).toBeGreaterThan(0)
    expect(stored.map(({ key }) => key).sort()).toEqual([...documents[noun].keys()].sort())
    for (const { key, document } of stored)
      expect(comparable(withoutRowStatus(document)), key).toEqual(comparable(documents[noun].get(key)))
  })

  test('have a history that begins with what was loaded', async () => {
    const revisions = await database.db.recordRevision.findMany({ where: { noun }, orderBy: { key: 'asc' } })
    expect(revisions.map(({ key }) => key).sort()).toEqual([...documents[noun].keys()].sort())
    expect(new Set(revisions.map(({ kind, revision }) => `${kind} ${revision}`))).toEqual(new Set(['loaded 1']))
  })
})
