import 'server-only'
import { createHash } from 'node:crypto'

/** What the public interface for programs answers when it does not answer with data. */
export type ApiErrorCode = 'badRequest' | 'notFound' | 'withdrawn' | 'unavailable'

const statuses: Record<ApiErrorCode, number> = { badRequest: 400, notFound: 404, withdrawn: 410, unavailable: 503 }

const openToAll = { 'Access-Control-Allow-Origin': '*' }

/**
 * JSON that may be kept but is checked with every use: an ETag of the text, and 304 without a body to whoever has it. Reports
 * must be seen within a second, so nothing is shown unchecked.
 */
export function apiData(request: Request, data: unknown): Response {
  return checked(request, JSON.stringify(data), { 'Content-Type': 'application/json; charset=utf-8' })
}

/** The same for a file to keep. */
export function apiFile(request: Request, bytes: Uint8Array, name: string): Response {
  return checked(request, new Uint8Array(bytes), fileHeaders(name))
}

/** The same for a text that programs read again and again, such as a feed. */
export function apiText(
  request: Request,
  text: string,
  { type, language }: { type: string; language: string },
): Response {
  return checked(request, text, { 'Content-Type': type, 'Content-Language': language })
}

/** A file for one person, which nobody keeps on the way. */
export function privateFile(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...fileHeaders(name), 'Cache-Control': 'private, no-store' },
  })
}

/** A text for one person's programs, which nobody keeps on the way and no search engine lists. */
export function privateText(text: string, { type, language }: { type: string; language: string }): Response {
  return new Response(text, {
    headers: {
      'Content-Type': type,
      'Content-Language': language,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}

const fileTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function fileHeaders(name: string) {
  return {
    'Content-Type': fileTypes[name.replace(/^.*\./, '')] ?? 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${name}"`,
  }
}

function checked(request: Request, body: string | Uint8Array<ArrayBuffer>, described: HeadersInit): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers = { ...openToAll, ETag: etag, 'Cache-Control': 'public, no-cache' }
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, ...described } })
}

/** @param further what else may be said: the day of the withdrawal, the name of the parameter that is wrong */
export function apiError(code: ApiErrorCode, further: Record<string, string> = {}): Response {
  const headers = {
    ...openToAll,
    'Cache-Control': 'no-store',
    ...(code === 'unavailable' ? { 'Retry-After': '5' } : {}),
  }
  return Response.json({ error: { code, ...further } }, { status: statuses[code], headers })
}

// Weak comparison (RFC 9110, 8.8.3.2): a proxy that compresses turns a strong tag into a weak one.
function isKnown(header: string | null, etag: string): boolean {
  const known = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}
