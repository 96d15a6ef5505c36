import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { createAccount } from '@/lib/auth/account-commands'
import { accountSchema } from '@/lib/auth/account-schema'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { uploadDocument } from '@/lib/documents/document-commands'
import type { UploadInput } from '@/lib/documents/document-schema'
import { receiveFile, settleFile } from '@/lib/documents/file-store'

type People = Record<'uploader' | 'second' | 'official', Actor>

/** Gives the test file a folder for files, and two people who keep documents and one who does not. Call it once, at the top. */
export function testDocuments(): { readonly folder: string; readonly people: People } {
  let folder = ''
  let people: People | undefined

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hamkino-documents-'))
    vi.stubEnv('HAMKINO_FILES_DIR', folder)
    vi.stubEnv('BETTER_AUTH_SECRET', 'x'.repeat(32))
    people = {
      uploader: await person('editor'),
      second: await person('administrator'),
      official: await person('official'),
    }
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })

  return {
    get folder() {
      return folder
    },
    get people() {
      if (!people) throw new Error('Before the first test there is nobody')
      return people
    },
  }
}

/** An account of its own, as the rules see it. */
export async function person(role: Actor['role']): Promise<Actor> {
  const name = `Test ${role}`
  const bodies = role === 'official' ? ['ir-cinema-org'] : []
  const email = `${randomUUID()}@example.invalid`
  const { userId } = await createAccount(accountSchema.parse({ email, name, role, bodies, password: randomUUID() }))
  return { userId, name, role, bodyIds: [], locale: 'en' }
}

/** A file that has arrived and was examined. */
export async function received(content: string) {
  const file = await receiveFile(Readable.from([Buffer.from(content)]), 1000)
  if (!file) throw new Error('The file is too long')
  return { ...file, fileName: 'متن.pdf', pages: 3 }
}

export function uploadInput(key: string, over: Partial<UploadInput> = {}): UploadInput {
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

/** A draft of its own, as the forms about it are opened. */
export async function draftBy(actor: Actor, over: Partial<UploadInput> = {}) {
  const key = `test-${randomUUID()}`
  const file = await received(key)
  await uploadDocument(actor, uploadInput(key, over), file)
  await settleFile(file)
  return { key, locale: 'en' as const, version: 1, file }
}

/** The history of one document, the oldest entry first. */
export function entriesOf(key: string) {
  return db().auditEntry.findMany({ where: { recordKind: 'document', recordKey: key }, orderBy: { sequence: 'asc' } })
}

/** Tries what must be refused, and proves that it wrote nothing. */
export async function expectRefusal(attempt: () => Promise<unknown>, code: string): Promise<void> {
  const counts = () => Promise.all([db().document.count(), db().auditEntry.count()])
  const before = await counts()
  await expect(attempt()).rejects.toMatchObject({ code })
  expect(await counts()).toEqual(before)
}
