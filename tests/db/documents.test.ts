import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { describeDocument, uploadDocument } from '@/lib/documents/document-commands'
import {
  findDocumentOfFile,
  getDeskFile,
  getDocumentForEdit,
  listDeskDocuments,
  listLinkOffers,
} from '@/lib/documents/document-desk-queries'
import type { DescribeInput } from '@/lib/documents/document-schema'
import { pathOf } from '@/lib/documents/file-store'
import { testDatabase } from '@/tests/support/database'
import { draftBy, entriesOf, expectRefusal, received, testDocuments, uploadInput } from '@/tests/support/documents'
import { sha256 } from '@/tests/support/pdf-files'

const registry = testDatabase()
const test = testDocuments()
const uploader = () => test.people.uploader
const second = () => test.people.second
const official = () => test.people.official

describe('uploadDocument', () => {
  it('keeps the file as it is, and writes the row with its history', async () => {
    const { key, file } = await draftBy(uploader())
    expect(await readFile(pathOf(file.sha256), 'utf8')).toBe(key)
    expect(existsSync(file.path)).toBe(false)
    const row = await registry.db.document.findUniqueOrThrow({ where: { key }, include: { texts: true } })
    expect(row).toMatchObject({
      kind: 'signed_text',
      language: 'fa',
      fileName: 'متن.pdf',
      bytes: key.length,
      sha256: sha256(Buffer.from(key)),
      pages: 3,
      mediaType: 'application/pdf',
      state: 'draft',
      keptBy: 'desk',
      version: 1,
      uploadedById: uploader().userId,
    })
    expect(row.texts).toEqual([{ documentId: row.id, locale: 'ru', title: `Название ${key}` }])
    expect(await entriesOf(key)).toMatchObject([
      {
        action: 'document.uploaded',
        actorUserId: uploader().userId,
        payload: { sha256: file.sha256, pages: 3, titles: { ru: `Название ${key}` } },
      },
    ])
  })

  it('is for editors and administrators', async () => {
    const file = await received('nobody')
    await expectRefusal(() => uploadDocument(official(), uploadInput('by-official'), file), 'notFound')
    expect(existsSync(pathOf(file.sha256))).toBe(false)
    await expect(uploadDocument(second(), uploadInput('by-administrator'), file)).resolves.toMatchObject({
      key: 'by-administrator',
    })
  })

  it('takes the same form from the same person once, and names the document to everybody else', async () => {
    const { key } = await draftBy(uploader())
    const again = await received(key)
    await expect(uploadDocument(uploader(), uploadInput(key), again)).resolves.toMatchObject({ key })
    await expectRefusal(() => uploadDocument(second(), uploadInput(key), again), 'fileKnown')
    await expect(uploadDocument(uploader(), uploadInput('other-key'), again)).rejects.toMatchObject({
      code: 'fileKnown',
      key,
    })
    await expectRefusal(async () => uploadDocument(uploader(), uploadInput(key), await received('other')), 'keyTaken')
  })

  it('makes one document of one file that two send at once', async () => {
    const key = `test-${randomUUID()}`
    const files = await Promise.all([received(key), received(key)])
    const attempts = await Promise.allSettled([
      uploadDocument(uploader(), uploadInput(key), files[0]),
      uploadDocument(second(), uploadInput(`${key}-2`), files[1]),
    ])
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(attempts.find((attempt) => attempt.status === 'rejected')?.reason).toMatchObject({ code: 'fileKnown' })
    expect(await readFile(pathOf(sha256(Buffer.from(key))), 'utf8')).toBe(key)
    expect(await registry.db.document.count({ where: { sha256: files[0].sha256 } })).toBe(1)
  })

  it('gives a key that two want at once to one of them', async () => {
    const key = `test-${randomUUID()}`
    const files = await Promise.all([received(`${key} a`), received(`${key} b`)])
    const attempts = await Promise.allSettled(files.map((file) => uploadDocument(uploader(), uploadInput(key), file)))
    expect(attempts.find((attempt) => attempt.status === 'rejected')?.reason).toMatchObject({ code: 'keyTaken' })
    expect(await registry.db.document.count({ where: { key } })).toBe(1)
  })
})

