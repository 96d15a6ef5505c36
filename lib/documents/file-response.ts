import 'server-only'
import { Readable } from 'node:stream'
import { lengthHeader } from '@/lib/http/content-length'
import { attachmentHeader } from './file-name'
import { openKeptFile } from './file-store'

interface ServedFile {
  sha256: string
  bytes: number
  fileName: string
  mediaType: string
}

/**
 * The file as it was given, locked down: it is saved and never shown in place, and nothing in it may run. Asked for anew each time
 * and kept by no shared cache, so that a withdrawal is one at once.
 * @throws where the file is not as the registry knows it
 */
export async function fileResponse(request: Request, file: ServedFile): Promise<Response> {
  const etag = `"${file.sha256}"`
  const headers = {
    'Content-Type': file.mediaType,
    'Content-Disposition': attachmentHeader(file.fileName),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-cache',
    ETag: etag,
  }
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
  const stream = await openKeptFile(file)
  if (!stream) throw new Error(`The file of a document is missing: ${file.sha256}`)
  const withLength = { ...headers, [lengthHeader]: String(file.bytes) }
  if (request.method === 'HEAD') {
    stream.destroy()
    return new Response(null, { headers: withLength })
  }
  return new Response(Readable.toWeb(stream) as ReadableStream, { headers: withLength })
}
