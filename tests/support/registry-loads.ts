import { expect } from 'vitest'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { FaultyRecordsError } from '@/prisma/seed/record-faults'
import { loadRegistry } from '@/prisma/seed/registry-load'
import { copyOfRegistry, type DataFolder } from './data-folder'

const inAllLanguages = (text: string) => ({ fa: text, ru: text, kk: text, en: text })

const report = {
  key: 'ru-1',
  party: 'ru-mincult',
  reportingBody: 'ru-cinema-dept',
  status: 'in_progress' as const,
  asOf: { date: '2025-11-01', precision: 'day' as const },
  note: inAllLanguages('Talks are under way.'),
  evidence: [{ source: 's0' }],
  source: 's0',
}

/** A folder in which the Russian side says something on the first clause of ir-ru. */
export async function folderWithReport(
  changes: Partial<Omit<typeof report, 'status'>> & {
    status?: 'in_progress' | 'delayed' | 'blocked' | 'fulfilled'
  } = {},
): Promise<DataFolder> {
  const folder = await copyOfRegistry()
  await folder.edit('agreements', (agreements) => {
    found(found(agreements.find(({ key }) => key === 'ir-ru')).clauses?.[0]).reports = [{ ...report, ...changes }]
  })
  return folder
}

/** What the test knows to be there. */
export function found<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new Error('not found')
  return value
}

/** Every row of every table, as text. */
export async function everything(db: PrismaClient): Promise<Record<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`
  const contents = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await db.$queryRawUnsafe<{ row: string }[]>(
        `SELECT to_jsonb(t)::text AS row FROM "${name}" t ORDER BY 1`,
      )
      return [name, rows.map(({ row }) => row)] as const
    }),
  )
  return Object.fromEntries(contents)
}

/** What is wrong with the folder, which leaves everything as it was. */
export async function faultsOf(db: PrismaClient, folder: string) {
  const before = await everything(db)
  const error = await loadRegistry(db, folder).catch((thrown: unknown) => thrown)
  expect(await everything(db)).toEqual(before)
  expect(error).toBeInstanceOf(FaultyRecordsError)
  return (error as FaultyRecordsError).faults
}
