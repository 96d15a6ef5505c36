import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { currentActor } from '@/lib/auth/session'
import { RuleError } from '@/lib/errors'
import { type FieldErrors, type FormValues, formValues, parseForm } from '@/lib/forms/form-data'
import { errorsOf, logUnexpected } from '@/lib/forms/form-errors'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { FileKnownError, uploadDocument } from './document-commands'
import { findDocumentOfFile } from './document-desk-queries'
import { inOwnWords } from './document-errors'
import type { DocumentReceipt } from './document-held'
import { fileLimit } from './document-limits'
import { type UploadInput, uploadSchema } from './document-schema'
import { sweepFiles } from './document-sweep'
import { dropFile, hasRoomFor, settleFile } from './file-store'
import { checkPdf } from './pdf-check'
import { readUploadForm, type UploadForm } from './upload-form'

/** Codes and what was typed; `knownKey` is the document that has the file already. */
export interface Refusal {
  errors: FieldErrors
  values: FormValues
  knownKey: string | null
}

type UploadAnswer =
  | { kind: 'saved'; locale: Locale; receipt: DocumentReceipt }
  | { kind: 'refused'; locale: Locale; refusal: Refusal }
  /** For whoever may not upload there is nothing here. */
  | { kind: 'absent' }

/**
 * Takes an upload in: who sends it, whether it has come whole, whether it is a PDF that only shows something, and only then the
 * registry. Every way out but "saved" leaves no file.
 * @throws ForeignOriginError, or what the database and the disk throw
 */
export async function receiveUpload(request: Request): Promise<UploadAnswer> {
  await assertSameOrigin()
  const actor = await currentActor()
  if (!actor || !can(actor, 'document.keep', {})) return { kind: 'absent' }
  await sweepFiles().catch(logUnexpected)

  const announced = Number(request.headers.get('content-length') ?? fileLimit)
  const form = (await hasRoomFor(Math.min(announced, fileLimit))) ? await readUploadForm(request) : null
  const values = form ? formValues(form.fields) : {}
  const locale = isLocale(values.locale) ? values.locale : defaultLocale
  const refused = (errors: FieldErrors, knownKey: string | null = null): UploadAnswer => ({
    kind: 'refused',
    locale,
    refusal: { errors: inOwnWords(errors), values, knownKey },
  })
  if (!form) return refused({ form: 'storageFull' })
  try {
    const result = await judge(actor, form)
    return 'errors' in result
      ? refused(result.errors, result.knownKey)
      : { kind: 'saved', locale: result.input.locale, receipt: await keep(actor, form, result) }
  } catch (error) {
    if (error instanceof FileKnownError) return refused({ file: error.code }, error.key)
    if (error instanceof RuleError) return refused({ key: error.code })
    return refused(errorsOf(error))
  } finally {
    // Gone already where it is kept.
    if (form.file) await dropFile(form.file)
  }
}

type Judged = { input: UploadInput; pages: number } | { errors: FieldErrors; knownKey: string | null }

/** All that can be said against the form and the file, before anything is written. */
async function judge(actor: Actor, form: UploadForm): Promise<Judged> {
  const sent = parseForm(uploadSchema, form.fields)
  const errors: FieldErrors = { ...sent.errors }
  if (form.isMalformed) errors.form = 'malformed'
  const { file } = form
  if (!file) return { errors: { ...errors, file: form.fault ?? 'fileMissing' }, knownKey: null }
  if (sent.data && sent.data.sha256 !== null && sent.data.sha256 !== file.sha256)
    return { errors: { ...errors, file: 'fileCut' }, knownKey: null }

  const known = await findDocumentOfFile(actor, file.sha256)
  const isTwin = known !== null && known.uploadedById === actor.userId && known.key === sent.data?.key
  if (known && !isTwin) return { errors: { ...errors, file: 'fileKnown' }, knownKey: known.key }
  const verdict = await checkPdf(file.path)
  if ('code' in verdict) return { errors: { ...errors, file: verdict.code }, knownKey: null }
  return sent.data && !form.isMalformed ? { input: sent.data, pages: verdict.pages } : { errors, knownKey: null }
}

async function keep(
  actor: Actor,
  { file }: UploadForm,
  { input, pages }: { input: UploadInput; pages: number },
): Promise<DocumentReceipt> {
  if (!file) throw new Error('An upload without a file was judged well')
  const receipt = await uploadDocument(actor, input, { ...file, pages })
  await settleFile(file)
  return receipt
}
