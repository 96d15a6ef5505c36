import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAccount } from '@/lib/auth/account-commands'
import { accountSchema } from '@/lib/auth/account-schema'
import type { Actor } from '@/lib/auth/permissions'
import { describeDocument, publishDocument, uploadDocument, withdrawDocument } from '@/lib/documents/document-commands'
import {
  findDocumentOfFile,
  getDeskFile,
  getDocumentForEdit,
  listDeskDocuments,
  listLinkOffers,
} from '@/lib/documents/document-desk-queries'
import { linkDocument, unlinkDocument } from '@/lib/documents/document-link-commands'
import {
  getPublishedFile,
  listPublishedAgreementDocuments,
  listPublishedMeetingDocuments,
} from '@/lib/documents/document-queries'
import type { DescribeInput, UploadInput } from '@/lib/documents/document-schema'
import { sweepFiles } from '@/lib/documents/document-sweep'
import { draftName, pendingName } from '@/lib/documents/file-names'
import { keepFile, openKeptFile, pathOf, receiveFile, settleFile } from '@/lib/documents/file-store'
import { testDatabase } from '@/tests/support/database'
import { sha256 } from '@/tests/support/pdf-files'

const registry = testDatabase()

let folder: string
let uploader: Actor
let second: Actor
let official: Actor

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamkino-documents-'))
  vi.stubEnv('HAMKINO_FILES_DIR', folder)
  vi.stubEnv('BETTER_AUTH_SECRET', 'x'.repeat(32))
  uploader = await person('editor')
  second = await person('administrator')
  official = await person('official')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

async function person(role: Actor['role']): Promise<Actor> {
  const bodies = role === 'official' ? ['ir-cinema-org'] : []
  const { userId } = await createAccount(
    accountSchema.parse({
      email: `${randomUUID()}@example.invalid`,
      name: `Test ${role}`,
      role,
      bodies,
      password: randomUUID(),
    }),
  )
  return { userId, name: `Test ${role}`, role, bodyIds: [], locale: 'en' }
}

async function received(content: string) {
  const file = await receiveFile(Readable.from([Buffer.from(content)]), 1000)
  if (!file) throw new Error('too long')
  return { ...file, fileName: 'متن.pdf', pages: 3 }
}

function input(key: string, over: Partial<UploadInput> = {}): UploadInput {
  return {
    locale: 'en',
    key,
    kind: 'signed_text',
    language: 'fa',
    titles: [{ locale: 'ru', title: `Название ${key}` }],
    sha256: null,
    ...over,
  }
}

/** A draft of its own for each test. */
async function draft(over: Partial<UploadInput> = {}) {
  const key = `test-${randomUUID()}`
  const file = await received(key)
  await uploadDocument(uploader, input(key, over), file)
  await settleFile(file)
  return { key, locale: 'en' as const, version: 1, file }
}

const documents = () => registry.db.document.count()
const entriesOf = (key: string) =>
  registry.db.auditEntry.findMany({ where: { recordKind: 'document', recordKey: key }, orderBy: { id: 'asc' } })

async function expectRefusal(attempt: () => Promise<unknown>, code: string) {
  const count = () => registry.db.auditEntry.count()
  const before = [await documents(), await count()]
  await expect(attempt()).rejects.toMatchObject({ code })
  expect([await documents(), await count()]).toEqual(before)
}

