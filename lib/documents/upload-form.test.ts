import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { sha256 } from '@/tests/support/pdf-files'
import { fileLimit } from './document-limits'
import { readUploadForm } from './upload-form'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamkino-upload-'))
  vi.stubEnv('HAMKINO_FILES_DIR', folder)
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@localhost/none')
  vi.stubEnv('BETTER_AUTH_SECRET', 'x'.repeat(32))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const incoming = () => readdir(join(folder, 'incoming'))

/** What every test must leave: files that were accepted are the test's own to remove. */
afterEach(async () => {
  expect(await incoming()).toEqual([])
})

/** A form as browsers send it. */
async function bodyOf(file: Buffer, fields: Record<string, string> = { locale: 'fa' }, name = 'file') {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append(name, new Blob([new Uint8Array(file)], { type: 'application/pdf' }), 'متن.pdf')
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  return { bytes: Buffer.from(await request.arrayBuffer()), contentType: request.headers.get('content-type') ?? '' }
}

function requestOf(
  body: Buffer | ReadableStream<Uint8Array>,
  contentType: string,
  more: { length?: number; signal?: AbortSignal } = {},
): Request {
  const headers = { 'Content-Type': contentType, ...(more.length ? { 'Content-Length': String(more.length) } : {}) }
  const content = Buffer.isBuffer(body) ? new Uint8Array(body) : body
  return new Request('http://localhost/', {
    method: 'POST',
    body: content,
    headers,
    signal: more.signal,
    duplex: 'half',
  } as RequestInit)
}

async function upload(file: Buffer, said?: (actual: number) => number) {
  const { bytes, contentType } = await bodyOf(file)
  return readUploadForm(requestOf(bytes, contentType, { length: said?.(bytes.length) ?? bytes.length }))
}

describe('readUploadForm', { timeout: 30_000 }, () => {
  const mebibyte = 1024 * 1024

  it.each([1, 10 * mebibyte - 1, 10 * mebibyte, 10 * mebibyte + 1, fileLimit - 1, fileLimit])(
    'takes a file of %i bytes as it is',
    async (size) => {
      const file = Buffer.alloc(size, 'byte by byte ')
      const { file: received, fault } = await upload(file)
      expect(fault).toBeNull()
      expect(received).toMatchObject({ bytes: size, sha256: sha256(file), fileName: 'متن.pdf' })
      expect(sha256(await readFile(received?.path ?? ''))).toBe(sha256(file))
      await rm(received?.path ?? '')
    },
  )

  it('refuses one byte more, and keeps the fields', async () => {
    const { fault, file, fields } = await upload(Buffer.alloc(fileLimit + 1))
    expect({ fault, file, locale: fields.get('locale') }).toEqual({ fault: 'fileTooLarge', file: null, locale: 'fa' })
  })

  it('stops listening to a sender who does not end', async () => {
    const { contentType, bytes } = await bodyOf(Buffer.from('x'))
    const start = bytes.subarray(0, bytes.indexOf('\r\n\r\nx') + 5)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = sent === 0 ? start : Buffer.alloc(mebibyte)
        sent += piece.length
        controller.enqueue(new Uint8Array(piece))
      },
    })
    expect((await readUploadForm(requestOf(endless, contentType))).fault).toBe('fileTooLarge')
    expect(sent).toBeLessThan(5 * fileLimit)
  })

  it('refuses what arrives shorter or longer than it was said to be', async () => {
    expect((await upload(Buffer.from('content'), (actual) => actual + 100)).fault).toBe('fileCut')
    expect((await upload(Buffer.from('content'), (actual) => actual - 1)).fault).toBe('fileCut')
  })

  it('refuses a form that was cut off anywhere', async () => {
    const { bytes, contentType } = await bodyOf(Buffer.alloc(200_000, 'text'))
    for (const share of [0.2, 0.5, 0.9, 0.999]) {
      const part = bytes.subarray(0, Math.floor(bytes.length * share))
      const form = await readUploadForm(requestOf(part, contentType))
      expect(form.fault).toBe('fileCut')
      expect(form.file).toBeNull()
    }
  })

  it('leaves nothing of a sender who went away', async () => {
    const { bytes, contentType } = await bodyOf(Buffer.alloc(2 * mebibyte))
    const leaving = new AbortController()
    let pieces = 0
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        pieces += 1
        if (pieces > 10) {
          expect(await incoming()).toHaveLength(1)
          leaving.abort()
        } else controller.enqueue(new Uint8Array(bytes.subarray((pieces - 1) * 65536, pieces * 65536)))
      },
    })
    await expect(readUploadForm(requestOf(body, contentType, { signal: leaving.signal }))).rejects.toThrow()
  })

  it('knows a form without a file from one with an empty file', async () => {
    const none = new Request('http://localhost/', { method: 'POST', body: new FormData() })
    expect((await readUploadForm(none)).fault).toBe('fileMissing')
    const unchosen = new FormData()
    unchosen.append('file', new Blob([], { type: 'application/octet-stream' }), '')
    expect((await readUploadForm(new Request('http://localhost/', { method: 'POST', body: unchosen }))).fault).toBe(
      'fileMissing',
    )
    const { file } = await upload(Buffer.alloc(0))
    expect(file?.bytes).toBe(0)
    await rm(file?.path ?? '')
  })

  it('takes nothing that the form does not have', async () => {
    const other = await bodyOf(Buffer.from('x'), {}, 'other')
    expect(await readUploadForm(requestOf(other.bytes, other.contentType))).toMatchObject({
      isMalformed: true,
      fault: 'fileMissing',
    })
    const many = await bodyOf(
      Buffer.from('x'),
      Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`f${n}`, 'x'])),
    )
    const form = await readUploadForm(requestOf(many.bytes, many.contentType))
    expect(form).toMatchObject({ isMalformed: true, file: null })
    expect(await readUploadForm(requestOf(Buffer.from('a=b'), 'application/x-www-form-urlencoded'))).toMatchObject({
      isMalformed: true,
    })
    expect(await readUploadForm(requestOf(Buffer.from('x'), 'multipart/form-data; nothing'))).toMatchObject({
      isMalformed: true,
    })
  })
})
