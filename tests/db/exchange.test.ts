import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { beginRecord, openDraft, submitDraft } from '@/lib/drafts/draft-commands'
import { publishDraft } from '@/lib/drafts/publish-commands'
import { exportFormats } from '@/lib/exchange/export-address'
import { exportFile, inBatches } from '@/lib/exchange/export-file'
import { eachDeskBatch, listPublishedDocuments } from '@/lib/exchange/export-queries'
import { forgetOldRuns, importRun, keepFile } from '@/lib/exchange/import-commands'
import { getImportRun, listImportRuns } from '@/lib/exchange/import-queries'
import { publicExport } from '@/lib/exchange/public-export'
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

const textOf = (bytes: Uint8Array | null | undefined) => new TextDecoder().decode(bytes ?? undefined)

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

describe('a public file', () => {
  test('that waits for its turn is made once, however many ask for it, and a later one anew', async () => {
    const films = { of: 'films', format: 'json' } as const
    const [running, crowd] = [publicExport({ of: 'registry', format: 'json' }, null), 20]
    const asked = Array.from({ length: crowd }, () => publicExport(films, null))
    expect(new Set(asked).size).toBe(1)
    expect(publicExport(films, 'fa')).not.toBe(asked[0])
    await running
    const key = 'trial-published-while-waiting'
    await database.db.film.create({
      data: {
        ...{ key, kind: 'feature', stage: 'planned', titlePrinted: 'Проба', titleLanguage: 'ru', state: 'published' },
        texts: { create: { locale: 'ru', title: 'Проба' } },
      },
    })
    const first = await asked[0]
    const later = publicExport(films, null)
    expect(later).not.toBe(asked[0])
    expect(textOf(await later)).toContain(key)
    await database.db.film.delete({ where: { key } })
    expect(JSON.parse(textOf(first)).films.length).toBeGreaterThan(0)
  })
})

describe('a dry run', () => {
  test('tells what is new, what changes and what is wrong, with the place, and writes nothing', async () => {
    const run = await send(
      rowsOf([
        studio('trial-one'),
        { ...studio('ru-mincult'), 'name.ru': 'Другое имя', sources: '' },
        studio('trial-two', { kind: 'palace', country: 'zz', website: 'nowhere' }),
        studio('trial-three', { parent: 'trial-one' }),
      ]),
      'bodies',
    )
    const told = run.records.map(({ key, outcome, faults }) => ({
      ...{ key, outcome },
      faults: faults.map(({ code, row, column }) => `${row} ${column} ${code}`).sort(),
    }))
    expect(told).toEqual([
      { key: 'ru-mincult', outcome: 'refused', faults: ['3 sources missing'] },
      {
        key: 'trial-two',
        outcome: 'refused',
        faults: ['4 country referenceUnknown', '4 kind wordUnknown', '4 website urlInvalid'],
      },
      { key: 'trial-one', outcome: 'new', faults: [] },
      { key: 'trial-three', outcome: 'new', faults: [] },
    ])
    expect(run.canImport).toBe(false)
    await expect(importRun(writer, run.id, run.sign)).rejects.toMatchObject({ code: 'importFaulty' })
    expect(await database.db.draft.count()).toBe(0)
    expect(await database.db.auditEntry.count({ where: { action: 'records.imported' } })).toBe(0)
  })

  test('knows the words of every language, dates as people write them, and what is not there', async () => {
    const meeting = (key: string, more: Record<string, string>) => ({
      ...{ key, 'title.fa': 'نشست آزمایشی', kind: 'نشست پیگیری', format: 'онлайн', sources: 's0' },
      ...more,
    })
    const run = await send(
      rowsOf([
        meeting('trial-a', { starts: '۱۴۰۴/۷/۱۳' }),
        meeting('trial-b', { starts: '5.10.2025', agreements: 'nowhere' }),
        meeting('trial-c', { starts: '10/05/2025' }),
        meeting('trial-d', { starts: '1404-07', nextMeeting: 'trial-a' }),
      ]),
      'meetings',
    )
    expect(run.records.map(({ key, faults }) => [key, ...faults.map(({ code }) => code)])).toEqual([
      ['trial-b', 'referenceUnknown'],
      ['trial-c', 'dateUnreadable'],
      ['trial-a'],
      ['trial-d'],
    ])
  })

  test('refuses sheets, columns and keys that mean nothing', async () => {
    const file = (rows: Record<string, string>[], noun: RecordNoun | null) => send(rowsOf(rows), noun)
    expect((await file([studio('x')], null)).faults).toMatchObject([{ code: 'sheetUnknown', sheet: '' }])
    expect((await file([studio('x', { colour: 'red' })], 'bodies')).faults).toMatchObject([
      { code: 'columnUnknown', column: 'colour' },
    ])
    const keys = await file([studio('A b'), studio('x'), studio('y'), studio('x'), studio('')], 'bodies')
    expect(keys.faults.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 rowKeyInvalid',
      '5 keyRepeated',
      '6 rowKeyMissing',
    ])
    const rows = await file([studio('x'), studio('x', { 'name.ru': 'Иначе' })], 'bodies')
    expect(rows.records).toMatchObject([{ faults: [{ code: 'valuesDiffer', row: 3, column: 'name.ru' }] }])
  })

  test('asks that a clause names parties of its agreement and has its key', async () => {
    const [agreement] = await readDocuments(database.db, 'agreements', { key: 'ir-ru' })
    const [party] = (agreement?.document.parties ?? []) as { body: string }[]
    const clause = (more: Record<string, string>) => ({
      ...{
        agreement: 'ir-ru',
        number: '900',
        position: '900',
        'heading.ru': 'Проба',
        'text.ru': 'Проба',
        source: 's0',
      },
      ...{ obliged: 'one_party', obligedParty: party?.body ?? '', ...more },
    })
    const judged = async (more: Record<string, string>) =>
      (await send(rowsOf([clause(more)]), 'clauses')).records.map(({ key, faults }) => [
        key,
        ...faults.map(({ code }) => code),
      ])
    expect(await judged({})).toEqual([['ir-ru-900']])
    expect(await judged({ obligedParty: 'uz-mincult' })).toEqual([['ir-ru-900', 'partyUnknown']])
    expect(await judged({ key: 'ir-ru-901' })).toEqual([['ir-ru-901', 'keyOfClause']])
  })
})