describe('the database itself', () => {
  const statement = (sql: string, ...values: unknown[]) => expect(registry.db.$executeRawUnsafe(sql, ...values)).rejects

  it.each([
    ['bytes', '26214401'],
    ['bytes', '0'],
    ['pages', '0'],
    ['sha256', `'${'F'.repeat(64)}'`],
    ['mediaType', `'text/html'`],
    ['fileName', `'a/b.pdf'`],
    ['language', `'Persian'`],
    ['key', `'A B'`],
  ])('refuses %s of %s', async (column, value) => {
    const columns = {
      id: 'gen_random_uuid()',
      key: `'fresh-${randomUUID()}'`,
      kind: `'other'`,
      language: `'fa'`,
      fileName: `'a.pdf'`,
      bytes: '1',
      sha256: `'${sha256(Buffer.from(randomUUID()))}'`,
      pages: '1',
      mediaType: `'application/pdf'`,
      uploadedById: `'${uploader().userId}'`,
    }
    const insert = (row: Record<string, string>) =>
      `INSERT INTO "Document" (${Object.keys(row).map((name) => `"${name}"`)}) VALUES (${Object.values(row)})`
    await statement(insert({ ...columns, [column]: value })).toThrow(/violates check/)
    expect(await registry.db.$executeRawUnsafe(insert(columns))).toBe(1)
  })

  it('lets nobody put another file under a document, or take one away', async () => {
    const { key } = await draftBy(uploader())
    for (const change of [
      `"sha256" = repeat('a', 64)`,
      `"bytes" = 1`,
      `"pages" = 9`,
      `"fileName" = 'b.pdf'`,
      `"uploadedById" = '${second().userId}'`,
    ])
      await statement(`UPDATE "Document" SET ${change} WHERE "key" = $1`, key).toThrow(/stays the same/)
    await statement(`DELETE FROM "Document" WHERE "key" = $1`, key).toThrow(/append-only/)
    await statement(`TRUNCATE "Document" CASCADE`).toThrow(/append-only/)
  })

  it('wants a second person for publication and a reason for withdrawal', async () => {
    const { key } = await draftBy(uploader())
    const set = (values: string) => statement(`UPDATE "Document" SET ${values} WHERE "key" = $1`, key)
    await set(`"state" = 'published'`).toThrow(/publisher_known/)
    await set(`"state" = 'published', "publishedById" = "uploadedById"`).toThrow(/Document_released_by_another/)
    await set(`"state" = 'withdrawn', "publishedById" = '${second().userId}'`).toThrow(/withdrawal_explained/)
    await set(
      `"state" = 'withdrawn', "publishedById" = '${second().userId}', "withdrawnById" = '${second().userId}', "withdrawalReason" = ' '`,
    ).toThrow(/withdrawal_explained/)
  })
})

describe('describeDocument', () => {
  const change = {
    kind: 'minutes',
    language: 'ru',
    titles: [{ locale: 'kk', title: 'Хаттама' }],
  } satisfies Partial<DescribeInput>

  it('changes what is said of the file, once, and remembers what was said before', async () => {
    const document = await draftBy(uploader())
    await describeDocument(uploader(), { ...document, ...change })
    await describeDocument(uploader(), { ...document, ...change })
    expect(await getDocumentForEdit(second(), document.key, 'kk')).toMatchObject({
      title: 'Хаттама',
      kind: 'minutes',
      language: 'ru',
      version: 2,
    })
    const [, entry, ...more] = await entriesOf(document.key)
    expect(more).toEqual([])
    expect(entry?.payload).toMatchObject({
      before: { kind: 'signed_text', language: 'fa' },
      after: { kind: 'minutes', language: 'ru', titles: { kk: 'Хаттама' } },
    })
  })

  it('is refused for others, for what is not there, and where somebody was faster', async () => {
    const document = await draftBy(uploader())
    await expectRefusal(() => describeDocument(official(), { ...document, ...change }), 'notFound')
    await expectRefusal(() => describeDocument(uploader(), { ...document, ...change, key: 'no-such' }), 'notFound')
    const attempts = await Promise.allSettled([
      describeDocument(uploader(), { ...document, ...change }),
      describeDocument(second(), { ...document, ...change, language: 'kk' }),
    ])
    expect(attempts.find((attempt) => attempt.status === 'rejected')?.reason).toMatchObject({
      code: 'staleVersion',
      currentVersion: 2,
    })
  })
})

describe('the desk', () => {
  it('shows documents, their files and what they can be linked to, to those who keep them', async () => {
    const { key, file } = await draftBy(uploader())
    expect((await listDeskDocuments(uploader(), 'en', 1))?.documents[0]).toMatchObject({ key, state: 'draft' })
    expect(await getDeskFile(second(), key)).toMatchObject({ sha256: file.sha256 })
    expect(await findDocumentOfFile(second(), file.sha256)).toMatchObject({ key })
    expect((await listLinkOffers(second(), 'ru'))?.agreement).toHaveLength(8)
    expect((await getDocumentForEdit(uploader(), key, 'en'))?.mayRelease).toBe(false)
    expect((await getDocumentForEdit(second(), key, 'en'))?.mayRelease).toBe(true)
    expect([
      await listDeskDocuments(official(), 'en', 1),
      await getDeskFile(official(), key),
      await findDocumentOfFile(official(), file.sha256),
      await listLinkOffers(official(), 'en'),
      await getDocumentForEdit(official(), key, 'en'),
    ]).toEqual([null, null, null, null, null])
  })

  it('knows its pages', async () => {
    for (let index = 0; index < 26; index += 1) await draftBy(uploader())
    const total = await registry.db.document.count()
    const pages = Math.ceil(total / 25)
    const last = await listDeskDocuments(uploader(), 'en', pages)
    expect(last).toMatchObject({ total, pages })
    expect(last?.documents).toHaveLength(total - (pages - 1) * 25)
    expect(await listDeskDocuments(uploader(), 'en', 99)).toMatchObject({ documents: [], pages })
  })
})
