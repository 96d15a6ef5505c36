import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { publishDocument, uploadDocument, withdrawDocument } from '@/lib/documents/document-commands'
import { linkDocument } from '@/lib/documents/document-link-commands'
import { readPublishedFiles } from '@/lib/documents/document-reading'
import { pathOf, receiveFile, settleFile } from '@/lib/documents/file-store'
import { indexAllWaiting } from '@/lib/search/search-pending'
import { searchPublished } from '@/lib/search/search-queries'
import { testDatabase } from '@/tests/support/database'
import { places, versionOf } from '@/tests/support/document-steps'
import { testDocuments, uploadInput } from '@/tests/support/documents'

const registry = testDatabase()
const test = testDocuments()

/** A draft whose file says this; linked, so that it can be published. */
async function draftSaying(key: string, ...pages: string[]) {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const text of pages) pdf.addPage().drawText(text, { font, size: 10, x: 20, y: 700 })
  const file = await receiveFile(Readable.from([Buffer.from(await pdf.save())]), 100_000)
  if (!file) throw new Error('The file is too long')
  const { uploader } = test.people
  await uploadDocument(uploader, uploadInput(key, { language: 'en' }), {
    ...file,
    fileName: 'text.pdf',
    pages: pages.length,
  })
  await settleFile(file)
  await linkDocument(uploader, { locale: 'en', key, version: 1, ...places.agreement })
  return { key, locale: 'en' as const }
}

async function round(): Promise<void> {
  await readPublishedFiles()
  await indexAllWaiting()
}

const found = async (q: string) =>
  (await searchPublished({ q, locale: 'ru' })).results.flatMap(({ kind, key, excerpt }) =>
    kind === 'documents' ? [{ key, excerpt }] : [],
  )

it('finds a file by what stands on its pages once it is published, and shows the passage', async () => {
  const document = await draftSaying('test-said', 'The parties meet.', 'They restore the Zarquonian archive together.')
  await round()
  expect(await registry.db.documentContent.count()).toBe(0)
  await publishDocument(test.people.second, { ...document, version: 2 })
  expect(await found('zarquonian')).toEqual([])
  await Promise.all([round(), round()])
  const [first] = await found('zarquonian')
  expect(first).toMatchObject({ key: 'test-said', excerpt: { lang: 'en' } })
  expect(first?.excerpt?.text).toContain('restore the Zarquonian archive')
  // By its title no passage is needed.
  expect((await found('test-said'))[0]).toMatchObject({ key: 'test-said', excerpt: null })
})

it('is read by the public as long as the file is published, and found no longer either', async () => {
  const document = await draftSaying('test-gone', 'A quixotibus is screened.')
  await publishDocument(test.people.second, { ...document, version: 2 })
  await round()
  expect(await found('quixotibus')).toHaveLength(1)
  const mine = { where: { document: { key: 'test-gone' } }, select: { text: true } } as const
  expect(await registry.publicDb.documentContent.findMany(mine)).toHaveLength(1)
  await withdrawDocument(test.people.second, { ...document, version: await versionOf('test-gone'), reason: 'A test' })
  expect(await found('quixotibus')).toEqual([])
  expect(await registry.publicDb.documentContent.findMany(mine)).toEqual([])
  expect(await registry.db.searchTerm.count({ where: { term: 'quixotibus' } })).toBe(0)
})

it('reads a file without words once, and what it says stays as it was read', async () => {
  const document = await draftSaying('test-mute', '')
  await publishDocument(test.people.second, { ...document, version: 2 })
  await round()
  const mine = { where: { document: { key: 'test-mute' } } }
  expect(await registry.db.documentContent.findMany(mine)).toMatchObject([{ text: '' }])
  await expect(registry.db.documentContent.updateMany({ ...mine, data: { text: 'another' } })).rejects.toThrow()
})

it('tries a file that it could not read again on another day, and not for ever', async () => {
  const document = await draftSaying('test-damaged', 'A wordlikon stands here.')
  await publishDocument(test.people.second, { ...document, version: 2 })
  const { id, sha256 } = await registry.db.document.findUniqueOrThrow({ where: { key: 'test-damaged' } })
  const whole = readFileSync(pathOf(sha256))
  chmodSync(pathOf(sha256), 0o600)
  writeFileSync(pathOf(sha256), '%PDF-1.7 damaged')
  const days = (count: number) => Date.now() + count * 25 * 3_600_000
  const failed = async () => (await registry.db.documentReadingFailure.findUnique({ where: { documentId: id } }))?.times
  await readPublishedFiles()
  expect(await failed()).toBe(1)
  await readPublishedFiles()
  expect(await failed()).toBe(1)
  await readPublishedFiles(days(1))
  expect(await failed()).toBe(2)
  writeFileSync(pathOf(sha256), whole)
  await readPublishedFiles(days(2))
  await indexAllWaiting()
  expect(await found('wordlikon')).toHaveLength(1)
  // One that fails for the third time is left.
  await registry.db.documentContent.deleteMany({ where: { documentId: id } })
  await registry.db.documentReadingFailure.update({ where: { documentId: id }, data: { times: 3 } })
  await readPublishedFiles(days(9))
  expect(await registry.db.documentContent.count({ where: { documentId: id } })).toBe(0)
})