describe('an import', () => {
  test('makes drafts of what is new and of what is different, and of nothing else', async () => {
    const [stored] = await readDocuments(database.db, 'bodies', { key: 'ru-mincult' })
    const file = rowsOf([{ key: 'ru-mincult', wikidata: 'Q1' }])
    const run = await send(file, 'bodies')
    expect(run.records).toMatchObject([{ outcome: 'changed', changes: ['wikidata'] }])
    await importRun(writer, run.id, run.sign)
    const [draft] = await draftsOf(['ru-mincult'])
    expect(draft).toMatchObject({ noun: 'bodies', editorId: 'writer', state: 'draft', baseRevision: 1 })

    await submitDraft(writer, { noun: 'bodies', key: 'ru-mincult' }, 1)
    await publishDraft({ ...other, role: 'administrator' }, { noun: 'bodies', key: 'ru-mincult' }, 2)
    const [now] = await readDocuments(database.db, 'bodies', { key: 'ru-mincult' })
    expect(now?.document).toEqual({ ...stored?.document, wikidata: 'Q1' })

    const again = await send(file, 'bodies')
    expect(again.counts).toEqual({ refused: 0, changed: 0, new: 0, unchanged: 1 })
    await expect(importRun(writer, again.id, again.sign)).rejects.toMatchObject({ code: 'importEmpty' })
  })

  test('is one import however often it is confirmed, and the same file brings nothing twice', async () => {
    const file = rowsOf([studio('trial-once'), studio('trial-twice')])
    const run = await send(file, 'bodies')
    await Promise.all([importRun(writer, run.id, run.sign), importRun(writer, run.id, run.sign)])
    await importRun(writer, run.id, run.sign)
    const drafts = await draftsOf(['trial-once', 'trial-twice'])
    expect(drafts.map(({ version }) => version)).toEqual([1, 1])
    expect(await database.db.draftEvent.count({ where: { key: 'trial-once' } })).toBe(1)
    const entries = { recordKey: { in: [run.id, 'trial-once', 'trial-twice'] } }
    expect(await database.db.auditEntry.count({ where: entries })).toBe(3)
    expect(await getImportRun(writer, run.id)).toMatchObject({
      state: 'imported',
      result: {
        unchanged: 0,
        records: [
          { key: 'trial-once', isNew: true },
          { key: 'trial-twice', isNew: true },
        ],
      },
    })
    expect((await send(file, 'bodies')).counts).toMatchObject({ unchanged: 2, changed: 0, new: 0 })

    // What the file says anew changes the draft that its writer has open.
    const changed = await send(rowsOf([studio('trial-once', { website: 'https://studio.example/' })]), 'bodies')
    await importRun(writer, changed.id, changed.sign)
    const [draft] = await draftsOf(['trial-once'])
    expect(draft).toMatchObject({ version: 2, values: { website: 'https://studio.example/' } })
  })

  test('leaves nothing behind where one record cannot be written', async () => {
    const run = await send(rowsOf(['aa', 'bb', 'cc'].map((end) => studio(`trial-all-${end}`))), 'bodies')
    // Between the look and the import somebody takes the last address.
    await beginRecord(other, { noun: 'bodies', key: 'trial-all-cc' }, { 'name.ru': 'Чужая' })
    await expect(importRun(writer, run.id, run.sign)).rejects.toMatchObject({ code: 'importOvertaken' })
    expect(await draftsOf(['trial-all-aa', 'trial-all-bb'])).toEqual([])
    expect((await getImportRun(writer, run.id))?.state).toBe('read')

    // And where the database itself refuses the last row of many.
    const many = await send(rowsOf(['dd', 'ee', 'ff'].map((end) => studio(`trial-all-${end}`))), 'bodies')
    await database.db.$executeRawUnsafe(
      `ALTER TABLE "Draft" ADD CONSTRAINT "test_refuses" CHECK ("key" <> 'trial-all-ff')`,
    )
    await expect(importRun(writer, many.id, many.sign)).rejects.toThrow()
    await database.db.$executeRawUnsafe(`ALTER TABLE "Draft" DROP CONSTRAINT "test_refuses"`)
    expect(await draftsOf(['trial-all-dd', 'trial-all-ee'])).toEqual([])
    expect((await getImportRun(writer, many.id))?.state).toBe('read')
    await importRun(writer, many.id, many.sign)
    expect(await draftsOf(['trial-all-dd', 'trial-all-ee', 'trial-all-ff'])).toHaveLength(3)
  })

  test('of two at once the second is told that it was overtaken', async () => {
    const file = rowsOf([studio('trial-race')])
    const [mine, theirs] = [await send(file, 'bodies'), await send(file, 'bodies', other)]
    const ended = await Promise.allSettled([
      importRun(writer, mine.id, mine.sign),
      importRun(other, theirs.id, theirs.sign),
    ])
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'importOvertaken' } })
    expect(await draftsOf(['trial-race'])).toHaveLength(1)
  })

  test('touches no draft that somebody else has open or that waits for a review', async () => {
    await openDraft(other, { noun: 'bodies', key: 'ir-farabi' })
    const file = rowsOf([{ key: 'ir-farabi', wikidata: 'Q2' }])
    expect((await send(file, 'bodies')).records).toMatchObject([
      { outcome: 'refused', faults: [{ code: 'draftOfAnother' }] },
    ])
    await submitDraft(other, { noun: 'bodies', key: 'ir-farabi' }, 1)
    expect((await send(file, 'bodies', other)).records).toMatchObject([{ faults: [{ code: 'draftInReview' }] }])
  })

  test('is for editors, and each sees only what they have sent', async () => {
    const run = await send(rowsOf([studio('trial-roles')]), 'bodies')
    await expect(send(rowsOf([studio('trial-roles')]), 'bodies', official)).rejects.toMatchObject({ code: 'notFound' })
    expect(await getImportRun(official, run.id)).toBeNull()
    expect(await getImportRun(other, run.id)).toBeNull()
    for (const actor of [official, other])
      await expect(importRun(actor, run.id, run.sign)).rejects.toMatchObject({ code: 'notFound' })
    await expect(listImportRuns(official)).rejects.toMatchObject({ code: 'notFound' })
    expect((await listImportRuns(other)).map(({ id }) => id)).not.toContain(run.id)
  })

  test('forgets after a day what nobody imports', async () => {
    const { id } = await send(rowsOf([studio('trial-old')]), 'bodies')
    await forgetOldRuns(new Date())
    expect(await getImportRun(writer, id)).not.toBeNull()
    await forgetOldRuns(new Date(Date.now() + 25 * 60 * 60 * 1000))
    expect(await getImportRun(writer, id)).toBeNull()
  })
})

describe('the export of the desk', () => {
  test('has drafts with how they stand, and is for editors', async () => {
    const name = { of: 'bodies', format: 'csv' } as const
    const read = await readHere(await exportFile(name, null, (noun) => eachDeskBatch(writer, noun)))
    if (read?.kind !== 'csv') throw new Error('The file was not read')
    const states = new Map(read.sheets[0]?.rows.map(({ cells }) => [cells.key, cells.recordState]))
    expect(states.get('ru-mincult')).toBe('published')
    expect(states.get('trial-once')).toBe('draft')
    expect(states.get('ir-farabi')).toBe('in_review')
    const all = (await readDocuments(database.db, 'bodies', {})).length
    expect(states.size).toBe(all + (await database.db.draft.count({ where: { noun: 'bodies', baseRevision: 0 } })))
    await expect(exportFile(name, null, (noun) => eachDeskBatch(official, noun))).rejects.toMatchObject({
      code: 'notFound',
    })
    const open = await exportFile({ of: 'bodies', format: 'json' }, null, inBatches(listPublishedDocuments))
    expect(new TextDecoder().decode(open)).toContain('ru-mincult')
    expect(new TextDecoder().decode(open)).not.toMatch(/trial-once|recordState/)
  })
})
