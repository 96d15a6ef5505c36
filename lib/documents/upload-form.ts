import 'server-only'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { fileLimit } from './document-limits'
import { cleanFileName } from './file-name'
import { dropFile, type ReceivedFile, receiveFile } from './file-store'

/** Milliseconds: a whole file over a slow line. */
const patience = 10 * 60 * 1000
/** Bytes after which nobody is listened to any more: whoever sends a file that is only a little too long hears why. */
const longestBody = 4 * fileLimit
const limits = { files: 1, fields: 20, parts: 30, fieldSize: 8 * 1024, headerPairs: 20, fileSize: fileLimit + 1 }

export type FileFault = 'fileMissing' | 'fileTooLarge' | 'fileCut'

export interface UploadForm {
  /** The fields without the file. */
  fields: FormData
  file: (ReceivedFile & { fileName: string }) | null
  /** Why there is no file. */
  fault: FileFault | null
  /** Parts that the form does not have, or too many of them. */
  isMalformed: boolean
}

class BodyTooLongError extends Error {}

/**
 * Reads an upload as it comes in, part by part, with never more in memory than a piece of it. The file lies under a temporary name
 * afterwards, and is whole: as long as the sender said, and with the end that the form announces.
 * @throws where the sender went away or the disk refuses; nothing is left then
 */
export async function readUploadForm(request: Request): Promise<UploadForm> {
  const form: UploadForm = { fields: new FormData(), file: null, fault: null, isMalformed: false }
  const parser = parserFor(request)
  if (!request.body || !parser) return { ...form, fault: 'fileMissing', isMalformed: true }

  const abort = new AbortController()
  let arrived = 0
  const incoming: { part?: BusboyFileStream; receiving?: Promise<ReceivedFile | null>; fileName: string } = {
    fileName: '',
  }
  parser.on('field', (name, value, _nameTruncated, isTruncated) => {
    if (isTruncated) form.isMalformed = true
    form.fields.append(name, value)
  })
  parser.on('file', (name, part, givenName) => {
    if (name !== 'file') {
      form.isMalformed = true
      part.resume()
      return
    }
    incoming.part = part
    incoming.fileName = givenName ?? ''
    incoming.receiving = receiveFile(part, fileLimit)
    // Heard below; until then it must not count as unheard, and the body has no use any more.
    incoming.receiving.catch(() => abort.abort())
  })
  for (const event of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
    parser.on(event, () => {
      form.isMalformed = true
    })
  }
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      arrived += chunk.length
      done(arrived > longestBody ? new BodyTooLongError() : null, chunk)
    },
  })
  const signal = AbortSignal.any([abort.signal, request.signal, AbortSignal.timeout(patience)])
  let received: ReceivedFile | null = null
  try {
    await pipeline(Readable.fromWeb(request.body as NodeReadableStream), counter, parser, { signal })
    received = (await incoming.receiving) ?? null
  } catch (error) {
    incoming.part?.destroy(error instanceof Error ? error : undefined)
    const late = await incoming.receiving?.catch((reason: unknown) => reason)
    if (isReceived(late)) await dropFile(late)
    if (error instanceof BodyTooLongError) return { ...form, fault: 'fileTooLarge' }
    if (isCutShort(error)) return { ...form, fault: 'fileCut' }
    throw late instanceof Error && abort.signal.aborted ? late : error
  }

  if (!incoming.receiving || (received?.bytes === 0 && incoming.fileName === '')) {
    if (received) await dropFile(received)
    return { ...form, fault: 'fileMissing' }
  }
  if (!received) return { ...form, fault: 'fileTooLarge' }
  if (isShorterThanSaid(request, arrived)) {
    await dropFile(received)
    return { ...form, fault: 'fileCut' }
  }
  return { ...form, file: { ...received, fileName: cleanFileName(incoming.fileName) } }
}

function parserFor(request: Request): BusboyInstance | null {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return null
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits })
  } catch {
    return null
  }
}

/** Whatever stands between the sender and this process may cut a body and pass it on as whole. */
function isShorterThanSaid(request: Request, arrived: number): boolean {
  const said = request.headers.get('content-length')
  return said !== null && Number(said) !== arrived
}

/** The form ended without the line that ends it: the parser has no code for that. */
function isCutShort(error: unknown): boolean {
  return error instanceof Error && /unexpected end|terminated early/i.test(error.message)
}

function isReceived(value: unknown): value is ReceivedFile {
  return typeof value === 'object' && value !== null && 'sha256' in value && 'path' in value
}
