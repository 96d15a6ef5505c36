import { createHash } from 'node:crypto'
import { attachmentHeader } from '@/lib/documents/file-name'
import { lengthHeader } from '@/lib/http/content-length'

/**
 * A PDF that is asked for anew each time and kept by no shared cache, so that a withdrawal is one at once; 304 without a body to whoever
 * has the same.
 */
export function protocolFileAnswer(request: Request, pdf: Uint8Array<ArrayBuffer>, name: string): Response {
  const etag = `"${createHash('sha256').update(pdf).digest('base64url')}"`
  const headers = {
    'Content-Type': 'application/pdf',
    'Content-Disposition': attachmentHeader(name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-cache',
    'X-Robots-Tag': 'noindex',
    ETag: etag,
  }
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(pdf, { headers: { ...headers, [lengthHeader]: String(pdf.length) } })
}

/** Why there is no file, in the language of the address. */
export function protocolSentence(status: 404 | 410 | 503, sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': 'no-store',
      ...(status === 503 ? { 'Retry-After': '5' } : {}),
    },
  })
}
