import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { beginRecord, openDraft, submitDraft } from '@/lib/drafts/draft-commands'
import { publishDraft } from '@/lib/drafts/publish-commands'
import { exportFormats } from '@/lib/exchange/export-address'
import { exportFile, inBatches } from '@/lib/exchange/export-file'
import { eachDeskBatch, listPublishedDocuments } from '@/lib/exchange/export-queries'
import { forgetOldRuns, importRun, keepFile } from '@/lib/exchange/import-commands'
import { getImportRun, listImportRuns } from '@/lib/exchange/import-queries'
import { type RecordNoun, recordNouns } from '@/lib/records/record-shape'
import { readDocuments } from '@/lib/records/rows/document-reader'
import { writeCsv } from '@/lib/tables/table-csv'
import { testDatabase } from '../support/database'
import { readHere } from '../support/table-reading'

const database = testDatabase()

const person = (userId: string, role: Actor['role']): Actor => ({
  userId,
  role,
  name: userId,
  locale: 'fa',
  bodyIds: [],
})
const writer = person('writer', 'editor')
const other = person('other', 'editor')
const official = person('official', 'official')

beforeAll(async () => {
  for (const { userId, role } of [writer, other, official])
    await database.db.user.create({
      data: { id: userId, name: userId, email: `${userId}@example.org`, role, updatedAt: new Date() },
    })
})

const registry = (format: 'xlsx' | 'json') =>
  exportFile({ of: 'registry', format }, 'fa', inBatches(listPublishedDocuments))

/** Sends a file as an editor does and tells what would become of it. */
async function send(bytes: Uint8Array, noun: RecordNoun | null = null, actor = writer) {
  const read = await readHere(bytes)
  if (read === null) throw new Error('The file was not read')
  const id = await keepFile(actor, { fileName: 'test', noun, read })
  const run = await getImportRun(actor, id)
  if (run?.state !== 'read') throw new Error(`The file was refused: ${JSON.stringify(run)}`)
  return run
}

const rowsOf = (rows: Record<string, string>[]) => writeCsv({ columns: [...new Set(rows.flatMap(Object.keys))], rows })

const studio = (key: string, more: Record<string, string> = {}) => ({
  key,
  'name.ru': `Пробная студия ${key}`,
  kind: 'company',
  country: 'kz',
  sources: 's0',
  ...more,
})

const draftsOf = (keys: string[]) =>
  database.db.draft.findMany({ where: { key: { in: keys } }, orderBy: { key: 'asc' } })

describe('what is exported', () => {
  test('is what the public may read, and the same for its role as for the owner', async () => {
    for (const noun of recordNouns) {
      const all = await readDocuments(database.db, noun, {})
      expect(await readDocuments(database.publicDb, noun, {}), noun).toEqual(all)
      expect(all.length, noun).toBeGreaterThan(0)
    }
  })

  test.each(exportFormats)('of every kind is unchanged when it is read again as %s', async (format) => {
    for (const noun of recordNouns) {
      const file = await exportFile({ of: noun, format }, null, inBatches(listPublishedDocuments))
      const { counts, faults, records } = await send(file, noun)
      expect(records.filter(({ outcome }) => outcome !== 'unchanged').slice(0, 3), noun).toEqual([])
      expect(faults).toEqual([])
      expect(counts.unchanged).toBe((await readDocuments(database.db, noun, {})).length)
    }
  })
})
