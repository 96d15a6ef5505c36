import { getTranslations } from 'next-intl/server'
import { getPublishedFile } from '@/lib/documents/document-queries'
import { fileResponse } from '@/lib/documents/file-response'
import { logUnexpected } from '@/lib/forms/form-errors'
import { switcherLocales } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

/** `GET /files/SHA256.pdf`: a published file. What is unknown, not published yet, or withdrawn is one and the same answer. */
export async function GET(request: Request, { params }: RouteContext<'/files/[name]'>) {
  const [, sha256] = /^([0-9a-f]{64})\.pdf$/.exec((await params).name) ?? []
  try {
    const file = sha256 ? await getPublishedFile(sha256) : null
    return file ? await fileResponse(request, file) : sentences(404, 'notFound.title')
  } catch (error) {
    logUnexpected(error)
    return sentences(503, 'documents.error.fileUnavailable')
  }
}

/** An address without a language: the sentence in all four. */
async function sentences(status: 404 | 503, message: 'notFound.title' | 'documents.error.fileUnavailable') {
  const lines = await Promise.all(switcherLocales.map(async (locale) => (await getTranslations({ locale }))(message)))
  return new Response(`${lines.join('\n')}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': 'no-store',
      ...(status === 503 ? { 'Retry-After': '5' } : {}),
    },
  })
}
