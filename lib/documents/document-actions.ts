'use server'

import { revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import type { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { requireActor } from '@/lib/auth/session'
import { cacheTags } from '@/lib/cache-tags'
import { type FieldErrors, formValues, parseForm } from '@/lib/forms/form-data'
import { errorsWhereStale } from '@/lib/forms/form-refresh'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { isRecordKey } from '@/lib/records/record-key'
import { refreshPages } from '@/lib/refresh-pages'
import { confirmDocumentChange, takeBackDocumentChange } from './document-change-commands'
import { describeDocument, publishDocument, withdrawDocument } from './document-commands'
import { inOwnWords } from './document-errors'
import type { DocumentReceipt } from './document-held'
import { linkDocument, unlinkDocument } from './document-link-commands'
import {
  describeSchema,
  linkSchema,
  publishSchema,
  settleSchema,
  unlinkSchema,
  withdrawSchema,
} from './document-schema'

type Done = 'described' | 'linked' | 'unlinked' | 'published' | 'withdrawn' | 'asked' | 'confirmed' | 'takenBack'

export async function describeDocumentAction(previous: FormState, formData: FormData): Promise<FormState> {
  const result = await carryOut(formData, describeSchema, describeDocument)
  if ('errors' in result) return refusedForm(previous, result.errors, formValues(formData))
  makePagesNew(result.receipt, 'max')
  return leave(formData, result.receipt.isAsked ? 'asked' : 'described')
}

export async function withdrawDocumentAction(previous: FormState, formData: FormData): Promise<FormState> {
  const result = await carryOut(formData, withdrawSchema, withdrawDocument)
  if ('errors' in result) return refusedForm(previous, result.errors, formValues(formData))
  // Nothing made before may be shown any more, not even while the new pages are being made.
  makePagesNew(result.receipt, { expire: 0 })
  return leave(formData, 'withdrawn')
}

export async function publishDocumentAction(formData: FormData): Promise<void> {
  const result = await carryOut(formData, publishSchema, publishDocument)
  if ('errors' in result) return comeBack(formData, result.errors)
  makePagesNew(result.receipt, 'max')
  leave(formData, 'published')
}

export async function linkDocumentAction(formData: FormData): Promise<void> {
  const result = await carryOut(formData, linkSchema, linkDocument)
  if ('errors' in result) return comeBack(formData, result.errors)
  makePagesNew(result.receipt, 'max')
  leave(formData, result.receipt.isAsked ? 'asked' : 'linked')
}

export async function unlinkDocumentAction(formData: FormData): Promise<void> {
  const result = await carryOut(formData, unlinkSchema, unlinkDocument)
  if ('errors' in result) return comeBack(formData, result.errors)
  makePagesNew(result.receipt, 'max')
  leave(formData, result.receipt.isAsked ? 'asked' : 'unlinked')
}

export async function confirmDocumentChangeAction(formData: FormData): Promise<void> {
  const result = await carryOut(formData, settleSchema, confirmDocumentChange)
  if ('errors' in result) return comeBack(formData, result.errors)
  makePagesNew(result.receipt, 'max')
  leave(formData, 'confirmed')
}

export async function takeBackDocumentChangeAction(formData: FormData): Promise<void> {
  const result = await carryOut(formData, settleSchema, takeBackDocumentChange)
  if ('errors' in result) return comeBack(formData, result.errors)
  leave(formData, 'takenBack')
}

type Outcome = { receipt: DocumentReceipt } | { errors: FieldErrors }

/** Who, what, and the command; what a person can cause is a code. */
async function carryOut<Input>(
  formData: FormData,
  schema: z.ZodType<Input>,
  command: (actor: Actor, input: Input) => Promise<DocumentReceipt>,
): Promise<Outcome> {
  try {
    await assertSameOrigin()
    const sent = parseForm(schema, formData)
    if (sent.errors) return { errors: inOwnWords(sent.errors) }
    return { receipt: await command(await requireActor(), sent.data) }
  } catch (error) {
    return { errors: errorsWhereStale(error) }
  }
}

function makePagesNew(receipt: DocumentReceipt, profile: 'max' | { expire: number }): void {
  const { agreementKeys, meetingKeys, sourceKeys } = receipt
  const documentKeys = [receipt.key, ...receipt.replacedKeys]
  const tags = [
    ...documentKeys.map(cacheTags.document),
    ...agreementKeys.map(cacheTags.agreement),
    ...meetingKeys.map(cacheTags.meeting),
    ...sourceKeys.map(cacheTags.source),
    cacheTags.documents,
  ]
  for (const tag of tags) revalidateTag(tag, profile)
  const pages = [
    ...documentKeys.map(paths.document),
    ...agreementKeys.map(paths.agreement),
    ...meetingKeys.map(paths.meeting),
    ...sourceKeys.map(paths.source),
  ]
  after(() => refreshPages(pages))
}

function leave(formData: FormData, done: Done): never {
  redirect(pageOf(formData, `done=${done}`))
}

/** Nothing was typed into these forms but a choice: the page says why not, and offers it again. */
function comeBack(formData: FormData, errors: FieldErrors): never {
  const [code = 'malformed'] = Object.values(errors)
  redirect(pageOf(formData, `failed=${code}`))
}

function pageOf(formData: FormData, query: string): string {
  const { locale: sent, key = '' } = formValues(formData)
  const locale: Locale = isLocale(sent) ? sent : defaultLocale
  return inLocale(locale, `${isRecordKey(key) ? paths.deskDocument(key) : paths.deskDocuments()}?${query}`)
}
