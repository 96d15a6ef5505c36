import 'server-only'
import { can } from '@/lib/auth/permissions'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { currentActor } from '@/lib/auth/session'
import { DomainError } from '@/lib/errors'
import { logUnexpected } from '@/lib/forms/form-errors'
import { apiError } from '@/lib/http/api-response'
import { isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { isRecordNoun } from '@/lib/records/record-shape'
import { tableLimits } from '@/lib/tables/child/table-limits.mjs'
import { readTable } from '@/lib/tables/table-reader'
import { keepFile } from './import-commands'
import type { UploadError } from './upload-errors'

/** What a form needs around its file. */
const formBytes = 10_000

/**
 * Takes the file that the form of the import sends and goes on to the page that says what it would change. Not a server action:
 * those read a megabyte at most, and proxy.ts would cut a larger body without a word.
 */
export async function receiveUpload(request: Request): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('locale')
  if (!isLocale(locale)) return apiError('notFound')
  const goTo = (path: string) => new Response(null, { status: 303, headers: { Location: inLocale(locale, path) } })
  const refuse = (error: UploadError) => goTo(`${paths.deskImport()}?error=${error}`)
  try {
    await assertSameOrigin()
    const actor = await currentActor()
    if (!actor) return goTo(`${paths.signIn()}?to=${encodeURIComponent(paths.deskImport())}`)
    if (!can(actor, 'record.edit', {})) return apiError('notFound')
    const body = await bodyOf(request, tableLimits.fileBytes + formBytes)
    if (body === null) return refuse('fileTooLarge')
    const { file, noun } = await fieldsOf(body, request.headers.get('content-type') ?? '')
    if (noun !== '' && !isRecordNoun(noun)) return refuse('nounUnknown')
    if (!file) return refuse('fileMissing')
    const read = await readTable(new Uint8Array(await file.arrayBuffer()), { fileName: file.name })
    const id = await keepFile(actor, { fileName: file.name, noun: noun === '' ? null : noun, read })
    return goTo(paths.deskImportRun(id))
  } catch (error) {
    if (error instanceof DomainError && error.code === 'foreignOrigin') return refuse('foreignOrigin')
    logUnexpected(error)
    return refuse('unavailable')
  }
}

/** How far a body that is too large is still read, so that the browser gets an answer instead of a broken connection. */
const patience = 10

/** The body, or null where it is longer than the limit. Counted as it comes: what it says of its own length is only said. */
async function bodyOf(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of request.body ?? []) {
    bytes += piece.length
    if (bytes <= limit) pieces.push(piece)
    else pieces.length = 0
    if (bytes > limit * patience) break
  }
  return bytes > limit ? null : new Uint8Array(Buffer.concat(pieces))
}

async function fieldsOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<{ file: File | null; noun: string }> {
  // What is no form has no file.
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => new FormData())
  const [file, noun] = [form.get('file'), form.get('noun')]
  return {
    file: file instanceof File && (file.size > 0 || file.name !== '') ? file : null,
    noun: typeof noun === 'string' ? noun : '',
  }
}