describe('uploadDocument', () => {
  it('keeps the file as it is, and writes the row with its history', async () => {
    const { key, file } = await draft()
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
      uploadedById: uploader.userId,
    })
    expect(row.texts).toEqual([{ documentId: row.id, locale: 'ru', title: `Название ${key}` }])
    expect(await entriesOf(key)).toMatchObject([
      {
        action: 'document.uploaded',
        actorUserId: uploader.userId,
        payload: { sha256: file.sha256, pages: 3, titles: { ru: `Название ${key}` } },
      },
    ])
  })

  it('is for editors and administrators', async () => {
    const file = await received('nobody')
    await expectRefusal(() => uploadDocument(official, input('by-official'), file), 'notFound')
    expect(existsSync(pathOf(file.sha256))).toBe(false)
    await expect(uploadDocument(second, input('by-administrator'), file)).resolves.toMatchObject({
      key: 'by-administrator',
    })
  })

  it('takes the same form from the same person once, and names the document to everybody else', async () => {
    const { key } = await draft()
    const again = await received(key)
    await expect(uploadDocument(uploader, input(key), again)).resolves.toMatchObject({ key })
    await expectRefusal(() => uploadDocument(second, input(key), again), 'fileKnown')
    await expect(uploadDocument(uploader, input('other-key'), again)).rejects.toMatchObject({ code: 'fileKnown', key })
    await expectRefusal(async () => uploadDocument(uploader, input(key), await received('other')), 'keyTaken')
  })

  it('makes one document of one file that two send at once', async () => {
    const key = `test-${randomUUID()}`
    const files = await Promise.all([received(key), received(key)])
    const attempts = await Promise.allSettled([
      uploadDocument(uploader, input(key), files[0]),
      uploadDocument(second, input(`${key}-2`), files[1]),
    ])
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(attempts.find((attempt) => attempt.status === 'rejected')?.reason).toMatchObject({ code: 'fileKnown' })
    expect(await readFile(pathOf(sha256(Buffer.from(key))), 'utf8')).toBe(key)
    expect(await registry.db.document.count({ where: { sha256: files[0].sha256 } })).toBe(1)
  })

  it('gives a key that two want at once to one of them', async () => {
    const key = `test-${randomUUID()}`
    const files = await Promise.all([received(`${key} a`), received(`${key} b`)])
    const attempts = await Promise.allSettled(files.map((file) => uploadDocument(uploader, input(key), file)))
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
      uploadedById: `'${uploader.userId}'`,
    }
    const insert = (row: Record<string, string>) =>
      `INSERT INTO "Document" (${Object.keys(row).map((name) => `"${name}"`)}) VALUES (${Object.values(row)})`
    await statement(insert({ ...columns, [column]: value })).toThrow(/violates check/)
    expect(await registry.db.$executeRawUnsafe(insert(columns))).toBe(1)
  })

  it('lets nobody put another file under a document, or take one away', async () => {
    const { key } = await draft()
    for (const change of [
      `"sha256" = repeat('a', 64)`,
      `"bytes" = 1`,
      `"pages" = 9`,
      `"fileName" = 'b.pdf'`,
      `"uploadedById" = '${second.userId}'`,
    ])
      await statement(`UPDATE "Document" SET ${change} WHERE "key" = $1`, key).toThrow(/stays the same/)
    await statement(`DELETE FROM "Document" WHERE "key" = $1`, key).toThrow(/append-only/)
    await statement(`TRUNCATE "Document" CASCADE`).toThrow(/append-only/)
  })

  it('wants a second person for publication and a reason for withdrawal', async () => {
    const { key } = await draft()
    const set = (values: string) => statement(`UPDATE "Document" SET ${values} WHERE "key" = $1`, key)
    await set(`"state" = 'published'`).toThrow(/publisher_known/)
    await set(`"state" = 'published', "publishedById" = "uploadedById"`).toThrow(/published_by_another/)
    await set(`"state" = 'withdrawn', "publishedById" = '${second.userId}'`).toThrow(/withdrawal_explained/)
    await set(
      `"state" = 'withdrawn', "publishedById" = '${second.userId}', "withdrawnById" = '${second.userId}', "withdrawalReason" = ' '`,
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
    const document = await draft()
    await describeDocument(uploader, { ...document, ...change })
    await describeDocument(uploader, { ...document, ...change })
    expect(await getDocumentForEdit(second, document.key, 'kk')).toMatchObject({
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
    const document = await draft()
    await expectRefusal(() => describeDocument(official, { ...document, ...change }), 'notFound')
    await expectRefusal(() => describeDocument(uploader, { ...document, ...change, key: 'no-such' }), 'notFound')
    const attempts = await Promise.allSettled([
      describeDocument(uploader, { ...document, ...change }),
      describeDocument(second, { ...document, ...change, language: 'kk' }),
    ])
    expect(attempts.find((attempt) => attempt.status === 'rejected')?.reason).toMatchObject({
      code: 'staleVersion',
      currentVersion: 2,
    })
  })
})

describe('links', () => {
  const agreement = { record: 'agreement', target: 'ir-ru', textLocale: 'fa', replaces: false } as const
  const meeting = { record: 'meeting', target: 'ir-ru-online-2', textLocale: null, replaces: false } as const
  const source = { record: 'source', target: 's0', textLocale: null, replaces: false } as const

  it('lead to the text of an agreement, to a meeting and to a source, and can be taken away', async () => {
    const document = await draft()
    await linkDocument(uploader, { ...document, ...agreement })
    await linkDocument(uploader, { ...document, ...meeting, version: 2 })
    const places = await linkDocument(uploader, { ...document, ...source, version: 3 })
    expect(places).toEqual({ key: document.key, agreementKeys: ['ir-ru'], meetingKeys: ['ir-ru-online-2'] })
    const links = (await getDocumentForEdit(uploader, document.key, 'en'))?.links
    expect(links?.map(({ record, key, textLocale }) => [record, key, textLocale])).toEqual([
      ['agreement', 'ir-ru', 'fa'],
      ['meeting', 'ir-ru-online-2', null],
      ['source', 's0', null],
    ])
    await unlinkDocument(uploader, { ...document, ...meeting, version: 4 })
    expect((await getDocumentForEdit(uploader, document.key, 'en'))?.links).toHaveLength(2)
    expect((await entriesOf(document.key)).map(({ action }) => action)).toEqual([
      'document.uploaded',
      ...Array(3).fill('document.linked'),
      'document.unlinked',
    ])
  })

  it('that are there already, or no longer, are no fault and no news', async () => {
    const document = await draft()
    await linkDocument(uploader, { ...document, ...meeting })
    await linkDocument(uploader, { ...document, ...meeting })
    await unlinkDocument(uploader, { ...document, ...meeting, version: 2 })
    await unlinkDocument(uploader, { ...document, ...meeting, version: 2 })
    expect(await entriesOf(document.key)).toHaveLength(3)
  })

  it('replace documents of the same kind where that is asked for', async () => {
    const [old, minutes, better] = [await draft(), await draft({ kind: 'minutes' }), await draft()]
    for (const document of [old, minutes]) await linkDocument(uploader, { ...document, ...agreement, textLocale: 'ru' })
    await linkDocument(second, { ...better, ...agreement, textLocale: 'ru', replaces: true })
    const linked = await registry.db.agreementDocument.findMany({
      where: { locale: 'ru', agreement: { key: 'ir-ru' } },
      select: { document: { select: { key: true } } },
    })
    expect(linked.map(({ document }) => document.key).sort()).toEqual([minutes.key, better.key].sort())
    const [, entry] = await entriesOf(better.key)
    expect(entry?.payload).toMatchObject({ replaced: [old.key], locale: 'ru' })
  })

  it('are refused to what is not there, to others, and where somebody was faster', async () => {
    const document = await draft()
    await expectRefusal(() => linkDocument(uploader, { ...document, ...agreement, target: 'no-such' }), 'linkUnknown')
    await registry.db.agreementText.updateMany({
      where: { agreement: { key: 'kz-uz' }, locale: 'en' },
      data: { current: false },
    })
    await expectRefusal(
      () => linkDocument(uploader, { ...document, ...agreement, target: 'kz-uz', textLocale: 'en' }),
      'linkUnknown',
    )
    await expectRefusal(() => linkDocument(official, { ...document, ...agreement }), 'notFound')
    await expectRefusal(() => unlinkDocument(official, { ...document, ...agreement }), 'notFound')
    await linkDocument(uploader, { ...document, ...source })
    await expectRefusal(() => linkDocument(uploader, { ...document, ...meeting }), 'staleVersion')
    await expectRefusal(() => unlinkDocument(uploader, { ...document, ...source }), 'staleVersion')
  })
})

describe('publication and withdrawal', () => {
  const reason = 'The wrong annex was scanned.'

  it('are another person’s than the uploader’s', async () => {
    const document = await draft()
    await expectRefusal(() => publishDocument(uploader, document), 'secondPersonNeeded')
    await expectRefusal(() => publishDocument(official, document), 'notFound')
    await publishDocument(second, document)
    await publishDocument(second, document)
    await expectRefusal(() => withdrawDocument(uploader, { ...document, version: 2, reason }), 'secondPersonNeeded')
    await expectRefusal(() => withdrawDocument(official, { ...document, version: 2, reason }), 'notFound')
    await withdrawDocument(second, { ...document, version: 2, reason })
    await withdrawDocument(second, { ...document, version: 2, reason })
    expect((await entriesOf(document.key)).map(({ action, payload }) => [action, payload])).toMatchObject([
      ['document.uploaded', {}],
      ['document.published', { sha256: document.file.sha256 }],
      ['document.withdrawn', { reason }],
    ])
  })

  it('happen in this order only, and not over another’s change', async () => {
    const document = await draft()
    await expectRefusal(() => withdrawDocument(second, { ...document, reason }), 'notReleasable')
    await expectRefusal(() => publishDocument(second, { ...document, version: 7 }), 'staleVersion')
    await publishDocument(second, document)
    const third = await person('editor')
    await expectRefusal(() => publishDocument(third, { ...document, version: 2 }), 'notReleasable')
    await withdrawDocument(third, { ...document, version: 2, reason })
    await expectRefusal(() => publishDocument(second, { ...document, version: 3 }), 'notReleasable')
    await expectRefusal(() => withdrawDocument(second, { ...document, version: 3, reason }), 'notReleasable')
  })

  it('decide what the public sees: on the pages, and of the file', async () => {
    const document = await draft()
    const hash = document.file.sha256
    await linkDocument(uploader, {
      ...document,
      record: 'agreement',
      target: 'kz-az',
      textLocale: 'kk',
      replaces: false,
    })
    await linkDocument(uploader, {
      ...document,
      record: 'agreement',
      target: 'kz-az',
      textLocale: 'ru',
      replaces: false,
      version: 2,
    })
    await linkDocument(uploader, {
      ...document,
      record: 'meeting',
      target: 'aktau-signing',
      textLocale: null,
      replaces: false,
      version: 3,
    })
    const seen = async () => [
      await listPublishedAgreementDocuments('kz-az', 'ru'),
      await listPublishedMeetingDocuments('aktau-signing', 'fa'),
      await getPublishedFile(hash),
    ]
    expect(await seen()).toEqual([[], [], null])
    await publishDocument(second, { ...document, version: 4 })
    const shown = { key: document.key, sha256: hash, pages: 3, language: 'fa', kind: 'signed_text', locale: 'ru' }
    // Once, though it holds two texts of the agreement.
    expect(await seen()).toMatchObject([[shown], [shown], { sha256: hash, fileName: 'متن.pdf' }])
    await withdrawDocument(second, { ...document, version: 5, reason })
    expect(await seen()).toEqual([[], [], null])
  })

  it('show no link whose other end is not published', async () => {
    const document = await draft()
    await linkDocument(uploader, {
      ...document,
      record: 'agreement',
      target: 'kz-tm',
      textLocale: 'kk',
      replaces: false,
    })
    await linkDocument(uploader, {
      ...document,
      record: 'source',
      target: 's1',
      textLocale: null,
      replaces: false,
      version: 2,
    })
    await publishDocument(second, { ...document, version: 3 })
    const links = async () => [
      await registry.publicDb.agreementDocument.count({ where: { document: { key: document.key } } }),
      await registry.publicDb.sourceDocument.count({ where: { document: { key: document.key } } }),
    ]
    expect(await links()).toEqual([1, 1])
    await registry.db.agreement.update({ where: { key: 'kz-tm' }, data: { state: 'withdrawn' } })
    await registry.db.source.update({ where: { key: 's1' }, data: { state: 'draft' } })
    expect(await links()).toEqual([0, 0])
  })
})

describe('the desk', () => {
  it('shows documents, their files and what they can be linked to, to those who keep them', async () => {
    const { key, file } = await draft()
    expect((await listDeskDocuments(uploader, 'en', 1))?.documents[0]).toMatchObject({ key, state: 'draft' })
    expect(await getDeskFile(second, key)).toMatchObject({ sha256: file.sha256 })
    expect(await findDocumentOfFile(second, file.sha256)).toMatchObject({ key })
    expect((await listLinkOffers(second, 'ru'))?.agreement).toHaveLength(8)
    expect((await getDocumentForEdit(uploader, key, 'en'))?.mayRelease).toBe(false)
    expect((await getDocumentForEdit(second, key, 'en'))?.mayRelease).toBe(true)
    expect([
      await listDeskDocuments(official, 'en', 1),
      await getDeskFile(official, key),
      await findDocumentOfFile(official, file.sha256),
      await listLinkOffers(official, 'en'),
      await getDocumentForEdit(official, key, 'en'),
    ]).toEqual([null, null, null, null, null])
  })

  it('knows its pages', async () => {
    for (let index = 0; index < 26; index += 1) await draft()
    const total = await documents()
    const pages = Math.ceil(total / 25)
    const last = await listDeskDocuments(uploader, 'en', pages)
    expect(last).toMatchObject({ total, pages })
    expect(last?.documents).toHaveLength(total - (pages - 1) * 25)
    expect(await listDeskDocuments(uploader, 'en', 99)).toMatchObject({ documents: [], pages })
  })
})

describe('what a crash leaves', () => {
  const incoming = () => join(folder, 'incoming')

  beforeEach(async () => {
    await rm(incoming(), { recursive: true, force: true })
    await mkdir(incoming(), { recursive: true })
  })

  it('is an unfinished file, which the next start removes', async () => {
    const dead = draftName(randomUUID()).replace(`.${process.pid}.`, '.999999999.')
    await writeFile(join(incoming(), dead), 'half')
    const alive = await received('still on its way')
    expect(await sweepFiles()).toEqual({ drafts: 1, orphans: 0 })
    expect(await readdir(incoming())).toEqual([draftName(alive.id)])
  })

  it('is a kept file without a row, which goes as well', async () => {
    const file = await received(`orphan ${randomUUID()}`)
    await keepFile(file)
    await age(pendingName(file))
    expect(await sweepFiles()).toEqual({ drafts: 0, orphans: 1 })
    expect(existsSync(pathOf(file.sha256))).toBe(false)
    expect(await readdir(incoming())).toEqual([])
  })

  it('is a mark beside a file whose row was written after all: the file stays', async () => {
    const key = `test-${randomUUID()}`
    const file = await received(key)
    await uploadDocument(uploader, input(key), file)
    await age(pendingName(file))
    expect(await sweepFiles()).toEqual({ drafts: 0, orphans: 0 })
    expect(existsSync(pathOf(file.sha256))).toBe(true)
    expect(await readdir(incoming())).toEqual([])
  })

  it('is never a file without a mark, nor anything that did not come from here', async () => {
    const kept = pathOf('b'.repeat(64))
    await writeFile(kept, 'of yesterday’s database')
    await writeFile(join(incoming(), 'README'), 'old')
    await age('README')
    expect(await sweepFiles()).toEqual({ drafts: 0, orphans: 0 })
    expect(existsSync(kept)).toBe(true)
    expect(await readdir(incoming())).toEqual(['README'])
  })

  it('is swept while the same file comes again, and the new one stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const key = `test-${randomUUID()}`
      const crashed = await received(key)
      await keepFile(crashed)
      await age(pendingName(crashed))
      const again = await received(key)
      await Promise.all([sweepFiles(), uploadDocument(uploader, input(key), again)])
      expect(await readFile(pathOf(again.sha256), 'utf8')).toBe(key)
      await settleFile(again)
    }
  })

  async function age(name: string): Promise<void> {
    const hourAgo = new Date(Date.now() - 3_600_000)
    await utimes(join(incoming(), name), hourAgo, hourAgo)
  }
})

describe('openKeptFile', () => {
  it('gives a file only where it is as the registry knows it', async () => {
    const { file } = await draft()
    const stream = await openKeptFile(file)
    expect((await stream?.toArray())?.join('')).toHaveLength(file.bytes)
    expect(await openKeptFile({ ...file, bytes: file.bytes + 1 })).toBeNull()
    expect(await openKeptFile({ ...file, sha256: 'c'.repeat(64) })).toBeNull()
  })
})
